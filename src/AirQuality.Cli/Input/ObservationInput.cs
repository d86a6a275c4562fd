using System.CommandLine;
using AirQuality.Assessments;
using AirQuality.Checks;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Cli.Saved;
using AirQuality.Excel;
using AirQuality.Explanation;
using AirQuality.Indices;
using AirQuality.Observations;
using AirQuality.Publications;
using AirQuality.Reading;
using AirQuality.Reading.Tables;
using AirQuality.Standards;
using AirQuality.Targets.Planning;
using AirQuality.Terms;
using AirQuality.Units;
using NodaTime;

namespace AirQuality.Cli.Input;

/// <summary>What the input options of a command line led to.</summary>
internal sealed class ObservationInput
{
    /// <summary>Enough to list every finding of a year of a city; beyond it the rest is counted, so that memory stays bounded.</summary>
    private const int FindingsForCheck = 100_000;

    private readonly Session session;
    private readonly AreaLevel? levelAsked;
    private readonly string? eventFile;
    private readonly bool lenientOfEvents;
    private readonly bool summedByEngine;
    private readonly DataStatus status;
    private ReadFiles? readAgain;

    private ObservationInput(InputOptions input, Session session, ObservationSet set, StationNetwork? network, bool summedByEngine = false)
    {
        this.session = session;
        this.summedByEngine = summedByEngine;
        levelAsked = session.Parse.GetValue(input.Level);
        eventFile = session.Parse.GetValue(input.Events);
        lenientOfEvents = session.Parse.GetValue(input.Lenient) && !summedByEngine;
        Set = set;
        status = session.Parse.GetValue(input.Status);
        session.Status = new StatusColumn(set.Statuses, status) { Period = PeriodOf(session.Parse) ?? (set is { Hours: null or { DayCount: 0 }, Days: null or { DayCount: 0 } } ? null : AllDays()) };
        RefuseStatus();
        Standards = session.Parse.GetValue(input.Standard) ?? StandardsCatalogue.National;
        Air = AirData.Of(set, network, AirDataOptions.Default with { Assessment = AssessmentOptions.Default with { Standards = Standards } });
    }

    /// <summary>The lines of what was found; standard input cannot be read twice.</summary>
    public DataCheckResult Located(DataCheckResult check) => readAgain is { } again ? DataCheck.Locate(check, again.Paths, again.Options, session.Cancellation) : check;

    public ObservationSet Set { get; }

    /// <summary>What was read, with everything that can be asked of it.</summary>
    public AirData Air { get; }

    /// <summary>The areas at the level asked for; by default those of daily files as they are.</summary>
    public AreaView Areas => Set.Days is null ? Air.At(HourlyLevel()) : levelAsked is { } level ? Air.At(level) : Air.Areas;

    public ReadReport Report => Set.Report;

    /// <summary>How the AQI is made: by national practice, with what the monitoring plans of the stations file leave out.</summary>
    public AqiOptions Aqi => AqiOptions.Default with { Plans = MonitoringPlans.Of(Air.Network) };

    /// <summary>The editions asked for; by default those in force on each day.</summary>
    public StandardsCatalogue Standards { get; }

