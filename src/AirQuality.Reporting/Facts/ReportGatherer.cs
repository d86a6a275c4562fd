using AirQuality.Accountability.Finding;
using AirQuality.Assessments;
using AirQuality.Comparisons;
using AirQuality.Figures;
using AirQuality.Observations;
using AirQuality.Publications.Assessed;
using AirQuality.Ranking;
using AirQuality.Ranking.Gaps;
using AirQuality.Ranking.History;
using AirQuality.Targets.Alerts;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Measures;
using AirQuality.Targets.Outlooks;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Reporting.Facts;

/// <summary>Asks the library for everything a report holds.</summary>
internal sealed class ReportGatherer(DailyGrid days, AssessmentPeriod period, ReportOptions asked, IProgress<ReportStep>? progress, CancellationToken cancellation)
{
    private const int MostInLast = 10;

    private readonly LocalDate asOf = LocalDate.Min(period.End, days.LastDay);
    private readonly ReportOptions options = asked.Publisher is { } publisher ? asked with { Plan = asked.Plan with { Assessment = publisher.Assess(asked.Plan.Assessment) } } : asked;

    private AssessmentOptions Assessment => options.Plan.Assessment;

    public Report Gather(TargetPlan plan, HourlyGrid? hours, ReadReport? reading)
    {
        progress?.Report(ReportStep.Assessments);
        var assessed = period.Until(asOf);
        var onLastYear = Compare(assessed, ComparisonBase.LastYear);
        var onPrevious = HasPrevious(assessed) ? Compare(assessed, ComparisonBase.Previous) : [];
        var yearToDate = assessed.Start == new LocalDate(asOf.Year, 1, 1) ? [] : Compare(AssessmentPeriod.ToDate(asOf), ComparisonBase.LastYear);
        progress?.Report(ReportStep.Places);
        var current = onLastYear.Select(c => c.Current).ToList();
        var earlier = onLastYear.Select(c => c.Earlier[0]).ToList();
        progress?.Report(ReportStep.Goals);
        var running = plan.RunningOn(asOf);
        var tracked = TargetTracker.Track(running, days, asOf, TrackOptions.WithOutlook with { Plan = options.Plan, Outlook = OutlookOptions }, cancellation);
        progress?.Report(ReportStep.Outlook);
        var outlook = OutlookOf(running, tracked);
        progress?.Report(ReportStep.Alerts);
        var report = new Report
        {
            Period = period,
            Assessed = assessed,
            AsOf = asOf,
            Options = options,
            Days = days,
            Hours = hours,
            Reading = reading,
            OnLastYear = onLastYear,
            OnPrevious = onPrevious,
            YearToDate = yearToDate,
            Region = RegionOf(onLastYear),
            RegionOnPrevious = RegionOf(onPrevious),
            RegionToDate = RegionOf(yearToDate),
            Ranking = RankingMetric.Index.Rank(current, RulesFor(RankingCriterion.Index)),
            RankingLastYear = RankingMetric.Index.Rank(earlier, RulesFor(RankingCriterion.Index)),
            Changes = PeriodRanking.Rank(days, assessed, QueryBy(RankingCriterion.ChangeOf(RankingMetric.Index)), cancellation).Groups[0],
            History = PlaceHistory.Of(days, Months(), QueryBy(RankingCriterion.Index), cancellation),
            Goals = tracked,
            Measures = options.Measures.Count == 0 ? null : MeasureReview.Of(options.Measures, tracked, days, asOf, options.Plan),
            Plans = GoalDecomposition.Decompose(running, days, options.Plan, asOf, cancellation),
            Outlook = outlook,
            Alerts = AlertFinder.Find(days, asOf, tracked, AlertOptions.Default with { Plan = options.Plan, BottomCount = options.ListLength, Rules = RulesFor(RankingCriterion.Index) }, cancellation),
            Duties = options.Duties is { } rules ? DutyFinder.Find(new DutyQuestion(Known(), days, asOf, rules) { Assessment = Assessment, Track = TrackOptions.WithOutlook with { Plan = options.Plan, Outlook = OutlookOptions } }, cancellation) : null,
            Money = options.Formula?.Of(Known(), assessed, cancellation),
            Scores = options.Score?.Of(Known(), assessed, cancellation),
            Published = options.Published.Count == 0 ? null : PublishedOf(assessed),
            Events = Assessment.Events is null ? [] : EventEffect.AssessAll(days, assessed, Assessment, cancellation),
        };
        return report with { Months = [.. MonthsOf(report.Focus)] };
    }

