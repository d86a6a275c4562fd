using AirQuality.Standards;

namespace AirQuality.Indices;

/// <summary>By what one AQI is made.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Options">Where practice differs.</param>
/// <param name="IncompleteNeedsExceedance">Whether an incomplete set has an AQI only when it exceeds 100.</param>
internal readonly record struct AqiRules(Edition Edition, AqiOptions Options, bool IncompleteNeedsExceedance);
