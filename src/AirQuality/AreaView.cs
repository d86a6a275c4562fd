using AirQuality.Accountability;
using AirQuality.Accountability.Money;
using AirQuality.Accountability.Orders;
using AirQuality.Accountability.Scores;
using AirQuality.Assessments;
using AirQuality.Briefs;
using AirQuality.Comparisons;
using AirQuality.Explanation;
using AirQuality.Indices;
using AirQuality.Observations;
using AirQuality.Publications.Assessed;
using AirQuality.Ranking;
using AirQuality.Ranking.Gaps;
using AirQuality.Ranking.History;
using AirQuality.Targets.Alerts;
using AirQuality.Targets.Measures;
using AirQuality.Targets.Outlooks;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Scenarios;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality;

/// <summary>What can be asked of the areas of one level: days, assessments, places, changes, goals, explanations.</summary>
/// <remarks>
/// Periods and days are given as values or as text (<c>2026-10</c>, <c>2026-11-22</c>). A period the data have no day of is an
/// error, never an empty answer. Where tables of others were read (<see cref="AirData.Published"/>), their areas are ranked, compared
/// and followed with one's own. Immutable and safe to share between threads; the days are made once.
/// </remarks>
public sealed class AreaView
{
    private readonly Lazy<DailyGrid> days;
    private readonly Lazy<HourlyGrid?> hours;
    private readonly Lazy<Explainer> explainer;
    private readonly Lazy<AssessedAreas> assessed;
    private readonly GoalAnswers goals;

    /// <param name="data">The data.</param>
    /// <param name="level">The level.</param>
    /// <param name="derived">A view of the same hours by the same standards, whose days are these too; <c>null</c> for none.</param>
    internal AreaView(AirData data, AreaLevel level, AreaView? derived)
    {
        Data = data;
        Level = level;
        days = derived?.days ?? new(() => data.DaysAt(level));
        hours = derived?.hours ?? new(() => data.HoursAt(level));
        assessed = new(() => new AssessedAreas(data.Published, IsPublishedOnly ? null : Days, Assessment, level, data.Further));
        goals = new GoalAnswers(this);
        explainer = new(() => data.Hours is not { } measured ? Explainer.Of(Days, Assessment)
            : data.KnowsDaysBy(Assessment.Standards) ? Explainer.Of(new StationHours(measured, data.Network, level) { KnownDays = l => data.At(l).Days }, Assessment)
            : Explainer.Of(measured, data.Network, level, Assessment));
    }

    /// <summary>The data.</summary>
    public AirData Data { get; }

    /// <summary>The level of the areas.</summary>
    public AreaLevel Level { get; }

    /// <summary>The days of the areas.</summary>
    /// <exception cref="InvalidOperationException">The data hold no areas of this level.</exception>
    public DailyGrid Days => days.Value;

    /// <summary>The hours of the areas at published decimals; <c>null</c> where the data begin with days.</summary>
    public HourlyGrid? Hours => hours.Value;

    /// <summary>Whether there are days of one's own, and not publications alone.</summary>
    public bool HasDays => Data.HasDaysAt(Level);

    /// <summary>The areas of one's own and those of publications together, as they are ranked, compared and followed.</summary>
    /// <exception cref="InvalidOperationException">The data hold no areas of this level.</exception>
    /// <exception cref="PublicationException">A published name can be several of one's own areas.</exception>
    public AssessedAreas Assessed => assessed.Value;

    /// <summary>The areas, in the order of every answer: one's own, then those known from publications alone.</summary>
    public IReadOnlyList<Area> Areas => Data.Published.Count == 0 && Data.Further is null ? Days.Areas : Assessed.Areas;

    /// <summary>An area by its name.</summary>
    /// <param name="name">The name, or where several areas have it the name and what they lie in: <c>朝阳区, 北京市</c>.</param>
    /// <returns>The area.</returns>
    /// <exception cref="ArgumentException">There is no such area, or several.</exception>
    public Area this[string name] => Data.Published.Count == 0 && Data.Further is null ? Days.AreaByName(name) : new AreaDirectory(Areas, withParents: false).ByName(name);

