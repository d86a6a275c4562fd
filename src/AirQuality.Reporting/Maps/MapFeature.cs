using NetTopologySuite.Geometries;

namespace AirQuality.Reporting.Maps;

/// <summary>An area of a file: its outline and the texts that go with it.</summary>
/// <param name="Outline">A polygon, or several.</param>
/// <param name="Texts">The texts by their names, such as <c>name</c>.</param>
internal sealed record MapFeature(Geometry Outline, IReadOnlyDictionary<string, string> Texts);
