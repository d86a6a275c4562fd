using System.CommandLine;
using System.Globalization;
using AirQuality.Accountability;
using AirQuality.Assessments;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Cli.Saved;
using AirQuality.Excel;
using AirQuality.Observations;
using AirQuality.Publications;
using AirQuality.Publications.Further;
using AirQuality.Ranking.Publishers;
using AirQuality.Reading.Tables;
using AirQuality.Standards;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Owners;
using AirQuality.Targets.Planning;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Cli.Input;

/// <summary>What the commands about goals ask for: observations and a targets file.</summary>
internal sealed class TargetInput
{
    private readonly InputOptions input;
    private readonly Option<CompositeIndexScheme?> scheme = OptionKinds.Scheme();

    private readonly Option<IReadOnlyList<Pollutant>?> pollutants = OptionKinds.IndexPollutants();
    private readonly bool takesPollutants;

    private readonly Option<EventScope?> exclude = OptionKinds.Exclude();

    private readonly Option<string?> targets = new("--targets")
    {
        Description = "Targets file: area,metric,year,goal[,policy][,period][,responsible].",
        HelpName = "FILE",
    };

    private readonly Option<string?> owners = new("--owners")
    {
        Description = "Who answers for which area: area,owner[,role][,place][,field][,metrics]. Goals that are missed or at risk name the chain up the tree of areas.",
        HelpName = "FILE",
    };

    private readonly Option<MissingDays> missing = OptionKinds.Choice(
        "--missing",
        "What days that passed without data do to an allowance: they no longer count (left-out), or are charged as lost, means with the mean so far (charged).",
        ("left-out", MissingDays.LeftOut),
        ("charged", MissingDays.Charged));

    private readonly Option<Replan> replan = OptionKinds.Choice(
        "--replan",
        "What the days that have passed do to the goals in force: tighten them after bad weeks and keep what good ones save as credit (tighten, the default), share out anew what is left (both), nothing (none).",
        ("tighten", Replan.Tighten),
        ("both", Replan.Both),
        ("none", Replan.None));

    private readonly Option<SpatialRule> share = OptionKinds.Choice(
        "--share",
        "How the goal of a city is shared out to its counties: the same percentage of last year's figure, or the same figure.",
        ("proportion", SpatialRule.SameProportion),
        ("equal", SpatialRule.SameGoal));

    private readonly Option<AreaLevel?> group = OptionKinds.Choice<AreaLevel?>(
        "--group",
        "Within which areas places are counted for rank goals and for places near the bottom; by default among all areas.",
        ("city", AreaLevel.City),
        ("province", AreaLevel.Province));

    private readonly Option<LocalDate?> asOf = OptionKinds.AsOf();
    private readonly bool hasDay;
    private readonly PublishedInput? publications;
    private readonly PublisherChoice? publisher;

    /// <summary>The options.</summary>
    /// <param name="required">Whether a targets file must be given.</param>
    /// <param name="hasDay">Whether goals are looked at on a day.</param>
    /// <param name="takesPublished">Whether published tables may be given beside observations or in their place.</param>
    /// <param name="takesFurther">Whether tables of further figures may be given too.</param>
    public TargetInput(bool required, bool hasDay = true, bool takesPublished = false, bool takesFurther = false)
    {
        input = new InputOptions(filesOptional: takesPublished);
        publications = takesPublished ? new PublishedInput(input, takesFurther) : null;
        targets.Required = required;
        takesPollutants = takesFurther;
        this.hasDay = hasDay;
    }

    /// <summary>Whether goals are asked for; without them it reads observations and a day.</summary>
    public bool HasGoals { get; init; } = true;

    /// <summary>Whether the command goes without any data, as one does that answers questions some of which need none.</summary>
    public bool MayHaveNothing { get; init; }

    /// <summary>The measures beside the goals, where a command takes them.</summary>
    public MeasureInput? Measures { get; init; }

    /// <summary>Forecasts of the days to come, where a command takes them.</summary>
    public ForecastInput? Forecast { get; init; }

    /// <summary>Whether places are given as a publisher does.</summary>
    public bool HasPublisher
    {
        get => publisher is not null;
        init => publisher = value ? new PublisherChoice() : null;
    }

    /// <summary>Whose ways of ranking and printing hold; <c>null</c> for those of most.</summary>
    public Publisher? PublisherOf(Session session) => publisher?.Of(session);

    /// <summary>Whose rows are shown.</summary>
    public AreaChoice Areas => input.Areas;

    /// <summary>Whether an engine may sum the hours; where the hours themselves are needed, none may.</summary>
    public bool HasEngine { get; init; } = true;

