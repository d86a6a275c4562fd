using AirQuality.Server.Alerting.Settings;
using AirQuality.Wording;

namespace AirQuality.Server.Alerting;

/// <summary>How a channel does.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Its kind.</param>
internal sealed record ChannelStatus(string Name, ChannelKind Kind)
{
    /// <summary>Alerts that stand and have not gone out by it.</summary>
    public int Waiting { get; init; }

    /// <summary>When a message last went out since the start; <c>null</c> for never.</summary>
    public DateTimeOffset? LastSent { get; init; }

    /// <summary>Failures in a row.</summary>
    public int Failures { get; init; }

    /// <summary>Why the last try failed; <c>null</c> where it did not.</summary>
    public LocalizedText? LastError { get; init; }

    /// <summary>When it is tried again; <c>null</c> where nothing holds it back.</summary>
    public DateTimeOffset? NextTry { get; init; }
}
