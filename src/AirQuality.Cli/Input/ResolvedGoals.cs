using AirQuality.Cli.Hosting;
using AirQuality.Cli.Output;
using AirQuality.Observations;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Planning;

namespace AirQuality.Cli.Input;

/// <summary>Relative goals in the unit of their figure, with a word about each that has no base.</summary>
internal static class ResolvedGoals
{
    /// <summary>The goals that have a figure; those left out are told, each with its reason.</summary>
    /// <exception cref="DataException">There is none.</exception>
    public static List<Goal> Of(IEnumerable<Goal> goals, DailyGrid days, PlanOptions options, Session session)
    {
        var (names, words) = (new AreaNames(days.Areas), session.Words);
        var resolved = new List<Goal>();
        var isAny = false;
        foreach (var goal in goals)
        {
            isAny = true;
            if (RelativeGoals.Resolve(goal, days, options) is { } known)
                resolved.Add(known);
            else if (RelativeGoals.ReasonOf(goal, days, options) is { } reason)
                session.Note(words.Pick($"{names.Of(goal.Area)} {goal.Period} {words.Metric(goal.Metric.Key)}目标未计入：", $"{names.Of(goal.Area)}, {words.Metric(goal.Metric.Key)}, {goal.Period}: the goal is left out: ") + words.Reason(reason));
        }

        if (resolved.Count > 0)
            return resolved;
        throw isAny
            ? new DataException("没有可计算的目标：相对目标均无可比的有效基期", "expected goals with a figure, found only relative ones without a valid base")
            : new DataException("--area：所选区域没有目标", "--area: expected areas that have goals, found none");
    }
}
