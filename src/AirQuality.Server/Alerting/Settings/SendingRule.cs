using AirQuality.Targets.Alerts;
using AirQuality.Terms;

namespace AirQuality.Server.Alerting.Settings;

/// <summary>Which alerts go where.</summary>
/// <param name="Channels">The names of the channels.</param>
internal sealed record SendingRule(IReadOnlyList<string> Channels)
{
    /// <summary>Whether it is in force.</summary>
    public bool IsOn { get; init; } = true;

    /// <summary>The kinds of alert; empty for all.</summary>
    public IReadOnlyList<AlertRule> Kinds { get; init; } = [];

    /// <summary>The areas, or areas that they lie in; empty for all.</summary>
    public IReadOnlyList<string> Areas { get; init; } = [];

    /// <summary>Whether an alert goes to a channel by this rule.</summary>
    /// <param name="alert">The alert.</param>
    /// <param name="channel">The name of the channel.</param>
    public bool Sends(Alert alert, string channel) =>
        IsOn && Channels.Contains(channel, StringComparer.Ordinal) && (Kinds.Count == 0 || Kinds.Contains(alert.Rule)) && (Areas.Count == 0 || Names(alert.Area).Any(n => Areas.Contains(n, StringComparer.Ordinal)));

    /// <summary>What an area and those it lies in are called.</summary>
    /// <param name="area">The area.</param>
    public static IEnumerable<string> Names(Area area)
    {
        for (var at = area; at is not null; at = at.Parent)
        {
            yield return at.Name;
            yield return at.ToString();
        }
    }
}
