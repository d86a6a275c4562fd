using AirQuality.Explanation;

namespace AirQuality.Json;

/// <summary>A derivation is written for people to read; one that was read could not replay itself, so none is.</summary>
internal sealed class DerivationConverter() : ShapeConverter<Derivation, DerivationShape>(
    derivation => DerivationShape.Of(derivation, int.MaxValue), _ => throw new NotSupportedException("A derivation is written, not read: ask an Explainer for it."));
