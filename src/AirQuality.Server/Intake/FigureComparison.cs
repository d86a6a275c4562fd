using AirQuality.Comparisons;
using AirQuality.Observations;
using AirQuality.Server.Current;
using AirQuality.Server.Storage;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Server.Intake;

/// <summary>The figures of some stations' areas before and after a change.</summary>
internal sealed class FigureComparison
{
    private static readonly AreaLevel[] Levels = [AreaLevel.Township, AreaLevel.County, AreaLevel.City];

    private readonly HourBook book;
    private readonly StoreChange change;
    private readonly IReadOnlyList<string> names;
    private readonly HashSet<string> stations;
    private readonly AirData part;

    /// <param name="book">The hours before the change.</param>
    /// <param name="change">The change.</param>
    /// <param name="project">The data of the project.</param>
    /// <param name="touched">The stations whose values differ.</param>
    public FigureComparison(HourBook book, StoreChange change, AirData project, IReadOnlySet<string> touched)
    {
        this.book = book;
        this.change = change;
        names = [.. book.Stations, .. change.NewStations];
        var areas = Widest(project.Network, touched);
        part = project.Within(areas);
        stations = part.Network is { } network ? network.Stations.Select(s => s.Id).ToHashSet(StringComparer.Ordinal) : touched.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>What differs over some periods.</summary>
    public IReadOnlyList<FigureChanged> Over(IReadOnlyList<AssessmentPeriod> months)
    {
        var found = new List<FigureChanged>();
        foreach (var month in months)
        {
            var (before, after) = (part.With(Grid(month, new Dictionary<int, int[]>())), part.With(Grid(month, change.Hours.ToDictionary(h => h.Hour, h => h.Codes))));
            foreach (var level in part.Network is null ? [AreaLevel.Station] : Levels.Where(l => part.Network.Areas(l).Count > 0))
                foreach (var area in after.At(level).Reconcile(before, month))
                    found.AddRange(Of(area, month));
        }

        return found;
    }

    private static IEnumerable<FigureChanged> Of(AreaReconciliation area, AssessmentPeriod month)
    {
        foreach (var day in area.Days)
            yield return new FigureChanged(area.Area.ToString(), AssessmentPeriod.Day(day.Date).ToString(), day.Pollutant.Key(), day.Old.Value, day.New.Value);
        foreach (var figure in area.Figures)
            yield return new FigureChanged(area.Area.ToString(), month.ToString(), figure.Figure.Key, figure.Old, figure.New);
    }

    /// <summary>The cities the stations lie in, or whatever is widest below the province; the stations where they lie in nothing.</summary>
    private static IReadOnlyCollection<Area> Widest(StationNetwork? network, IReadOnlySet<string> touched) => [.. touched.Select(id =>
        network is not null && network.TryGetStation(id, out var station) ? station.Area?.At(AreaLevel.City) ?? station.Area?.At(AreaLevel.County) ?? station.Area ?? new Area(id, AreaLevel.Station) : new Area(id, AreaLevel.Station)).Distinct()];

    private HourlyGrid Grid(AssessmentPeriod month, IReadOnlyDictionary<int, int[]> over)
    {
        var builder = new HourlyGridBuilder();
        foreach (var station in stations)
            builder.AddStation(station);
        var from = HourTime.DayOf(month.Start) * 24;
        for (var hour = from; hour < from + (month.Days * 24); hour++)
            if (over.TryGetValue(hour, out var codes) || book.Hours.TryGetValue(hour, out codes))
                Write(builder, hour, codes);
        return builder.Build(new DateInterval(month.Start, month.End));
    }

    private void Write(HourlyGridBuilder builder, int hour, int[] codes)
    {
        var end = HourTime.End(hour);
        for (var station = 0; station < codes.Length / HourBook.Six; station++)
            if (stations.Contains(names[station]))
                foreach (var pollutant in Pollutants.All)
                    if (HourBook.At(codes, station, (int)pollutant) is >= 0 and var code)
                        builder.Add(names[station], end, pollutant, Concentration.FromThousandths(code));
    }
}
