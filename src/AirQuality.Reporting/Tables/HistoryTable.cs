using AirQuality.Observations;
using AirQuality.Ranking.History;
using AirQuality.Terms;

namespace AirQuality.Reporting.Tables;

/// <summary>Places over months for machines: what <c>airq history</c> prints.</summary>
public static class HistoryTable
{
    private const int FewestDays = 25;
    private static readonly string[] Columns = ["area", "period", "rank", "ranked", "value", "rise", "in_last", "row_in_last", "note", "place_from_bottom", "times_in_last"];

    /// <summary>One row an area and period.</summary>
    /// <param name="histories">The places, a group each.</param>
    /// <param name="choice">What is shown.</param>
    /// <param name="names">How areas are named.</param>
    /// <param name="words">The language.</param>
    /// <returns>The table.</returns>
    public static Table Of(IEnumerable<PlaceHistory> histories, HistoryChoice choice, AreaNames names, Words words) => new(
        [.. Columns, .. choice.HasSources ? ["source"] : Array.Empty<string>()],
        [.. histories.SelectMany(h => Rows(h, choice, names, words)).Select(r => choice.HasSources ? r : r[..Columns.Length])]);

    /// <summary>The part of the span there are data for; a last month that has fewer days yet than any month needs is not over.</summary>
    /// <param name="span">The span.</param>
    /// <param name="days">The days.</param>
    /// <returns>The part.</returns>
    public static AssessmentPeriod Known(AssessmentPeriod span, DailyGrid days)
    {
        ArgumentNullException.ThrowIfNull(span);
        ArgumentNullException.ThrowIfNull(days);
        var (start, end) = (NodaTime.LocalDate.Max(span.Start, days.FirstDay), NodaTime.LocalDate.Min(span.End, days.LastDay));
        var month = end.ToYearMonth().ToDateInterval().Start;
        return AssessmentPeriod.Range(start, end < month.PlusDays(FewestDays - 1) && month > start ? month.PlusDays(-1) : end);
    }

    private static IEnumerable<Cell[]> Rows(PlaceHistory history, HistoryChoice choice, AreaNames names, Words words)
    {
        foreach (var area in history.Areas.Where(a => choice.Keeps(a.Area)))
        {
            foreach (var (i, place) in area.Places.Index())
            {
                yield return
                [
                    Cell.Text(names.Of(area.Area)),
                    Cell.Text(place.Ranking.Bases.Count > 0 ? place.Ranking.Bases[0].Period.ToString() : null),
                    Cell.Number(place.Place),
                    Cell.Number(place.Ranking.Count),
                    Cell.Number(place.Ranked?.Value),
                    Cell.Number(place.SincePrevious?.Rise),
                    Cell.Flag(place.IsInLast(choice.Last)),
                    Cell.Number(area.RowInLast(choice.Last, i)),
                    Cell.Text(words.Several([place.Ranking.GroupName, place.Ranked?.IsTied == true ? words.Tied : null, words.Reason(place.Reason)])),
                    Cell.Number(place.Ranked?.PlaceFromBottom),
                    Cell.Number(area.TimesInLast(choice.Last)),
                    place.Ranked is { } ranked ? Cell.Origin(ranked.Origin, words) : Cell.Missing,
                ];
            }
        }
    }
}
