using System.Globalization;
using System.Text.RegularExpressions;
using AirQuality.Reading.Columns;
using AirQuality.Terms;

namespace AirQuality.Targets.Goals;

/// <summary>A goal as people write it: <c>36</c>, <c>-3%</c>, 下降3%, <c>-10%/2020</c>, <c>-3%/3y</c>, <c>45%</c> for ratios, <c>+2pp</c>, <c>>=280</c>, 退后十.</summary>
/// <param name="Value">The goal in the unit of the figure, or with <paramref name="Base"/> the change.</param>
/// <param name="Base">What a change is measured against; <c>null</c> for a goal in the unit of the figure.</param>
internal sealed partial record GoalText(decimal Value, GoalBase? Base)
{
    private static readonly Bilingual Examples = new("a number, or a change such as -3%, -10%/2020, -3%/3y or +2pp", "数字，或变化幅度，如-3%、下降3%、-10%/2020、-3%/3y、提高2个百分点");

    private static readonly Dictionary<string, int> Numerals = new(StringComparer.Ordinal)
    {
        ["三"] = 3, ["五"] = 5, ["十"] = 10, ["十五"] = 15, ["二十"] = 20, ["三十"] = 30,
    };

    /// <summary>Reads a goal.</summary>
    /// <param name="text">The text.</param>
    /// <param name="metric">The figure it is for, which says whether a sign, a per cent or a comparison fits.</param>
    /// <param name="expected">What was expected where the text is refused: both readings where it has two.</param>
    /// <returns>The goal, or <c>null</c>.</returns>
    public static GoalText? Read(string text, GoalMetric metric, out Bilingual expected)
    {
        expected = Examples;
        text = Plain(text);
        if (metric.Kind == GoalKind.Rank)
            return Last(text, out expected);
        if (metric.Kind == GoalKind.Place)
            return First(text, out expected);
        var match = Form().Match(text);
        if (!match.Success || !decimal.TryParse(match.Groups["number"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return null;
        var written = new Written(
            match.Groups["compare"].Value, Sign(match.Groups["sign"].Value), number, match.Groups["unit"].Value, match.Groups["base"].Value);
        if (written.Comparison.Length > 0)
            return Compared(written, metric, out expected);

        // A text with two readings is refused with both, never guessed: -3 may be a typing error for -3 % or for 3, and whoever guesses
        // wrong sets a county a goal nobody decided on.
        return written.Unit switch
        {
            "%" => PerCent(written, metric, out expected),
            "pp" => Points(written, metric, out expected),
            _ when written.Against.Length > 0 => null,
            _ when written.Sign is { } sign => Refused(Units(Signed(sign, number), number, metric), out expected),
            _ => new GoalText(number, null),
        };
    }

    /// <summary>The text of a goal, which reads as the same goal.</summary>
    public static string Write(Goal goal)
    {
        var value = goal.Value.ToString(CultureInfo.InvariantCulture);
        if (goal.Base is not { } against)
            return value;
        var unit = against.InPoints ? "pp" : "%";
        var since = against switch
        {
            { Year: { } year } => FormattableString.Invariant($"/{year}"),
            { Years: 1 } => string.Empty,
            _ => FormattableString.Invariant($"/{against.Years}y"),
        };
        return (goal.Value >= 0 ? "+" : string.Empty) + value + unit + since;
    }

    private static GoalText? PerCent(Written written, GoalMetric metric, out Bilingual expected)
    {
        var number = written.Number;
        var against = written.Against;
        var sign = written.Sign;
        if (sign is null && metric.IsRatio && against.Length == 0)
            return Taken(new GoalText(number, null), out expected);
        if (sign is null)
            return Refused(new($"a sign: -{number}% is {number}% less than {Since(against)}, +{number}% is {number}% more", $"正负号：-{number}%为比{SinceZh(against)}低{number}%，+{number}%为高{number}%"), out expected);
        if (metric.IsRatio)
            return Refused(new($"percentage points: {Signed(sign.Value, number)}pp adds to last year's ratio, {number}% is the ratio itself", $"百分点：{Signed(sign.Value, number)}pp为在去年比例上增减，{number}%为比例本身"), out expected);
        return Based(sign.Value * number, against, isPoints: false, out expected);
    }

    private static GoalText? Points(Written written, GoalMetric metric, out Bilingual expected)
    {
        var number = written.Number;
        var against = written.Against;
        var sign = written.Sign;
        if (!metric.IsRatio)
            return Refused(new($"a change in %: percentage points are for ratios, not for {metric.Key}", $"百分比变化：百分点只用于比例，不用于{metric.Name(Language.Chinese)}"), out expected);
        return sign is null
            ? Refused(new($"a sign: +{number}pp is {number} points more than {Since(against)}, -{number}pp is {number} points less", $"正负号：+{number}pp为比{SinceZh(against)}高{number}个百分点，-{number}pp为低{number}个百分点"), out expected)
            : Based(sign.Value * number, against, isPoints: true, out expected);
    }

    private static GoalText? Compared(Written written, GoalMetric metric, out Bilingual expected)
    {
        var number = written.Number;

        // The sign only repeats what the figure says of itself; one that contradicts it would turn the goal round.
        var isLeast = written.Comparison is ">=" or "≥" or "不低于" or "不少于" or "至少";
        if (isLeast != metric.LargerIsBetter)
            return Refused(metric.LargerIsBetter
                ? new($">={number}: {metric.Key} is a goal of at least so much", $">={number}：{metric.Name(Language.Chinese)}的目标为不低于")
                : new($"<={number}: {metric.Key} is a goal of at most so much", $"<={number}：{metric.Name(Language.Chinese)}的目标为不高于"), out expected);
        var isPlain = written is { Sign: null, Against: "" } && (written.Unit is not ("%" or "pp") || (written.Unit == "%" && metric.IsRatio));
        return isPlain
            ? Taken(new GoalText(number, null), out expected)
            : Refused(new("a number after the comparison", "比较号后的数字"), out expected);
    }

    private static GoalText? Based(decimal change, string against, bool isPoints, out Bilingual expected)
    {
        expected = new("a base such as /2020 for that year or /3y for the mean of the three years before", "基准，如/2020为该年，/3y为前三年均值");
        if (against.Length == 0)
            return new GoalText(change, new GoalBase(1) { InPoints = isPoints });
        if (against[^1] is 'y' or '年' && int.TryParse(against[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var years) && years is >= 1 and <= 20)
            return new GoalText(change, new GoalBase(years) { InPoints = isPoints });
        return int.TryParse(against, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1990 and <= 2200
            ? new GoalText(change, new GoalBase(1) { Year = year, InPoints = isPoints })
            : null;
    }

    /// <summary>How many from the bottom a rank goal keeps clear of.</summary>
    private static GoalText? Last(string text, out Bilingual expected)
    {
        expected = new("how many from the bottom: 10 or 'not in the last 10'", "倒数名次，如10、退后十、不在后10名");
        var match = Bottom().Match(text);
        if (!match.Success)
            return null;
        var number = match.Groups["number"].Value;
        return Numerals.TryGetValue(number, out var last) || int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out last) ? new GoalText(last, null) : null;
    }

    private static GoalText? First(string text, out Bilingual expected)
    {
        expected = new("a place from the top: 120, 'place 120 or better' or 'top 120'", "从前数的名次，如120、前120名、120名以内");
        var match = Top().Match(text);
        return match.Success && int.TryParse(match.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? new GoalText(place, null) : null;
    }

    private static int? Sign(string sign) => sign switch
    {
        "" => null,
        "-" or "下降" or "降低" or "减少" or "down" => -1,
        _ => 1,
    };

    private static string Signed(int sign, decimal number) => FormattableString.Invariant($"{(sign < 0 ? "-" : "+")}{number}");

    private static string Since(string against) => against.Length == 0 ? "last year" : against;

    private static string SinceZh(string against) => against.Length == 0 ? "去年" : $"{against}年";

    private static GoalText Taken(GoalText goal, out Bilingual expected)
    {
        expected = Examples;
        return goal;
    }

    private static Bilingual Units(string signed, decimal number, GoalMetric metric) => metric.IsRatio
        ? new($"a unit: {signed}% against last year, or {signed}pp", $"单位：{signed}%为与去年相比，{signed}pp为百分点")
        : new($"a unit: {signed}% against last year, or {number} in the unit of the figure", $"单位：{signed}%为与去年相比，{number}为指标本身");

    private static GoalText? Refused(Bilingual readings, out Bilingual expected)
    {
        expected = readings;
        return null;
    }

    /// <summary>In the one plain spelling, points by their sign.</summary>
    private static string Plain(string text) => NameText.PlainWithoutBlanks(text)
        .Replace("个百分点", "pp", StringComparison.Ordinal).Replace("百分点", "pp", StringComparison.Ordinal);

    /// <summary>The parts of a goal as it was written.</summary>
    /// <param name="Comparison">At least or at most, as a sign or in words; empty without.</param>
    /// <param name="Sign">-1 for less, 1 for more, <c>null</c> without a sign.</param>
    /// <param name="Number">The number.</param>
    /// <param name="Unit">The unit, <c>%</c> or <c>pp</c>; empty without.</param>
    /// <param name="Against">What stands after the stroke: a year, or a number of years; empty without.</param>
    private readonly record struct Written(string Comparison, int? Sign, decimal Number, string Unit, string Against);

    [GeneratedRegex(@"^(?<compare>>=|<=|≥|≤|不低于|不少于|至少|不高于|不超过|至多)?(?<sign>[-+]|下降|降低|减少|提高|上升|增加|down|up)?(?<number>\d+(\.\d+)?)(?<unit>%|pp|ug/m3|mg/m3|微克/立方米|天|days)?(/(?<base>\d+[y年]?))?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();

    [GeneratedRegex("^(<=|≤|不低于|进入前|前|第|top|place)?(?<number>[0-9]{1,4})(名|位)?(以内|之内|以上|orbetter)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Top();

    [GeneratedRegex("^(不在后|退出后|退后|notinthelast|notamongthelast|last)?(?<number>[0-9]{1,4}|[三五十]|十五|二十|三十)(名|位)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bottom();
}
