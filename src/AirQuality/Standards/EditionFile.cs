using AirQuality.RuleFiles;
using AirQuality.Terms;
using NodaTime;
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
    private static readonly Dictionary<string, Edition> Bases = StandardsCatalogue.National.Editions.ToDictionary(e => e.Id, StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The path.</param>
    /// <returns>A catalogue of its editions.</returns>
    /// <exception cref="RuleFileException">The text is no edition; says the file, the line and the key, what was expected and what was found.</exception>
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
    /// <exception cref="RuleFileException">The text is no edition; says the file, the line and the key, what was expected and what was found.</exception>
    public static StandardsCatalogue Parse(string json, string name)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(name);
        var file = JsonEntry.Read(json, name);
        Edition[] editions = [.. (file.IsList ? file.Items() : [file]).Select(Edition).OrderBy(e => e.EffectiveFrom)];
        return EditionFaults.Of(editions) is { } fault ? throw file.Wrong(fault) : new StandardsCatalogue(editions);
    }

    private static Edition Edition(JsonEntry entry)
    {
        entry.Only(
            "$schema", "base", "id", "name", "from", "note", "limitsSource", "aqiSource", "assessmentSource", "incompleteNeedsExceedance", "decimalsOfPM25", "limits", "columns");
        var from = entry["base"].Choice(Bases);
        var id = entry["id"];
        if (EditionFaults.OfId(id.Text()) is { } fault)
            throw id.Wrong(fault);
        entry.Find("note")?.Text();
        var builder = new EditionBuilder(from)
        {
            Id = id.Text(),
            Name = entry["name"].Text(),
            EffectiveFrom = entry.Find("from") is { } first ? Day(first) : from.EffectiveFrom,
            LimitsSource = entry.Find("limitsSource")?.Text() ?? from.LimitsSource,
            AqiSource = entry.Find("aqiSource")?.Text() ?? from.AqiSource,
            AssessmentSource = entry.Find("assessmentSource")?.Text() ?? from.AssessmentSource,
            IncompleteNeedsExceedance = entry.Find("incompleteNeedsExceedance")?.Truth() ?? from.IncompleteNeedsExceedance,
            Assessment = entry.Find("decimalsOfPM25")?.Whole(0, 1) is { } decimals ? from.Assessment with { DecimalsOfPM25 = decimals } : from.Assessment,
        };
        foreach (var limit in entry.Find("limits")?.Items() ?? [])
            builder.Limit(Limit(limit));
        foreach (var column in entry.Find("columns")?.Items() ?? [])
            builder.Column(Column(column));
        return builder.Build();
    }

    private static LocalDate Day(JsonEntry entry) =>
        LocalDatePattern.Iso.Parse(entry.Text()) is { Success: true } date ? date.Value : throw entry.Expected(new("日期，如2027-01-01", "a date such as 2027-01-01"));

    private static ConcentrationLimit Limit(JsonEntry entry)
    {
        entry.Only("pollutant", "time", "class1", "class2");
        var limit = new ConcentrationLimit(entry["pollutant"].Choice(ByName<Pollutant>()), entry["time"].Choice(ByName<AveragingTime>()), Level(entry["class1"]), Level(entry["class2"]));
        return EditionFaults.Of(limit) is { } fault ? throw entry.Wrong(fault) : limit;
    }

    private static BreakpointColumn Column(JsonEntry entry)
    {
        entry.Only("item", "iaqi", "concentration", "above");
        var item = entry["item"].Choice(ByName<AqiItem>());
        var (iaqi, levels) = (entry["iaqi"].Items(), entry["concentration"].Items());
        if (iaqi.Count != levels.Count)
            throw entry.Wrong(new($"浓度应与IAQI一样多，实为 {levels.Count} 个和 {iaqi.Count} 个", $"expected as many concentrations as IAQIs, found {levels.Count} and {iaqi.Count}"));
        var column = new BreakpointColumn(item, [.. iaqi.Zip(levels, (i, level) => new Breakpoint(Level(i), Level(level)))], entry.Find("above")?.Choice(ByName<AboveLastBreakpoint>()) ?? default);
        return EditionFaults.Of(column) is { } fault ? throw entry.Wrong(fault) : column;
    }

    /// <summary>A whole number that a concentration or an IAQI can be; what else it must be is told of the limit or column.</summary>
    private static int Level(JsonEntry entry) => entry.Whole(0, Concentration.MaxThousandths / Concentration.Scale);

    private static Dictionary<string, T> ByName<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().ToDictionary(v => v.ToString(), StringComparer.OrdinalIgnoreCase);
}
