using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using AirQuality.Explanation;
using AirQuality.Standards;

namespace AirQuality.Json;

/// <summary>
/// Results and inputs as JSON and back, without reflection, so also in trimmed and AOT-compiled programs. Names are camelCase and
/// stable; dates and periods are texts as in the command line (<c>2026-10-31</c>, <c>2026-Q4</c>); pollutants and metrics are
/// their keys (<c>pm25</c>, <c>good_ratio</c>), editions their id (several with a blank between, the national ones <c>auto</c>), schemes their name, other enumerations the name of the value.
/// What is missing is <c>null</c>; figures keep their published digits.
/// </summary>
/// <remarks>All members may be called from several threads at once.</remarks>
public static class AirQualityJson
{
    private static readonly JsonSerializerOptions Compact = Readable(indented: false);
    private static readonly JsonSerializerOptions Indented = Readable(indented: true);

    /// <summary>Writes a result, a list of results or an input as JSON. Chinese text stays readable.</summary>
    /// <typeparam name="T">A type of this library, or <see cref="IReadOnlyList{T}"/> of one as its methods return it.</typeparam>
    /// <param name="value">What to write.</param>
    /// <param name="indented">Whether to break lines and indent.</param>
    /// <returns>The JSON text.</returns>
    /// <exception cref="ArgumentException">The type has no JSON form here.</exception>
    /// <example><code>
    /// var area = new Area("松崖县", AreaLevel.County);
    /// var ranking = RankingEngine.Rank([new RankingEntry(area, 2.69m)], new RankingRule("index", RankingDirection.SmallestFirst));
    /// Console.WriteLine(ranking.ToJson(indented: true));
    /// </code></example>
    public static string ToJson<T>(this T value, bool indented = false) => JsonSerializer.Serialize(value, Info<T>(indented ? Indented : Compact));

    /// <summary>Writes how a figure came to be as JSON, down to some depth.</summary>
    /// <param name="derivation">The derivation.</param>
    /// <param name="depth">How many levels of inputs to write; 0 for the figure alone.</param>
    /// <param name="indented">Whether to break lines and indent.</param>
    /// <returns>The JSON text.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The depth is negative.</exception>
    public static string ToJson(this Derivation derivation, int depth, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(derivation);
        ArgumentOutOfRangeException.ThrowIfNegative(depth);
        return DerivationShape.Of(derivation, depth).ToJson(indented);
    }

    /// <summary>Reads back what <see cref="ToJson{T}"/> wrote. Calculated members are calculated anew.</summary>
    /// <typeparam name="T">The type written.</typeparam>
    /// <param name="json">The JSON text.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The text is not JSON, or not of this type; the message says what was expected, <see cref="JsonException.Path"/> and <see cref="JsonException.LineNumber"/> where.</exception>
    /// <exception cref="ArgumentException">The type has no JSON form here.</exception>
    /// <exception cref="NotSupportedException">The type can be written only: a <see cref="Derivation"/>.</exception>
    public static T FromJson<T>(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return JsonSerializer.Deserialize(json, Info<T>(Compact)) ?? throw new JsonException($"Expected {typeof(T).Name}, found null.");
    }

    /// <summary>Reads back what <see cref="ToJson{T}"/> wrote where editions of one's own are in it: JSON has their ids and the names of their levels, not what they say.</summary>
    /// <typeparam name="T">The type written.</typeparam>
    /// <param name="json">The JSON text.</param>
    /// <param name="standards">The editions that may be in it beside the national ones; of two with one id, this one is meant.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The text is not JSON, not of this type, or names an edition or level that is not known.</exception>
    /// <exception cref="ArgumentException">The type has no JSON form here.</exception>
    /// <exception cref="NotSupportedException">The type can be written only: a <see cref="Derivation"/>.</exception>
    public static T FromJson<T>(string json, StandardsCatalogue standards)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(standards);
        var options = new JsonSerializerOptions(Compact);
        Know(options, standards);
        return JsonSerializer.Deserialize(json, Info<T>(options)) ?? throw new JsonException($"Expected {typeof(T).Name}, found null.");
    }

    /// <summary>Teaches options of your own, such as those of a web service, the types of this library. Names are camelCase, as the options of the web have it; options without a naming policy get that one.</summary>
    /// <param name="options">The options, before their first use.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="InvalidOperationException">The options are in use already.</exception>
    /// <example><code>
    /// var options = new System.Text.Json.JsonSerializerOptions().AddAirQuality();
    /// // in ASP.NET Core: builder.Services.ConfigureHttpJsonOptions(http => http.SerializerOptions.AddAirQuality());
    /// </code></example>
    public static JsonSerializerOptions AddAirQuality(this JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.PropertyNamingPolicy ??= JsonNamingPolicy.CamelCase;
        foreach (var converter in AirQualityJsonContext.Default.Options.Converters)
            options.Converters.Add(converter);
        // Before the program's own resolvers, which answer for any type: by reflection, and without the names that are promised here.
        options.TypeInfoResolverChain.Insert(0, AirQualityJsonContext.Default);
        return options;
    }

    /// <summary>The same with editions of one's own, which are then read as well.</summary>
    /// <param name="options">The options, before their first use.</param>
    /// <param name="standards">The editions that may be in JSON beside the national ones.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="InvalidOperationException">The options are in use already.</exception>
    public static JsonSerializerOptions AddAirQuality(this JsonSerializerOptions options, StandardsCatalogue standards)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(standards);
        options.AddAirQuality();
        Know(options, standards);
        return options;
    }

    private static void Know(JsonSerializerOptions options, StandardsCatalogue standards)
    {
        // The first converter that fits is taken.
        var known = new KnownStandards(standards);
        options.Converters.Insert(0, new AqiCategoryConverter(known));
        options.Converters.Insert(0, new EditionConverter(known));
        options.Converters.Insert(0, new StandardsCatalogueConverter(known));
    }

    /// <summary>Chinese as it is, not as escapes; what matters in HTML stays escaped.</summary>
    private static JsonSerializerOptions Readable(bool indented) => new(ShapeOptions.WithPublicTypes)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = indented,
        NewLine = "\n",
    };

    private static JsonTypeInfo<T> Info<T>(JsonSerializerOptions options) =>
        options.TryGetTypeInfo(typeof(T), out var info)
            ? (JsonTypeInfo<T>)info
            : throw new ArgumentException($"{typeof(T)} has no JSON form: expected a result of this library or an IReadOnlyList of one.");
}
