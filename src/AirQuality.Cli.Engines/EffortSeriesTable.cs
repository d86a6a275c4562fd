using AirQuality.Cli.Commands;
using AirQuality.Cli.Output;
using AirQuality.Terms;
using AirQuality.Weather.Normalisation;
using NodaTime.Text;

namespace AirQuality.Cli.Engines;

/// <summary>The tables of <c>airq effort --show</c>: days, months and years with average weather, skill by season.</summary>
internal sealed class EffortSeriesTable(Words words, AreaNames names)
{
    private static readonly string[] MeanColumns = ["area", "pollutant", "period", "observed", "weather", "dust", "normalised", "low", "high"];
    private static readonly string[] SkillColumns = ["area", "pollutant", "season", "days", "skill", "skill_climate", "note"];

    /// <summary>One table of several series.</summary>
    /// <param name="series">The series.</param>
    /// <param name="show">What of them.</param>
    /// <param name="within">The period whose days, months or years are shown.</param>
    public Table Of(IReadOnlyList<NormalisedSeries> series, EffortShow show, AssessmentPeriod within) => show == EffortShow.Skill
        ? new Table(SkillColumns, [.. series.SelectMany(Skills)]) { Headers = Headers() }
        : new Table(MeanColumns, [.. series.SelectMany(s => Means(s, show, within))]) { Headers = Headers() };

    private IEnumerable<Cell[]> Means(NormalisedSeries series, EffortShow show, AssessmentPeriod within) => show switch
    {
        EffortShow.Days => series.Days.Where(d => within.Contains(d.Date) && d.Observed is not null && d.Expected is not null).Select(d => Day(series, d)),
        EffortShow.Months => series.Months().Where(m => IsIn(m, within)).Select(m => Mean(series, m)),
        _ => series.Years().Where(m => IsIn(m, within)).Select(m => Mean(series, m)),
    };

    private static bool IsIn(NormalisedMean mean, AssessmentPeriod within) => mean.Period.Start >= within.Start && mean.Period.End <= within.End;

    private Cell[] Day(NormalisedSeries series, NormalisedDay day) =>
    [
        .. Named(series),
        Cell.Text(LocalDatePattern.Iso.Format(day.Date)),
        Cell.Number(day.Observed),
        Number(series, day.Weather),
        Cell.Flag(day.IsEvent),
        Number(series, day.Normalised!.Value),
        Cell.Missing,
        Cell.Missing,
    ];

    private Cell[] Mean(NormalisedSeries series, NormalisedMean mean) =>
    [
        .. Named(series),
        Cell.Text(mean.Period.ToString()),
        Number(series, mean.Observed),
        Number(series, mean.Weather),
        Number(series, mean.Dust),
        Number(series, mean.Normalised),
        Number(series, mean.Low),
        Number(series, mean.High),
    ];

    private IEnumerable<Cell[]> Skills(NormalisedSeries series)
    {
        yield return Skill(series, words.Pick("全年", "all"), series.Skill);
        foreach (var season in series.Seasons)
            yield return Skill(series, season.Season.In(words.Language), season.Skill);
    }

    private Cell[] Skill(NormalisedSeries series, string season, WeatherSkill? skill) =>
    [
        .. Named(series),
        Cell.Text(season),
        Cell.Number(skill?.Days),
        Share(skill?.R2),
        Share(skill?.OverClimate),
        Cell.Text(series.Refusal?.In(words.Language)),
    ];

    private Cell[] Named(NormalisedSeries series) => [Cell.Text(names.Of(series.Area)), Cell.Text(series.Pollutant.Key()) with { Display = series.Pollutant.Symbol() }];

    /// <summary>A concentration, to one decimal more than a day has; <see cref="Cell.Missing"/> where it is not finite.</summary>
    private static Cell Number(NormalisedSeries series, double value) =>
        double.IsFinite(value) ? Cell.Number((decimal)value, series.Decimals) : Cell.Missing;

    private static Cell Share(double? share) => Cell.Number(share is { } s ? (decimal)Math.Round(Math.Max(-99, s), 2) : null, 2);

    private Dictionary<string, string> Headers() => new(StringComparer.Ordinal)
    {
        ["observed"] = words.Pick("实测", "Observed"),
        ["weather"] = words.Pick("气象", "Weather"),
        ["dust"] = words.Pick("沙尘", "Dust"),
        ["normalised"] = words.Pick("平均气象下", "With average weather"),
        ["low"] = words.Pick("下限", "Low"),
        ["high"] = words.Pick("上限", "High"),
        ["season"] = words.Pick("季节", "Season"),
        ["skill"] = words.Pick("技巧R²", "Skill R2"),
        ["skill_climate"] = words.Pick("相对气候态", "Over climate"),
    };
}
