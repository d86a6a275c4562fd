namespace AirQuality.Publishing;

/// <summary>An area as a layout prints it.</summary>
/// <param name="Name">The name.</param>
/// <param name="City">The city beside it, or <c>null</c>.</param>
internal readonly record struct PrintedName(string Name, string? City);
