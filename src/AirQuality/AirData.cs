using AirQuality.Aggregation;
using AirQuality.Observations;
using AirQuality.Publications;
using AirQuality.Publications.Assessed;
using AirQuality.Publications.Further;
using AirQuality.Reading;
using AirQuality.Reading.Published;
using AirQuality.Reading.Tables;
using AirQuality.Standards;
using AirQuality.Targets.Measures;
using AirQuality.Targets.Owners;
using AirQuality.Targets.Planning;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality;

/// <summary>The data of a bureau and everything that can be asked of them: stations, hours or days, goals, exceptional events, what others publish.</summary>
/// <remarks>Immutable and safe to share between threads. What is derived, such as the days of counties, is made when first asked for and kept.</remarks>
/// <example><code>
/// var air = AirData.Open("data");
/// foreach (var county in air.Counties.Rank("2026-10"))
///     Console.WriteLine($"{county.Place,3} {county.Area.Name} {county.Value}");
/// </code></example>
public sealed class AirData
{
    private readonly DailyGrid? daily;
    private readonly AreaView[] views;
    private readonly AreaLevel widest = AreaLevel.Province;

    private AirData(HourlyGrid? hours, DailyGrid? daily, StationNetwork? network, AirDataOptions options, AirData? derived = null)
    {
        this.daily = daily;
        Hours = hours;
        Network = network;
        Plans = MonitoringPlans.Of(network);
        ClassOne = network?.ClassOneAreas() ?? [];
        Options = options;
        Plan = new TargetPlan([]);
        views = [.. Enum.GetValues<AreaLevel>().Select(level => new AreaView(this, level, derived?.At(level)))];
    }

    private AirData(AirData from, AirDataOptions options)
        : this(from.Hours, from.daily, from.Network, options, options.Assessment.Standards == from.Options.Assessment.Standards ? from : null)
    {
        Plan = from.Plan;
        Owners = from.Owners;
        Measures = from.Measures;
        Events = from.Events;
        Published = from.Published;
        Further = from.Further;
        Reading = from.Reading;
        Statuses = from.Statuses;
        widest = from.widest;
        KnownDays = options.Assessment.Standards == from.Options.Assessment.Standards ? from.KnownDays : null;
    }

    /// <summary>The stations and the areas they make up; <c>null</c> where every station stands for itself. A station without dates of service has those of its data.</summary>
    public StationNetwork? Network { get; }

    /// <summary>The hours of the stations; <c>null</c> where the data begin with days.</summary>
    public HourlyGrid? Hours { get; }

    /// <summary>The goals; none where there is no plan.</summary>
    public TargetPlan Plan { get; private init; }

    /// <summary>Who answers for which area; nobody where none are known.</summary>
    public OwnerRegister Owners { get; private init; } = OwnerRegister.None;

    /// <summary>The measures beside the goals; none where there are none.</summary>
    public IReadOnlyList<Measure> Measures { get; private init; } = [];

    /// <summary>The exceptional events; <c>null</c> where none are registered.</summary>
    public EventRegister? Events { get; private init; }

    /// <summary>What is published of these areas and others; none where nothing was read.</summary>
    public IReadOnlyList<PublishedFigure> Published { get; private init; } = [];

    /// <summary>Figures beside those of the six pollutants, such as dustfall; <c>null</c> where none were given.</summary>
    public FurtherFigures? Further { get; private init; }

    /// <summary>What became of every file, row and value that was read; <c>null</c> for data of one's own.</summary>
    public ReadReport? Reading { get; private init; }

    /// <summary>Whether days are raw or reviewed, by area; <c>null</c> where no column of the files says so.</summary>
    public DayStatuses? Statuses { get; private init; }

    /// <summary>How the data are read, assessed, ranked and judged.</summary>
    public AirDataOptions Options { get; }

    /// <summary>The stations, each for itself.</summary>
    public AreaView Stations => At(AreaLevel.Station);

    /// <summary>The counties and districts (县、市、区).</summary>
    public AreaView Counties => At(AreaLevel.County);

