using AirQuality.Assessments;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Reporting.Facts;

/// <summary>The published days of a pollutant in an area of a report.</summary>
internal sealed class ReportDays(Report report, Area area, Pollutant pollutant)
{
    private readonly int row = report.Days.IndexOf(area);
    private readonly AssessmentOptions options = report.Options.Plan.Assessment;

    /// <summary>What was measured, or <c>null</c>.</summary>
    public decimal? On(LocalDate date) => report.Days.PublishedOn(row, date)[pollutant].Value;

    /// <summary>What enters a mean: events left out of statistics do not.</summary>
    public decimal? Entering(LocalDate date) =>
        (options.EventScope & EventScope.Statistics) != EventScope.None && options.Events?.Excludes(area, date, pollutant) == true ? null : On(date);
}
