namespace AirQuality.Reporting.Composition;

/// <summary>
/// The views an analyst looks through on a page: levels of all areas, shares of the index, primary pollutants, PM2.5/PM10, spread, months against those of the years
/// before, correlations. A bulletin has none of them.
/// </summary>
internal sealed class AnalysisSection(ReportComposer composer)
{
    public ReportSection Analysis()
    {
        var area = composer.Names.Of(composer.Report.Focus);
        return new ReportSection("analysis", composer.Words.Pick($"分析：{area}", $"Analysis: {area}"))
        {
            Pictures = ["map_level", "levels", "shares", "primary", "ratio", "boxes", "anomalies", "correlations"],
        };
    }
}
