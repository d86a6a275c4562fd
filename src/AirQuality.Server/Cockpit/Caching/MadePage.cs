namespace AirQuality.Server.Cockpit.Caching;

/// <summary>A page as it was made.</summary>
/// <param name="Body">Its bytes.</param>
/// <param name="Version">The state it shows.</param>
internal sealed record MadePage(byte[] Body, long Version);
