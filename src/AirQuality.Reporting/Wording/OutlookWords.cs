using System.Globalization;
using AirQuality.Targets.Outlooks;
using AirQuality.Wording;

namespace AirQuality.Reporting.Wording;

/// <summary>The words of outlook and scenario.</summary>
public static class OutlookWords
{
    /// <summary>A probability as people say it: nothing is certain before the period is over.</summary>
    /// <param name="result">The outlook.</param>
    /// <returns><c>37%</c>, <c>&lt;1%</c>; <c>null</c> without an outlook.</returns>
    public static string? Probability(OutlookResult result) => Probability(result.Probability, result.RemainingDays);

    /// <summary>The same of a period with so many days to come.</summary>
    /// <param name="probability">The probability, 0 to 1, or <c>null</c>.</param>
    /// <param name="remainingDays">The days to come.</param>
    /// <returns><c>37%</c>, <c>&lt;1%</c>; <c>null</c> without a probability.</returns>
    public static string? Probability(double? probability, int remainingDays) => probability switch
    {
        null => null,
        { } p when remainingDays == 0 => p > 0 ? "100%" : "0%",
        < 0.01 => "<1%",
        > 0.99 => ">99%",
        { } p => p.ToString("0%", CultureInfo.InvariantCulture).Replace(" ", string.Empty, StringComparison.Ordinal),
    };

    /// <summary>Why there is no figure, and which command has it.</summary>
    /// <param name="reason">The reason.</param>
    /// <param name="words">The language.</param>
    /// <returns>The sentence.</returns>
    public static string Reason(Reason reason, Words words) =>
        words.Reason(reason) + (reason.Code == ReasonCode.DependsOnOthers ? words.Pick("，见 airq outlook", ", see airq outlook") : string.Empty);

    /// <summary>A few names, and how many more there are.</summary>
    /// <param name="names">The names.</param>
    /// <param name="words">The language.</param>
    /// <returns>At most three names and the number of the others.</returns>
    public static string Some(IReadOnlyList<string> names, Words words)
    {
        const int Shown = 3;
        var more = names.Count - Shown;
        return string.Join(words.Pick("、", ", "), names.Take(Shown))
            + (more > 0 ? string.Create(CultureInfo.InvariantCulture, $"{words.Pick($"等 {names.Count} 个区域", $" and {more} more")}") : string.Empty);
    }

    /// <summary>What the draws were made from, in brackets.</summary>
    /// <param name="results">The outlooks.</param>
    /// <param name="options">The options they were made with.</param>
    /// <param name="words">The language.</param>
    /// <returns>The text; empty where nothing was drawn.</returns>
    public static string Sources(IReadOnlyList<OutlookResult> results, OutlookOptions options, Words words)
    {
        var years = results.Max(r => r.PastYears);
        return years == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"{words.Pick($"（{options.Simulations:N0} 次模拟，往年 {years} 年）", $" ({options.Simulations:N0} simulations from {years} past {(years == 1 ? "year" : "years")})")}");
    }
}
