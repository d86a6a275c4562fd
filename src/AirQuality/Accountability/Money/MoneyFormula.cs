using AirQuality.Publications.Assessed;
using AirQuality.RuleFiles;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Accountability.Money;

/// <summary>What figures are worth in money: parts that are added up, within bounds.</summary>
/// <example><code>
/// var formula = MoneyFormula.Parse("""{ "name": "a", "title": "b", "source": "c", "unit": "d", "parts": [{ "key": "pm25", "metric": "pm25", "base": "lastYear", "tiers": [{ "rate": 20 }] }] }""", "a.json");
/// </code></example>
public sealed record MoneyFormula
{
    private static readonly string[] BuiltIn = ["hubei", "shandong-2017", "anhui", "zhengzhou-2020", "shanxi-2019", "shanxi-2025", "taiyuan", "anyang", "hebei-2018"];

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The document it is from.</summary>
    public required LocalizedText Source { get; init; }

    /// <summary>The unit of amounts: 万元.</summary>
    public required LocalizedText Unit { get; init; }

    /// <summary>The parts.</summary>
    public required IReadOnlyList<MoneyPart> Parts { get; init; }

    /// <summary>The most that is paid, below 0; <c>null</c> for no bound.</summary>
    public decimal? Least { get; init; }

    /// <summary>The most that is got; <c>null</c> for no bound.</summary>
    public decimal? Most { get; init; }

    /// <summary>The names of the formulas built in, which the samples hold as files.</summary>
    public static IReadOnlyList<string> Names => BuiltIn;

    /// <summary>A formula that is built in.</summary>
    /// <param name="name">The name, in any case.</param>
    /// <returns>The formula.</returns>
    /// <exception cref="ArgumentException">There is none of that name; the message lists those there are.</exception>
    public static MoneyFormula ByName(string name)
    {
        var known = Named.Of(BuiltIn, n => n, name, "formula");
        using var stream = typeof(MoneyFormula).Assembly.GetManifestResourceStream($"money/{known}.json")!;
        using var text = new StreamReader(stream);
        return Parse(text.ReadToEnd(), known);
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The path.</param>
    /// <returns>The formula.</returns>
    /// <exception cref="RuleFileException">The file does not say what it should; the message names line and key.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static MoneyFormula Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Parse(File.ReadAllText(path), path);
    }

    /// <summary>Reads a text; docs/money.schema.json is its schema.</summary>
    /// <param name="json">The text.</param>
    /// <param name="name">What it is called in messages, such as the path of the file.</param>
    /// <returns>The formula.</returns>
    /// <exception cref="RuleFileException">The text does not say what it should; the message names line and key.</exception>
    public static MoneyFormula Parse(string json, string name)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(name);
        return MoneyFormulaFile.FormulaOf(JsonEntry.Read(json, name));
    }

    /// <summary>What areas get or pay by it, those of one's own and those of publications.</summary>
    /// <param name="areas">The areas.</param>
    /// <param name="period">The period.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The report; an area without a figure that is needed has no amount, with the reason.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public MoneyReport Of(AssessedAreas areas, AssessmentPeriod period, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(areas);
        ArgumentNullException.ThrowIfNull(period);
        return new MoneyCalculator(this, areas, period, cancellationToken).Report();
    }

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
