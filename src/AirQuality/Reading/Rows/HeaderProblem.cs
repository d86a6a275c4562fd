using AirQuality.Observations;
using AirQuality.Reading.Findings;
using AirQuality.Terms;

namespace AirQuality.Reading.Rows;

/// <summary>Something about a table as a whole.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Place">Where.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Found">What was found.</param>
internal readonly record struct HeaderProblem(FindingKind Kind, FindingPlace Place, Bilingual Expected, Bilingual Found);
