using System.Globalization;
using AirQuality.Comparisons;
using AirQuality.Figures;

namespace AirQuality.Reporting.Wording;

/// <summary>Figures and their changes as bulletins say them (rules of wording: %, 百分点, 天, 持平).</summary>
internal static class FigureWords
{
    /// <summary>The order of bulletins: good-day ratio, PM2.5, PM10, O3, SO2, NO2, CO, then the index.</summary>
    public static IReadOnlyList<Figure> InOrder { get; } = [.. Figure.All.Skip(1).Take(7), Figure.Index];

    /// <summary>All figures in that order, each with its changes; a comparison that no figure has is said to be missing once.</summary>
    /// <param name="comparisons">The same assessment compared with each base.</param>
    /// <param name="words">The language.</param>
    public static string Sentence(IReadOnlyList<AssessmentComparison> comparisons, Words words)
    {
        var known = InOrder.Where(f => comparisons[0].Of(f).Value is not null).ToList();
        var missing = comparisons.Where(c => known.Count > 0 && known.TrueForAll(f => c.Of(f).Change is null)).ToList();
        return string.Join(words.Pick("；", "; "), InOrder.Select(f => Sentence(f, comparisons.Except(missing))).Concat(missing.Count == 0 ? [] : Changes(known[0], missing, words)));

        string Sentence(Figure figure, IEnumerable<AssessmentComparison> compared)
        {
            var (name, current) = (Name(figure, words), comparisons[0].Of(figure));
            return current.Value is not { } value
                ? words.Pick($"{name}缺（{Reason(current, words)}）", $"{name} is missing ({Reason(current, words)})")
                : string.Join(words.Pick("，", ", "), Changes(figure, compared, words).Prepend(words.Pick($"{name}为{Value(figure, value)}", $"{name} {Value(figure, value)}")));
        }
    }

    /// <summary>One figure of a region or area with its changes: 重污染天数比率为0.8%，同比下降0.3个百分点.</summary>
    public static string Of(Figure figure, IReadOnlyList<AssessmentComparison> comparisons, Words words)
    {
        var (name, value) = (Name(figure, words), comparisons[0].Of(figure).Value);
        return string.Join(words.Pick("，", ", "), Changes(figure, comparisons, words)
            .Prepend(value is { } known ? words.Pick($"{name}为{Value(figure, known)}", $"{name} {Value(figure, known)}") : words.Pick($"{name}缺", $"{name} is missing")));
    }

    /// <summary>The other reading beside a change where the standard changes within the period and it says something else: both periods wholly by the newer edition.</summary>
    private static string ByNewer(AssessmentComparison comparison, Figure figure, Words words)
    {
        if (comparison.ByNewerEdition is not { } newer)
            return string.Empty;
        var (own, other) = (comparison.Of(figure), newer.Of(figure));
        if (other.Value is not { } value || (own.Value == other.Value && own.Change == other.Change))
            return string.Empty;
        var change = other is { Change: null, IsUnchanged: false } ? Missing([newer], figure, words) : Change(other, comparison.Base.Kind, words);
        return words.Pick($"（两期均按{newer.Current.Edition.Id}标准评价为{Value(figure, value)}，{change}）", $" (both wholly by the standard of {newer.Current.Edition.Id}: {Value(figure, value)}, {change})");
    }

    /// <summary>What a change is called: 同比, 环比; on last year, on the previous period.</summary>
    public static string Basis(ComparisonKind kind, Words words) => kind == ComparisonKind.Previous ? words.Pick("环比", "the previous period") : words.Pick("同比", "last year");

    /// <summary>The changes of a figure; comparisons that lack for one and the same reason are said together: 同比、环比缺（…）.</summary>
    private static IEnumerable<string> Changes(Figure figure, IEnumerable<AssessmentComparison> compared, Words words) => compared
        .GroupBy(c => c.Of(figure) is { Change: null, IsUnchanged: false } lacking ? (object)Reason(lacking, words) : c)
        .Select(g => g.Key is AssessmentComparison c ? Change(c.Of(figure), c.Base.Kind, words) + ByNewer(c, figure, words) : Missing([.. g], figure, words));

    /// <summary>A change there is: 同比下降5.9%.</summary>
    private static string Change(FigureChange change, ComparisonKind kind, Words words)
    {
        var basis = Basis(kind, words);
        if (change.IsUnchanged)
            return words.Pick($"{basis}持平", $"unchanged on {basis}");
        var by = change.Change!.Value;
        var size = Number(Math.Abs(by)) + (change.Figure.ChangeKind switch
        {
            ChangeKind.Percent => "%",
            ChangeKind.PercentagePoints => words.Pick("个百分点", " percentage points"),
            _ => words.Pick("天", Math.Abs(by) == 1 ? " day" : " days"),
        });
        var days = change.Figure.ChangeKind == ChangeKind.Days;
        return by < 0
            ? words.Pick($"{basis}{(days ? "减少" : "下降")}{size}", $"down {size} on {basis}")
            : words.Pick($"{basis}{(days ? "增加" : "上升")}{size}", $"up {size} on {basis}");
    }

    private static string Missing(IReadOnlyList<AssessmentComparison> compared, Figure figure, Words words)
    {
        var bases = string.Join(words.Pick("、", " and "), compared.Select(c => Basis(c.Base.Kind, words)));
        var reason = Reason(compared[0].Of(figure), words);
        return words.Pick($"{bases}缺（{reason}）", $"no comparison with {bases} ({reason})");
    }

    /// <summary>What the figure is: with its statistic.</summary>
    public static string Name(Figure figure, Words words) => figure.Key switch
    {
        "index" => words.Pick("环境空气质量综合指数", "composite index"),
        "good_ratio" => words.Pick("优良天数比例", "good-day ratio"),
        "good_days" => words.Pick("优良天数", "good days"),
        "heavy_ratio" => words.Pick("重污染天数比率", "heavy-day ratio"),
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
        "good_ratio" or "heavy_ratio" => "%",
        "co" => " mg/m³",
        _ => " µg/m³",
    };

    public static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A count of things in English: 1 day, 2 days.</summary>
    public static string Count(int count, string one) => FormattableString.Invariant($"{count} {one}{(count == 1 ? string.Empty : "s")}");

    /// <summary>A change with its sign: +2.1.</summary>
    public static string Signed(decimal number) => (number > 0 ? "+" : number < 0 ? "−" : string.Empty) + Number(Math.Abs(number));

    private static string Reason(FigureChange change, Words words) =>
        words.Reason(change.Reason) ?? words.Pick("无数据", "no data");

    /// <summary>The unit after a name: （µg/m³）; nothing for what has none or says it in its name.</summary>
    public static string UnitInBrackets(Figure figure, Words words) => Unit(figure).Trim() is { Length: > 1 } unit ? words.Pick($"（{unit}）", $" ({unit})") : string.Empty;
}
