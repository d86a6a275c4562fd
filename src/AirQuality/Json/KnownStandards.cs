using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Json;

/// <summary>The editions that ids and levels in JSON may mean: those of one's own first, then the national ones.</summary>
/// <param name="standards">Those of one's own.</param>
internal sealed class KnownStandards(StandardsCatalogue standards)
{
    public static KnownStandards National { get; } = new(StandardsCatalogue.National);

    private IEnumerable<Edition> Editions => standards.Editions.Concat(StandardsCatalogue.National.Editions);

    public static string Text(StandardsCatalogue catalogue) =>
        ReferenceEquals(catalogue, StandardsCatalogue.National) ? "auto" : string.Join(' ', catalogue.Editions.Select(e => e.Id));

    public Edition Edition(string id) =>
        Editions.FirstOrDefault(e => string.Equals(e.Id, id, StringComparison.OrdinalIgnoreCase)) ?? StandardsCatalogue.National.ById(id); // which says what there is

    public StandardsCatalogue Catalogue(string text)
    {
        if (string.Equals(text, "auto", StringComparison.OrdinalIgnoreCase))
            return StandardsCatalogue.National;
        if (string.Equals(text, Text(standards), StringComparison.OrdinalIgnoreCase))
            return standards;
        List<Edition> editions = [.. text.Split(' ').Select(Edition)];
        return editions.Count == 1 ? editions[0] : new StandardsCatalogue(editions);
    }

    /// <summary>The level of that number, name and AQIs; of several, the one with the same advice and colour, then that of one's own, then the latest.</summary>
    public AqiCategory Category(CategoryShape shape) =>
        (ReferenceEquals(standards, StandardsCatalogue.National) ? [] : standards.Editions).Concat(StandardsCatalogue.National.Editions.Reverse()).SelectMany(e => e.Levels).Where(c => Fits(c, shape))
            .MaxBy(c => (c.AdviceSource == shape.AdviceSource ? 2 : 0) + (c.Rgb.ToString() == shape.Colour ? 1 : 0))
        ?? throw new ArgumentException($"Expected a level of the standards that are known, such as {AqiCategory.All[0].Level} {AqiCategory.All[0].Name(Language.English)}, found {shape.Level} {shape.NameEn}. Levels of one's own are read with the editions they belong to.");

    private static bool Fits(AqiCategory category, CategoryShape shape) => category.Level == shape.Level
        && (shape.NameZh ?? category.Name(Language.Chinese)) == category.Name(Language.Chinese)
        && (shape.From ?? category.From) == category.From && (shape.To ?? category.To) == category.To;
}
