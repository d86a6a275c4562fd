using AirQuality.Ranking.Places;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;

namespace AirQuality.Reporting.Wording;

/// <summary>Goals and their figures within a sentence.</summary>
internal static class GoalWords
{
    /// <summary>Whose goal it is, for what and for when: 铁冶县2026年PM2.5目标; the goal of 铁冶县 for PM2.5 in 2026.</summary>
    public static string Name(string area, Goal goal, AssessmentPeriod period, Words words) => words.Pick(
        $"{area}{PeriodWords.Name(period, words)}{goal.Metric.Name(Language.Chinese)}目标",
        $"{area}, {goal.Metric.Name(Language.English)}, {PeriodWords.Name(period, words)}: goal");

    /// <summary>What stands above the figures of a goal: PM2.5, µg/m³.</summary>
    public static string Heading(GoalMetric metric, Words words) => metric.Name(words.Language) + (Unit(metric, 0, words).Trim() is { Length: > 0 } unit ? words.Pick("，", ", ") + unit : string.Empty);

    /// <summary>A figure with its unit, places said from the end that they are counted from; that it is missing.</summary>
    public static string Figure(GoalMetric metric, decimal? figure, Words words) => (figure, metric.Kind) switch
    {
        (null, _) => words.Pick("缺", "missing"),
        ({ } place, GoalKind.Rank) => BulletinText.PlaceFromBottom((int)place, words.Language),
        ({ } place, GoalKind.Place) => words.Pick($"第{FigureWords.Number(place)}名", $"place {FigureWords.Number(place)}"),
        ({ } value, _) => FigureWords.Number(value) + Unit(metric, value, words),
    };

    /// <summary>By which edition the figure so far is made, in brackets, where it is not that of today's ranking; else nothing.</summary>
    public static string JudgedBy(TrackedPeriod period, Words words) =>
        period.JudgedBy is { } edition ? words.Pick($"（按标准{edition.Id}）", $" (by standard {edition.Id})") : string.Empty;

    /// <summary>What a goal asks for: 36 µg/m³; 不在后10名, not among the last 10; 第3名以内, place 3 or better.</summary>
    public static string Aim(GoalMetric metric, decimal? goal, Words words) => (goal, metric.Kind) switch
    {
        ({ } last, GoalKind.Rank) => words.Pick($"不在后{FigureWords.Number(last)}名", $"not among the last {FigureWords.Number(last)}"),
        ({ } place, GoalKind.Place) => words.Pick($"第{FigureWords.Number(place)}名以内", $"place {FigureWords.Number(place)} or better"),
        _ => Figure(metric, goal, words),
    };

    /// <summary>A control value for people: rounded down, so that days at it keep the goal, to whole numbers (CO 0.1) or so many decimals.</summary>
    public static decimal Down(GoalMetric metric, decimal control, int? decimals = null)
    {
        var scale = metric.Pollutant == Pollutant.CO || (decimals ?? 1) > 0 ? 10 : 1;
        return Math.Floor(control * scale) / scale;
    }

    /// <summary>The unit with the space before it where it takes one; none for indices and places.</summary>
    private static string Unit(GoalMetric metric, decimal value, Words words) => metric.Kind switch
    {
        GoalKind.Mean or GoalKind.Percentile => $" {metric.Pollutant?.Unit()}",
        GoalKind.GoodRatio or GoalKind.HeavyRatio => "%",
        GoalKind.GoodDays or GoalKind.HeavyDays => words.Pick("天", value == 1 ? " day" : " days"),
        _ => string.Empty,
    };
}
