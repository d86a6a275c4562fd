using AirQuality.Comparisons;
using AirQuality.Observations;
using AirQuality.Server.Storage;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Server.Intake;

/// <summary>The figures of some stations' areas before and after a change.</summary>
/// <remarks>
/// Before and after are made anew of the hours of the month: a change counts once it is written, together with what it makes others, so that
/// the standings cannot be asked, which know it only then. Of areas no more is made than those touched and the other parts of the cities that they are means of.
/// </remarks>
internal sealed class FigureComparison
{
    private static readonly AreaLevel[] Levels = [AreaLevel.Township, AreaLevel.County, AreaLevel.City];

    private readonly IReadOnlyList<string> names;
    private readonly List<string> stations;
    private readonly AirData part;

    /// <param name="project">The data of the project.</param>
    /// <param name="names">The stations of the store, those the change adds among them.</param>
    /// <param name="touched">The stations whose values differ.</param>
    public FigureComparison(AirData project, IReadOnlyList<string> names, IReadOnlySet<string> touched)
    {
        this.names = names;
        part = project.Network is { } network ? project.Within(Widest(network, touched)) : project;
        stations = [.. part.Network?.Stations.Select(s => s.Id) ?? touched];
    }

    /// <summary>What differs over some periods.</summary>
    /// <param name="months">The periods.</param>
    /// <param name="hours">The hours before the change.</param>
    /// <param name="change">The change.</param>
    public IReadOnlyList<FigureChanged> Over(IReadOnlyList<AssessmentPeriod> months, HourlyGrid hours, StoreChange change)
    {
        var found = new List<FigureChanged>();
        foreach (var month in months)
        {
            var codes = Codes(month, hours);
            var before = part.With(Grid(month, codes));
            codes = [.. codes];
            Change(codes, month, change);
            var after = part.With(Grid(month, codes));
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
    private static IReadOnlyCollection<Area> Widest(StationNetwork network, IReadOnlySet<string> touched) => [.. touched.Select(id =>
        network.TryGetStation(id, out var station) ? station.Area?.At(AreaLevel.City) ?? station.Area?.At(AreaLevel.County) ?? station.Area ?? new Area(id, AreaLevel.Station) : new Area(id, AreaLevel.Station)).Distinct()];

    private HourlyGrid Grid(AssessmentPeriod month, int[] codes) => new(stations, month.Start, month.Days, codes);

    /// <summary>The hours of the stations in a month as they were, [pollutant][station][hour].</summary>
    private int[] Codes(AssessmentPeriod month, HourlyGrid hours)
    {
        var length = month.Days * 24;
        var codes = GC.AllocateUninitializedArray<int>(Pollutants.Count * stations.Count * length);
        Array.Fill(codes, Concentration.MissingCode);
        var known = hours.Over(new DateInterval(month.Start, month.End));
        var from = Period.DaysBetween(month.Start, known.FirstDay) * 24;
        for (var station = 0; station < stations.Count && known.DayCount > 0; station++)
            if (known.IndexOf(stations[station]) is >= 0 and var row)
                foreach (var pollutant in Pollutants.All)
                    known.Codes(pollutant, row).CopyTo(codes.AsSpan(((((int)pollutant * stations.Count) + station) * length) + from));
        return codes;
    }

    private void Change(int[] codes, AssessmentPeriod month, StoreChange change)
    {
        var length = month.Days * 24;
        var first = HourTime.DayOf(month.Start) * 24;
        var rows = stations.Index().ToDictionary(s => s.Item, s => s.Index, StringComparer.Ordinal);
        var touched = change.Touched.Where(d => rows.ContainsKey(names[d.Station])).ToLookup(d => d.Day, d => d.Station);
        foreach (var hour in change.Hours.Where(h => h.Hour >= first && h.Hour < first + length))
            foreach (var station in touched[HourTime.DayOfHour(hour.Hour)])
                for (var pollutant = 0; pollutant < Pollutants.Count; pollutant++)
                    codes[(((pollutant * stations.Count) + rows[names[station]]) * length) + hour.Hour - first] = hour.At(station, pollutant) is >= 0 and var code ? code : Concentration.MissingCode;
    }
}
