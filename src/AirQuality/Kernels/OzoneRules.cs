using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Kernels;

/// <summary>What decides whether MDA8 of a day is valid: the numbers of hours and windows, and the daily limit that excuses missing ones.</summary>
/// <param name="Assessment">How many hours and windows a day needs.</param>
/// <param name="DailyLimit">The class II daily limit of O3, µg/m³.</param>
internal readonly record struct OzoneRules(AssessmentRules Assessment, int DailyLimit)
{
    public static OzoneRules Of(Edition edition) => new(edition.Assessment, edition.DailyLimit(Pollutant.O3));
}
