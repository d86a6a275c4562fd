using AirQuality.Aggregation;
using AirQuality.Csv;
using AirQuality.Explanation;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Statistics;
using NodaTime;

namespace AirQuality.Cli.Input;

/// <summary>What the input options of a command line led to.</summary>
internal sealed class ObservationInput
{
    /// <summary>Enough to list every finding of a year of a city; beyond it the rest is counted, so that memory stays bounded.</summary>
    private const int FindingsForCheck = 100_000;

    private readonly Session session;
    private readonly StationNetwork? network;
    private readonly AreaLevel? levelAsked;

    private ObservationInput(Session session, ObservationSet set, StationNetwork? network, AreaLevel? levelAsked, Edition? edition)
    {
        this.session = session;
        this.network = network;
        this.levelAsked = levelAsked;
        Set = set;
        Edition = edition;
    }

    public ObservationSet Set { get; }

    public ReadReport Report => Set.Report;

    /// <summary>The edition asked for, or <c>null</c> for the one in force on each day.</summary>
    public Edition? Edition { get; }

    /// <summary>Reads strictly unless <c>--lenient</c> is given or the command must see everything.</summary>
    public static ObservationInput Read(InputOptions input, Session session, bool lenient = false)
    {
        var parse = session.Parse;
        var level = parse.GetValue(input.Level);
        var stations = parse.GetValue(input.Stations);
        if (stations is null && level is not (null or AreaLevel.Station) && parse.GetValue(input.Format) is not (ObservationFormat.Daily or ObservationFormat.Auto))
            throw NeedsStations(level.Value);
        var paths = FilePatterns.Expand(parse.GetRequiredValue(input.Files));
        var known = stations is null ? null : StationFile.Read(stations);
        using var progress = ReadingProgress.Over(paths, session);
        var options = new ReadOptions
        {
            Format = parse.GetValue(input.Format),
            Lenient = lenient || parse.GetValue(input.Lenient),
            CarbonMonoxideUnit = parse.GetValue(input.CarbonMonoxide),
            HourLabel = parse.GetValue(input.Label),
            Span = parse.GetValue(input.Span) is { } span ? new DateInterval(span.Start, span.End) : null,
            Network = known,
            DailyLevel = level ?? AreaLevel.County,
            MaxFindingsPerKind = lenient ? FindingsForCheck : ReadOptions.Default.MaxFindingsPerKind,
            Progress = progress,
        };
        // Standard input alone is the host's stream, so that it can be anything.
        var set = paths is [FilePatterns.StandardInput] && session.Host.In is { } standardInput
            ? ObservationReader.Read(standardInput, FilePatterns.StandardInput, options, session.Cancellation)
            : ObservationReader.Read(paths, options, session.Cancellation);
        if (parse.GetValue(input.GasesAt273Before) is { } before)
            set = set with { Hours = ReferenceStates.ConvertBefore(HoursOf(set, "--gases-at-273-before: "), before, ReferenceState.Kelvin273, ReferenceState.Kelvin298) };
        var read = new ObservationInput(session, set, known, level, parse.GetValue(input.Standard));
        if (!lenient)
            read.WarnOfFindings();
        return read;
    }

    /// <summary>The hours of stations or areas at published decimals.</summary>
    public HourlyGrid PublishedHours()
    {
        var hours = HoursOf(Set);
        return HourAggregator.AreaHours(hours, network ?? StationNetwork.OfStations(hours.StationIds), HourlyLevel(), Aggregation(), session.Cancellation);
    }

    /// <summary>The same, or <c>null</c> where the data hold days only.</summary>
    public HourlyGrid? HoursOrNull() => Set.Hours is null ? null : PublishedHours();

    /// <summary>The hours of stations as they were read, the network, and the areas at the level asked for.</summary>
    public (HourlyGrid Hours, StationNetwork? Network, IReadOnlyList<Area> Areas) Stations()
    {
        var hours = HoursOf(Set);
        var level = HourlyLevel();
        if (level == AreaLevel.Province)
            throw new UsageException("--level province: expected station, county or city");
        return (hours, network, (level == AreaLevel.Station ? StationNetwork.OfStations(hours.StationIds) : network!).Areas(level));
    }

    /// <summary>The days of the areas at the level asked for.</summary>
    public DailyGrid Days()
    {
        if (Set.Days is { } days)
            return days;
        var hours = Set.Hours ?? throw new DataException("expected observations, found none");
        var level = HourlyLevel();
        return level == AreaLevel.Station
            ? DayAggregator.StationDays(hours, network, Aggregation(), session.Cancellation)
            : DayAggregator.AreaDays(hours, network!, level, Aggregation(), session.Cancellation);
    }

    /// <summary>The days of the stations with their network, where areas are made of stations; else <c>null</c>.</summary>
    public (DailyGrid Days, StationNetwork Network)? StationDays() =>
        Set.Hours is { } hours && network is not null && HourlyLevel() != AreaLevel.Station
            ? (DayAggregator.StationDays(hours, network, Aggregation(), session.Cancellation), network)
            : null;

    /// <summary>Explains figures down to what was read: hours, or days where there are no hours.</summary>
    public Explainer Explainer(AssessmentOptions options) => Set.Days is { } days
        ? Explanation.Explainer.Of(days, options)
        : Explanation.Explainer.Of(Set.Hours ?? throw new DataException("expected observations, found none"), network, HourlyLevel(), options, session.Cancellation);

    private static HourlyGrid HoursOf(ObservationSet set, string option = "") =>
        set.Hours ?? throw new DataException($"{option}expected hourly data, found daily data");

    private static UsageException NeedsStations(AreaLevel level) =>
        new($"--level {level.ToString().ToLowerInvariant()}: expected a stations file with --stations, found none");

    private AggregationOptions Aggregation() => AggregationOptions.Default with { Edition = Edition };

    private AreaLevel HourlyLevel()
    {
        var level = levelAsked ?? (network is null ? AreaLevel.Station : AreaLevel.County);
        return level != AreaLevel.Station && network is null ? throw NeedsStations(level) : level;
    }

    private void WarnOfFindings()
    {
        var notable = Report.Counts.Where(c => c.Value > 0 && Finding.SeverityOf(c.Key) != Severity.Information).ToList();
        if (notable.Count == 0)
            return;
        session.Note($"{string.Join(", ", notable.Select(c => $"{session.Words.Finding(c.Key)}: {c.Value}"))} ({session.Words.Pick("详见 airq check", "see airq check")})");
    }
}
