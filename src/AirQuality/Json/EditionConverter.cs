using AirQuality.Standards;

namespace AirQuality.Json;

/// <summary>An edition as its id.</summary>
/// <param name="known">The standards whose editions are known.</param>
internal sealed class EditionConverter(KnownStandards known) : TextConverter<Edition>(
    "the id of an edition of the standards", edition => edition.Id, known.Edition)
{
    public EditionConverter()
        : this(KnownStandards.National)
    {
    }
}
