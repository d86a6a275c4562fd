using AirQuality.RuleFiles;
using AirQuality.Terms;
using NodaTime;
using NodaTime.Text;

namespace AirQuality.Standards;

/// <summary>Reads editions from JSON: an edition, or a list of editions that follow each other in time.</summary>
/// <remarks>
/// A file names the national edition it is based on and what differs: <c>{"base": "2026", "id": "province", "name": "DB 13/0000-2027", "limitsSource": "DB 13/0000-2027 table 1",
/// "limits": [{"pollutant": "PM25", "time": "Year", "class1": 15, "class2": 28}]}</c>. Further members, each optional: <c>from</c> and <c>to</c> (first and last day), <c>note</c>; the sources
/// <c>limitsSource</c>, <c>aqiSource</c>, <c>assessmentSource</c>, <c>referenceState</c>, <c>clauses</c>; of the AQI <c>columns</c> (<c>item, iaqi, concentration, above, unit, decimals, rounding</c>),
/// <c>without</c> (columns taken away), <c>indexRounding</c>, <c>levels</c> (<c>to, name, colour, rgb, cmyk, effect, measures</c>), <c>goodUpTo</c>, <c>heavyAbove</c>, <c>primaryAbove</c>,
/// <c>incompleteNeedsExceedance</c>, <c>namesExceeding</c>, <c>comparesOzone1h</c>; of validity <c>assessment</c> and <c>decimalsOfPM25</c>. What they mean says <see cref="EditionBuilder"/>.
/// </remarks>
public static class EditionFile
{
    private static readonly Dictionary<string, Edition> Bases = StandardsCatalogue.National.Editions.ToDictionary(e => e.Id, StringComparer.OrdinalIgnoreCase);

    /// <summary>What an edition may say.</summary>
    internal static IReadOnlyList<string> Keys { get; } =
    [
        "$schema", "base", "id", "name", "from", "to", "note", "limitsSource", "aqiSource", "assessmentSource", "referenceState", "clauses", "incompleteNeedsExceedance", "namesExceeding",
        "comparesOzone1h", "indexRounding", "goodUpTo", "heavyAbove", "primaryAbove", "levels", "decimalsOfPM25", "assessment", "limits", "columns", "without",
    ];

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
        entry.Only(Keys);
        var from = entry["base"].Choice(Bases);
        var id = entry["id"];
        if (EditionFaults.OfId(id.Text()) is { } fault)
            throw id.Wrong(fault);
        entry.Find("note")?.Text();
        var builder = new EditionBuilder(from) { Id = id.Text(), Name = entry["name"].Text() };
        if (entry.Find("from") is { } first)
            builder.EffectiveFrom = Day(first);
        if (entry.Find("to") is { } last)
            builder.EffectiveTo = Day(last);
        builder.LimitsSource = entry.Find("limitsSource")?.Text() ?? from.LimitsSource;
        builder.AqiSource = entry.Find("aqiSource")?.Text() ?? from.AqiSource;
        builder.AssessmentSource = entry.Find("assessmentSource")?.Text() ?? from.AssessmentSource;
        builder.ReferenceState = entry.Find("referenceState")?.Text() ?? from.ReferenceState;
        builder.Assessment = EditionFileRules.Assessment(entry, from.Assessment);
        SetIndex(entry, builder);
        foreach (var limit in entry.Find("limits")?.Items() ?? [])
            builder.Limit(Limit(limit));
        foreach (var column in entry.Find("columns")?.Items() ?? [])
            builder.Column(Column(column));
        foreach (var item in entry.Find("without")?.Items() ?? [])
            builder.Without(item.Choice(ByName<AqiItem>()));
        return EditionFaults.Of(builder.Levels, builder.Thresholds) is { } wrong ? throw (entry.Find("levels") ?? entry).Wrong(wrong) : builder.Build();
    }

    /// <summary>What is said of the AQI beside its columns.</summary>
    private static void SetIndex(JsonEntry entry, EditionBuilder builder)
    {
        builder.IncompleteNeedsExceedance = entry.Find("incompleteNeedsExceedance")?.Truth() ?? builder.IncompleteNeedsExceedance;
        builder.NamesExceeding = entry.Find("namesExceeding")?.Truth() ?? builder.NamesExceeding;
        builder.ComparesOzone1h = entry.Find("comparesOzone1h")?.Truth() ?? builder.ComparesOzone1h;
        builder.IndexRounding = entry.Find("indexRounding")?.Choice(ByName<IndexRounding>()) ?? builder.IndexRounding;
        if (entry.Find("levels") is { } levels)
            builder.Levels = EditionFileRules.Levels(levels, builder.AqiSource);
        if (entry.Find("clauses") is { } clauses)
            builder.Clauses = EditionFileRules.Clauses(clauses);
        var thresholds = builder.Thresholds;
        builder.Thresholds = new AqiThresholds(
            entry.Find("goodUpTo")?.Whole(1, EditionFaults.LargestIaqi) ?? thresholds.GoodUpTo,
            entry.Find("heavyAbove")?.Whole(1, EditionFaults.LargestIaqi) ?? thresholds.HeavyAbove,
            entry.Find("primaryAbove")?.Whole(0, EditionFaults.LargestIaqi) ?? thresholds.PrimaryAbove);
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
        entry.Only("item", "iaqi", "concentration", "above", "unit", "decimals", "rounding");
        var item = entry["item"].Choice(ByName<AqiItem>());
        var (iaqi, levels) = (entry["iaqi"].Items(), entry["concentration"].Items());
        if (iaqi.Count != levels.Count)
            throw entry.Wrong(new($"浓度应与IAQI一样多，实为 {levels.Count} 个和 {iaqi.Count} 个", $"expected as many concentrations as IAQIs, found {levels.Count} and {iaqi.Count}"));
        Breakpoint[] corners = [.. iaqi.Zip(levels, (i, level) => new Breakpoint(i.Whole(0, EditionFaults.LargestIaqi), level.Number(0, EditionFaults.LargestBreakpoint)))];
        var column = new BreakpointColumn(item, corners, entry.Find("above")?.Choice(ByName<AboveLastBreakpoint>()) ?? default);
        column = column with
        {
            Unit = entry.Find("unit")?.Choice(ByName<BreakpointUnit>()) ?? default,
            Decimals = entry.Find("decimals")?.Whole(0, 3) ?? column.Decimals,
            Rounding = entry.Find("rounding")?.Choice(ByName<InputRounding>()) ?? default,
        };
        return EditionFaults.Of(column) is { } fault ? throw entry.Wrong(fault) : column;
    }

    /// <summary>A whole number that a limit can be; what else it must be is told of the limit.</summary>
    private static int Level(JsonEntry entry) => entry.Whole(0, Concentration.MaxThousandths / Concentration.Scale);

    internal static Dictionary<string, T> ByName<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().ToDictionary(v => v.ToString(), StringComparer.OrdinalIgnoreCase);
}