    /// <summary>How days and periods are assessed, the events of the data and the monitoring plans of its stations among it.</summary>
    public AssessmentOptions Assessment => (Data.Options.Publisher?.Assess(Data.Options.Assessment) ?? Data.Options.Assessment) with
    {
        Events = Data.Events ?? Data.Options.Assessment.Events,
        ClassOne = Data.Options.Assessment.ClassOne.Count > 0 ? Data.Options.Assessment.ClassOne : Data.ClassOne,
        Statuses = Data.Options.Assessment.Statuses ?? Data.Statuses,
        Aqi = Data.Plans is { } plans && Data.Options.Assessment.Aqi.Plans is null ? Data.Options.Assessment.Aqi with { Plans = plans } : Data.Options.Assessment.Aqi,
    };

    /// <summary>Trends, episodes, profiles, dust, the effect of events.</summary>
    public AreaStatistics Statistics => new(this);

    private RankingQuery QueryBy(string by)
    {
        var criterion = RankingCriterion.Parse(by);
        return new RankingQuery { By = criterion, Rules = Data.Options.RulesFor(criterion) };
    }

    /// <summary>Whether there is nothing but publications, which then say by themselves what they hold.</summary>
    internal bool IsPublishedOnly => !HasDays && (Data.Published.Count > 0 || Data.Further is not null);

    /// <summary>The AQI of every area on every day of a period, area by area.</summary>
    /// <param name="period">The period.</param>
    /// <returns>One result an area and day, also where there is no AQI, with the reason.</returns>
    /// <exception cref="ArgumentException">The data have no day of the period.</exception>
    public IEnumerable<AreaDay> DailyAqi(AssessmentPeriod period)
    {
        RequireDaysOf(period);
        var first = LocalDate.Max(period.Start, Days.FirstDay);
        var count = NodaTime.Period.DaysBetween(first, LocalDate.Min(period.End, Days.LastDay)) + 1;
        var options = Assessment;
        return Enumerable.Range(0, Days.Areas.Count).SelectMany(row => Enumerable.Range(0, count).Select(day => DayReport.Of(Days, row, first.PlusDays(day), options)));
    }

    /// <inheritdoc cref="DailyAqi(AssessmentPeriod)"/>
    public IEnumerable<AreaDay> DailyAqi(string period) => DailyAqi(AssessmentPeriod.Parse(period));

    /// <summary>The real-time report of every hour of an area, made as it is asked for.</summary>
    /// <param name="area">The area, by the name of its hours.</param>
    /// <param name="options">Where practice differs; by default that of these data.</param>
    /// <returns>One report an hour, from 01:00 of the first day to 24:00 of the last.</returns>
    /// <exception cref="ArgumentException">The hours have no such area.</exception>
    /// <exception cref="InvalidOperationException">The data begin with days.</exception>
    public IEnumerable<HourAqi> HourlyAqi(string area, AqiOptions? options = null) => OfHours.Reports(area, options);

    /// <summary>Where a day stands before it is over, and what its hours to come may average before a level is lost.</summary>
    /// <param name="areas">The areas: stations, counties or cities.</param>
    /// <param name="hourEnd">The end of the last hour known; <c>null</c> for the last with a value. Later hours of the day are not looked at.</param>
    /// <returns>One day an area, in their order.</returns>
    /// <exception cref="ArgumentException">An area is a province or has no station, or the hours hold no value or no such day.</exception>
    /// <exception cref="InvalidOperationException">The data begin with days.</exception>
    public IReadOnlyList<DaySoFar> Today(IEnumerable<Area> areas, LocalDateTime? hourEnd = null)
    {
        ArgumentNullException.ThrowIfNull(areas);
        return OfHours.Today(areas, hourEnd);
    }

    /// <summary>Assesses every area over a period (HJ 663): six statistics, validity, good and heavy days, composite index.</summary>
    /// <param name="period">The period.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One assessment an area.</returns>
    /// <exception cref="ArgumentException">The data have no day of the period.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IReadOnlyList<PeriodAssessment> Assess(AssessmentPeriod period, CancellationToken cancellationToken = default)
    {
        RequireDaysOf(period);
        return PeriodAssessor.AssessAll(Days, period, Assessment, cancellationToken);
    }

