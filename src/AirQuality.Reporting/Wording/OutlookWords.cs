using System.Globalization;
using System.Text.RegularExpressions;
using AirQuality.Targets.Outlooks;

namespace AirQuality.Reporting.Wording;

/// <summary>The words of outlook and scenario.</summary>
internal static partial class OutlookWords
{
    /// <summary>A probability as people say it: nothing is certain before the period is over.</summary>
    public static string? Probability(OutlookResult result) => result.Probability switch
    {
        null => null,
        { } p when result.RemainingDays == 0 => p > 0 ? "100%" : "0%",
        < 0.01 => "<1%",
        > 0.99 => ">99%",
        { } p => p.ToString("0%", CultureInfo.InvariantCulture).Replace(" ", string.Empty, StringComparison.Ordinal),
    };

    /// <summary>Why there is no figure.</summary>
    public static string Reason(string reason, Words words) => reason switch
    {
        "no data" => words.Pick("无数据", reason),
        "no valid day" => words.Pick("无有效日", reason),
        "no past year" => words.Pick("无往年数据", "no data of a past year"),
        "a place depends on the other areas" => words.Pick("名次取决于其他区域，见 airq outlook", "a place depends on the other areas, see airq outlook"),
        "no area has a valid year after another" => words.Pick("没有区域有连续两个有效年", reason),
        _ => words.Pick(NoDay().Replace(words.Reason(reason), "往年${day}前后均无有效日"), reason),
    };

    /// <summary>A few names, and how many more there are.</summary>
    public static string Some(IReadOnlyList<string> names, Words words)
    {
        const int Shown = 3;
        var more = names.Count - Shown;
        return string.Join(words.Pick("、", ", "), names.Take(Shown))
            + (more > 0 ? string.Create(CultureInfo.InvariantCulture, $"{words.Pick($"等 {names.Count} 个区域", $" and {more} more")}") : string.Empty);
    }

    /// <summary>What the draws were made from.</summary>
    public static string Sources(IReadOnlyList<OutlookResult> results, OutlookOptions options, Words words)
    {
        var years = results.Max(r => r.PastYears);
        return years == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"{words.Pick($"（{options.Simulations:N0} 次模拟，往年 {years} 年）", $" ({options.Simulations:N0} simulations from {years} past {(years == 1 ? "year" : "years")})")}");
    }

    [GeneratedRegex(@"no valid day around (?<day>\S+) in a past year", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NoDay();
}
