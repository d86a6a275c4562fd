using AirQuality.Publications;
using AirQuality.Terms;

namespace AirQuality.Reading.Published.Meaning;

/// <summary>What the figures share that places may be by.</summary>
/// <param name="Quantity">What they state.</param>
/// <param name="Period">Their period.</param>
internal readonly record struct PlaceKey(PublishedQuantity Quantity, AssessmentPeriod Period);
