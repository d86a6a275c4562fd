using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Ranking;
using AirQuality.Statistics.Trends;
using AirQuality.Terms;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq trend</c>: whether a figure of each area rises or falls over months or years.</summary>
internal static class TrendCommand
{
    private static readonly string[] Columns =
    [
        "area", "metric", "from", "to", "n", "spearman", "critical", "significance", "mk_s", "mk_z", "mk_p",
        "slope_per_year", "slope_low", "slope_high", "slope_pct", "verdict",
    ];

    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new InputOptions();
        var by = OptionKinds.Choice<PeriodKind?>("--by", "Months are compared with the same months of other years; by default months.", ("months", PeriodKind.Month), ("years", PeriodKind.Year));
        var metric = MetricOptions.Ranking<RankingMetric>("--metric", "The figure; by default pm25.", RankingMetric.All, m => m);
        var scheme = OptionKinds.Scheme();
        var scope = OptionKinds.Exclude();
        var command = new Command(
            "trend",
            "Whether a figure of each area rises or falls over months or years, each day judged by the standard of the same day of the last year. Columns: "
            + "n valid months or years; spearman, critical (0.05, one-sided) and significance (HJ 663, years only); mk_s, mk_z, mk_p the Mann-Kendall test, seasonal for months; "
            + "slope_per_year with its 95% interval slope_low, slope_high (Theil-Sen), slope_pct of the median; verdict rising, falling, none or short.")
        {
            by, metric, scheme, scope,
        };
        input.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            var observations = ObservationInput.Read(input, session);
            var days = observations.Days();
            if (days.DayCount == 0)
                throw new DataException("没有观测数据", "expected observations, found none");
            var ranked = session.Parse.GetValue(metric) ?? RankingMetric.Statistic(Pollutant.PM25);
            var options = observations.Assessment(days.Areas, session.Parse.GetValue(scheme), session.Parse.GetValue(scope));
            var (names, areas) = (new AreaNames(days.Areas), input.Areas.Of(session, days.Areas));
            var trends = observations.By(options).Statistics.Trends(ranked.Key, session.Parse.GetValue(by) ?? PeriodKind.Month, session.Cancellation);
            session.Write(new Table(Columns, [.. days.Areas.Zip(trends).Where(a => areas.Keeps(a.First)).Select(a => Row(names.Of(a.First), ranked, a.Second, session.Words))]));
            return ExitCodes.Done;
        });
    }

    private static Cell[] Row(string area, RankingMetric metric, TrendResult trend, Words words) =>
    [
        Cell.Text(area),
        Cell.Text(metric.Key) with { Display = words.Header(metric.Key) },
        Cell.Text(trend.From.ToString()),
        Cell.Text(trend.To.ToString()),
        Cell.Number(trend.Count),
        Number(trend.Spearman?.Coefficient, 3),
        Number(trend.Spearman?.Critical05, 3),
        Significance(trend.Spearman),
        Cell.Number(trend.MannKendall.S),
        Number(trend.MannKendall.Z, 2),
        Number(trend.MannKendall.PValue, 4),
        Number(trend.Slope?.PerYear, 3),
        Number(trend.Slope?.Low, 3),
        Number(trend.Slope?.High, 3),
        Number(trend.Slope?.PercentPerYear, 1),
        Verdict(trend.Verdict, words),
    ];

    private static Cell Number(double? number, int decimals) => Cell.Number(number is { } n ? (decimal)Math.Round(n, decimals) : null, decimals);

    private static Cell Significance(SpearmanResult? spearman) => spearman?.Significance switch
    {
        SpearmanSignificance.OnePercent => Cell.Number(0.01m),
        SpearmanSignificance.FivePercent => Cell.Number(0.05m),
        _ => Cell.Missing,
    };

    private static Cell Verdict(TrendVerdict verdict, Words words)
    {
        var (key, shown) = verdict switch
        {
            TrendVerdict.Rising => ("rising", words.Pick("显著上升", "rising")),
            TrendVerdict.Falling => ("falling", words.Pick("显著下降", "falling")),
            TrendVerdict.NotSignificant => ("none", words.Pick("无显著趋势", "no significant trend")),
            _ => ("short", words.Pick("数据不足", "too short")),
        };
        return Cell.Text(key) with { Display = shown };
    }
}
