using AirQuality.Reporting.Facts;
using AirQuality.Statistics.Dust;
using AirQuality.Terms;

namespace AirQuality.Reporting.Composition;

/// <summary>
/// The area looked at closely, looked through on a page: levels of all areas, shares of the index, primary pollutants, PM2.5/PM10, spread, months against those of the years
/// before, correlations, what the days to come may have, days that look like dust. A bulletin has none of them.
/// </summary>
internal sealed class AnalysisSection(ReportComposer composer)
{
    private readonly Report report = composer.Report;
    private readonly Words words = composer.Words;

    public ReportSection Analysis()
    {
        var area = composer.Names.Of(report.Focus);
        var dust = Dust();
        return new ReportSection("analysis", words.Pick($"分析：{area}", $"Analysis: {area}"))
        {
            Sentences = dust is null ? [] : [composer.Stop(Told(dust))],
            Pictures = ["map_level", "levels", "shares", "primary", "ratio", "boxes", "anomalies", "correlations"],
            Tables = [.. DayGoals() is { } goals ? [("day_goals", goals)] : Array.Empty<(string, Table)>(), .. dust is { Count: > 0 } ? [("dust", DustTable(dust))] : Array.Empty<(string, Table)>()],
        };
    }

    /// <summary>What each day of this week may have; nothing where the period is over or without goals.</summary>
    private Table? DayGoals() => DayGoalTable.Of([.. report.Goals.Where(g => g.Goal.Area == report.Focus)], words);

    /// <summary>The days of the area that hours of dust reach; <c>null</c> without its hours.</summary>
    private List<DustDay>? Dust()
    {
        if (report.Hours is not { } hours || hours.StationIds.Count != report.Days.Areas.Count)
            return null;
        var assessment = report.Options.Plan.Assessment;
        var options = new DustDayOptions { Standards = assessment.Standards, Aqi = assessment.Aqi };
        return [.. DustDays.Find(hours, report.Days, report.Assessed, options).Where(d => d.Area == report.Focus)];
    }

    private string Told(List<DustDay> dust)
    {
        var (by, registered) = (dust.Count(d => d.ExceedsByDust), dust.Count(IsRegistered));
        return words.Pick(
            $"沙尘研判：疑似受沙尘影响{FigureWords.Number(dust.Count)}天，其中不计颗粒物即不超标的{FigureWords.Number(by)}天，已登记{FigureWords.Number(registered)}天；以官方名单为准",
            $"Dust: {FigureWords.Number(dust.Count)} {(dust.Count == 1 ? "day has" : "days have")} hours that look like it, {FigureWords.Number(by)} of them would not exceed without particles, {FigureWords.Number(registered)} are registered; the official list decides");
    }

    private bool IsRegistered(DustDay day) => report.Options.Plan.Assessment.Events?.Excludes(day.Area, day.Date, Pollutant.PM10) == true;

    private Table DustTable(List<DustDay> dust) => new(
        ["date", "dust_hours", "peak_pm10", "pm10", "pm25", "aqi", "aqi_without", "exceeds_by_dust", "registered"],
        [.. dust.Select(d => new[]
        {
            Cell.Date(d.Date), Cell.Number(d.Hours), Cell.Number(d.Episodes.Max(e => e.PeakPM10), 0), Cell.Published(d.Values.PM10, Pollutant.PM10), Cell.Published(d.Values.PM25, Pollutant.PM25),
            Cell.Number(d.Measured.Aqi), Cell.Number(d.WithoutParticles.Aqi), Cell.Flag(d.ExceedsByDust), Cell.Flag(IsRegistered(d)),
        })])
    {
        Title = words.Pick("疑似受沙尘影响的日子", "Days that look like dust"),
        Headers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["dust_hours"] = words.Pick("沙尘小时数", "Dust hours"),
            ["peak_pm10"] = words.Pick("PM10小时峰值", "Peak PM10"),
            ["aqi_without"] = words.Pick("不计颗粒物AQI", "AQI without particles"),
            ["exceeds_by_dust"] = words.Pick("因沙尘超标", "Exceeds by dust"),
            ["registered"] = words.Pick("已登记", "Registered"),
        },
    };
}
