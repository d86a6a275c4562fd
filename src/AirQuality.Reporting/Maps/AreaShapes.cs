using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AirQuality.Terms;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.Converters;

namespace AirQuality.Reporting.Maps;

/// <summary>
/// The outlines of areas, from a GeoJSON file of one's own: a feature an area, a polygon or several, its name in any property. Which property holds the names is told by
/// which fits the areas of the data best. Immutable and safe to share between threads.
/// </summary>
public sealed class AreaShapes
{
    /// <summary>Without a resolver of types: the converter reads shapes by itself, and nothing is looked up at run time.</summary>
    private static readonly JsonSerializerOptions NoTypes = new() { TypeInfoResolver = JsonTypeInfoResolver.Combine() };

    private readonly IReadOnlyList<MapFeature> features;

    private AreaShapes(IReadOnlyList<MapFeature> features) => this.features = features;

    /// <summary>How many outlines there are.</summary>
    public int Count => features.Count;

    /// <summary>Reads a GeoJSON file (RFC 7946).</summary>
    /// <param name="path">The file.</param>
    /// <returns>The outlines.</returns>
    /// <exception cref="MapFileException">It is no GeoJSON, no collection of features, or has no polygon.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static AreaShapes Read(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return Parse(File.ReadAllBytes(path), path);
    }

    /// <summary>Reads GeoJSON from memory.</summary>
    /// <param name="utf8">The text, UTF-8.</param>
    /// <param name="name">What it is called in errors.</param>
    /// <returns>The outlines.</returns>
    /// <exception cref="MapFileException">It is no GeoJSON, no collection of features, or has no polygon.</exception>
    public static AreaShapes Parse(ReadOnlyMemory<byte> utf8, string name)
    {
        if (utf8.Span.StartsWith(Encoding.UTF8.Preamble))
            utf8 = utf8[Encoding.UTF8.Preamble.Length..];
        try
        {
            using var document = JsonDocument.Parse(utf8);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("type", out var type) || type.ToString() != "FeatureCollection" || !root.TryGetProperty("features", out var list) || list.ValueKind != JsonValueKind.Array)
                throw Wrong(name, "应为GeoJSON的FeatureCollection", "expected a FeatureCollection of GeoJSON", root.ValueKind == JsonValueKind.Object && root.TryGetProperty("type", out var found) ? found.ToString() : root.ValueKind.ToString());
            var converter = (JsonConverter<Geometry>)new GeoJsonConverterFactory().CreateConverter(typeof(Geometry), NoTypes)!;
            var outlined = list.EnumerateArray().Select((feature, i) => Feature(feature, i + 1, converter, name)).OfType<MapFeature>().ToList();
            return outlined.Count > 0 ? new AreaShapes(outlined) : throw Wrong(name, "应有面（Polygon或MultiPolygon）", "expected polygons", "0");
        }
        catch (JsonException error)
        {
            var line = error.LineNumber is { } number ? (number + 1).ToString(CultureInfo.InvariantCulture) : "1";
            throw new MapFileException(new($"{name}：第{line}行不是合法的JSON，应为GeoJSON（.geojson）", $"{name}: line {line} is no JSON; expected GeoJSON (.geojson)"));
        }
    }

    /// <summary>Finds the outline of each area: by the property whose texts are names of most of them.</summary>
    internal ShapeMatch Match(IReadOnlyList<Area> areas, AreaNames names)
    {
        var byName = areas.GroupBy(names.Of, StringComparer.Ordinal).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.Single(), StringComparer.Ordinal);
        foreach (var area in areas)
            byName.TryAdd(area.ToString(), area);
        var key = features.SelectMany(f => f.Texts).Where(t => byName.ContainsKey(t.Value)).GroupBy(t => t.Key, StringComparer.Ordinal).MaxBy(g => g.Select(t => t.Value).Distinct(StringComparer.Ordinal).Count())?.Key;
        var (outlines, others) = (new Dictionary<Area, Geometry>(), new List<Geometry>());
        foreach (var feature in features)
        {
            if (key is not null && feature.Texts.TryGetValue(key, out var text) && byName.TryGetValue(text, out var area))
                outlines[area] = outlines.TryGetValue(area, out var earlier) ? earlier.Factory.BuildGeometry([.. Parts(earlier), .. Parts(feature.Outline)]) : feature.Outline;
            else
                others.Add(feature.Outline);
        }

        return new ShapeMatch { Outlines = outlines, Others = others };
    }

    private static IEnumerable<Geometry> Parts(Geometry geometry) => Enumerable.Range(0, geometry.NumGeometries).Select(geometry.GetGeometryN);

    /// <summary>One feature; points and lines, of which maps of areas have none, are passed over.</summary>
    private static MapFeature? Feature(JsonElement feature, int number, JsonConverter<Geometry> converter, string name)
    {
        if (feature.ValueKind != JsonValueKind.Object || !feature.TryGetProperty("geometry", out var geometry) || geometry.ValueKind != JsonValueKind.Object)
            return null;
        if (!geometry.TryGetProperty("type", out var type) || type.ToString() is not ("Polygon" or "MultiPolygon"))
            return null;
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(geometry.GetRawText()));
            reader.Read();
            if (converter.Read(ref reader, typeof(Geometry), NoTypes) is not { IsEmpty: false } outline)
                return null;
            var texts = feature.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
                ? properties.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.String).DistinctBy(p => p.Name, StringComparer.Ordinal).ToDictionary(p => p.Name, p => p.Value.GetString()!.Trim(), StringComparer.Ordinal)
                : [];
            return new MapFeature(outline, texts);
        }
        catch (Exception error) when (error is JsonException or ArgumentException or InvalidOperationException or NotSupportedException)
        {
            throw new MapFileException(new($"{name}：第{number}个要素的图形有误，应为闭合的多边形", $"{name}: feature {number}: expected a polygon whose rings are closed, found another shape"));
        }
    }

    private static MapFileException Wrong(string name, string zh, string en, string found) => new(new($"{name}：{zh}，实为{found}", $"{name}: {en}, found {found}"));
}
