namespace AirQuality.Server.Alerting;

/// <summary>How sending alerts does.</summary>
/// <param name="Channels">The channels.</param>
/// <param name="FileError">What is wrong with the file, or <c>null</c>.</param>
/// <param name="UnknownAreas">Areas that rules name and the data do not have.</param>
internal sealed record AlertingAnswer(IReadOnlyList<ChannelAnswer> Channels, string? FileError, IReadOnlyList<string> UnknownAreas);
