using AirQuality.Wording;
using NodaTime;

namespace AirQuality.Server.Current;

/// <summary>All data at one moment.</summary>
/// <param name="Version">Grows with each change that is kept.</param>
/// <param name="Data">Stations, hours, days, goals, events and whatever else the folder of the service holds.</param>
/// <param name="LastHour">The end of the last hour that any station has, the official stamp; <c>null</c> before the first.</param>
internal sealed record DataState(long Version, AirData Data, LocalDateTime? LastHour)
{
    /// <summary>What is wrong with a file beside the hours as it stands now; <c>null</c> for nothing, and for those who may not see all areas.</summary>
    public LocalizedText? FileError { get; init; }
}
