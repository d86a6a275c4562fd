using AirQuality.Observations;
using AirQuality.Ranking.Live;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Ranking.Live;

/// <summary>A seeded stream of what may come to live standings, and beside it the values that hold, kept as plainly as can be.</summary>
internal sealed class LiveStream
{
    private static readonly Area Province = new("省", AreaLevel.Province);
    private readonly Random random;
    private readonly SortedDictionary<(string Station, LocalDateTime End, Pollutant Pollutant), Concentration> values = [];
    private readonly HashSet<(string Station, LocalDate Day, Pollutant Pollutant)> reviewed = [];
    private LocalDate today;

    public LiveStream(int seed, LocalDate firstDay)
    {
        random = new Random(seed);
        FirstDay = firstDay;
        today = firstDay.PlusDays(random.Next(4));
        Network = Stations();
        Live = new LiveStandings(Network, new LiveOptions { FirstDay = firstDay, Levels = [AreaLevel.County, AreaLevel.City, AreaLevel.Province] });
    }

    public LocalDate FirstDay { get; }

    public LiveStandings Live { get; set; }

    public StationNetwork Network { get; private set; }

    public EventRegister? Events { get; private set; }

    public string What { get; private set; } = "";

    /// <summary>The same at once: all values that hold, the last list, the last events.</summary>
    public AirData Batch()
    {
        var builder = new HourlyGridBuilder();
        foreach (var station in Network.Stations)
            builder.AddStation(station.Id);
        foreach (var ((station, end, pollutant), value) in values)
            builder.Add(station, end, pollutant, value);
        return AirData.Of(builder.Build(), Network).With(Events);
    }

    /// <summary>The next thing that comes.</summary>
    public LiveOutcome Next()
    {
        switch (random.Next(14))
        {
            case 0:
                return Take("the same again", [.. values.Where(_ => random.Next(9) == 0).Select(v => new HourReading(v.Key.Station, v.Key.End, v.Key.Pollutant, v.Value))]);
            case 1:
                return Take("withdrawn", [.. Some().Select(v => new HourReading(v.Station, v.End, v.Pollutant, Concentration.Missing))]);
            case 2:
                return Take("corrected", [.. Some().Select(v => new HourReading(v.Station, v.End, v.Pollutant, Value()))]);
            case 3:
                return Take("outside", [new HourReading(Any(), new LocalDateTime(2062, 1, 1, 1, 0), Pollutant.PM25, Value()), new HourReading(Any(), FirstDay.AtMidnight(), Pollutant.PM25, Value()), new HourReading("unknown", today.AtMidnight(), Pollutant.PM25, Value())]);
            case 4:
                return Review();
            case 5 when random.Next(3) == 0:
                Network = Stations();
                What = "another list";
                return Live.Change(Network);
            case 6 when random.Next(2) == 0:
                Events = random.Next(3) == 0 ? null : SomeEvents();
                What = "other events";
                return Live.Change(Events);
            case 7:
                return Take("a late day", DayOf(Any(), FirstDay.PlusDays(random.Next(Math.Max(1, Period.DaysBetween(FirstDay, today))))));
            case 8 when Live.LastDay is { } last && random.Next(3) == 0:
                return Take("the last day taken back", [.. values.Keys.Where(k => k.End > last.AtMidnight() && !reviewed.Contains((k.Station, last, k.Pollutant))).Select(k => new HourReading(k.Station, k.End, k.Pollutant, Concentration.Missing))]);
            case 9 or 10:
                return Hour();
            default:
                today = today.PlusDays(random.Next(3));
                var many = Network.Stations.Where(_ => random.Next(5) > 0).SelectMany(s => DayOf(s.Id, today)).ToArray();
                random.Shuffle(many);
                return Take("a day", many);
        }
    }

    private LocalDateTime Now => today.PlusDays(1).AtMidnight();

    private LiveOutcome Take(string what, HourReading[] readings)
    {
        What = what;
        foreach (var reading in readings)
            if (reading.HourEnd > FirstDay.AtMidnight() && reading.HourEnd <= Now && !reviewed.Contains((reading.StationId, DayOf(reading.HourEnd), reading.Pollutant)) && Network.TryGetStation(reading.StationId, out _))
                Hold(reading);
        return Live.Apply(readings, Now);
    }

