using AirQuality.Assessments;
using AirQuality.Comparisons;
using AirQuality.Figures;
using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Statistics;

/// <summary>Figures over windows that slide: three years by year, twelve months by month.</summary>
internal static class SlidingStatistics
{
    /// <summary>A figure as the mean of the annual figures of a year and those before it, each valid; each day by the edition of the same day of the last year.</summary>
    /// <param name="days">The days.</param>
    /// <param name="area">The row of the area.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="lastYear">The last year.</param>
    /// <param name="years">How many years; 3 by default.</param>
    /// <param name="options">How years are assessed.</param>
    /// <returns>The mean, or why there is none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No such row, or no year.</exception>
    public static SlidingMean MeanOfYears(DailyGrid days, int area, Figure figure, int lastYear, int years = 3, AssessmentOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentOutOfRangeException.ThrowIfLessThan(years, 1);
        var (value, reason) = FigureMean.Of(figure, Years(days, area, lastYear, years, options));
        return new SlidingMean(figure, lastYear - years + 1, lastYear, value, reason);
    }

    /// <summary>The assessments of a year and those before it, the last one last; each day by the edition of the same day of the last year.</summary>
    public static IReadOnlyList<PeriodAssessment> Years(DailyGrid days, int area, int lastYear, int years = 3, AssessmentOptions? options = null)
    {
        options ??= AssessmentOptions.Default;
        var last = PeriodAssessor.Assess(days, area, AssessmentPeriod.Year(lastYear), options);
        return [.. Enumerable.Range(lastYear - years + 1, years - 1).Select(year => PeriodAssessor.Assess(days, area, new ComparedPeriod(AssessmentPeriod.Year(year), last.Period), options)), last];
    }

    /// <summary>The assessments of the twelve months that end with each month: one for every month end by which the grid holds twelve months.</summary>
    /// <param name="days">The days.</param>
    /// <param name="area">The row of the area.</param>
    /// <param name="options">How they are assessed; each by the edition of its last day unless one is given.</param>
    /// <returns>The assessments in order of time, of periods of kind <see cref="PeriodKind.Range"/>, which are valid by their share of valid days.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No such row.</exception>
    public static IReadOnlyList<PeriodAssessment> TwelveMonths(DailyGrid days, int area, AssessmentOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(days);
        var results = new List<PeriodAssessment>();
        var month = days.FirstDay.Day == 1 ? days.FirstDay.ToYearMonth() : days.FirstDay.ToYearMonth().PlusMonths(1);
        for (var last = month.PlusMonths(11); last.ToDateInterval().End <= days.LastDay; last = last.PlusMonths(1))
            results.Add(PeriodAssessor.Assess(days, area, AssessmentPeriod.Range(last.PlusMonths(-11).OnDayOfMonth(1), last.ToDateInterval().End), options));
        return results;
    }
}
