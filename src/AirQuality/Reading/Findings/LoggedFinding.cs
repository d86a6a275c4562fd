using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Reading.Findings;

/// <summary>A finding of a chunk that waits for its turn.</summary>
/// <param name="Position">How many values of the chunk came before it.</param>
/// <param name="Kind">What was found.</param>
/// <param name="Place">Where, counted from the beginning of the chunk.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Found">What stood there.</param>
internal readonly record struct LoggedFinding(int Position, FindingKind Kind, FindingPlace Place, Bilingual Expected, Bilingual Found);
