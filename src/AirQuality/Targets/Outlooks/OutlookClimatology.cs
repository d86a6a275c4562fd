using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Targets.Goals;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Targets.Outlooks;

/// <summary>What past years alone say of the figure of a year that hangs on few days, and how far the draws are believed beside it.</summary>
internal sealed class OutlookClimatology
{
    // A mean of a year is made of some forty spells of weather, a P95 or the number of heavy days of two to five. One or two past years of one region show so few of them that draws
    // of them prove nothing: they would be certain of what is chance. So the draws count as much as the spells that past years and areas hold, beside the share of past years that
    // kept the goal. Areas that share one weather are one, and a spell of heavy days covers far more of them than the weather of an ordinary month.
    private const double Spells = 5;
    private const int OneWeatherOfHeavyDays = 100;
    private const int LeastDays = 300;

    // With less than so many of the deciding days of past years to come, a figure is as good as decided, and the draws say how it ends.
    private const double Decided = 0.05;

    // Days of a valid year by HJ 663, also where the period is no calendar year.
    private const int ValidDays = 324;
    private const int YearDays = 365;

    private readonly List<decimal> figures;
    private readonly GoalMetric metric;
    private readonly double open;

    private OutlookClimatology(List<decimal> figures, GoalMetric metric, double weight, double open) => (this.figures, this.metric, Weight, this.open) = (figures, metric, weight, open);

    /// <summary>How far the draws are believed, 0 to 1.</summary>
    public double Weight { get; }

    /// <summary>Whether what is said is climatology's rather than the draws'.</summary>
    public bool Prevails => Weight < 0.5;

    /// <summary>The smallest figure of past years; <c>null</c> without one.</summary>
    public decimal? Least => figures.Count == 0 ? null : figures.Min();

    /// <summary>The largest figure of past years; <c>null</c> without one.</summary>
    public decimal? Most => figures.Count == 0 ? null : figures.Max();

    /// <summary>The climatology of a figure; <c>null</c> where the draws stand alone.</summary>
    public static OutlookClimatology? Of(DailyGrid days, int row, GoalMetric metric, OutlookWindow window)
    {
        if (row < 0 || window.Remaining == 0 || window.PastYears == 0 || window.Period.Days < LeastDays || metric.Kind is not (GoalKind.Percentile or GoalKind.HeavyDays or GoalKind.HeavyRatio))
            return null;
        var past = Past(days, row, window).ToList();
        var valid = past.FindAll(p => Valid(p, metric) * YearDays >= ValidDays * p.Period.Days);
        var deciding = metric.Kind == GoalKind.Percentile
            ? window.Period.Days * (100 - AssessmentRules.PercentileOrder(metric.Pollutant!.Value)) / 100.0
            : valid.Select(p => metric.DaysOf(p.ValidDays - p.GoodDays, p.HeavyDays)).DefaultIfEmpty().Average();
        var weathers = window.Levels.WeathersOf(metric.Kind == GoalKind.Percentile ? OutlookLevels.OneWeather : OneWeatherOfHeavyDays);
        var spells = deciding / window.Options.BlockDays * window.PastYears * weathers;
        var drawn = metric.Kind == GoalKind.Percentile && spells < Spells ? 0 : spells / (spells + Spells);
        // What is decided is not doubted: in November the ozone of a year is, its CO is not. Whole years alone say so: of a year that begins in November all days would be open.
        var daysDeciding = valid.SelectMany(p => metric.Pollutant is { } pollutant ? Highest(days, row, pollutant, p.Period) : Above(p, metric.CountsAbove(window.Editions[0].Thresholds))).ToList();
        var stillOpen = Open(daysDeciding, window);
        var weight = stillOpen < Decided ? 1 : drawn;
        // The days behind are facts, but years of one weather completed by them err together with the draws: there the share of whole years stands.
        return metric.Kind == GoalKind.Percentile || window.Levels.Weathers < Spells
            ? new OutlookClimatology([.. valid.Select(p => OutlookFigure.Published(p, metric)).OfType<decimal>()], metric, weight, 1)
            : new OutlookClimatology([.. Completed(days, row, metric, window, valid.ConvertAll(p => p.Period))], metric, weight, Math.Sqrt(stillOpen)); // spread grows with the root of days
    }