    private LiveOutcome Hour()
    {
        What = "an hour of all";
        var end = today.AtMidnight().PlusHours(1 + random.Next(24));
        var all = Pollutants.All.ToArray().SelectMany(p => Network.Stations.Select(s => new HourReading(s.Id, end, p, random.Next(6) == 0 ? Concentration.Missing : Value()))).ToList();
        foreach (var reading in all)
            if (!reviewed.Contains((reading.StationId, today, reading.Pollutant)))
                Hold(reading);
        return Live.Apply(end, [.. all.Select(r => r.Value)], Now);
    }

    private LiveOutcome Review()
    {
        What = "reviewed";
        var (station, day) = (Any(), FirstDay.PlusDays(random.Next(Period.DaysBetween(FirstDay, today) + 1)));
        var readings = DayOf(station, day).Where(r => r.Pollutant != Pollutant.SO2 || random.Next(2) == 0).ToList();
        foreach (var pollutant in readings.Select(r => r.Pollutant).Distinct())
        {
            reviewed.Add((station, day, pollutant));
            for (var hour = 1; hour <= 24; hour++)
                values.Remove((station, day.AtMidnight().PlusHours(hour), pollutant));
        }

        foreach (var reading in readings)
            Hold(reading);
        return Live.Review(readings, Now);
    }

    private void Hold(HourReading reading)
    {
        var key = (reading.StationId, reading.HourEnd, reading.Pollutant);
        if (reading.Value.IsMissing)
            values.Remove(key);
        else
            values[key] = reading.Value;
    }

    private HourReading[] DayOf(string station, LocalDate day)
    {
        var level = random.Next(5) == 0 ? 400 : 150;
        var gaps = random.Next(4) == 0 ? random.Next(14) : random.Next(3);
        return [.. from pollutant in Pollutants.All.ToArray()
                   from hour in Enumerable.Range(1, 24).OrderBy(_ => random.Next()).Skip(gaps)
                   select new HourReading(station, day.AtMidnight().PlusHours(hour), pollutant, Concentration.FromDecimal(pollutant == Pollutant.CO ? random.Next(60) / 10m : random.Next(level)))];
    }

    private IEnumerable<(string Station, LocalDateTime End, Pollutant Pollutant)> Some()
    {
        var every = random.Next(2) == 0 ? 60 : 6;
        return [.. values.Keys.Where(_ => random.Next(every) == 0)];
    }

    private Concentration Value() => Concentration.FromThousandths(random.Next(3) == 0 ? random.Next(300_000) : random.Next(300) * 1000);

    private string Any() => Network.Stations[random.Next(Network.Stations.Count)].Id;

    private static LocalDate DayOf(LocalDateTime end) => end.PlusHours(-1).Date;

    private EventRegister SomeEvents()
    {
        var county = new Area($"county{random.Next(5)}", AreaLevel.County, new Area($"city{random.Next(5) % 2}", AreaLevel.City, Province));
        Area[] areas = [county, new Area("city1", AreaLevel.City, Province)];
        return new EventRegister([.. areas.Select(a => new ExceptionalEvent
        {
            Area = a,
            From = FirstDay.PlusDays(random.Next(12)).AtMidnight(),
            To = FirstDay.PlusDays(13 + random.Next(5)).AtMidnight(),
            Kind = "dust",
            Source = "list",
            Pollutants = random.Next(2) == 0 ? [Pollutant.PM10] : [Pollutant.PM10, Pollutant.PM25],
        })]);
    }

    /// <summary>Five counties of two cities: stations left out, replaced, moved, out for a time, with less than six pollutants by plan.</summary>
    private StationNetwork Stations()
    {
        var stations = new List<Station>();
        for (var i = 0; i < 14; i++)
        {
            if (random.Next(12) == 0)
                continue;
            var county = random.Next(15) == 0 ? random.Next(5) : i % 5;
            var area = new Area($"county{county}", AreaLevel.County, new Area($"city{county % 2}", AreaLevel.City, Province));
            var station = new Station($"S{i:00}", $"S{i:00}", random.Next(14) == 0 ? StationKind.Traffic : StationKind.Urban, area);
            stations.Add(random.Next(9) switch
            {
                0 => station with { To = FirstDay.PlusDays(9), Successor = "S13" },
                1 => station with { From = FirstDay.PlusDays(4) },
                2 => station with { Monitors = [Pollutant.PM25, Pollutant.O3] },
                3 => station with { Absences = [new StationAbsence(FirstDay.PlusDays(3), FirstDay.PlusDays(6), "repair")] },
                _ => station,
            });
        }

        return new StationNetwork(stations);
    }
}
