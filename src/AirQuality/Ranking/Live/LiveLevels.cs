using AirQuality.Aggregation;
using AirQuality.Assessments;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Ranking.Live;

/// <summary>The levels of a network with their days, and how they are judged.</summary>
internal sealed class LiveLevels
{
    private readonly LiveHours hours;
    private readonly StationNetwork? listed;
    private readonly bool[] isObserved;
    private readonly TouchedDays[] waiting; // for each of All the days that are made when somebody asks for the level
    private long stamp;
    private long shared;

    /// <param name="hours">The hours, whose stations are those of the network and others with values.</param>
    /// <param name="network">The stations as they are listed.</param>
    public LiveLevels(LiveHours hours, StationNetwork? network)
    {
        this.hours = hours;
        listed = network;
        isObserved = new bool[hours.Ids.Count];
        foreach (var station in network?.Stations ?? [])
            isObserved[hours.IndexOf(station.Id)] = station is { From: null, To: null };
        var stations = hours.Ids.Select(id => StationNetwork.AreaOfStation(id, network)).Select((area, row) => AreaMembers.Always(area, [row]));
        Stations = new LiveLevel(AreaLevel.Station, hours.FirstDay, [.. stations], parts: null);
        All = [Stations, .. network is null ? [] : Areas(network)];
        waiting = [.. All.Select(l => new TouchedDays(l.Areas.Count))];
        LastDay = hours.Extent is { } extent ? hours.FirstDay.PlusDays(extent.Last) : null;
    }

    /// <summary>The stations.</summary>
    public LiveLevel Stations { get; }

    /// <summary>All levels, each after those it is made of.</summary>
    public IReadOnlyList<LiveLevel> All { get; }

    /// <summary>The last day with data; <c>null</c> for none.</summary>
    public LocalDate? LastDay { get; private set; }

    public LiveLevel? Find(AreaLevel level) => All.FirstOrDefault(l => l.Level == level);

    /// <summary>Brings the days of a level up to date, and keeps them so from now on.</summary>
    public void Ask(LiveLevel level)
    {
        if (level.IsAsked)
            return;
        if (level.Parts is { } parts)
            Ask(parts);
        MakeWaiting(IndexOf(level));
        level.IsAsked = true;
    }

    /// <summary>Brings the days of all levels up to date, and does not write to them any more: they belong to a snapshot.</summary>
    public void Share()
    {
        for (var i = 0; i < waiting.Length; i++)
            MakeWaiting(i);
        shared = stamp;
    }

    /// <summary>The network with days of service as the data have them.</summary>
    public StationNetwork? Observed()
    {
        if (listed is null)
            return null;
        var days = new Dictionary<string, DateInterval>(StringComparer.Ordinal);
        for (var station = 0; station < hours.Ids.Count; station++)
            if (hours.WithValue(station) is var (first, last))
                days.Add(hours.Ids[station], new DateInterval(hours.FirstDay.PlusDays(first), hours.FirstDay.PlusDays(last)));
        return StationService.Observe(listed, days).Network;
    }

    public void Judge(LiveJudging judging, Func<AssessmentOptions> withStatuses)
    {
        foreach (var level in All)
            level.Judge(judging, withStatuses);
    }

    /// <summary>The areas whose days change with those of stations, the days of service among the reasons; moves the days of service.</summary>
    /// <param name="touched">The days of stations whose hours changed.</param>
    /// <returns>For each of <see cref="All"/> the days of its areas.</returns>
    public TouchedDays[] Touch(TouchedDays touched)
    {
        TouchedDays[] areas = [.. All.Select(l => l == Stations ? touched : new TouchedDays(l.Areas.Count))];
        var before = new Dictionary<int, ServiceDays?>();
        foreach (var (day, rows) in touched.Days)
        {
            foreach (var station in rows.Rows)
            {
                var served = hours.WithValue(station);
                hours.Note(day, station);
                if (isObserved[station] && hours.WithValue(station) != served)
                    before.TryAdd(station, served);
            }

            for (var i = 1; i < areas.Length; i++)
                if (All[i].Parts is null)
                    Add(All[i].AreaOfMember, areas[i].On(day), rows.Rows);
        }

        foreach (var (station, served) in before)
            if (hours.WithValue(station) is var serves && serves != served)
                Serve(station, served, serves, areas);
        for (var i = 1; i < areas.Length; i++)
            if (All[i].Parts is { } parts)
                foreach (var (day, rows) in areas[IndexOf(parts)].Days)
                    Add(All[i].AreaOfMember, areas[i].On(day), rows.Rows);
        hours.FindExtent();
        LastDay = hours.Extent is { } extent ? hours.FirstDay.PlusDays(extent.Last) : null;
        return areas;
    }

