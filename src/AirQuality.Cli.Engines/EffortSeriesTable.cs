using AirQuality.Cli.Commands;
using AirQuality.Cli.Output;
using AirQuality.Terms;
using AirQuality.Weather.Normalisation;
using AirQuality.Wording;
using NodaTime;
using NodaTime.Text;

namespace AirQuality.Cli.Engines;

/// <summary>The tables of <c>airq effort --show</c>: days, months and years with average weather, the change a year, skill by season. What is not known has a row that says why.</summary>
internal sealed class EffortSeriesTable(Words words, AreaNames names)
{
    private static readonly string[] MeanColumns = ["area", "pollutant", "period", "observed", "weather", "dust", "normalised", "low", "high", "note"];
    private static readonly string[] SkillColumns = ["area", "pollutant", "season", "days", "skill", "skill_climate", "note"];

    private static readonly string[] TrendColumns =
    [
        "area", "pollutant", "period", "days", "observed_per_year", "weather_per_year", "per_year", "low", "high",
        "pct_per_year", "pct_low", "pct_high", "sen_per_year", "mk_p", "verdict", "note",
    ];

    /// <summary>The period asked for; <c>null</c> for all days.</summary>
    public AssessmentPeriod? Within { get; init; }

    /// <summary>The days of the data.</summary>
    public required AssessmentPeriod Record { get; init; }

    /// <summary>One table of several series.</summary>
    /// <param name="series">The series.</param>
    /// <param name="show">What of them.</param>
    public Table Of(IReadOnlyList<NormalisedSeries> series, EffortShow show) => show switch
    {
        EffortShow.Skill => new Table(SkillColumns, [.. series.SelectMany(Skills)]) { Headers = Headers() },
        EffortShow.Trend => new Table(TrendColumns, [.. series.Select(Trend)]) { Headers = Headers() },
        _ => new Table(MeanColumns, [.. series.SelectMany(s => Means(s, show))]) { Headers = Headers() },
    };

    /// <summary>Whether anything of a series is known.</summary>
    public bool IsKnown(NormalisedSeries series, EffortShow show) => series.Refusal is null && show switch
    {
        EffortShow.Skill => true,
        EffortShow.Trend => series.TrendRefusalOf(Within) is null,
        EffortShow.Days => series.Days.Any(d => (Within ?? Record).Contains(d.Date) && d.Expected is not null),
        _ => Periods(show).Any(p => series.RefusalOf(p) is null),
    };

    private IEnumerable<Cell[]> Means(NormalisedSeries series, EffortShow show)
    {
        if (series.Refusal is { } refusal)
            return [Refused(series, Within ?? Record, refusal)];
        if (show == EffortShow.Days)
            return series.Days.Where(d => (Within ?? Record).Contains(d.Date) && d.Observed is not null).Select(d => Day(series, d));
        // A period asked for that lies beyond the data is said to; of the data's own first and last, which may be parts, too.
        return Periods(show).Select(p => series.Mean(p) is { } mean ? Mean(series, mean) : Refused(series, p, series.RefusalOf(p)!));
    }

    private IEnumerable<AssessmentPeriod> Periods(EffortShow show)
    {
        var within = Within ?? Record;
        var period = PeriodOf(within.Start, show);
        for (; period.Start <= within.End; period = PeriodOf(period.End.PlusDays(1), show))
            if (Within is null || (period.Start >= within.Start && period.End <= within.End))
                yield return period;
    }

    private static AssessmentPeriod PeriodOf(LocalDate day, EffortShow show) => show == EffortShow.Months ? AssessmentPeriod.Month(day.Year, day.Month) : AssessmentPeriod.Year(day.Year);

    private Cell[] Refused(NormalisedSeries series, AssessmentPeriod period, Reason reason) =>
        [.. Named(series), Cell.Text(period.ToString()), .. Enumerable.Repeat(Cell.Missing, MeanColumns.Length - 4), Cell.Text(reason.In(words.Language))];

