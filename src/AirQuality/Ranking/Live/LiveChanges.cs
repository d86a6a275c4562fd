using AirQuality.Indices;
using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Ranking.Live;

/// <summary>What stood before and after an event: of that, which published figures changed. All it holds is immutable.</summary>
/// <param name="metrics">The figures of months and years.</param>
/// <param name="placesBy">The figure whose places are told.</param>
internal sealed class LiveChanges(IReadOnlyList<RankingMetric> metrics, RankingMetric placesBy)
{
    private readonly List<ToldDay> days = [];
    private readonly List<ToldSpan> spans = [];

    /// <summary>A day of some areas.</summary>
    public void Add(LocalDate date, Side<DayFigures> before, Side<DayFigures> after, RowSet? rows)
    {
        if (before.Figures is not null || after.Figures is not null)
            days.Add(new ToldDay(date, before, after, rows));
    }

    /// <summary>A month or year.</summary>
    public void Add(PeriodKind kind, Side<LiveFigures> before, Side<LiveFigures> after)
    {
        if (!ReferenceEquals(before.Figures, after.Figures))
            spans.Add(new ToldSpan(kind, before, after));
    }

    public IReadOnlyList<FigureChange> ToList()
    {
        var changes = new List<FigureChange>();
        foreach (var day in days)
            Tell(day, changes);
        foreach (var span in spans)
            Tell(span, changes);
        return changes;
    }

    private static void Tell(ToldDay day, List<FigureChange> changes)
    {
        var period = AssessmentPeriod.Day(day.Date);
        foreach (var (area, before, after) in Pairs(day.Before.Areas, day.After.Areas, day.Rows))
        {
            foreach (var pollutant in Pollutants.All)
            {
                var (old, now) = (Published(day.Before.Figures, pollutant, before), Published(day.After.Figures, pollutant, after));
                if (old != now)
                    changes.Add(new FigureChange(area, period, pollutant.Key(), Value(old), Value(now)) { Kind = PeriodKind.Day });
            }

            var (oldAqi, newAqi) = (Aqi(day.Before.Figures, before), Aqi(day.After.Figures, after));
            if (oldAqi != newAqi)
                changes.Add(new FigureChange(area, period, "aqi", oldAqi, newAqi) { Kind = PeriodKind.Day });
        }
    }

    private void Tell(ToldSpan span, List<FigureChange> changes)
    {
        var period = (span.After.Figures ?? span.Before.Figures)!.Period;
        var (placeBefore, placeAfter) = (PlacesOf(span.Before.Figures), PlacesOf(span.After.Figures));
        foreach (var (area, before, after) in Pairs(span.Before.Areas, span.After.Areas, rows: null))
        {
            for (var i = 0; i < metrics.Count; i++)
            {
                var old = before < 0 ? null : span.Before.Figures?.Values[i][before];
                var now = after < 0 ? null : span.After.Figures?.Values[i][after];
                int? oldPlace = null, newPlace = null;
                if (metrics[i] == placesBy)
                    (oldPlace, newPlace) = (Find(placeBefore, area), Find(placeAfter, area));
                if (old != now || oldPlace != newPlace)
                    changes.Add(new FigureChange(area, period, metrics[i].Key, old, now) { Kind = span.Kind, PlaceBefore = oldPlace, PlaceAfter = newPlace });
            }
        }
    }

    /// <summary>Each area with its rows before and after, negative for none.</summary>
    private static IEnumerable<Pair> Pairs(IReadOnlyList<Area> before, IReadOnlyList<Area> after, RowSet? rows)
    {
        if (ReferenceEquals(before, after))
            return (rows?.Rows ?? Enumerable.Range(0, after.Count)).Select(row => new Pair(after[row], row, row));
        var old = before.Index().ToDictionary(a => a.Item, a => a.Index);
        var now = after.ToHashSet();
        return [
            .. after.Select((area, row) => new Pair(area, old.GetValueOrDefault(area, -1), row)),
            .. before.Index().Where(a => !now.Contains(a.Item)).Select(a => new Pair(a.Item, a.Index, -1)),
        ];
    }

    private static Dictionary<Area, int> PlacesOf(LiveFigures? figures) => figures?.Places.Ranked.ToDictionary(r => r.Area, r => r.Place) ?? [];

    private static int? Find(Dictionary<Area, int> places, Area area) => places.TryGetValue(area, out var place) ? place : null;

    private static int Published(DayFigures? day, Pollutant pollutant, int row) =>
        day is null || row < 0 ? Concentration.MissingCode : day.Values.Published(pollutant, new GridDay(row, 0));

    private static int? Aqi(DayFigures? day, int row) => day is null || row < 0 || day.Aqis[row] == AqiSummary.None ? null : day.Aqis[row] >> AqiSummary.PrimaryBits;

    private static decimal? Value(int code) => code < 0 ? null : code / (decimal)Concentration.Scale;

    /// <summary>The figures of some areas at one moment.</summary>
    /// <param name="Areas">The areas.</param>
    /// <param name="Figures">Their figures; <c>null</c> for none.</param>
    internal readonly record struct Side<T>(IReadOnlyList<Area> Areas, T? Figures)
        where T : class;

    private readonly record struct Pair(Area Area, int Before, int After);

    private readonly record struct ToldDay(LocalDate Date, Side<DayFigures> Before, Side<DayFigures> After, RowSet? Rows);

    private readonly record struct ToldSpan(PeriodKind Kind, Side<LiveFigures> Before, Side<LiveFigures> After);
}
