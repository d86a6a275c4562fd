using AirQuality.Assessments;
using AirQuality.Comparisons;
using AirQuality.Figures;
using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Statistics;

/// <summary>The means of three years that bulletins of a year have.</summary>
public static class ThreeYearFigures
{
    /// <summary>The mean of the annual figures of a year and the two before it, of each pollutant.</summary>
    /// <param name="days">The days.</param>
    /// <param name="assessment">The assessment of the year.</param>
    /// <param name="options">How years are assessed.</param>
    /// <returns>One figure a pollutant, without a value where a year is not valid; none for a period that is no year.</returns>
    /// <exception cref="ArgumentException">The days have no such area.</exception>
    public static IReadOnlyList<BulletinFigure> Of(DailyGrid days, PeriodAssessment assessment, AssessmentOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(assessment);
        if (assessment.Period.Kind != PeriodKind.Year)
            return [];
        var years = SlidingStatistics.Years(days, days.RowOf(assessment.Area), assessment.Period.Start.Year, options: options);
        return [.. Pollutants.All.ToArray().Select(p => new BulletinFigure(
            "mean_of_3_years", p, FigureMean.Of(Figure.Statistic(p), years).Value,
            new($"{p.Symbol()}三年滑动平均", $"{p.Symbol()} mean of three years"), p.Unit()))];
    }
}