    private Cell[] Day(NormalisedSeries series, NormalisedDay day) =>
    [
        .. Named(series),
        Cell.Text(LocalDatePattern.Iso.Format(day.Date)),
        Cell.Number(day.Observed),
        Number(series, day.Expected is null ? null : day.Weather),
        Cell.Flag(day.IsEvent),
        Number(series, day.Expected is null ? null : day.Normalised),
        Number(series, day.Low),
        Number(series, day.High),
        Cell.Text(day.Expected is null ? words.Pick("没有气象数据", "no weather") : null),
    ];

    private Cell[] Mean(NormalisedSeries series, NormalisedMean mean) =>
    [
        .. Named(series),
        Cell.Text(mean.Period.ToString()),
        .. Parts(series, mean),
        Number(series, mean.Low),
        Number(series, mean.High),
        Cell.Missing,
    ];

    /// <summary>Observed, weather, dust and normalised, which add up as they are printed.</summary>
    private static IEnumerable<Cell> Parts(NormalisedSeries series, NormalisedMean mean)
    {
        if (!double.IsFinite(mean.Normalised))
            return [Number(series, mean.Observed), Cell.Missing, Number(series, mean.Observed), Cell.Missing]; // every day is one of dust
        decimal Rounded(double value) => Math.Round((decimal)value, series.Decimals);
        var (observed, weather, dust) = (Rounded(mean.Observed), Rounded(mean.Weather), Rounded(mean.Dust));
        return new[] { observed, weather, dust, observed - weather - dust }.Select(v => Cell.Number(v, series.Decimals));
    }

    private Cell[] Trend(NormalisedSeries series)
    {
        if (series.Trend(Within) is not { } trend)
            return [.. Named(series), Cell.Text((Within ?? Record).ToString()), .. Enumerable.Repeat(Cell.Missing, TrendColumns.Length - 4), Cell.Text(series.TrendRefusalOf(Within)!.In(words.Language))];
        return
        [
            .. Named(series),
            Cell.Text(trend.Period.ToString()),
            Cell.Number(trend.Days),
            .. Parts(series, trend),
            Number(series, trend.Low, more: 1),
            Number(series, trend.High, more: 1),
            .. new[] { trend.Percent, trend.PercentLow, trend.PercentHigh }.Select(p => Cell.Number((decimal)p, 1)),
            Number(series, trend.Months.Slope?.PerYear, more: 1),
            Cell.Number((decimal?)trend.Months.MannKendall.PValue is { } p ? Math.Round(p, 4) : null),
            Verdict(trend.Verdict),
            Cell.Missing,
        ];
    }

    private static IEnumerable<Cell> Parts(NormalisedSeries series, NormalisedTrend trend)
    {
        var decimals = series.Decimals + 1;
        var (observed, normalised) = (Math.Round((decimal)trend.Observed, decimals), Math.Round((decimal)trend.Normalised, decimals));
        return new[] { observed, observed - normalised, normalised }.Select(v => Cell.Number(v, decimals));
    }

    private Cell Verdict(int verdict) => verdict switch
    {
        > 0 => Cell.Text("rising") with { Display = words.Pick("上升", "rising") },
        < 0 => Cell.Text("falling") with { Display = words.Pick("下降", "falling") },
        _ => Cell.Text("none") with { Display = words.Pick("不能断定", "cannot be told") },
    };

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

    /// <summary>A concentration, to one decimal more than a day has; <see cref="Cell.Missing"/> where it is not known.</summary>
    private static Cell Number(NormalisedSeries series, double? value, int more = 0) =>
        value is { } known && double.IsFinite(known) ? Cell.Number((decimal)known, series.Decimals + more) : Cell.Missing;

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
        ["observed_per_year"] = words.Pick("实测每年", "Observed a year"),
        ["weather_per_year"] = words.Pick("气象每年", "Weather a year"),
        ["per_year"] = words.Pick("平均气象下每年", "With average weather a year"),
        ["pct_per_year"] = words.Pick("每年%", "% a year"),
        ["pct_low"] = words.Pick("下限%", "Low %"),
        ["pct_high"] = words.Pick("上限%", "High %"),
        ["sen_per_year"] = words.Pick("Theil–Sen每年", "Theil-Sen a year"),
        ["mk_p"] = words.Pick("Mann–Kendall p", "Mann-Kendall p"),
        ["verdict"] = words.Pick("结论", "Verdict"),
    };
}
