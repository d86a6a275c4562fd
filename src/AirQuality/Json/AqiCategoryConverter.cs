using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Json;

/// <summary>A category is known by its level; the words and the colour are for those who show it.</summary>
internal sealed class AqiCategoryConverter() : ShapeConverter<AqiCategory, CategoryShape>(
    category => new CategoryShape(category.Level, category.Name(Language.Chinese), category.Name(Language.English), category.Rgb.ToString()),
    shape => AqiCategory.All.FirstOrDefault(c => c.Level == shape.Level && (shape.NameZh is null || c.Name(Language.Chinese) == shape.NameZh)) ?? throw new ArgumentException($"Expected a level of the national standard, 1 to {AqiCategory.All.Count}, found {shape.Level} {shape.NameEn}."));
