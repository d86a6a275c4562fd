using System.Text.Json;
using AirQuality.Terms;
using NodaTime.Text;

namespace AirQuality.Standards;

/// <summary>Reads editions from JSON: an edition, or a list of editions that follow each other in time.</summary>
/// <remarks>
/// A file names the national edition it is based on and what differs: <c>{"base": "2026", "id": "province", "name": "DB 13/0000-2027", "limitsSource": "DB 13/0000-2027 table 1",
/// "limits": [{"pollutant": "PM25", "time": "Year", "class1": 15, "class2": 28}]}</c>. Further members: <c>from</c> (first day), <c>columns</c> (<c>item, iaqi, concentration, above</c>),
/// <c>aqiSource</c>, <c>assessmentSource</c>, <c>incompleteNeedsExceedance</c>, <c>decimalsOfPM25</c>, <c>note</c>.
/// </remarks>
public static class EditionFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The path.</param>
    /// <returns>A catalogue of its editions.</returns>
    /// <exception cref="FormatException">The text is no edition; the message says where, what was expected and what was found.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static StandardsCatalogue Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Parse(File.ReadAllText(path), path);
    }

    /// <summary>Reads a text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="name">What it is called in messages, such as the path of the file.</param>
    /// <returns>A catalogue of its editions.</returns>
    /// <exception cref="FormatException">The text is no edition; the message says where, what was expected and what was found.</exception>
    public static StandardsCatalogue Parse(string json, string name)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            // A list is told by its first character: the serializer would say only that it expected an object.
            EditionShape[] shapes = json.AsSpan().TrimStart().StartsWith("[")
                ? JsonSerializer.Deserialize(json, EditionShapeContext.Default.EditionShapeArray)!
                : [JsonSerializer.Deserialize(json, EditionShapeContext.Default.EditionShape)!];
            return new StandardsCatalogue(shapes.Select(Edition));
        }
        catch (JsonException e)
        {
            throw new FormatException($"{name}: line {(e.LineNumber ?? 0) + 1}: {e.Message.Split(" Path:")[0]}", e);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or FormatException)
        {
            throw new FormatException($"{name}: {e.Message.Split(" (Parameter")[0]}", e);
        }
    }

    private static Edition Edition(EditionShape shape)
    {
        var from = StandardsCatalogue.National.ById(shape.Base);
        var builder = new EditionBuilder(from)
        {
            Id = shape.Id,
            Name = shape.Name,
            EffectiveFrom = shape.From is null ? from.EffectiveFrom : LocalDatePattern.Iso.Parse(shape.From) is { Success: true } date ? date.Value
                : throw new FormatException($"from: expected a date such as 2027-01-01, found {VisibleText.Quote(shape.From)}"),
            LimitsSource = shape.LimitsSource ?? from.LimitsSource,
            AqiSource = shape.AqiSource ?? from.AqiSource,
            AssessmentSource = shape.AssessmentSource ?? from.AssessmentSource,
            IncompleteNeedsExceedance = shape.IncompleteNeedsExceedance ?? from.IncompleteNeedsExceedance,
            Assessment = shape.DecimalsOfPM25 is { } decimals ? from.Assessment with { DecimalsOfPM25 = decimals } : from.Assessment,
        };
        if (builder.Assessment.DecimalsOfPM25 is < 0 or > 1)
            throw new FormatException($"decimalsOfPM25: expected 0 or 1, found {builder.Assessment.DecimalsOfPM25}");
        foreach (var limit in shape.Limits ?? [])
            builder.Limit(new ConcentrationLimit(limit.Pollutant, limit.Time, limit.Class1, limit.Class2));
        foreach (var column in shape.Columns ?? [])
            builder.Column(Column(column));
        return builder.Build();
    }

    private static BreakpointColumn Column(ColumnShape column) => column.Iaqi.Count == column.Concentration.Count
        ? new BreakpointColumn(column.Item, [.. column.Iaqi.Zip(column.Concentration, (iaqi, concentration) => new Breakpoint(iaqi, concentration))], column.Above)
        : throw new FormatException($"{column.Item}: expected as many concentrations as IAQIs, found {column.Concentration.Count} and {column.Iaqi.Count}");
}