    /// <summary>Reads strictly unless <c>--lenient</c> is given or the command must see everything.</summary>
    public static ObservationInput Read(InputOptions input, Session session, bool lenient = false, IReadOnlyList<string>? files = null)
    {
        var parse = session.Parse;
        var level = parse.GetValue(input.Level);
        var stations = parse.GetValue(input.Stations);
        if (stations is null && level is not (null or AreaLevel.Station) && parse.GetValue(input.Format) is not (ObservationFormat.Daily or ObservationFormat.Auto))
            throw NeedsStations(level.Value);
        var names = files ?? parse.GetRequiredValue(input.Files);
        var engine = input.Engine.Asked(session);
        var paths = engine == EngineKind.Postgres ? names : FilePatterns.Expand(names);
        var listed = StationInput.Read(input, session);
        var known = listed?.Network;
        if (engine is { } summing)
        {
            if (lenient)
                throw new UsageException("--engine：check 自行读取文件；须用汇总日值的命令", "--engine: check reads the files itself; expected a command that sums days");
            var summed = EngineInput.Read(summing, input, session, listed, LevelOf(level, known));
            var ofEngine = new ObservationInput(input, session, summed.Set, summed.Network, summedByEngine: true);
            ofEngine.WarnOfFindings();
            return ofEngine;
        }

        using var progress = ReadingProgress.Over(paths, session);
        var options = OptionsOf(input, session, lenient, known) with { Progress = progress };
        SavedKey? Key() => KeyOf(input, session, paths, options);
        // Standard input alone is the host's stream, so that it can be anything.
        var set = paths is [FilePatterns.StandardInput] && session.Host.In is { } standardInput
            ? ObservationReader.Read(standardInput, FilePatterns.StandardInput, options, session.Cancellation)
            : SavedHours.Read(session, Key, () => ObservationReader.Read(paths, options, session.Cancellation));
        if (parse.GetValue(input.GasesAt273Before) is { } before)
            set = set with { Hours = ReferenceStates.ConvertBefore(HoursOf(set, "--gases-at-273-before: "), before, ReferenceState.Kelvin273, ReferenceState.Kelvin298) };
        RefuseLevel(set, level);
        set = set with { Report = StationFindings.AddTo(set, listed) };
        if (set.Hours is { } measured)
            set = set with { Report = StationFindings.AddPollutantsWithoutValues(set.Report, measured, known, parse.GetValue(input.Standard) ?? StandardsCatalogue.National) };
        NoteUnusedMap(options.Columns, set.Report, session);
        var read = new ObservationInput(input, session, set, known)
        {
            SavedUnder = session.SavesAll ? Key() : null,
            readAgain = paths.Contains(FilePatterns.StandardInput, StringComparer.Ordinal) ? null : new(paths, options),
        };
        if (!lenient)
            read.WarnOfFindings();
        return read;
    }

    /// <summary>How files are read; everything counted where the command must see everything.</summary>
    private static ReadOptions OptionsOf(InputOptions input, Session session, bool lenient, StationNetwork? known)
    {
        var parse = session.Parse;
        var level = parse.GetValue(input.Level);
        return new ReadOptions
        {
            Format = parse.GetValue(input.Format),
            Lenient = lenient || parse.GetValue(input.Lenient),
            CarbonMonoxideUnit = parse.GetValue(input.CarbonMonoxide),
            HourLabel = parse.GetValue(input.Label),
            Span = parse.GetValue(input.Span) is { } span ? new DateInterval(span.Start, span.End) : null,
            Network = known,
            // A file of areas is of the level it is of; the option only names what the file leaves open.
            DailyLevel = level is AreaLevel.Township or AreaLevel.County or AreaLevel.City ? level : null,
            Columns = MapOptions.Of(MapOptions.OfColumns(parse.GetValue(input.Map))),
            Sheets = parse.GetValue(input.Sheets) ?? [],
            GasState = parse.GetValue(input.GasState),
            Workbooks = ExcelWorkbooks.Instance,
            MaxFindingsPerKind = lenient ? FindingsForCheck : ReadOptions.Default.MaxFindingsPerKind,
            KeepStatedFigures = lenient,
            CountCells = lenient,
        };
    }

    /// <summary>What the hours that were read are saved under.</summary>
    public SavedKey? SavedUnder { get; private init; }

    /// <summary>Everything that bears on what is read; <c>null</c> where more is kept of the files than hours.</summary>
    private static SavedKey? KeyOf(InputOptions input, Session session, IReadOnlyList<string> paths, ReadOptions options) => options.KeepStatedFigures ? null : SavedKey.Of(
        "hours",
        session.Parse.GetValue(input.Stations) is { } stations ? [.. paths, stations] : paths,
        [
            FormattableString.Invariant($"{options.Format} {options.Lenient} {options.CarbonMonoxideUnit} {options.HourLabel} {options.Span} {options.DailyLevel} {options.GasState} {options.MaxFindingsPerKind}"),
            .. options.Columns.Select(c => $"column {c.Key}={c.Value}"), .. options.Sheets.Select(s => $"sheet {s}"), .. (session.Parse.GetValue(input.Classes) ?? []).Select(c => $"class {c}"),
        ]);

