using AirQuality.Standards;

namespace AirQuality.Json;

internal sealed class EditionConverter() : TextConverter<Edition>(
    "the id of an edition of the standards", edition => edition.Id, StandardsCatalogue.National.ById);
