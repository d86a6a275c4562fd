using AirQuality.Targets.Outlooks;

namespace AirQuality.Reporting.Tables;

/// <summary>How likely each place is, for goals about places: what <c>airq outlook --places</c> prints.</summary>
public static class PlaceOddsTable
{
    private static readonly string[] Columns = ["area", "period", "goal", "place", "chance", "chance_or_better"];

    /// <summary>One row a goal and place that was drawn at all; results that are not of places have none.</summary>
    /// <param name="results">The outlooks.</param>
    /// <param name="names">How areas are named.</param>
    /// <param name="words">The language.</param>
    /// <returns>The table.</returns>
    public static Table Of(IEnumerable<OutlookResult> results, AreaNames names, Words words) =>
        new(Columns, [.. results.SelectMany(r => Rows(r, names, words))]);

    private static IEnumerable<Cell[]> Rows(OutlookResult result, AreaNames names, Words words)
    {
        if (result.Places is not { } odds)
            yield break;
        for (var place = 1; place <= odds.Shares.Count; place++)
        {
            if (odds.Shares[place - 1] <= 0)
                continue;
            yield return
            [
                Cell.Text(names.Of(result.Goal.Area)),
                Cell.Text(result.Goal.Period.ToString()),
                Cell.Text(FormattableString.Invariant($"{result.Goal.Metric.Key} {result.Goal.Value:0.#}")) with { Display = FormattableString.Invariant($"{words.Header(result.Goal.Metric.Key)} {result.Goal.Value:0.#}") },
                Cell.Number(place),
                Share(odds.Shares[place - 1]),
                Share(Math.Min(1, odds.Between(1, place))),
            ];
        }
    }

    /// <summary>Whole per cent for people: more would pretend to know more than draws can.</summary>
    private static Cell Share(double share) => Cell.Number((decimal)share, 3) with { Display = OutlookWords.Probability(share, 1) };
}
