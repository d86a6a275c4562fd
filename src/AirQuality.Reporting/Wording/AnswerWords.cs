using AirQuality.Comparisons;
using AirQuality.Figures;
using AirQuality.Ranking;
using AirQuality.Targets.Goals;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Reporting.Wording;

/// <summary>What sentences about figures are made of: periods, days, figures with their names and units, changes.</summary>
public static class AnswerWords
{
    private static readonly Dictionary<string, Figures.Figure> ByKey = Figures.Figure.All.ToDictionary(f => f.Key, StringComparer.Ordinal);

    /// <summary>A period as people write it: 2026年10月, October 2026.</summary>
    /// <param name="period">The period.</param>
    /// <param name="words">The language.</param>
    /// <returns>The text.</returns>
    public static string Period(AssessmentPeriod period, Words words) => PeriodWords.Name(period, words);

    /// <summary>A day as people write it: 2026年10月31日, 31 October 2026.</summary>
    /// <param name="day">The day.</param>
    /// <param name="words">The language.</param>
    /// <returns>The text.</returns>
    public static string Day(LocalDate day, Words words) => PeriodWords.Name(day, words);

    /// <summary>A number with the decimals it has.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The text.</returns>
    public static string Number(decimal number) => FigureWords.Number(number);

    /// <summary>The unit of a figure: µg/m³, mg/m³, %, 天; empty for indices, AQI and places. A change has the unit changes are told in.</summary>
    /// <param name="key">The figure, by key.</param>
    /// <param name="words">The language.</param>
    /// <returns>The unit.</returns>
    public static string Unit(string key, Words words)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(words);
        const string Change = "_change";
        if (key.EndsWith(Change, StringComparison.Ordinal))
            return UnitOfChange(key[..^Change.Length], words);
        return key switch
        {
            "co" or "co_mean" or "co_p95" => "mg/m³",
            "good_ratio" or "heavy_ratio" => "%",
            "good_days" or "heavy_days" or "exceed_days" => words.Pick("天", "days"),
            "index" or "aqi" or "rank" or "place" => string.Empty,
            "dustfall" => "t/(km²·30d)",
            _ => Pollutants.All.ToArray().Any(p => key == p.Key() || key.StartsWith(p.Key() + "_", StringComparison.Ordinal)) ? "µg/m³" : string.Empty,
        };
    }

    /// <summary>The unit a change of a figure is told in: %, percentage points, days.</summary>
    /// <param name="key">The figure, by key.</param>
    /// <param name="words">The language.</param>
    /// <returns>The unit.</returns>
    public static string UnitOfChange(string key, Words words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return (ByKey.GetValueOrDefault(key)?.ChangeKind ?? ChangeKind.Percent) switch
        {
            ChangeKind.Percent => "%",
            ChangeKind.PercentagePoints => words.Pick("个百分点", "percentage points"),
            _ => words.Pick("天", "days"),
        };
    }

    /// <summary>A figure with its unit: 35 µg/m³, 78.6%, 25天.</summary>
    /// <param name="key">The figure, by key.</param>
    /// <param name="value">The value, or <c>null</c> for a missing one.</param>
    /// <param name="words">The language.</param>
    /// <returns>The text.</returns>
    public static string Figure(string key, decimal? value, Words words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (value is not { } number)
            return words.Pick("缺", "missing");
        var unit = Unit(key, words);
        return FigureWords.Number(number) + (unit.Length == 0 || unit == "%" || unit == "天" ? unit : " " + (unit == "days" && number == 1 ? "day" : unit));
    }

    /// <summary>A change in words: 下降3.2%, 上升1.5个百分点, 持平.</summary>
    /// <param name="by">The figure and how areas are ranked by it.</param>
    /// <param name="change">The change.</param>
    /// <param name="words">The language.</param>
    /// <returns>The text.</returns>
    public static string Change(RankingMetric by, decimal change, Words words)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(words);
        if (change == 0)
            return words.Pick("持平", "unchanged");
        var unit = UnitOfChange(by.Key, words);
        var size = FigureWords.Number(Math.Abs(change)) + (unit.Length > 1 && words.Language == Language.English ? " " + unit : unit);
        return change < 0 ? words.Pick($"下降{size}", $"down {size}") : words.Pick($"上升{size}", $"up {size}");
    }

    /// <summary>The figures of an area with their changes: PM2.5平均浓度为35 µg/m³，同比下降5.4%；….</summary>
    /// <param name="comparisons">Comparisons of one area and period with different times; at least one.</param>
    /// <param name="words">The language.</param>
    /// <returns>The text without a full stop.</returns>
    public static string Changes(IReadOnlyList<AssessmentComparison> comparisons, Words words) => FigureWords.Sentence(comparisons, words);

    /// <summary>A figure of a goal with its unit.</summary>
    /// <param name="metric">The figure.</param>
    /// <param name="value">The value, or <c>null</c> for a missing one.</param>
    /// <param name="words">The language.</param>
    /// <returns>The text.</returns>
    public static string OfGoal(GoalMetric metric, decimal? value, Words words) => GoalWords.Figure(metric, value, words);

    /// <summary>What a goal asks for: 36 µg/m³; 不在后10名, not among the last 10.</summary>
    /// <param name="metric">The figure.</param>
    /// <param name="goal">The goal, or <c>null</c> for a missing one.</param>
    /// <param name="words">The language.</param>
    /// <returns>The text.</returns>
    public static string AimOfGoal(GoalMetric metric, decimal? goal, Words words) => GoalWords.Aim(metric, goal, words);
}
