namespace AirQuality.Briefs;

/// <summary>A place with how many are ranked.</summary>
/// <param name="Place">1 for the first.</param>
/// <param name="FromBottom">1 for the last.</param>
/// <param name="Of">How many are ranked.</param>
/// <param name="IsTied">Whether others share the place (并列).</param>
public sealed record PlaceAmong(int Place, int FromBottom, int Of, bool IsTied);