    /// <summary>The townships and streets (乡镇、街道).</summary>
    public AreaView Townships => At(AreaLevel.Township);

    /// <summary>The cities (地级及以上城市).</summary>
    public AreaView Cities => At(AreaLevel.City);

    /// <summary>The provinces.</summary>
    public AreaView Provinces => At(AreaLevel.Province);

    /// <summary>The areas the data are about: those of daily files; of publications alone those that they are about; else the counties, or the stations where no stations file says what they make up.</summary>
    public AreaView Areas => At(daily is { Areas.Count: > 0 } days ? days.Areas[0].Level : Hours is null && (Published.Count > 0 || Further is not null) ? AssessedAreas.UsualLevel(Published) : Network is null ? AreaLevel.Station : AreaLevel.County);

    /// <summary>The areas of a level.</summary>
    /// <param name="level">The level.</param>
    /// <returns>What can be asked of them.</returns>
    public AreaView At(AreaLevel level) => views[(int)level];

    /// <summary>Reads a folder or a file.</summary>
    /// <param name="path">A folder with hours or days and, told by their headers, a stations file, goals, who answers for them, measures and a register of events; and published tables in a folder named <c>published</c> (公布, 通报); or a file of hours or days.</param>
    /// <param name="options">How to read and judge.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The data.</returns>
    /// <exception cref="ObservationFormatException">Strict reading met an error, or the folder has two files of stations, goals, owners, measures or events; it says where, what was expected and what was found.</exception>
    /// <exception cref="PublicationException">A published table leaves something open; it says what, and the option that answers it.</exception>
    /// <exception cref="FileNotFoundException">The path does not exist, or the folder holds no observations.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static AirData Open(string path, AirDataOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        options ??= AirDataOptions.Default;
        var folder = DataFolder.Of(path, options.Reading);
        var network = folder.Stations is { } stations ? StationFile.Read(stations, options.Reading.Workbooks) : options.Reading.Network;
        var set = ObservationReader.Read(folder.Observations, options.Reading with { Network = network }, cancellationToken);
        return Of(set, network, options).Beside(folder);
    }

    /// <summary>What lies in a folder beside observations, read again, with everything else as it was.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="known">What was read before; of its hours nothing is left but the stations.</param>
    /// <exception cref="ObservationFormatException">A file is wrong.</exception>
    /// <exception cref="PublicationException">A published table leaves something open.</exception>
    internal static AirData OpenBeside(string path, AirData known)
    {
        var folder = DataFolder.Of(path, known.Options.Reading);
        var network = folder.Stations is { } stations ? StationFile.Read(stations, known.Options.Reading.Workbooks) : known.Options.Reading.Network;
        return new AirData(known.Hours?.WithoutHours(), daily: null, network, known.Options) { Reading = known.Reading, Statuses = known.Statuses }.Beside(folder);
    }

    private AirData Beside(DataFolder folder)
    {
        var air = this;
        var workbooks = Options.Reading.Workbooks;
        if (folder.Events is { } events)
            air = air.With(EventFile.Read(events, air.KnownAreas, Options.Reading).Events);
        if (folder.Published.Count + Options.Published.Count > 0)
            air = air.With(PublishedFiles.Read([.. folder.Published, .. Options.Published], workbooks, Options.PublishedAnswers));
        if (folder.Targets is { } targets)
            air = air.With(PlanFile.Read(targets, air.KnownAreas, workbooks));
        if (folder.Measures is { } measures)
            air = air.With(MeasureFile.Read(measures, air.KnownAreas, workbooks));
        return folder.Owners is { } owners ? air.With(OwnerFile.Read(owners, air.KnownAreas, workbooks)) : air;
    }

    /// <summary>Takes what was read.</summary>
    /// <param name="observations">The hours or days.</param>
    /// <param name="network">The stations and areas; <c>null</c> where every station stands for itself.</param>
    /// <param name="options">How to judge.</param>
    /// <returns>The data.</returns>
    public static AirData Of(ObservationSet observations, StationNetwork? network = null, AirDataOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(observations);
        return new AirData(observations.Hours, observations.Days, InService(network, observations.Hours, observations.Days), options ?? AirDataOptions.Default) { Reading = observations.Report, Statuses = observations.Statuses };
    }

    /// <summary>Takes hours of stations.</summary>
    /// <param name="hours">The hours.</param>
    /// <param name="network">The stations and areas; <c>null</c> where every station stands for itself.</param>
    /// <param name="options">How to judge.</param>
    /// <returns>The data.</returns>
    public static AirData Of(HourlyGrid hours, StationNetwork? network = null, AirDataOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(hours);
        return new AirData(hours, daily: null, InService(network, hours, daily: null), options ?? AirDataOptions.Default);
    }

    /// <summary>Takes days of areas.</summary>
    /// <param name="days">The days.</param>
    /// <param name="options">How to judge.</param>
    /// <returns>The data.</returns>
    public static AirData Of(DailyGrid days, AirDataOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(days);
        return new AirData(hours: null, days, network: null, options ?? AirDataOptions.Default);
    }

    /// <summary>Takes published tables alone: what they hold can be ranked, compared and followed.</summary>
    /// <param name="tables">What was read of them.</param>
    /// <param name="options">How to judge.</param>
    /// <returns>The data.</returns>
    /// <exception cref="PublicationException">The tables leave something open; it says what, and the option that answers it.</exception>
    public static AirData Of(PublishedTables tables, AirDataOptions? options = null) =>
        new AirData(hours: null, daily: null, network: null, options ?? AirDataOptions.Default).With(tables);

    /// <summary>The same data with what is published of these areas and others.</summary>
    /// <param name="tables">What was read of published tables. One's own observations win where they give a figure.</param>
    /// <returns>The data.</returns>
    /// <exception cref="PublicationException">The tables leave something open; it says what, and the option that answers it.</exception>
    public AirData With(PublishedTables tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        return tables.Questions.Count == 0 ? new AirData(this, Options) { Published = tables.Figures } : throw PublicationException.Open(tables.Questions[0]);
    }

    /// <summary>The same data with figures beside those of the six pollutants, which are ranked, scored and judged by rules like the others.</summary>
    /// <param name="further">The figures.</param>
    /// <returns>The data.</returns>
    public AirData With(FurtherFigures further)
    {
        ArgumentNullException.ThrowIfNull(further);
        return new AirData(this, Options) { Further = further };
    }

    /// <summary>The same data with other goals.</summary>
    /// <param name="plan">The goals.</param>
    /// <returns>The data.</returns>
    public AirData With(TargetPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new AirData(this, Options) { Plan = Owners.All.Count == 0 ? plan : plan.With(Owners) };
    }

    /// <summary>The same data with who answers for which area: the goals name them.</summary>
    /// <param name="owners">The owners.</param>
    /// <returns>The data.</returns>
    public AirData With(OwnerRegister owners)
    {
        ArgumentNullException.ThrowIfNull(owners);
        return new AirData(this, Options) { Owners = owners, Plan = Plan.With(owners) };
    }

    /// <summary>The same data with other measures beside the goals.</summary>
    /// <param name="measures">The measures.</param>
    /// <returns>The data.</returns>
    public AirData With(IReadOnlyList<Measure> measures)
    {
        ArgumentNullException.ThrowIfNull(measures);
        return new AirData(this, Options) { Measures = measures };
    }

    /// <summary>The same data with other exceptional events.</summary>
    /// <param name="events">The events, or <c>null</c> to take everything as measured.</param>
    /// <returns>The data.</returns>
    public AirData With(EventRegister? events) => new(this, Options) { Events = events };

    /// <summary>The same data with other hours, such as those of the same stations an hour later; everything beside them stays.</summary>
    /// <param name="hours">The hours in place of those there were.</param>
    /// <returns>The data.</returns>
    /// <exception cref="InvalidOperationException">The data begin with days.</exception>
    public AirData With(HourlyGrid hours)
    {
        ArgumentNullException.ThrowIfNull(hours);
        return daily is null
            ? Holding(hours, InService(Network, hours, daily: null), known: null, Statuses)
            : throw new InvalidOperationException("Expected data that begin with hours, found days.");
    }

    /// <summary>The same data of some areas only, those and what lies in them; of all others nothing is left, as if it had never been read.</summary>
    /// <param name="areas">The areas.</param>
    /// <returns>The data. Places are counted among these areas; what they lie in cannot be asked about, as it is there in part only. Figures beside the six pollutants and what files say of the status of days are left out.</returns>
    public AirData Within(IReadOnlyCollection<Area> areas)
    {
        ArgumentNullException.ThrowIfNull(areas);
        var kept = areas.ToHashSet();
        bool IsIn(Area area) => area.AndAbove().Any(kept.Contains);
        bool IsOfStation(string id) => IsIn(StationNetwork.AreaOfStation(id, Network));
        var network = Network is { } known ? new StationNetwork(known.Stations.Where(s => IsOfStation(s.Id))) { Classes = known.Classes } : null;
        var names = new AreaFinder([.. KnownAreas.Where(IsIn).Distinct()]);
        return new AirData(Hours?.Of(IsOfStation), daily?.Of(IsIn), network, Options)
        {
            Widest = kept.Select(a => a.Level).DefaultIfEmpty(AreaLevel.Station).Max(),
            Plan = Plan.Of(Plan.Goals.Select(g => g.Area).Where(IsIn)),
            Owners = new OwnerRegister(Owners.All.Where(o => IsIn(o.Area))),
            Measures = [.. Measures.Where(m => IsIn(m.Area))],
            Events = Events is { } events ? new EventRegister(events.Events.Where(e => IsIn(e.Area))) : null,
            Published = [.. Published.Where(f => names.Find(f.Area).Count == 1)],
        };
    }

    /// <summary>The same data judged otherwise; files are not read again.</summary>
    /// <param name="options">How to judge.</param>
    /// <returns>The data.</returns>
    public AirData With(AirDataOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new AirData(this, options);
    }

    /// <summary>Data without observations, of which others are made: stations, options and what is read beside them.</summary>
    internal static AirData Frame(StationNetwork? network, AirDataOptions options) => new(hours: null, daily: null, network, options);

    /// <summary>The same data with the goals, owners, measures, publications and further figures of others.</summary>
    internal AirData Carrying(AirData other) => new(this, Options) { Plan = other.Plan, Owners = other.Owners, Measures = other.Measures, Published = other.Published, Further = other.Further };

    /// <summary>Whether the files call a day of a station reviewed.</summary>
    internal bool IsReviewed(string station, LocalDate date) =>
        Statuses is { } known && known.Of(StationNetwork.AreaOfStation(station, Network), AssessmentPeriod.Day(date)) == DataStatus.Reviewed;

    /// <summary>The same data of stations with other days of service.</summary>
    internal AirData Serving(StationNetwork? network) => Holding(hours: null, network, known: null, Statuses);

    /// <summary>The same data with observations.</summary>
    /// <param name="hours">The hours.</param>
    /// <param name="network">The stations, with days of service as the hours have them.</param>
    /// <param name="known">The days of a level as the hours make them, where they are known.</param>
    /// <param name="statuses">Whether days are raw or reviewed.</param>
    internal AirData Holding(HourlyGrid? hours, StationNetwork? network, Func<AreaLevel, DailyGrid?>? known, DayStatuses? statuses) => new(hours, daily: null, network, Options)
    {
        KnownDays = known,
        Statuses = statuses,
        Reading = Reading,
        Widest = widest,
        Plan = Plan,
        Owners = Owners,
        Measures = Measures,
        Events = Events,
        Published = Published,
        Further = Further,
    };

    private Func<AreaLevel, DailyGrid?>? KnownDays { get; init; }

    /// <summary>The level above which areas are there in part only, and are not asked about.</summary>
    private AreaLevel Widest
    {
        init => widest = value;
    }

    /// <summary>Whether the days by some standards need not be made of the hours.</summary>
    internal bool KnowsDaysBy(StandardsCatalogue standards) => KnownDays is not null && standards == Options.Assessment.Standards;

    /// <summary>The areas of class I by the stations file.</summary>
    internal IReadOnlyList<Area> ClassOne { get; }

    /// <summary>What the monitoring plans of the stations leave out; <c>null</c> where they have everything.</summary>
    internal MonitoringPlans? Plans { get; }

    /// <summary>Every area goals and events may be for: those of the data and those they lie in.</summary>
    internal IReadOnlyList<Area> KnownAreas => Network?.AllAreas ?? daily?.Areas ?? At(AreaLevel.Station).Areas;

    /// <summary>The days of the areas of a level.</summary>
    /// <exception cref="InvalidOperationException">The data hold no areas of that level.</exception>
    internal DailyGrid DaysAt(AreaLevel level)
    {
        if (level > widest)
            throw NoAreas(level, "some areas within them only");
        if (daily is { } given)
            return OfDays(given, level);
        if (Hours is not { } hours)
            throw NoAreas(level, Published.Count > 0 ? "published figures only" : "no observations");
        if (KnownDays?.Invoke(level) is { } known)
            return known;
        var aggregation = AggregationOptions.Default with { Standards = Options.Assessment.Standards };
        if (level == AreaLevel.Station)
            return StationOrder.Of(DayAggregator.StationDays(hours, Network, aggregation), Network);
        return Network is { } network && network.Areas(level).Count > 0
            ? DayAggregator.AreaDays(hours, network, level, aggregation)
            : throw NoAreas(level, Network is null ? "no stations file" : "none in the stations file");
    }

    /// <summary>Whether there are observations of areas of a level.</summary>
    internal bool HasDaysAt(AreaLevel level) => level <= widest && (daily is { } days
        ? days.Areas.All(a => a.Level == level || (a.Level < level && a.At(level) is not null))
        : Hours is not null && (level == AreaLevel.Station || Network?.Areas(level).Count > 0));

    /// <summary>Days as they were given, or of the areas that they make up.</summary>
    private DailyGrid OfDays(DailyGrid days, AreaLevel level)
    {
        if (days.Areas.All(a => a.Level == level))
            return days;
        var aggregation = AggregationOptions.Default with { Standards = Options.Assessment.Standards };
        if (Network is { } network && days.Areas.All(a => a.Level == AreaLevel.Station) && network.Areas(level).Count > 0)
            return DayAggregator.AreaDays(days, network, level, aggregation);
        return days.Areas.FirstOrDefault(a => a.Level >= level || a.At(level) is null) is { } outside
            ? throw NoAreas(level, $"'{outside}' ({outside.Level}), which lies in none; name it by a stations file")
            : DayAggregator.RegionDays(days, level, aggregation);
    }

    /// <summary>The hours of the areas of a level at published decimals, or <c>null</c> where the data begin with days.</summary>
    internal HourlyGrid? HoursAt(AreaLevel level) =>
        Hours is { } hours ? HourAggregator.AreaHours(hours, Network ?? StationNetwork.OfStations(hours.StationIds), level, AggregationOptions.Default with { Standards = Options.Assessment.Standards }) : null;

    /// <summary>A stations file without dates does not say when a station served; its data do.</summary>
    private static StationNetwork? InService(StationNetwork? network, HourlyGrid? hours, DailyGrid? daily) =>
        network is null ? null
        : hours is not null ? StationService.Observe(network, hours).Network
        : daily is { Areas.Count: > 0 } && daily.Areas.All(a => a.Level == AreaLevel.Station) ? StationService.Observe(network, daily).Network
        : network;

    private static InvalidOperationException NoAreas(AreaLevel level, string found) =>
        new($"Expected areas of the level {level}, found {found}.");
}
