using AirQuality.Publications;
using AirQuality.Publications.Checks;

namespace AirQuality.Cli.Commands;

/// <summary>The rows of <c>airq reconcile --published</c>: each published figure and place with how it stands to the others.</summary>
internal static class PublishedCheckRows
{
    public static string[] Columns { get; } = ["file", "sheet", "area", "period", "metric", "what", "printed", "verdict", "expected", "likely", "against", "row"];

    public static Cell[] Of(PublishedCheck check, Words words)
    {
        var figure = check.Figure;
        var decimals = check.IsPlace ? 0 : figure.Decimals;
        return
        [
            Cell.Text(figure.Source.File),
            Cell.Text(figure.Source.Sheet),
            Cell.Text(figure.Area),
            Cell.Text(figure.PeriodText),
            Cell.Text(figure.Quantity.Key) with { Display = words.Header(figure.Quantity.Key) },
            Cell.Text(check.IsPlace ? "place" : "value") with { Display = check.IsPlace ? words.Pick("名次", "place") : words.Pick("数值", "value") },
            Cell.Number(check.IsPlace ? figure.Place!.Number : figure.Value, decimals),
            Verdict(check.Verdict, words),
            Cell.Number(check.Expected, decimals),
            Cell.Number(check.IsLikelyMisprint ? check.Expected : null, decimals),
            Against(check, words),
            Cell.Number(figure.Source.Row),
        ];
    }

    private static Cell Verdict(CheckVerdict verdict, Words words) => verdict switch
    {
        CheckVerdict.Follows => Cell.Text("follows") with { Display = words.Pick("相符", "follows") },
        CheckVerdict.Consistent => Cell.Text("consistent") with { Display = words.Pick("不矛盾", "consistent") },
        _ => Cell.Text("contradicts") with { Display = words.Pick("矛盾", "contradicts") },
    };

    private static Cell Against(PublishedCheck check, Words words)
    {
        var against = check.Kind switch
        {
            CheckKind.IndexOfStatistics => words.Pick("六项浓度", "the six statistics"),
            CheckKind.PlaceOfFigures => words.Pick("列表数值", "the figures of the list"),
            CheckKind.ChangeOfYears => words.Pick("两年数值", "the figures of both years"),
            CheckKind.ChangeOfAnyBase => words.Pick("可能的上年值", "any figure of last year"),
            CheckKind.MeanOfAreas => words.Pick("各区域均值", "the mean of the areas"),
            CheckKind.ShareOfIndex => words.Pick("单项指数与综合指数", "single index and index"),
            CheckKind.OwnReckoning => words.Pick("自有监测数据", "own observations"),
            _ => words.Pick("无可比对", "nothing to compare with"),
        };
        return Cell.Text(check.Rule.Length == 0 ? against : $"{against} ({check.Rule})");
    }
}
