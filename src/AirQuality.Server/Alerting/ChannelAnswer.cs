namespace AirQuality.Server.Alerting;

/// <summary>How a channel does.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Waiting">Alerts that wait for it.</param>
/// <param name="Failures">Failures in a row.</param>
/// <param name="LastSent">When a message last went out, or <c>null</c>.</param>
/// <param name="LastError">Why the last try failed, or <c>null</c>.</param>
/// <param name="NextTry">When it is tried again, or <c>null</c>.</param>
internal sealed record ChannelAnswer(string Name, string Kind, int Waiting, int Failures, DateTimeOffset? LastSent, string? LastError, DateTimeOffset? NextTry);
