using AirQuality.Wording;

namespace AirQuality.Server.Alerting;

/// <summary>How sending alerts does.</summary>
/// <param name="Channels">The channels, in the order of the file.</param>
internal sealed record AlertingStatus(IReadOnlyList<ChannelStatus> Channels)
{
    /// <summary>What is wrong with the file; <c>null</c> for nothing. What was read before stays in force.</summary>
    public LocalizedText? FileError { get; init; }

    /// <summary>Areas that rules name and the data do not have.</summary>
    public IReadOnlyList<string> UnknownAreas { get; init; } = [];
}
