using NodaTime;

namespace AirQuality.Server.Alerting.Settings;

/// <summary>The hours in which nothing is sent, in China Standard Time; what comes up in them waits for their end.</summary>
/// <param name="From">Their beginning.</param>
/// <param name="To">Their end, the next day where it is before the beginning.</param>
internal sealed record QuietHours(LocalTime From, LocalTime To)
{
    /// <summary>Whether a time of the day lies in them; their end does not.</summary>
    /// <param name="time">The time.</param>
    public bool Contains(LocalTime time) => From <= To ? time >= From && time < To : time >= From || time < To;
}