    /// <summary>Makes days anew: those of stations and of levels that were asked for now, the others when somebody asks.</summary>
    /// <param name="areas">For each of <see cref="All"/> the days of its areas.</param>
    public void Make(TouchedDays[] areas)
    {
        stamp++;
        foreach (var (day, rows) in areas[0].Days)
            MakeStations(day, rows);
        for (var i = 1; i < areas.Length; i++)
        {
            if (All[i].IsAsked)
                Make(All[i], areas[i]);
            else
                foreach (var (day, rows) in areas[i].Days)
                    waiting[i].On(day).AddAll(rows);
        }
    }

    /// <summary>Makes all days anew.</summary>
    public void MakeAll()
    {
        TouchedDays[] all = [.. All.Select(l => new TouchedDays(l.Areas.Count))];
        for (var day = 0; day < hours.DayCount; day++)
            if (hours.Day(day) is not null)
                foreach (var touched in all)
                    touched.On(day).AddAll();
        foreach (var level in All)
            level.LastDay = LastDay;
        Make(all);
    }

    private void MakeWaiting(int index)
    {
        // Of the newest days of stations: what was between is in no figure that anybody saw.
        Make(All[index], waiting[index]);
        waiting[index] = new TouchedDays(All[index].Areas.Count);
    }

    private void Make(LiveLevel level, TouchedDays areas)
    {
        foreach (var (day, rows) in areas.Days)
        {
            if (Stations.Day(day) is not { } stations)
                continue; // days of service alone give no value
            if (level.Parts is null)
                level.Make(day, rows, stations, stamp);
            else
                level.MakeOfParts(day, rows, stamp);
        }
    }

    private IEnumerable<LiveLevel> Areas(StationNetwork network)
    {
        var observed = Observed()!;
        var cities = default(LiveLevel);
        foreach (var level in new[] { AreaLevel.Township, AreaLevel.County, AreaLevel.City })
        {
            if (network.Areas(level).Count == 0)
                continue;
            var areas = new LiveLevel(level, hours.FirstDay, DayAggregator.Members(observed, level, s => hours.IndexOf(s.Id)), parts: null);
            areas.Place(hours.Ids.Count);
            cities = level == AreaLevel.City ? areas : cities;
            yield return areas;
        }

        if (cities is null || network.Areas(AreaLevel.Province).Count == 0)
            yield break;
        var ofProvinces = cities.Areas.Index().Where(c => c.Item.At(AreaLevel.Province) is not null).GroupBy(c => c.Item.At(AreaLevel.Province)!, c => c.Index);
        var provinces = new LiveLevel(AreaLevel.Province, hours.FirstDay, [.. ofProvinces.Select(p => AreaMembers.Always(p.Key, p))], cities);
        provinces.Place(cities.Areas.Count);
        yield return provinces;
    }

    private static void Add(int[] areaOf, RowSet to, List<int> members)
    {
        foreach (var member in members)
            to.Add(areaOf[member]);
    }

    private int IndexOf(LiveLevel level)
    {
        var index = 0;
        while (All[index] != level)
            index++;
        return index;
    }

    private void Serve(int station, ServiceDays? before, ServiceDays? now, TouchedDays[] areas)
    {
        // A station without dates counts from its first to its last day with a value: a value that comes late can make it one of those
        // that have to be valid on all days between.
        var first = HourStamp.DayNumber(hours.FirstDay);
        listed!.TryGetStation(hours.Ids[station], out var its);
        var served = now is { } known
            ? its! with { From = hours.FirstDay.PlusDays(known.First), To = hours.FirstDay.PlusDays(known.Last), Service = ServiceSource.Observed }
            : its! with { Service = ServiceSource.WithoutData };
        var (from, to) = (Math.Min(before?.First ?? int.MaxValue, now?.First ?? int.MaxValue), Math.Max(before?.Last ?? -1, now?.Last ?? -1));
        foreach (var level in All.Where(l => l != Stations && l.Parts is null))
            level.Serve(station, ServiceDays.Of(served));
        for (var day = from; day <= to; day++)
        {
            if ((before?.Contains(day) ?? false) == (now?.Contains(day) ?? false) || hours.Day(day) is null)
                continue;
            for (var i = 1; i < areas.Length; i++)
                if (All[i].Parts is null && All[i].AreaOfMember[station] is >= 0 and var row)
                    areas[i].On(day).Add(row);
        }
    }

    private void MakeStations(int day, RowSet rows)
    {
        // Written to where nobody else holds it: neither a snapshot nor those who tell what changed.
        var held = Stations.Day(day);
        var made = held is null ? new DayFigures(Stations.Areas.Count, stamp) : held.Stamp > shared && !Stations.IsTold ? held : held.Copy(stamp);
        StationDayMaker.Make(hours.Day(day)!, Stations.Judging.Assessment.EditionAt(hours.FirstDay.PlusDays(day)), rows, made);
        Stations.SetDay(day, made);
        Stations.MakeAqis(day, rows);
    }
}
