using AirQuality.Standards;

namespace AirQuality.Json;

/// <summary>The national standards as <c>auto</c>, one edition for all days as its id.</summary>
internal sealed class StandardsCatalogueConverter() : TextConverter<StandardsCatalogue>(
    "auto or the id of an edition of the standards", standards => standards.Single?.Id ?? "auto", Of)
{
    private static StandardsCatalogue Of(string text) =>
        string.Equals(text, "auto", StringComparison.OrdinalIgnoreCase) ? StandardsCatalogue.National : StandardsCatalogue.National.ById(text);
}
