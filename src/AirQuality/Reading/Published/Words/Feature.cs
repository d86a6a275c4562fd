namespace AirQuality.Reading.Published.Words;

/// <summary>What a word contributes.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Detail">The detail, as <see cref="FeatureKind"/> says.</param>
internal readonly record struct Feature(FeatureKind Kind, string Detail = "");
