using AirQuality.Cli.Hosting;
using AirQuality.Cli.Output;
using AirQuality.Targets.Outlooks;
using AirQuality.Terms;

namespace AirQuality.Cli.Commands;

/// <summary>The scores of past forecasts: one table for machines; by lead, by figure and by probability for people.</summary>
internal static class BacktestPage
{
    private static readonly string[] Columns = ["part", "key", "forecasts", "brier", "climatology", "base_rate", "skill", "forecast", "observed", "ece", "coverage", "pinball"];
    private static readonly string[] ScoreColumns = ["forecasts", "brier", "climatology", "base_rate", "skill", "ece", "coverage"];
    private const int ChartWidth = 40;
    private static readonly string[] BinColumns = ["probability", "forecasts", "forecast", "observed", "reliability_chart"];

    public static void Write(Session session, BacktestResult result)
    {
        if (result.Total is null)
            throw new DataException(OutlookWords.Reason(result.Reason!, Words.Of(Language.Chinese)), OutlookWords.Reason(result.Reason!, Words.Of(Language.English)));
        session.Write(new Table(Columns, Rows(result)), pretty => Page(pretty, result, session.Words), documents => documents.Draw(result, session.Words.Language));
    }

    private static IEnumerable<Cell[]> Rows(BacktestResult result)
    {
        yield return Row("total", Cell.Missing, result.Total!);
        foreach (var (months, score) in result.ByLead)
            yield return Row("months_left", Cell.Number(months), score);
        foreach (var (metric, score) in result.ByMetric)
            yield return Row("metric", Cell.Text(metric.Key), score);
        foreach (var (level, score) in result.ByDifficulty)
            yield return Row("difficulty", Cell.Number(level), score);
        foreach (var (last, score) in result.ByRank)
            yield return Row("last_places", Cell.Number(last), score);
        foreach (var bin in result.Reliability)
            yield return Row("reliability", Span(bin), bin);
        foreach (var (metric, score) in result.ByMetric)
            foreach (var bin in score.Reliability)
                yield return Row("metric_reliability", $"{metric.Key} {Span(bin)}", bin);
    }

    private static Cell[] Row(string part, Cell key, BacktestScore score) =>
        [Cell.Text(part), key, .. Score(score), Cell.Missing, Cell.Missing, .. Calibration(score), score.Pinball is { } loss ? Number(loss) : Cell.Missing];

    private static Cell[] Row(string part, string key, BacktestBin bin) =>
        [Cell.Text(part), Cell.Text(key), Cell.Number(bin.Forecasts), Cell.Missing, Cell.Missing, Cell.Missing, Cell.Missing, Number(bin.Forecast), Number(bin.Observed), Cell.Missing, Cell.Missing, Cell.Missing];

    private static void Page(PrettyWriter pretty, BacktestResult result, Words words)
    {
        var years = string.Join(", ", result.Years.Select(y => y.ToString()));
        pretty.Table(new Table(["months_left", .. ScoreColumns], [
            .. result.ByLead.Select(l => (Cell[])[Cell.Number(l.MonthsLeft), .. Score(l.Score), .. Calibration(l.Score)]),
            [Cell.Missing with { Display = words.Pick("合计", "total") }, .. Score(result.Total!), .. Calibration(result.Total!)],
        ])
        { Title = words.Pick($"回测 {years}：每个月末的预测与结果", $"Backtest {years}: forecasts of every month end against what came") });
        pretty.Table(new Table(["metric", .. ScoreColumns, "pinball"], [
            .. result.ByMetric.Select(m => (Cell[])[Cell.Text(m.Metric.Key) with { Display = words.Header(m.Metric.Key) }, .. Score(m.Score), .. Calibration(m.Score), Number(m.Score.Pinball ?? 0)]),
        ]));
        pretty.Table(new Table(["difficulty", .. ScoreColumns], [.. result.ByDifficulty.Select(d => (Cell[])[Cell.Number(d.Level), .. Score(d.Score), .. Calibration(d.Score)])]));
        if (result.ByRank.Count > 0)
            pretty.Table(new Table(["last_places", .. ScoreColumns], [.. result.ByRank.Select(r => (Cell[])[Cell.Number(r.Last), .. Score(r.Score), .. Calibration(r.Score)])]));
        pretty.Table(new Table(BinColumns, [
            .. result.Reliability.Select(b => (Cell[])[Cell.Text(Span(b)), Cell.Number(b.Forecasts), Number(b.Forecast), Number(b.Observed), Cell.Text(Chart(b))]),
        ])
        { Title = words.Pick("可靠性：预测概率与实现比例", "Reliability: of the forecasts of about one probability, the share that came true") });
        pretty.Line(words.Pick(
            "Brier：概率与结果之差的均方，0 最好；气候态：往年达标比例 (m+1)/(n+2)；基准率：事后才知的达标比例；技巧评分 = 1 − Brier/气候态，大于 0 即优于气候态；校准误差 ece：概率与实现比例之差的平均，0.03 即 3 个百分点；覆盖率 coverage：结果落在 5%—95% 区间内的比例，0.9 为宜；分位损失 pinball：5%、50%、95% 分位的平均损失，单位同指标，0 最好。",
            "Brier: mean squared distance of probability and outcome, 0 is best. Climatology: share of past years (m+1)/(n+2). Base rate: the share known only afterwards. Skill = 1 - Brier / climatology; above 0 beats climatology. ece: mean difference of probability and share that came true, 0.03 is three points. coverage: share of figures that ended within the 5-95% band, 0.9 is right. pinball: mean loss of the 5, 50 and 95% figures in units of the figure, 0 is best."));
    }

    private static Cell[] Score(BacktestScore score) =>
        [Cell.Number(score.Forecasts), Number(score.Brier), Number(score.Climatology), Number(score.BaseRate), score.Skill is { } skill ? Number(skill) : Cell.Missing];

    private static Cell[] Calibration(BacktestScore score) => [Number(score.CalibrationError), Number(score.Coverage)];

    private static Cell Number(double value) => Cell.Number((decimal)value, 3);

    /// <summary>What was said and what came on one line from 0 to 100 %: the closer the two, the better.</summary>
    private static string Chart(BacktestBin bin)
    {
        var line = new string(' ', ChartWidth + 1).ToCharArray();
        line[(int)Math.Round(bin.Forecast * ChartWidth)] = '·';
        line[(int)Math.Round(bin.Observed * ChartWidth)] = '●';
        return "|" + new string(line) + "|";
    }

    private static string Span(BacktestBin bin) => FormattableString.Invariant($"{bin.From:0.0}-{bin.To:0.0}");
}
