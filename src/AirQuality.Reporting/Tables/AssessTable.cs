using AirQuality.Assessments;
using AirQuality.Wording;

namespace AirQuality.Reporting.Tables;

/// <summary>Assessments of periods for machines: what <c>airq assess</c> prints.</summary>
public static class AssessTable
{
    private static readonly string[] Columns =
    [
        "area", "period", "days", "valid_days", "so2", "no2", "pm10", "pm25", "co", "o3_8h", "index", "main",
        "good_days", "good_ratio", "heavy_days", "valid", "reason",
    ];

    /// <summary>One row an assessment.</summary>
    /// <param name="assessments">The assessments.</param>
    /// <param name="names">How areas are named.</param>
    /// <param name="words">The language.</param>
    /// <returns>The table.</returns>
    public static Table Of(IEnumerable<PeriodAssessment> assessments, AreaNames names, Words words) =>
        new(Columns, [.. assessments.Select(a => Row(a, names, words))]);

    private static Cell[] Row(PeriodAssessment assessment, AreaNames names, Words words) =>
    [
        Cell.Text(names.Of(assessment.Area)),
        Cell.Text(assessment.Period.ToString()),
        Cell.Number(assessment.Days),
        Cell.Number(assessment.ValidDays),
        .. assessment.Pollutants.Select(p => Cell.Number(p.Evaluated)),
        Cell.Number(assessment.Index.Published),
        Cell.List(assessment.Index.Main),
        Cell.Number(assessment.GoodDays),
        Cell.Number(assessment.GoodRatio),
        Cell.Number(assessment.HeavyDays),
        Cell.Flag(assessment.IsValid),
        Cell.Text(ReasonOf(assessment, words)),
    ];

    /// <summary>Why the assessment is not valid, and why the good days are not where that is something else: days without an AQI though they have concentrations.</summary>
    private static string? ReasonOf(PeriodAssessment assessment, Words words)
    {
        var ofPollutants = words.Reason(Reason.Join(assessment.Reasons));
        if (assessment.DaysReason is not { } days || assessment.Reasons.Any(r => r.Code == days.Code && r.Period == days.Period && r.Found == days.Found))
            return ofPollutants;
        var ofDays = $"{words.Pick("优良天数：", "good days: ")}{words.Reason(days)}";
        return string.IsNullOrEmpty(ofPollutants) ? ofDays : $"{ofPollutants}{words.Pick("；", "; ")}{ofDays}";
    }
}
