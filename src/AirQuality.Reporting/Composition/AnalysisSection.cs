using AirQuality.Observations;
using AirQuality.Statistics.Dust;
using AirQuality.Terms;
using NodaTime;
using NodaTime.Text;

namespace AirQuality.Reporting.Composition;

/// <summary>
/// The views an analyst looks through on a page: levels of all areas, shares of the index, primary pollutants, PM2.5/PM10, spread, months against those of the years
/// before, correlations, hours that look like dust. A bulletin has none of them.
/// </summary>
internal sealed class AnalysisSection(ReportComposer composer)
{
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    private readonly Words words = composer.Words;

    public ReportSection Analysis()
    {
        var dust = Dust();
        return new ReportSection("analysis", words.Pick($"分析：{composer.Names.Of(composer.Report.Focus)}", $"Analysis: {composer.Names.Of(composer.Report.Focus)}"))
        {
            Sentences = dust is null ? [] : [composer.Stop(dust.Count == 0
                ? words.Pick("小时数据中疑似沙尘的0段", "the hours have 0 episodes that look like dust")
                : words.Pick($"小时数据中疑似沙尘的{FigureWords.Number(dust.Count)}段，仅供参考，以官方名单为准", $"the hours have {FigureWords.Number(dust.Count)} {(dust.Count == 1 ? "episode that looks" : "episodes that look")} like dust: suggestions only, the official list decides"))],
            Tables = dust is { Count: > 0 } ? [("dust", Table(dust))] : [],
            Pictures = ["map_level", "levels", "shares", "primary", "ratio", "boxes", "anomalies", "correlations"],
        };
    }

    private Table Table(IReadOnlyList<DustSuggestion> dust) => new(
        ["from", "to", "hours", "peak", "peak_pm10", "start_pm10", "pm10_before", "ratio_before", "start_ratio", "returned"],
        dust.Select(s => (Cell[])
        [
            Cell.Text(Moment.Format(s.From)), Cell.Text(Moment.Format(s.To)), Cell.Number(s.Hours), Cell.Text(Moment.Format(s.Peak)), Cell.Number(s.PeakPM10, 0), Cell.Number(s.StartPM10, 0),
            Cell.Number(s.PM10Before, 1), Cell.Number(s.RatioBefore, 2), Cell.Number(s.StartRatio, 2), Cell.Flag(s.HasReturned),
        ]))
    { Title = words.Pick("疑似沙尘的小时及依据", "Hours that look like dust, and why") };

    /// <summary>The suggestions for the area looked at closely; <c>null</c> without hours.</summary>
    private IReadOnlyList<DustSuggestion>? Dust()
    {
        var (report, name) = (composer.Report, composer.Report.Focus.Name);
        if (report.Hours is not { } hours || hours.IndexOf(name) is not (>= 0 and var row))
            return null;
        var (first, last) = (LocalDate.Max(hours.FirstDay, report.Assessed.Start.PlusDays(-1)), LocalDate.Min(hours.LastDay, report.Assessed.End));
        if (last < first)
            return null;
        var builder = new HourlyGridBuilder();
        builder.AddStation(name);
        foreach (var pollutant in (Pollutant[])[Pollutant.PM10, Pollutant.PM25])
        {
            var values = hours.Hours(pollutant, row);
            for (var hour = Period.DaysBetween(hours.FirstDay, first) * 24; hour < (Period.DaysBetween(hours.FirstDay, last) + 1) * 24; hour++)
                if (!values[hour].IsMissing)
                    builder.Add(name, hours.FirstDay.AtMidnight().PlusHours(hour + 1), pollutant, values[hour]);
        }

        return [.. DustDetector.Suggest(builder.Build(new DateInterval(first, last))).Where(s => report.Assessed.Contains(s.From.Date))];
    }
}
