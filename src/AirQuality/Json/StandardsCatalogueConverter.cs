using AirQuality.Standards;

namespace AirQuality.Json;

/// <summary>The national standards as <c>auto</c>, others as the ids of their editions with a blank between.</summary>
/// <param name="known">The standards that are known. Limits of one's own are not in JSON: an id that is not known is refused rather than judged by other limits.</param>
internal sealed class StandardsCatalogueConverter(KnownStandards known) : TextConverter<StandardsCatalogue>(
    "auto or the id of an edition of the standards", KnownStandards.Text, known.Catalogue)
{
    public StandardsCatalogueConverter()
        : this(KnownStandards.National)
    {
    }
}
