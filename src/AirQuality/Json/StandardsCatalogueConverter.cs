using AirQuality.Standards;

namespace AirQuality.Json;

/// <summary>The national standards as <c>auto</c>, one edition for all days as its id.</summary>
internal sealed class StandardsCatalogueConverter() : TextConverter<StandardsCatalogue>(
    "auto or the id of an edition of the standards", standards => standards.Single?.Id ?? "auto", Of)
{
    // Limits of one's own are not in JSON: an id that this program does not know is refused rather than judged by other limits.
    private static StandardsCatalogue Of(string text) =>
        string.Equals(text, "auto", StringComparison.OrdinalIgnoreCase) ? StandardsCatalogue.National : StandardsCatalogue.National.ById(text);
}
