using System.Globalization;
using AirQuality.Statistics;

namespace AirQuality.Reporting.Wording;

/// <summary>Figures and their changes as bulletins say them (rules of wording: %, 百分点, 天, 持平).</summary>
internal static class FigureWords
{
    /// <summary>The order of bulletins: good-day ratio, PM2.5, PM10, O3, SO2, NO2, CO, then the index.</summary>
    public static IReadOnlyList<Figure> InOrder { get; } = [.. Figure.All.Skip(1).Take(7), Figure.Index];

    /// <summary>A figure with its change: PM2.5平均浓度为32µg/m³，同比下降5.9%.</summary>
    public static string Sentence(FigureChange change, Words words)
    {
        var name = Name(change.Figure, words);
        if (change.Value is not { } value)
            return words.Pick($"{name}缺（{Reason(change, words)}）", $"{name} is missing ({Reason(change, words)})");
        return words.Pick($"{name}为{Value(change.Figure, value)}", $"{name} {Value(change.Figure, value)}") + words.Pick("，", ", ") + Change(change, words);
    }

    /// <summary>The change on last year: 同比下降5.9%; that there is none, and why.</summary>
    public static string Change(FigureChange change, Words words)
    {
        if (change.IsUnchanged)
            return words.Pick("同比持平", "unchanged on last year");
        if (change.Change is not { } by)
            return words.Pick($"同比缺（{Reason(change, words)}）", $"no comparison with last year ({Reason(change, words)})");
        var size = Number(Math.Abs(by)) + (change.Figure.ChangeKind switch
        {
            ChangeKind.Percent => "%",
            ChangeKind.PercentagePoints => words.Pick("个百分点", " percentage points"),
            _ => words.Pick("天", Math.Abs(by) == 1 ? " day" : " days"),
        });
        var days = change.Figure.ChangeKind == ChangeKind.Days;
        return by < 0
            ? words.Pick($"同比{(days ? "减少" : "下降")}{size}", $"down {size} on last year")
            : words.Pick($"同比{(days ? "增加" : "上升")}{size}", $"up {size} on last year");
    }

    /// <summary>What the figure is: with its statistic.</summary>
    public static string Name(Figure figure, Words words) => figure.Key switch
    {
        "index" => words.Pick("环境空气质量综合指数", "composite index"),
        "good_ratio" => words.Pick("优良天数比例", "good-day ratio"),
        "good_days" => words.Pick("优良天数", "good days"),
        "heavy_days" => words.Pick("重污染天数", "heavy-pollution days"),
        "o3_8h" => words.Pick("O3日最大8小时第90百分位浓度", "O3 (P90 of MDA8)"),
        "co" => words.Pick("CO第95百分位浓度", "CO (P95)"),
        _ => words.Pick($"{words.Header(figure.Key)}平均浓度", $"{words.Header(figure.Key)} mean"),
    };

    /// <summary>A value with its unit.</summary>
    public static string Value(Figure figure, decimal value) => Number(value) + Unit(figure);

    /// <summary>The unit with the space before it; none for indices and counts.</summary>
    public static string Unit(Figure figure) => figure.Key switch
    {
        "index" or "good_days" or "heavy_days" => string.Empty,
        "good_ratio" => "%",
        "co" => " mg/m³",
        _ => " µg/m³",
    };

    public static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A change with its sign: +2.1.</summary>
    public static string Signed(decimal number) => (number > 0 ? "+" : number < 0 ? "−" : string.Empty) + Number(Math.Abs(number));

    private static string Reason(FigureChange change, Words words) =>
        change.Reason is { } reason ? words.Reasons(reason) : words.Pick("无数据", "no data");
}
