using AirQuality.Standards;

namespace AirQuality.Publications.Assessed;

/// <summary>By which limits and which index areas are judged that are ranked together.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Scheme">The scheme of the index.</param>
internal sealed record AssessmentBasis(Edition Edition, CompositeIndexScheme Scheme);