    public void AddTo(Command command)
    {
        input.AddTo(command, engine: HasEngine);
        publications?.AddTo(command, isOptional: MayHaveNothing);
        publisher?.AddTo(command);
        if (HasGoals)
            foreach (var option in new Option[] { targets, owners, missing, replan, share })
                command.Add(option);
        Measures?.AddTo(command);
        Forecast?.AddTo(command);
        command.Add(scheme);
        if (takesPollutants)
            command.Add(pollutants);
        command.Add(exclude);
        if (!hasDay)
            return;
        command.Add(asOf);
        if (HasGoals)
            command.Add(group);
    }

    /// <summary>What the published tables hold; <c>null</c> where none are given.</summary>
    public PublishedTables? ReadPublished(Session session) => publications?.IsGiven(session) == true ? publications.ReadGiven(session, [], PublisherOf(session)?.Weeks) : null;

    /// <summary>What tables of further figures hold; <c>null</c> where none are given.</summary>
    public FurtherFigures? ReadFurther(Session session) => publications?.ReadFurther(session);

    /// <summary>The level asked for, or <c>null</c>.</summary>
    public AreaLevel? LevelAsked(Session session) => session.Parse.GetValue(input.Level);

    /// <summary>Whether there are observations to read; with published tables there need not be.</summary>
    public bool HasFiles(Session session) => input.HasFiles(session);

    /// <summary>How goals and periods are judged where published tables stand alone.</summary>
    public PlanOptions OptionsOfPublished(Session session) => PlanOptions.Default with
    {
        Assessment = new AssessmentOptions { Standards = session.Parse.GetValue(input.Standard) ?? StandardsCatalogue.National, Scheme = session.Parse.GetValue(scheme), IndexPollutants = IndexPollutants(session) },
        RankWithin = HasGoals ? session.Parse.GetValue(group) : null,
    };

    /// <summary>The day asked for, if any.</summary>
    public LocalDate? DayAsked(Session session) => session.Parse.GetValue(asOf);

    /// <summary>The days, the plan (empty when no file is given) and how to judge it.</summary>
    public (DailyGrid Days, TargetPlan Plan, PlanOptions Options) Read(Session session) => Read(session, out _);

    /// <summary>The same, and what was read.</summary>
    public (DailyGrid Days, TargetPlan Plan, PlanOptions Options) Read(Session session, out ObservationInput observations) => Read(session, out observations, withGoals: true);

    private (DailyGrid Days, TargetPlan Plan, PlanOptions Options) Read(Session session, out ObservationInput observations, bool withGoals)
    {
        observations = ObservationInput.Read(input, session);
        var days = observations.Days();
        if (days.DayCount == 0)
            throw new DataException("没有观测数据", "expected observations, found none");
        var options = PlanOptions.Default with
        {
            Assessment = observations.Assessment(days.Areas, session.Parse.GetValue(scheme), session.Parse.GetValue(exclude)) with { IndexPollutants = IndexPollutants(session) },
            MissingDays = HasGoals ? session.Parse.GetValue(missing) : PlanOptions.Default.MissingDays,
            Replan = HasGoals ? session.Parse.GetValue(replan) : PlanOptions.Default.Replan,
            RankWithin = hasDay && HasGoals ? session.Parse.GetValue(group) : null,
        };
        if (!HasGoals || !withGoals || session.Parse.GetValue(targets) is not { } path)
            return (days, new TargetPlan([]), options);
        var plan = SharedOut(PlanFile.Read(path, [.. days.Areas, .. Above(days)], ExcelWorkbooks.Instance), days, options, session);
        return (days, Owners(session, days) is { } known ? plan.With(known) : plan, options);
    }

    /// <summary>Who answers for which area; <c>null</c> without the option.</summary>
    public OwnerRegister? Owners(Session session, DailyGrid days) =>
        session.Parse.GetValue(owners) is { } path ? OwnerFile.Read(path, days.Areas, ExcelWorkbooks.Instance) : null;

    /// <summary>The goals that can be shared out with what is left of each for the areas inside, to those of the data.</summary>
    public IReadOnlyList<SharedGoal> ReadShared(Session session, out DailyGrid days)
    {
        (days, _, var options) = Read(session, out _, withGoals: false);
        var grid = days;
        var plan = PlanFile.Read(session.Parse.GetValue(targets)!, [.. days.Areas, .. Above(days)], ExcelWorkbooks.Instance);
        var known = Owners(session, days) ?? OwnerRegister.None;
        var above = plan.Goals.Where(g => grid.IndexOf(g.Area) < 0).ToList();
        var inside = above.Where(g => above.Exists(a => a != g && a.Metric == g.Metric && a.Period == g.Period && g.Area.At(a.Area.Level) == a.Area)).ToList();
        var shared = above.Except(inside).Select(g => Shared(g, plan, grid, options, session).With(known)).ToList();
        return shared.Count > 0 ? shared : throw new DataException(
            "没有可向下分解的目标：目标的区域须包含数据中的区域（如目标为市、数据为区县；用 --level 选择数据的级别）",
            "expected goals of areas that hold those of the data (such as goals of a city, data of counties; --level chooses), found none");
    }

