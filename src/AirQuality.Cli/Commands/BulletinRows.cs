using AirQuality.Assessments;
using AirQuality.Cli.Output;
using AirQuality.Figures;
using AirQuality.Observations;
using AirQuality.Statistics;
using AirQuality.Terms;

namespace AirQuality.Cli.Commands;

/// <summary>Every figure that bulletins have, one a row.</summary>
internal static class BulletinRows
{
    private static readonly string[] Columns = ["area", "period", "figure", "pollutant", "value", "unit"];

    public static Table Of(DailyGrid days, IEnumerable<PeriodAssessment> assessments, AssessmentOptions options, AreaNames names, Words words) =>
        new(Columns, [.. assessments.SelectMany(a => BulletinFigures.Of(a).Concat(ThreeYears(days, a, options)).Select(f => new[]
        {
            Cell.Text(names.Of(a.Area)),
            Cell.Text(a.Period.ToString()),
            Cell.Text(f.Key) with { Display = f.Name.In(words.Language) },
            Cell.Text(f.Pollutant?.Symbol()),
            f.Key.StartsWith("attained", StringComparison.Ordinal) && f.Value is { } flag ? Cell.Flag(flag == 1) : Cell.Number(f.Value),
            Cell.Text(f.Unit == "d" ? words.Pick("天", "days") : f.Unit),
        }))]);

    /// <summary>The sliding mean of three years, of a year alone.</summary>
    private static IEnumerable<BulletinFigure> ThreeYears(DailyGrid days, PeriodAssessment assessment, AssessmentOptions options)
    {
        if (assessment.Period.Kind != PeriodKind.Year)
            yield break;
        foreach (var pollutant in Pollutants.All.ToArray())
        {
            var mean = SlidingStatistics.MeanOfYears(days, days.IndexOf(assessment.Area), Figure.Statistic(pollutant), assessment.Period.Start.Year, options: options);
            yield return new BulletinFigure("mean_of_3_years", pollutant, mean.Value, new($"{pollutant.Symbol()}三年滑动平均", $"{pollutant.Symbol()} mean of three years"), pollutant.Unit());
        }
    }
}
