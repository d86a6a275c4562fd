using AirQuality.Standards;

namespace AirQuality.Json;

internal sealed class CompositeIndexSchemeConverter() : TextConverter<CompositeIndexScheme>(
    "the name of a scheme of the composite index", scheme => scheme.Name, CompositeIndexScheme.ByName);
