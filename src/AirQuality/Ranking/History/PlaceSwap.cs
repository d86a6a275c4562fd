using AirQuality.Terms;

namespace AirQuality.Ranking.History;

/// <summary>Two areas that changed their order: one was placed before the other and now stands behind it.</summary>
/// <param name="Passed">The area that was ahead.</param>
/// <param name="By">The area that passed it.</param>
public sealed record PlaceSwap(Area Passed, Area By);