    /// <summary>The outlook of each goal: that its tracking drew already, else one drawn now.</summary>
    private List<OutlookResult> OutlookOf(TargetPlan running, IReadOnlyList<TrackedGoal> tracked)
    {
        var goals = running.Goals.Select(g => RelativeGoals.Resolve(g, days, options.Plan)).OfType<Goal>().ToList();
        var drawn = tracked.Select(t => t.Outlook).OfType<OutlookResult>().DistinctBy(o => o.Goal).ToDictionary(o => o.Goal);
        var rest = Outlook.Of(days, goals.Where(g => !drawn.ContainsKey(g)).Distinct(), asOf, OutlookOptions, cancellation).ToDictionary(o => o.Goal);
        return goals.ConvertAll(g => drawn.GetValueOrDefault(g) ?? rest[g]);
    }

    /// <summary>The areas with what is published of them and others.</summary>
    private AssessedAreas Known() => new(options.Published, days, Assessment);

    private RankingOptions RulesFor(RankingCriterion by) => options.Publisher?.RulesFor(by) ?? RankingOptions.Default;

    private RankingQuery QueryBy(RankingCriterion by) => new() { By = by, Rules = RulesFor(by), Assessment = Assessment };

    private PublishedPlaces PublishedOf(AssessmentPeriod assessed)
    {
        try
        {
            var all = Known();
            var ranking = all.Rank(assessed, QueryBy(RankingCriterion.Index), cancellation).Groups[0];
            var last = options.ListLength ?? Math.Clamp(ranking.Ranking.Count / 4, 1, MostInLast);
            return new PublishedPlaces
            {
                Ranking = ranking,
                Last = last,
                Own = [.. days.Areas.SelectMany(a => all.Gap(assessed, WantedPlace.OutOfLast(last), new GapOptions { Area = a, AsOf = asOf, Rules = RulesFor(RankingCriterion.Index) }, cancellation).Groups[0].Areas)],
            };
        }
        catch (PublicationException error)
        {
            // The report goes on without: that the tables end earlier is the usual case in a running month, and it is said.
            return new PublishedPlaces { Missing = error.Text };
        }
    }

    private IEnumerable<MonthFacts> MonthsOf(Area area) => Months().Select(month => new MonthFacts(
        PeriodComparer.Compare(days, area, month, ComparisonBase.LastYear, Assessment),
        PeriodComparer.Compare(days, area, AssessmentPeriod.ToDate(month.End), ComparisonBase.LastYear, Assessment)));

    private OutlookOptions OutlookOptions => options.Outlook with { Assessment = Assessment, RankWithin = options.Plan.RankWithin };

    private IReadOnlyList<AssessmentComparison> Compare(AssessmentPeriod of, ComparisonBase with) => PeriodComparer.CompareAll(days, of, with, Assessment, cancellation);

    /// <summary>Whether the period just before is one that bulletins compare with: a whole day, week, month, quarter or half-year.</summary>
    private static bool HasPrevious(AssessmentPeriod of) => of.Kind is PeriodKind.Day or PeriodKind.Week or PeriodKind.Month or PeriodKind.Quarter or PeriodKind.HalfYear;

    /// <summary>The months of the year that have days, the last one to the day.</summary>
    private IEnumerable<AssessmentPeriod> Months() => PlaceHistory.MonthsOf(AssessmentPeriod.ToDate(asOf)).Where(m => m.End >= days.FirstDay).Select(m => m.Until(asOf));

    /// <summary>The smallest region that all areas lie in; a lone area stands for itself.</summary>
    private static AssessmentComparison? RegionOf(IReadOnlyList<AssessmentComparison> areas)
    {
        if (areas.Count <= 1)
            return areas.Count == 0 ? null : areas[0];
        foreach (var level in Enum.GetValues<AreaLevel>().Where(l => l > areas[0].Current.Area.Level))
        {
            if (areas[0].Current.Area.At(level) is not { } region || !areas.All(a => region.Equals(a.Current.Area.At(level))))
                continue;
            var comparison = new AssessmentComparison
            {
                Base = areas[0].Base,
                Current = RegionAssessor.Assess([.. areas.Select(a => a.Current)], level)[0],
                Earlier = RegionAssessor.Assess([.. areas.Select(a => a.Earlier[0])], level),
                Changes = [],
                ByNewerEdition = areas.All(a => a.ByNewerEdition is not null) ? RegionOf([.. areas.Select(a => a.ByNewerEdition!)]) : null,
            };
            return comparison with { Changes = [.. Figure.All.Select(comparison.Of)] };
        }

        return null;
    }
}
