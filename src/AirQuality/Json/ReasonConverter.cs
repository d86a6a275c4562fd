using AirQuality.Wording;

namespace AirQuality.Json;

/// <summary>A reason is read back from its code and arguments; its texts are for people and made anew, but for the words of a caller.</summary>
internal sealed class ReasonConverter() : ShapeConverter<Reason, ReasonShape>(ReasonShape.For, shape => shape.ToReason());