    /// <summary>What a check of the files is saved under: the files, and everything that was asked on the command line or by the project.</summary>
    internal static SavedKey? KeyOfCheck(InputOptions input, Session session)
    {
        var parse = session.Parse;
        IEnumerable<string?> beside = [parse.GetValue(input.Stations), parse.GetValue(input.Events)];
        return SavedKey.Of(
            "check",
            [.. FilePatterns.Expand(parse.GetRequiredValue(input.Files)), .. beside.OfType<string>()],
            [FormattableString.Invariant($"{FindingsForCheck}"), .. parse.Tokens.Select(t => t.Value)]);
    }

    /// <summary>Says of a mapping that no file has its column: it had no effect.</summary>
    private static void NoteUnusedMap(IReadOnlyDictionary<string, string> map, ReadReport report, Session session)
    {
        static string Plain(string name) => name.Normalize(System.Text.NormalizationForm.FormKC).Replace(" ", string.Empty, StringComparison.Ordinal).ToLowerInvariant();
        var names = report.Columns.Select(c => c.Name).Where(n => n.Length > 0).ToList();
        var plain = names.Select(Plain).ToHashSet(StringComparer.Ordinal);
        foreach (var name in map.Keys.Where(n => names.Count > 0 && !plain.Contains(Plain(n))))
        {
            var near = DidYouMean.Of(name, names);
            session.Note(session.Words.Pick($"--map：没有名为{VisibleText.Quote(name)}的列，未起作用{near.Zh}", $"--map: no column is named {VisibleText.Quote(name)}, so it had no effect{near.En}"));
        }
    }

    /// <summary>The hours of stations or areas at published decimals.</summary>
    public HourlyGrid PublishedHours()
    {
        HoursAsked();
        return Areas.Hours!;
    }

    /// <summary>Which area each row of <see cref="PublishedHours"/> is, by its name.</summary>
    public IReadOnlyDictionary<string, Area> AreasByName()
    {
        var areas = Air.Network is { } network ? network.Areas(HourlyLevel()) : Air.Stations.Areas;
        var names = new AreaNames(areas);
        return areas.DistinctBy(names.Of, StringComparer.Ordinal).ToDictionary(names.Of, StringComparer.Ordinal);
    }

    /// <summary>The same, or <c>null</c> where the data hold days only.</summary>
    public HourlyGrid? HoursOrNull() => Areas.Hours;

    /// <summary>The hours of stations as they were read, the network, and the areas at the level asked for.</summary>
    public (HourlyGrid Hours, StationNetwork? Network, IReadOnlyList<Area> Areas) Stations()
    {
        var hours = HoursAsked();
        var level = HourlyLevel();
        if (level == AreaLevel.Province)
            throw new UsageException("--level province：应为 station、county 或 city", "--level province: expected station, county or city");
        return (hours, Air.Network, (level == AreaLevel.Station ? StationNetwork.OfStations(hours.StationIds) : Air.Network!).Areas(level));
    }

    /// <summary>The days of the areas at the level asked for.</summary>
    public DailyGrid Days() => Set.Days is null && Set.Hours is null ? throw new DataException("没有观测数据", "expected observations, found none") : Set.Days is { Areas.Count: 0 } none ? none : Areas.Days;

    /// <summary>The days of the stations that make up areas, and the network they are part of; <c>null</c> where the areas assessed are not made of stations.</summary>
    public StationDays? StationDays() =>
        Set.Hours is not null && Air.Network is { } network && HourlyLevel() != AreaLevel.Station ? new StationDays(Air.Stations.Days, network) : null;

    /// <summary>Explains figures down to what was read: hours, or days where there are no hours.</summary>
    public Explainer Explainer(AssessmentOptions options) => Set.Days is not null
        ? Explanation.Explainer.Of(Areas.Days, options)
        : Explanation.Explainer.Of(Set.Hours ?? throw new DataException("没有观测数据", "expected observations, found none"), Air.Network, HourlyLevel(), options, session.Cancellation);

