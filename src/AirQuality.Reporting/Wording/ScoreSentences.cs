using System.Globalization;
using AirQuality.Accountability.Scores;

namespace AirQuality.Reporting.Wording;

/// <summary>How a score came to be, in words.</summary>
public static class ScoreSentences
{
    /// <summary>A term: <c>PM2.5 40.1 (place 3 of 12): 81.8182 × 0.25</c>.</summary>
    /// <param name="term">The term.</param>
    /// <param name="words">The language.</param>
    /// <returns>The text.</returns>
    public static string Of(ScoreTerm term, Words words)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentNullException.ThrowIfNull(words);
        var metric = words.Metric(term.Part.Metric.Key);
        var what = term.Change is { } change
            ? words.Pick($"{metric}改善（同比{Text(change)}", $"{metric} improvement (change {Text(change)}")
            : words.Pick($"{metric} {Text(term.Figure)}（", $"{metric} {Text(term.Figure)} (");
        var separator = term.Change is null ? string.Empty : words.Pick("，", ", ");
        var measured = term.Part.By == ScoreBy.Distance
            ? words.Pick($"最好{Text(term.Best)}、最差{Text(term.Worst)}）", $"best {Text(term.Best)}, worst {Text(term.Worst)})")
            : words.Pick($"第{Text(term.Place)}，共{Text(term.Ranked)}）", $"place {Text(term.Place)} of {Text(term.Ranked)})");
        var weight = term.Part.Weight == 1 ? string.Empty : $" × {Text(MoneySentences.Trimmed(term.Part.Weight))}";
        return $"{what}{separator}{measured}{words.Pick("：", ": ")}{Text(MoneySentences.Trimmed(term.Points))}{weight}";
    }

    private static string Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "-";
}
