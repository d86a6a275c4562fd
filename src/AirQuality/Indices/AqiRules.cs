using AirQuality.Standards;

namespace AirQuality.Indices;

/// <summary>By what one AQI is made.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Options">Where practice differs.</param>
/// <param name="IncompleteNeedsExceedance">Whether an incomplete set has an AQI only when it exceeds 100.</param>
internal readonly record struct AqiRules(Edition Edition, AqiOptions Options, bool IncompleteNeedsExceedance)
{
    /// <summary>The rules of a day, which follow the text of the edition; the hours of the national feed do not always.</summary>
    public static AqiRules OfDay(Edition edition, AqiOptions options) => new(edition, options, edition.IncompleteNeedsExceedance);
}
