using AirQuality.Cli.Hosting;
using AirQuality.Cli.Output;
using AirQuality.Targets.Forecasts;
using AirQuality.Terms;

namespace AirQuality.Cli.Commands;

/// <summary>How forecasts of days compare with the days that came, by how far they ran ahead.</summary>
internal static class ForecastPage
{
    private static readonly string[] Columns = ["lead_days", "forecasts", "range_hits", "level_hits", "primary_hits", "aqi_bias", "aqi_error"];

    public static void Write(Session session, IReadOnlyList<ForecastScore> scores)
    {
        if (scores[0].Forecasts == 0)
            throw new DataException("没有一条预报对应有AQI的日期", "no forecast is for a day that has an AQI");
        var words = session.Words;
        var table = new Table(Columns, [.. scores.Select(s => Row(s, words))]) { Title = words.Pick("预报检验", "Forecasts against what came") };
        session.Write(table, pretty =>
        {
            pretty.Table(table);
            pretty.Line(words.Pick(
                "命中率：AQI落在预报范围、级别在预报级别之内、首要污染物为所报之一的比例，0至1；偏差：预报（范围取中值）减实况的平均，正为偏高；平均误差：二者之差绝对值的平均。",
                "Hits: share of days with the AQI in the range, the level among the levels, a primary pollutant among those forecast, 0 to 1. Bias: mean of forecast (the middle of its range) less observed, plus is too high. Error: their mean distance."));
        }, documents => documents.Draw(scores, words.Language));
    }

    private static Cell[] Row(ForecastScore score, Words words) =>
    [
        score.LeadDays is { } lead ? Cell.Number(lead) : Cell.Missing with { Display = words.Pick("合计", "total") },
        Cell.Number(score.Forecasts),
        Share(score.RangeHits),
        Share(score.LevelHits),
        Share(score.PrimaryHits),
        Number(score.Bias),
        Number(score.MeanError),
    ];

    private static Cell Share(double? value) => value is { } share ? Cell.Number((decimal)share, 3) : Cell.Missing;

    private static Cell Number(double? value) => value is { } number ? Cell.Number((decimal)number, 1) : Cell.Missing;
}
