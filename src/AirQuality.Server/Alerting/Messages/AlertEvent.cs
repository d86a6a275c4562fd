using System.Security.Cryptography;
using System.Text;
using AirQuality.Reporting.Tables;
using AirQuality.Reporting.Wording;
using AirQuality.Targets.Alerts;
using AirQuality.Terms;

namespace AirQuality.Server.Alerting.Messages;

/// <summary>An alert that goes out once.</summary>
/// <param name="Alert">The alert.</param>
/// <param name="Area">How the area is named.</param>
internal sealed record AlertEvent(Alert Alert, string Area)
{
    private const int LongestLine = 600;

    /// <summary>What makes it the same event tomorrow and after a restart: area, rule and figure, and what of it began when. A streak that another month lengthens is news; a season that goes on is not.</summary>
    public string Id => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key)).AsSpan(0, 16));

    private string Key
    {
        get
        {
            var news = Alert.Rule switch
            {
                AlertRule.WorseMonths or AlertRule.LongNearBottom => Alert.Evidence[^1].Period.ToString(),
                AlertRule.FirstQuarter or AlertRule.Unreachable or AlertRule.WeekNotAbsorbed => $"{Alert.Evidence[^1].Period} {Alert.Status}",
                AlertRule.DutyMet or AlertRule.DutyNear => $"{Alert.Duty!.Rule.Key} {Alert.Duty.Decides}",
                _ => string.Empty,
            };
            // The day a goal breaks may move with every day; its period does not.
            var since = Alert.Rule is AlertRule.FirstQuarter or AlertRule.Unreachable or AlertRule.WeekNotAbsorbed ? string.Empty : Alert.Since.ToString("uuuu-MM-dd", null);
            return string.Join('|', Alert.Area.ToString(), Alert.Rule.ToString(), Alert.Metric, since, news);
        }
    }

    /// <summary>What is wrong, in one line.</summary>
    /// <param name="words">The language.</param>
    public string Line(Words words) => VisibleText.Of(
        Area + words.Pick("：", ": ") + AlertTable.Message(Alert, words) + words.Pick("。", "."),
        LongestLine);
}
