using AirQuality.Publications;
using AirQuality.Terms;

namespace AirQuality.Reading.Published.Meaning;

/// <summary>What figures state, and of which period.</summary>
/// <param name="Quantity">What they state.</param>
/// <param name="Period">Their period.</param>
internal readonly record struct QuantityKey(PublishedQuantity Quantity, AssessmentPeriod Period);
