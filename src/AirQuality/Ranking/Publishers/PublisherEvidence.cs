using AirQuality.Wording;

namespace AirQuality.Ranking.Publishers;

/// <summary>What was seen in a publication that shows how its publisher does it.</summary>
/// <param name="Point">The point it is about.</param>
/// <param name="Fact">What was seen.</param>
/// <param name="Source">The publication.</param>
public sealed record PublisherEvidence(PublisherPoint Point, LocalizedText Fact, string Source);