    /// <summary>This year's figure if the days to come were those of each past year: what is behind is not asked again.</summary>
    private static IEnumerable<decimal> Completed(DailyGrid days, int row, GoalMetric metric, OutlookWindow window, List<AssessmentPeriod> past)
    {
        var rules = window.Rules;
        var known = Assess(window.Period.Start, window.Start.PlusDays(-1));
        foreach (var period in past)
        {
            var rest = Assess(period.End.PlusDays(1 - window.Remaining), period.End);
            var counted = Counted(known) + Counted(rest);
            var valid = (known?.ValidDays ?? 0) + (rest?.ValidDays ?? 0);
            if (valid > 0)
                yield return rules.Published(metric, metric.IsRatio ? OutlookFigure.Ratio(counted, valid) : OutlookFigure.Count(counted));
        }

        PeriodAssessment? Assess(LocalDate start, LocalDate end) =>
            end < start ? null : PeriodAssessor.Assess(days, row, new ComparedPeriod(AssessmentPeriod.Range(start, end), window.Period), window.Options.Assessment);
        int Counted(PeriodAssessment? part) => part is null ? 0 : metric.DaysOf(part.ValidDays - part.GoodDays, part.HeavyDays);
    }

    /// <summary>
    /// The probability of a goal as past years have it: met (m) of n as (m + 1) / (n + 2), by Laplace's rule of succession; the two years that he adds count as far as what
    /// decides a year is still to come.
    /// </summary>
    public double Probability(Goal goal) => figures.Count == 0 ? 0.5 : (figures.Count(f => metric.LargerIsBetter ? f >= goal.Value : f <= goal.Value) + open) / (figures.Count + (2 * open));

    /// <summary>What is said of a goal, given what the draws say.</summary>
    public double Probability(Goal goal, double drawn) => (Weight * drawn) + ((1 - Weight) * Probability(goal));

    /// <summary>The same period of the years drawn from, as far as it was over on the as-of date.</summary>
    private static IEnumerable<PeriodAssessment> Past(DailyGrid days, int row, OutlookWindow window)
    {
        var known = days.FirstDay.PlusDays(window.Known - 1);
        for (var year = 1; year <= window.PastYears; year++)
        {
            var period = window.Period.PlusYears(-year);
            if (period.End <= known && period.End >= days.FirstDay)
                yield return PeriodAssessor.Assess(days, row, new ComparedPeriod(period, window.Period), window.Options.Assessment);
        }
    }

    /// <summary>Which part of the days that decided past years came later in them than the as-of date comes in this one.</summary>
    private static double Open(List<int> deciding, OutlookWindow window)
    {
        var over = Period.DaysBetween(window.Period.Start, window.Start);
        return deciding.Count == 0 ? (double)window.Remaining / window.Period.Days : (double)deciding.Count(d => d >= over) / deciding.Count;
    }

    /// <summary>The days of a past year that were counted, as days after its first.</summary>
    private static IEnumerable<int> Above(PeriodAssessment past, int aqi) =>
        past.DayAqis.Where(d => d.Aqi > aqi).Select(d => Period.DaysBetween(past.Period.Start, d.Date));

    /// <summary>The days of a past year above the percentile by which a pollutant is assessed, as days after its first.</summary>
    private static IEnumerable<int> Highest(DailyGrid days, int row, Pollutant pollutant, AssessmentPeriod past)
    {
        var first = Period.DaysBetween(days.FirstDay, past.Start);
        var values = days.Published(pollutant, row);
        var known = new List<long>(past.Days); // the higher value first, of equal ones the earlier day
        for (var day = Math.Max(0, first); day < first + past.Days; day++)
            if (!values[day].IsMissing)
                known.Add(((long)-values[day].Thousandths << 32) + day);
        known.Sort();
        return known.Take(known.Count * (100 - AssessmentRules.PercentileOrder(pollutant)) / 100).Select(key => (int)(key & int.MaxValue) - first);
    }

    private static int Valid(PeriodAssessment assessment, GoalMetric metric) => metric.Pollutant is { } pollutant ? assessment[pollutant].ValidDays : assessment.ValidDays;
}