    private IReadOnlyList<Pollutant> IndexPollutants(Session session) => takesPollutants ? session.Parse.GetValue(pollutants) ?? [] : [];

    /// <summary>Everything that can be asked of the areas, with the plan and how to judge it.</summary>
    /// <param name="session">The run.</param>
    /// <param name="rules">The rules of accountability, or <c>null</c> for the plain ones.</param>
    public AreaView ReadView(Session session, DutyRules? rules = null)
    {
        if (!input.HasFiles(session))
            throw new UsageException("须给出自有的观测数据", "expected observations of one's own, found none");
        var tables = ReadPublished(session);
        var (_, plan, options) = Read(session, out var observations);
        var days = observations.Areas.Days;
        return observations.View(plan, options, new Beside { Tables = tables, Rules = rules, Publisher = PublisherOf(session), Measures = Measures?.Read(session, days) ?? [], Forecasts = Forecast?.Read(session, days, options.Assessment.Standards) ?? [] });
    }

    /// <summary>The observations with everything that is wrong in them, which a check shows.</summary>
    public ObservationInput ReadLeniently(Session session) => ObservationInput.Read(input, session, lenient: true);

    /// <summary>What a check of the files is saved under.</summary>
    public SavedKey? KeyOfCheck(Session session) => ObservationInput.KeyOfCheck(input, session);

    /// <summary>The areas that the areas of the grid lie in.</summary>
    internal static IEnumerable<Area> Above(DailyGrid days)
    {
        var names = days.Areas.Select(a => a.Name).ToHashSet(StringComparer.Ordinal);
        return days.Areas.SelectMany(a => Enum.GetValues<AreaLevel>().Where(l => l > a.Level).Select(a.At)).OfType<Area>().Distinct()
            .Where(a => !names.Contains(a.Name)); // a name of the grid's own level goes before that of a larger area
    }

    private SharedGoal Shared(Goal goal, TargetPlan plan, DailyGrid days, PlanOptions options, Session session)
    {
        if (RelativeGoals.Resolve(goal, days, options) is not { Base: null } absolute || !SpatialDecomposition.CanShare(goal.Metric))
            throw new DataException(
                $"{goal.Area.Name}，{goal.Metric}：只有以自身单位给出的均值、百分位数、天数及其比例的目标能分到下级区域，综合指数和名次不能；区域本身请用 --level",
                $"{goal.Area.Name}, {goal.Metric}: only means, percentiles, days and their ratios, in their unit, can be shared out to the areas inside, an index and places cannot; use --level for the area itself");
        try
        {
            var byHand = plan.Goals.Where(g => g.Metric == goal.Metric && g.Period == goal.Period).Select(g => RelativeGoals.Resolve(g, days, options)).OfType<Goal>();
            return SpatialDecomposition.SplitDown(absolute, days, byHand, session.Parse.GetValue(share), options);
        }
        catch (ArgumentException conflict)
        {
            throw new DataException($"{goal.Area.Name}，{goal.Metric} {goal.Value}：目标过严，或下级区域手工设定的目标合计宽于它，无法分解", $"{goal.Area.Name}, {goal.Metric} {goal.Value}: {conflict.Message.Split(" (Parameter")[0]}");
        }
    }

    private TargetPlan SharedOut(TargetPlan plan, DailyGrid days, PlanOptions options, Session session)
    {
        var goals = new List<Goal>();
        foreach (var goal in plan.Goals)
        {
            if (days.IndexOf(goal.Area) >= 0)
            {
                goals.Add(goal);
                continue;
            }

            // A goal inside a larger one that is shared out is kept by it.
            if (plan.Goals.Any(g => g != goal && days.IndexOf(g.Area) < 0 && g.Metric == goal.Metric && g.Period == goal.Period && goal.Area.At(g.Area.Level) == g.Area))
                continue;
            var shares = Shared(goal, plan, days, options, session).AndAllParts().Where(s => days.IndexOf(s.Goal.Area) >= 0).Select(s => s.Goal)
                .Where(g => !plan.Goals.Any(own => own.Area == g.Area && own.Metric == g.Metric && own.Period == g.Period)).ToList();
            var asked = string.Create(CultureInfo.InvariantCulture, $"{goal.Value}{(goal.Base is not { } since ? string.Empty : since.InPoints ? "pp" : "%")}");
            session.Note(session.Words.Pick(
                $"{goal.Area.Name}的{session.Words.Metric(goal.Metric.Key)}目标（{asked}）已分解到{shares.Count}个区域",
                $"the goal of {goal.Area.Name} for {session.Words.Metric(goal.Metric.Key)} ({asked}) is shared out to {shares.Count} {(shares.Count == 1 ? "area" : "areas")}"));
            goals.AddRange(shares);
        }

        try
        {
            return new TargetPlan(goals);
        }
        catch (PlanConflictException conflict)
        {
            throw new DataException(conflict.Text);
        }
    }
}