    /// <summary>How areas are assessed: the edition, and the exceptional events given with what they are left out of.</summary>
    public AssessmentOptions Assessment(IReadOnlyList<Area> areas, CompositeIndexScheme? scheme, EventScope? scope)
    {
        var options = new AssessmentOptions
        {
            Standards = Standards,
            Aqi = Aqi,
            Status = status,
            Statuses = Set.Statuses,
            ClassOne = Air.Network?.ClassOneAreas() ?? [],
            Scheme = scheme,
            Events = Events(areas),
            EventScope = scope ?? AssessmentOptions.Default.EventScope,
        };
        if (options.Events is { } register)
            session.Note(session.Words.Pick($"登记的例外事件 {register.Events.Count} 个，", $"{register.Events.Count} registered {(register.Events.Count == 1 ? "event" : "events")}, ") + session.Words.LeftOutOf(options.EventScope));
        return options;
    }

    /// <summary>Everything that can be asked of the areas, with goals and what is published of others.</summary>
    public AreaView View(TargetPlan plan, PlanOptions options, Beside beside)
    {
        var outlook = Air.Options.Outlook with { Forecasts = beside.Forecasts };
        var air = Air.With(Air.Options with { Assessment = options.Assessment, Plan = options, Duties = beside.Rules, Outlook = outlook, Publisher = beside.Publisher }).With(plan).With(beside.Measures);
        if (beside.Tables is { } tables)
            air = air.With(tables);
        return Set.Days is null ? air.At(HourlyLevel()) : air.Areas;
    }

    /// <summary>The areas at the level asked for, assessed by options.</summary>
    public AreaView By(AssessmentOptions options)
    {
        var air = Air.With(Air.Options with { Assessment = options });
        return Set.Days is null ? air.At(HourlyLevel()) : levelAsked is { } level ? air.At(level) : air.Areas;
    }

    /// <summary>The last day that is over: a day whose hours still come is not.</summary>
    public LocalDate LastWholeDay => Areas.LastWholeDay;

    /// <summary>The days that were read.</summary>
    public AssessmentPeriod AllDays() => (Set.Hours, Set.Days) switch
    {
        ({ DayCount: > 0 } hours, _) => AssessmentPeriod.Range(hours.FirstDay, hours.LastDay),
        (_, { DayCount: > 0 } days) => AssessmentPeriod.Range(days.FirstDay, days.LastDay),
        _ => throw new DataException("没有观测数据", "expected observations, found none"),
    };

    /// <summary>The areas that are assessed: those of daily files, or those of the level asked for.</summary>
    public IReadOnlyList<Area> AssessedAreas() =>
        Set.Days is { Areas.Count: > 0 } && levelAsked is not null ? Areas.Areas
        : Set.Days is null && Air.Network is { } network && HourlyLevel() is not AreaLevel.Station and var level ? network.Areas(level) : ReadAreas();

    private HourlyGrid HoursAsked() =>
        summedByEngine ? throw new UsageException("--engine：须用汇总日值的命令，本命令显示小时；请不用 --engine 读取文件", "--engine: expected a command that sums days, found one that shows hours; read the files without it") : HoursOf(Set);

    private static HourlyGrid HoursOf(ObservationSet set, string option = "") =>
        set.Hours ?? throw new DataException($"{option}须有小时数据，实为日数据", $"{option}expected hourly data, found daily data");

    /// <summary>The areas of the data: those of daily files, or the stations of hourly ones.</summary>
    public IReadOnlyList<Area> ReadAreas() => Set.Days?.Areas ?? Air.Stations.Areas;

    /// <summary>Reads the events for a report that shows values as measured, so that an error in them is not passed over.</summary>
    public void NoteEvents(IReadOnlyList<Area> areas)
    {
        if (Events(areas) is { } register)
        {
            session.Note(session.Words.Pick(
                $"{eventFile}：{register.Events.Count} 个事件；本报告中的数值均为实测值，未剔除",
                $"{eventFile}: {Count(register.Events.Count)}; the values of this report are as measured, nothing is left out"));
        }
    }

