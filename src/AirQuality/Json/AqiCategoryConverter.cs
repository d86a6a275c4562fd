using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Json;

/// <summary>A category is known by its level, Chinese name and AQIs; the other words and the colour are for those who show it.</summary>
/// <param name="known">The standards whose levels are known.</param>
internal sealed class AqiCategoryConverter(KnownStandards known) : ShapeConverter<AqiCategory, CategoryShape>(
    category => new CategoryShape(category.Level, category.Name(Language.Chinese), category.Name(Language.English), category.Rgb.ToString(), category.From, category.To, category.AdviceSource),
    shape => known.Category(shape))
{
    public AqiCategoryConverter()
        : this(KnownStandards.National)
    {
    }
}
