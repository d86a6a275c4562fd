using AirQuality.Targets.Alerts;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;

namespace AirQuality.Reporting.Wording;

/// <summary>Words about goals.</summary>
public sealed partial class Words
{
    internal string Level(GoalLevel level) => level.Name(Language);

    /// <summary>The name of a status.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The name.</returns>
    public string Status(GoalStatus status) => status.Name(Language);

    /// <summary>The name of a policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The name.</returns>
    public string Policy(GoalPolicy policy) => policy == GoalPolicy.Strict ? Pick("修约前", "strict") : Pick("发布值", "published");

    /// <summary>Whose days a profile comes from, and of which years.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="byHand">Whether a goal within was set by hand.</param>
    /// <returns>The text.</returns>
    public string Profile(SeasonalProfile profile, bool byHand)
    {
        var years = profile.FirstYear == profile.LastYear ? $"{profile.FirstYear}" : $"{profile.FirstYear}-{profile.LastYear}";
        return profile.Source switch
        {
            ProfileSource.Own => Pick($"本地 {years}", $"own {years}"),
            ProfileSource.Parent => Pick($"上级 {years}", $"parent {years}"),
            _ => Pick("均摊", "flat"),
        } + (byHand ? Pick("，人工设定", ", by hand") : "");
    }

    internal string Rule(AlertRule rule) => rule switch
    {
        AlertRule.WorseMonths => Pick("连续同比上升", "months worse"),
        AlertRule.WorseSeason => Pick("秋冬季上升", "season worse"),
        AlertRule.LongNearBottom => Pick("长期靠后", "long near bottom"),
        AlertRule.FirstQuarter => Pick("首季", "first quarter"),
        AlertRule.Unreachable => Pick("目标无望", "unreachable"),
        AlertRule.DutyMet => Pick("问责已触发", "accountability met"),
        AlertRule.DutyNear => Pick("问责临近", "accountability near"),
        _ => Pick("周目标失守", "week not absorbed"),
    };
}
