using AirQuality.Targets.Goals;
using AirQuality.Terms;

namespace AirQuality.Targets.Tracking;

/// <summary>Names of levels and statuses of goals, in the language asked for.</summary>
public static class GoalNames
{
    /// <summary>The name of a level: 周, week.</summary>
    /// <param name="level">The level.</param>
    /// <param name="language">The language.</param>
    /// <returns>The name.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no level.</exception>
    public static string Name(this GoalLevel level, Language language) => level switch
    {
        GoalLevel.Week => language.Pick("周", "week"),
        GoalLevel.Month => language.Pick("月", "month"),
        GoalLevel.Quarter => language.Pick("季", "quarter"),
        GoalLevel.HalfYear => language.Pick("半年", "half-year"),
        GoalLevel.Season => language.Pick("秋冬季", "season"),
        GoalLevel.OzoneSeason => language.Pick("臭氧季", "ozone season"),
        GoalLevel.TenDays => language.Pick("旬", "ten days"),
        GoalLevel.Year => language.Pick("年", "year"),
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "No such level."),
    };

    /// <summary>The name of a status: 有风险, at risk.</summary>
    /// <param name="status">The status.</param>
    /// <param name="language">The language.</param>
    /// <returns>The name.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no status.</exception>
    public static string Name(this GoalStatus status, Language language) => status switch
    {
        GoalStatus.NotStarted => language.Pick("未开始", "not started"),
        GoalStatus.NoData => language.Pick("无数据", "no data"),
        GoalStatus.OnTrack => language.Pick("正常", "on track"),
        GoalStatus.AtRisk => language.Pick("有风险", "at risk"),
        GoalStatus.Hopeless => language.Pick("基本无望", "nearly hopeless"),
        GoalStatus.Met => language.Pick("已完成", "met"),
        GoalStatus.Missed => language.Pick("未完成", "missed"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No such status."),
    };
}
