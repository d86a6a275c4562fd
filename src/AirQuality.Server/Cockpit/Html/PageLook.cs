using AirQuality.Terms;

namespace AirQuality.Server.Cockpit.Html;

/// <summary>What a page is for.</summary>
/// <param name="Language">Its language.</param>
/// <param name="IsWall">Whether it hangs on a wall: large, without what is clicked at.</param>
/// <param name="Version">The state it shows; negative for a page that shows none and is not kept up.</param>
internal sealed record PageLook(Language Language, bool IsWall, long Version)
{
    /// <summary>Its path; <c>null</c> for one that is not shown in another language or on a wall.</summary>
    public string? Address { get; init; }
}