    /// <inheritdoc cref="Assess(AssessmentPeriod, CancellationToken)"/>
    public IReadOnlyList<PeriodAssessment> Assess(string period, CancellationToken cancellationToken = default) => Assess(AssessmentPeriod.Parse(period), cancellationToken);

    /// <summary>Ranks the areas over a period, with how figures and places moved; equal published values share the place.</summary>
    /// <param name="period">The period.</param>
    /// <param name="by">A figure, <c>index</c>, <c>pm25</c>, <c>good_ratio</c>; its change on last year, <c>index_change</c>; or a mean of places, <c>2*index+pm25</c>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The ranking; areas without a valid figure are listed with the reason.</returns>
    /// <exception cref="ArgumentException">The data have no day of the period, or there is no such figure.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public PeriodRanking Rank(AssessmentPeriod period, string by = "index", CancellationToken cancellationToken = default) =>
        Rank(period, QueryBy(by), cancellationToken);

    /// <inheritdoc cref="Rank(AssessmentPeriod, string, CancellationToken)"/>
    public PeriodRanking Rank(string period, string by = "index", CancellationToken cancellationToken = default) => Rank(AssessmentPeriod.Parse(period), by, cancellationToken);

    /// <summary>Ranks the areas over a period, with how places and figures moved since last year and since the period before.</summary>
    /// <param name="period">The period.</param>
    /// <param name="query">By what, among whom and how; its assessment is that of these data.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The ranking; areas without a valid figure are listed with the reason.</returns>
    /// <exception cref="ArgumentException">The data have no day of the period, or the areas cannot be grouped so.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public PeriodRanking Rank(AssessmentPeriod period, RankingQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        RequireKnown(period);
        return Assessed.Rank(period, query, cancellationToken);
    }

    /// <inheritdoc cref="Rank(AssessmentPeriod, RankingQuery, CancellationToken)"/>
    public PeriodRanking Rank(string period, RankingQuery query, CancellationToken cancellationToken = default) => Rank(AssessmentPeriod.Parse(period), query, cancellationToken);

    /// <summary>Compares every area over a period with another time (同比, 环比, several years).</summary>
    /// <param name="period">The period.</param>
    /// <param name="with">What it is compared with; by default the same period last year.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One comparison an area; where it cannot be made it says why.</returns>
    /// <exception cref="ArgumentException">The data have no day of the period.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IReadOnlyList<AssessmentComparison> Compare(AssessmentPeriod period, ComparisonBase? with = null, CancellationToken cancellationToken = default)
    {
        RequireKnown(period);
        return Assessed.Compare(period, with ?? ComparisonBase.LastYear, cancellationToken);
    }

    /// <inheritdoc cref="Compare(AssessmentPeriod, ComparisonBase?, CancellationToken)"/>
    public IReadOnlyList<AssessmentComparison> Compare(string period, ComparisonBase? with = null, CancellationToken cancellationToken = default) =>
        Compare(AssessmentPeriod.Parse(period), with, cancellationToken);

    /// <summary>Places over the months of a period.</summary>
    /// <param name="period">The period; its months that have days are ranked, the last one to the last day.</param>
    /// <param name="by">The figure, by key.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The rankings and the places of each area in them.</returns>
    /// <exception cref="ArgumentException">The data have no day of the period, or there is no such figure.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public PlaceHistory History(AssessmentPeriod period, string by = "index", CancellationToken cancellationToken = default)
    {
        RequireKnown(period);
        return Assessed.History(Assessed.MonthsIn(period, by), QueryBy(by), cancellationToken)[0];
    }

    /// <inheritdoc cref="History(AssessmentPeriod, string, CancellationToken)"/>
    public PlaceHistory History(string period, string by = "index", CancellationToken cancellationToken = default) => History(AssessmentPeriod.Parse(period), by, cancellationToken);

    /// <summary>What takes areas out of the last N of a period, the other areas staying as they are (退后进).</summary>
    /// <param name="period">The period; while it runs, what the remaining days may bring is part of the answer.</param>
    /// <param name="leaveBottom">N.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentException">The data have no day of the period.</exception>
    /// <exception cref="ArgumentOutOfRangeException">N is below 1.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public GapReport Gap(AssessmentPeriod period, int leaveBottom, CancellationToken cancellationToken = default)
    {
        RequireKnown(period);
        return Assessed.Gap(period, WantedPlace.OutOfLast(leaveBottom), GapOptions.Default with { Rules = Data.Options.RulesFor(RankingCriterion.Index) }, cancellationToken);
    }

    /// <inheritdoc cref="Gap(AssessmentPeriod, int, CancellationToken)"/>
    public GapReport Gap(string period, int leaveBottom, CancellationToken cancellationToken = default) => Gap(AssessmentPeriod.Parse(period), leaveBottom, cancellationToken);

    /// <summary>The goals that run on a day, against what has been: week, month, quarter, year, what is left and what breaks first.</summary>
    /// <param name="asOf">The last day that has passed; of a longer period its last day.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One result a goal, in the order of the plan.</returns>
    /// <exception cref="ArgumentException">The data have no day up to then.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IReadOnlyList<TrackedGoal> Track(AssessmentPeriod asOf, CancellationToken cancellationToken = default)
    {
        var day = goals.JudgedOn(asOf);
        return goals.TrackedOn(day, goals.RunningOn(day), cancellationToken);
    }

    /// <inheritdoc cref="Track(AssessmentPeriod, CancellationToken)"/>
    public IReadOnlyList<TrackedGoal> Track(string asOf, CancellationToken cancellationToken = default) => Track(AssessmentPeriod.Parse(asOf), cancellationToken);

    /// <summary>The measures beside the goals on a day: what is expected of them against the gap that is left, and what was seen against what was expected.</summary>
    /// <param name="asOf">The last day that has passed; of a longer period its last day.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The report; empty without measures.</returns>
    /// <exception cref="ArgumentException">The data have no day up to then.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public MeasureReport Measures(AssessmentPeriod asOf, CancellationToken cancellationToken = default)
    {
        var day = goals.JudgedOn(asOf);
        return goals.MeasuresOn(day, goals.TrackedOn(day, goals.RunningOn(day), cancellationToken));
    }

    /// <inheritdoc cref="Measures(AssessmentPeriod, CancellationToken)"/>
    public MeasureReport Measures(string asOf, CancellationToken cancellationToken = default) => Measures(AssessmentPeriod.Parse(asOf), cancellationToken);

    /// <summary>How likely the goals that run on a day are met, drawn from past years.</summary>
    /// <param name="asOf">The last day that has passed; of a longer period its last day.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One result a goal.</returns>
    /// <exception cref="ArgumentException">The data have no day up to then.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IReadOnlyList<OutlookResult> Outlook(AssessmentPeriod asOf, CancellationToken cancellationToken = default)
    {
        var day = goals.JudgedOn(asOf);
        return Targets.Outlooks.Outlook.Of(Days, goals.FiguresOn(day), day, Data.Options.Outlook with { Assessment = Assessment, RankWithin = goals.Planning.RankWithin }, cancellationToken);
    }

    /// <inheritdoc cref="Outlook(AssessmentPeriod, CancellationToken)"/>
    public IReadOnlyList<OutlookResult> Outlook(string asOf, CancellationToken cancellationToken = default) => Outlook(AssessmentPeriod.Parse(asOf), cancellationToken);

    /// <summary>How the goals that run on a day end if the days to come go as a scenario says.</summary>
    /// <param name="asOf">The last day that has passed; of a longer period its last day.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One result a goal; a relative goal without a base is left out.</returns>
    /// <exception cref="ArgumentException">The data have no day up to then.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A percentage or the episode is out of its range.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IReadOnlyList<ScenarioResult> Scenario(AssessmentPeriod asOf, Scenario scenario, CancellationToken cancellationToken = default)
    {
        var day = goals.JudgedOn(asOf);
        return ScenarioAssessor.Of(Days, goals.FiguresOn(day), scenario, day, Assessment, cancellationToken);
    }

    /// <inheritdoc cref="Scenario(AssessmentPeriod, Targets.Scenarios.Scenario, CancellationToken)"/>
    public IReadOnlyList<ScenarioResult> Scenario(string asOf, Scenario scenario, CancellationToken cancellationToken = default) =>
        Scenario(AssessmentPeriod.Parse(asOf), scenario, cancellationToken);

    /// <summary>The goals of the areas decomposed over quarters, months and weeks.</summary>
    /// <param name="asOf">The day whose goals in force are given beside those planned, or <c>null</c> for the plan alone.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One decomposition a goal; goals of places and relative ones without a base are left out.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IReadOnlyList<GoalPlan> Decompose(LocalDate? asOf = null, CancellationToken cancellationToken = default) =>
        GoalDecomposition.Decompose(Data.Plan.Of(Days.Areas), Days, goals.Planning, asOf, cancellationToken);

    /// <summary>What needs attention on a day, with its evidence; where <see cref="AirDataOptions.Duties"/> names rules, also what is met or near by them.</summary>
    /// <param name="asOf">The last day that has passed; of a longer period its last day.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The alerts.</returns>
    /// <exception cref="ArgumentException">The data have no day up to then.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IReadOnlyList<Alert> Alerts(AssessmentPeriod asOf, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(asOf);
        var found = IsPublishedOnly
            ? AlertFinder.Find(new AlertData(Assessed, Days: null, asOf.End), [], Data.Options.AlertsWith(goals.Planning), cancellationToken)
            : AlertsOn(goals.JudgedOn(asOf), only: null, cancellationToken);
        // By default the alerts say what is worse and how long; rules are only spoken of where some were chosen.
        return Data.Options.Duties is { } rules ? [.. found, .. DutyAlerts.Of(Duties(asOf, rules, cancellationToken).Duties)] : found;
    }

    /// <inheritdoc cref="Alerts(AssessmentPeriod, CancellationToken)"/>
    public IReadOnlyList<Alert> Alerts(string asOf, CancellationToken cancellationToken = default) => Alerts(AssessmentPeriod.Parse(asOf), cancellationToken);

    /// <summary>The goals of one area that run on a day, against actuals.</summary>
    /// <param name="area">The area, by name.</param>
    /// <param name="asOf">The last day that has passed; of a longer period its last day.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One result a goal, the same as among those of all areas; none where no goal of the area runs.</returns>
    /// <exception cref="ArgumentException">No such area, or the data have no such day.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IReadOnlyList<TrackedGoal> Track(string area, AssessmentPeriod asOf, CancellationToken cancellationToken = default)
    {
        var day = goals.JudgedOn(asOf);
        return goals.TrackedOn(day, goals.RunningOn(day).Of([Days.AreaByName(area)]), cancellationToken);
    }

    /// <summary>The goals of the Monday sheet of one area: those that run on a day and those that begin in the week to come, against actuals (<see cref="TrackedGoal.ForMonday"/>).</summary>
    /// <param name="area">The area, by name.</param>
    /// <param name="asOf">The last day that has passed; of a longer period its last day.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One result a goal; none where no goal of the area runs or begins.</returns>
    /// <exception cref="ArgumentException">No such area, or the data have no such day.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IReadOnlyList<TrackedGoal> Monday(string area, AssessmentPeriod asOf, CancellationToken cancellationToken = default)
    {
        var day = goals.JudgedOn(asOf);
        return goals.TrackedOn(day, Data.Plan.ForMonday(day).Of([Days.AreaByName(area)]), cancellationToken);
    }

    /// <summary>What the goals of an area leave each day of the week, as they stood the evening before a day (<see cref="TrackedPeriod.Days"/>).</summary>
    /// <param name="area">The area, by name.</param>
    /// <param name="date">The day, such as one that runs.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One result a goal that runs on the day; none before the second day of the data.</returns>
    /// <exception cref="ArgumentException">No such area.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IReadOnlyList<TrackedGoal> DayGoals(string area, LocalDate date, CancellationToken cancellationToken = default) =>
        goals.DayGoalsOn(date, Days.AreaByName(area), cancellationToken);

    /// <summary>How likely the goals of one area are met, and where their figures are likely to end.</summary>
    /// <param name="area">The area, by name.</param>
    /// <param name="asOf">The last day that has passed; of a longer period its last day.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One result a goal, the same as among those of all areas.</returns>
    /// <exception cref="ArgumentException">No such area, or the data have no such day.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IReadOnlyList<OutlookResult> Outlook(string area, AssessmentPeriod asOf, CancellationToken cancellationToken = default)
    {
        var own = Days.AreaByName(area);
        var day = goals.JudgedOn(asOf);
        return Targets.Outlooks.Outlook.Of(Days, goals.FiguresOn(day).Where(g => g.Area == own), day, Data.Options.Outlook with { Assessment = Assessment, RankWithin = goals.Planning.RankWithin }, cancellationToken);
    }

    /// <summary>What of one area needs attention on a day.</summary>
    /// <param name="area">The area, by name.</param>
    /// <param name="asOf">The last day that has passed; of a longer period its last day.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The alerts, the same as among those of all areas.</returns>
    /// <exception cref="ArgumentException">No such area, or the data have no such day.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IReadOnlyList<Alert> Alerts(string area, AssessmentPeriod asOf, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(asOf);
        return IsPublishedOnly
            ? [.. Alerts(asOf, cancellationToken).Where(a => a.Area == this[area])]
            : AlertsOn(goals.JudgedOn(asOf), Days.AreaByName(area), cancellationToken);
    }

    private IReadOnlyList<Alert> AlertsOn(LocalDate day, Area? only, CancellationToken cancellationToken)
    {
        var running = goals.RunningOn(day);
        return goals.AlertsOn(day, goals.TrackedForAlerts(day, only is null ? running : running.Of([only]), cancellationToken), only, cancellationToken);
    }

    /// <summary>How the areas stand to rules of accountability on a day: what was met when, what is one step away and the figure that decides it.</summary>
    /// <param name="asOf">The last day that has passed; of a longer period its last day.</param>
    /// <param name="rules">The rules, or <c>null</c> for those of <see cref="AirDataOptions.Duties"/>, by default the plain ones.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The report; what is met before what is near, the gravest step first.</returns>
    /// <exception cref="ArgumentException">The data have no day up to then.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    /// <example><code>
    /// foreach (var duty in air.Counties.Duties("2026-11-22", DutyRules.ByName("hebei-2018")))
    ///     Console.WriteLine($"{duty.Area.Name} {duty.Rule.Step} {duty.State} {duty.Limits.FirstOrDefault()?.Value}");
    /// </code></example>
    public DutyReport Duties(AssessmentPeriod asOf, DutyRules? rules = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(asOf);
        return goals.DutiesOn(IsPublishedOnly ? asOf.End : goals.JudgedOn(asOf), rules, only: null, cancellationToken);
    }

    /// <inheritdoc cref="Duties(AssessmentPeriod, DutyRules?, CancellationToken)"/>
    public DutyReport Duties(string asOf, DutyRules? rules = null, CancellationToken cancellationToken = default) => Duties(AssessmentPeriod.Parse(asOf), rules, cancellationToken);

    /// <summary>Sheets to hand over (交办单): the figures, the clause, who answers, the term, how the matter stands, and what the coming periods must keep.</summary>
    /// <param name="asOf">The last day that has passed; of a longer period its last day.</param>
    /// <param name="rules">The rules, or <c>null</c> for those of <see cref="AirDataOptions.Duties"/>, by default the plain ones.</param>
    /// <param name="register">What was handed over, such as <see cref="DutyOrderFile"/> reads it; <c>null</c> for a draft of each rule that is met.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The sheets.</returns>
    /// <exception cref="ArgumentException">The data have no day up to then.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public DutyOrderReport Orders(AssessmentPeriod asOf, DutyRules? rules = null, IReadOnlyList<DutyOrder>? register = null, CancellationToken cancellationToken = default) =>
        new DutyOrderMaker(Duties(asOf, rules, cancellationToken), Assessed, cancellationToken).Of(register);

    /// <inheritdoc cref="Orders(AssessmentPeriod, DutyRules?, IReadOnlyList{DutyOrder}?, CancellationToken)"/>
    public DutyOrderReport Orders(string asOf, DutyRules? rules = null, IReadOnlyList<DutyOrder>? register = null, CancellationToken cancellationToken = default) =>
        Orders(AssessmentPeriod.Parse(asOf), rules, register, cancellationToken);

    /// <summary>What the areas get or pay by a formula, each amount explained to its terms.</summary>
    /// <param name="period">The period.</param>
    /// <param name="formula">The formula.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentException">The data have no day of the period.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public MoneyReport Money(AssessmentPeriod period, MoneyFormula formula, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(formula);
        RequireKnown(period);
        return formula.Of(Assessed, period, cancellationToken);
    }

    /// <inheritdoc cref="Money(AssessmentPeriod, MoneyFormula, CancellationToken)"/>
    public MoneyReport Money(string period, MoneyFormula formula, CancellationToken cancellationToken = default) => Money(AssessmentPeriod.Parse(period), formula, cancellationToken);

    /// <summary>The scores of the areas, each explained to its terms.</summary>
    /// <param name="period">The period.</param>
    /// <param name="formula">How they are scored.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The report, the best first.</returns>
    /// <exception cref="ArgumentException">The data have no day of the period.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public ScoreReport Score(AssessmentPeriod period, ScoreFormula formula, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(formula);
        RequireKnown(period);
        return formula.Of(Assessed, period, cancellationToken);
    }

    /// <inheritdoc cref="Score(AssessmentPeriod, ScoreFormula, CancellationToken)"/>
    public ScoreReport Score(string period, ScoreFormula formula, CancellationToken cancellationToken = default) => Score(AssessmentPeriod.Parse(period), formula, cancellationToken);

    /// <summary>The morning of an area: yesterday and its place, today so far, month and year to date with places, goals, alerts.</summary>
    /// <param name="area">The area, by name.</param>
    /// <param name="asOf">The last day that has passed; <c>null</c> for the last whole day of the data.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The brief.</returns>
    /// <exception cref="ArgumentException">No such area, or the data have no such day.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public MorningBrief Brief(string area, AssessmentPeriod? asOf = null, CancellationToken cancellationToken = default)
    {
        var day = asOf?.End ?? LastWholeDay;
        RequireDaysOf(AssessmentPeriod.Day(day));
        var own = Days.AreaByName(area);
        var maker = BriefMakerOf(own);
        // Drawing the rest of the year and judging the rules take longest, and neither asks the other.
        var duties = Task.Run(() => goals.DutiesOn(day, rules: null, own, cancellationToken), cancellationToken);
        var yesterday = maker.DayOf(day);
        var tracked = goals.TrackedOn(day, goals.RunningOn(day).Of([own]), cancellationToken);
        return new MorningBrief
        {
            Area = own,
            AsOf = day,
            Yesterday = yesterday.Day,
            YesterdayPlace = yesterday.Place,
            Today = OfHours.DayAfter(day, own),
            Month = maker.Over(AssessmentPeriod.Month(day.Year, day.Month).Until(day), MorningBrief.Figures),
            Year = maker.Over(AssessmentPeriod.ToDate(day), MorningBrief.Figures),
            LatestPublished = maker.LatestPublished(day, [RankingMetric.Index]),
            Goals = tracked,
            Alerts = [.. goals.AlertsOn(day, tracked, own, cancellationToken).OrderBy(a => a.Gravity)],
            Duties = [.. duties.GetAwaiter().GetResult()],
        };
    }

    /// <inheritdoc cref="Brief(string, AssessmentPeriod?, CancellationToken)"/>
    public MorningBrief Brief(string area, string asOf, CancellationToken cancellationToken = default) => Brief(area, AssessmentPeriod.Parse(asOf), cancellationToken);

    /// <summary>The dispatch sheet of an area: figures with places in city and among all over a period and the year to its end, and what is left of the goals.</summary>
    /// <param name="area">The area, by name.</param>
    /// <param name="period">The period; while it runs the days to the last whole one of the data count.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The sheet.</returns>
    /// <exception cref="ArgumentException">No such area, or the data have no day of the period.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public DispatchSheet Sheet(string area, AssessmentPeriod period, CancellationToken cancellationToken = default)
    {
        RequireDaysOf(period);
        var own = Days.AreaByName(area);
        var day = LocalDate.Max(period.Start, LocalDate.Min(period.End, LastWholeDay));
        var tracked = goals.TrackedOn(day, goals.RunningOn(day).Of([own]), cancellationToken);
        return BriefMakerOf(own).Sheet(period, day, tracked) with { Goals = tracked, Measures = goals.MeasuresOn(day, tracked).Balances, Duties = [.. goals.DutiesOn(day, rules: null, own, cancellationToken)] };
    }

    /// <inheritdoc cref="Sheet(string, AssessmentPeriod, CancellationToken)"/>
    public DispatchSheet Sheet(string area, string period, CancellationToken cancellationToken = default) => Sheet(area, AssessmentPeriod.Parse(period), cancellationToken);

    /// <summary>The last day that is over: with hours the day before the one whose hours still come.</summary>
    /// <exception cref="ArgumentException">The data hold no observations.</exception>
    public LocalDate LastWholeDay
    {
        get
        {
            if (Days.DayCount == 0)
                throw new ArgumentException("Expected observations, found none.");
            return OfHours.Last is { } hour ? LocalDate.Max(Days.FirstDay, hour.Date.PlusDays(-1)) : Days.LastDay;
        }
    }

    /// <summary>How one figure of an area came to be: clause, inputs, what was left out and why, each rounding.</summary>
    /// <param name="area">The area, by name.</param>
    /// <param name="period">The period; for <c>aqi</c> a day.</param>
    /// <param name="figure">The figure, by key; <see cref="Explainer.Metrics"/> lists them.</param>
    /// <returns>The derivation.</returns>
    /// <exception cref="ArgumentException">No such area or figure, or the data have no day of the period.</exception>
    public Derivation Explain(string area, AssessmentPeriod period, string figure = "index")
    {
        RequireDaysOf(period);
        return explainer.Value.Explain(this[area], period, figure);
    }

    /// <inheritdoc cref="Explain(string, AssessmentPeriod, string)"/>
    public Derivation Explain(string area, string period, string figure = "index") => Explain(area, AssessmentPeriod.Parse(period), figure);

    /// <summary>How the AQI of an area hour came to be, from the hours of its stations.</summary>
    /// <param name="area">The area, by name.</param>
    /// <param name="hourEnd">The end of the hour, the official stamp.</param>
    /// <returns>The derivation.</returns>
    /// <exception cref="ArgumentException">No such area.</exception>
    /// <exception cref="InvalidOperationException">The data begin with days.</exception>
    public Derivation ExplainHour(string area, LocalDateTime hourEnd) => explainer.Value.HourAqi(this[area], hourEnd);

    /// <summary>What changes between these data and an earlier version of them, such as raw and reviewed: day values, figures.</summary>
    /// <param name="earlier">The earlier version.</param>
    /// <param name="period">The period.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One result an area.</returns>
    /// <exception cref="ArgumentException">The data have no day of the period.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IReadOnlyList<AreaReconciliation> Reconcile(AirData earlier, AssessmentPeriod period, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        RequireDaysOf(period);
        return Reconciler.Compare(earlier.At(Level).Days, Days, period, Assessment, cancellationToken);
    }

    /// <inheritdoc cref="Reconcile(AirData, AssessmentPeriod, CancellationToken)"/>
    public IReadOnlyList<AreaReconciliation> Reconcile(AirData earlier, string period, CancellationToken cancellationToken = default) =>
        Reconcile(earlier, AssessmentPeriod.Parse(period), cancellationToken);

    /// <summary>Refuses a period the data have no day of, where nothing is published: publications refuse by themselves, naming the periods there are.</summary>
    private void RequireKnown(AssessmentPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        if (Data.Published.Count == 0 && Data.Further is null)
            RequireDaysOf(period);
    }

    /// <summary>Refuses a period the data have no day of.</summary>
    private void RequireDaysOf(AssessmentPeriod period)
    {
        ArgumentNullException.ThrowIfNull(period);
        if (Days.DayCount == 0)
            throw new ArgumentException("Expected observations, found none.", nameof(period));
        if (period.Start > Days.LastDay || period.End < Days.FirstDay)
            throw new ArgumentException($"Expected data in {period}, found data in {AssessmentPeriod.Range(Days.FirstDay, Days.LastDay)} only.", nameof(period));
    }

    private BriefMaker BriefMakerOf(Area area) => new(new BriefData(Days, Assessed, Assessment, Data.Options.RulesFor), area);

    /// <summary>What is asked of the hours.</summary>
    internal HourAnswers OfHours => new(this);
}
