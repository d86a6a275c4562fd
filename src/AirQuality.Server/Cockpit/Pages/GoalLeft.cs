using System.Globalization;
using AirQuality.Reporting.Wording;
using AirQuality.Targets.Tracking;

namespace AirQuality.Server.Cockpit.Pages;

/// <summary>What the days left may have (控制值), in a few words.</summary>
internal static class GoalLeft
{
    /// <summary>The words.</summary>
    public static string Of(TrackedGoal goal, TrackedPeriod period, Words words) => period switch
    {
        { Control: < 0 } => words.Pick("已不可能", "no longer possible"),
        { Control: { } control } => $"{Days(period, words)}≤ {GoalWords.Figure(goal.Goal.Metric, GoalWords.Down(goal.Goal.Metric, control), words)}",
        { AllowedDays: { } days, RemainingDays: > 0 } => words.Pick($"余{period.RemainingDays}天，可损失{Math.Max(0, days)}天", $"{Math.Max(0, days)} of {period.RemainingDays} may be lost"),
        _ => "–",
    };

    private static string Days(TrackedPeriod period, Words words) =>
        period.RemainingDays > 0 ? words.Pick($"余{period.RemainingDays}天，", $"{period.RemainingDays.ToString(CultureInfo.InvariantCulture)} {(period.RemainingDays == 1 ? "day" : "days")}, ") : string.Empty;
}