    /// <summary>The exceptional events given, <c>null</c> without <c>--events</c>. Those of stations hold for stations only, which is said where areas are assessed.</summary>
    public EventRegister? Events(IReadOnlyList<Area> areas)
    {
        if (eventFile is null)
            return null;
        if (!File.Exists(eventFile))
            throw new DataException($"{eventFile}：没有这个事件登记表", $"{eventFile}: expected a file of events, found none");
        var (register, report) = EventFile.Read(eventFile, [.. areas, .. Air.Network?.AllAreas ?? []], new ReadOptions { Lenient = lenientOfEvents, Workbooks = ExcelWorkbooks.Instance });
        foreach (var finding in report.Findings.Where(f => f.Severity != Severity.Information))
            session.Note(finding.ToString(session.Words.Language));
        var ofStations = register.Events.Count(e => e.Area.Level == AreaLevel.Station && !areas.Contains(e.Area));
        if (ofStations > 0)
        {
            session.Note(session.Words.Pick(
                $"{eventFile}：{ofStations} 个站点事件只对站点有效，不影响由多个站点构成的区域",
                $"{eventFile}: {Count(ofStations)} of stations hold for the stations only, not for the areas assessed"));
        }

        return register;
    }

    private static string Count(int events) => events == 1 ? "1 event" : $"{events} events";

    private static UsageException NeedsStations(AreaLevel level) =>
        new(
            $"--level {level.ToString().ToLowerInvariant()}：须用 --stations 给出站点表",
            $"--level {level.ToString().ToLowerInvariant()}: expected a stations file with --stations, found none");

    /// <summary>Files and how they were read.</summary>
    private sealed record ReadFiles(IReadOnlyList<string> Paths, ReadOptions Options);

    private AreaLevel HourlyLevel() => LevelOf(levelAsked, Air.Network);

    private static AreaLevel LevelOf(AreaLevel? asked, StationNetwork? network)
    {
        var level = asked ?? (network is null ? AreaLevel.Station : AreaLevel.County);
        return level != AreaLevel.Station && network is null ? throw NeedsStations(level) : level;
    }

    /// <summary>The period that the command line asks about.</summary>
    private static AssessmentPeriod? PeriodOf(ParseResult parse) =>
        parse.CommandResult.Command.Options.OfType<Option<AssessmentPeriod?>>().FirstOrDefault(o => o.Name == "--period") is { } period ? parse.GetValue(period) : null;

    /// <summary>What the files say of their days is not to be said otherwise.</summary>
    private void RefuseStatus()
    {
        if (status == DataStatus.Unsaid || Set.Statuses is not { } known || known.Over(known.Areas, AllDays()) is not { Status: not DataStatus.Unsaid and var found } of || found == status)
            return;
        throw new UsageException(
            $"--status {status.ToString().ToLowerInvariant()}：应与文件的数据状态列一致，文件中为“{of.In(Language.Chinese)}”；请不用此选项",
            $"--status {status.ToString().ToLowerInvariant()}: expected what the column of the files says, found '{of.In(Language.English)}'; leave the option out");
    }

    private void WarnOfFindings()
    {
        var words = session.Words;
        foreach (var (kind, count) in Report.Counts.Where(c => c.Value > 0 && Finding.SeverityOf(c.Key) != Severity.Information).OrderByDescending(c => Finding.SeverityOf(c.Key)).ThenBy(c => c.Key))
        {
            var first = Report.Findings.FirstOrDefault(f => f.Kind == kind)?.ToString(words.Language) ?? string.Empty;
            session.Note(words.Pick($"{words.Finding(kind)}: {count}处，如 {first}（详见 airq check）", $"{words.Finding(kind)}: {count}, such as {first} (see airq check)"));
        }
    }

    /// <summary>Daily files hold areas of a level. They go to those above it in which the areas lie; an option that cannot have its effect is refused.</summary>
    private static void RefuseLevel(ObservationSet set, AreaLevel? level)
    {
        if (level is not { } asked || set.Days is not { } days || days.Areas.All(a => a.Level == asked))
            return;
        if (days.Areas.FirstOrDefault(a => a.Level >= asked || a.At(asked) is null) is { } other)
        {
            var (name, own) = (asked.ToString().ToLowerInvariant(), other.Level.ToString().ToLowerInvariant());
            throw new UsageException(
                $"--level {name}：日数据可汇总到其区域所在的上级；应为属于{name}级的区域，实为“{other}”（{own}）；请用 --stations 说明其所属，或不用此选项",
                $"--level {name}: daily files go to the levels their areas lie in; expected areas in one of that level, found '{other}' ({own}); say what it lies in with --stations, or leave the option out");
        }
    }
}
