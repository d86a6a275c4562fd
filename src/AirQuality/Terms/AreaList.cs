namespace AirQuality.Terms;

/// <summary>Areas under a name, such as the 168 key cities or the 2+36 cities.</summary>
/// <param name="Name">The name.</param>
/// <param name="Areas">The names of the areas, each once.</param>
public sealed record AreaList(string Name, IReadOnlyList<string> Areas);
