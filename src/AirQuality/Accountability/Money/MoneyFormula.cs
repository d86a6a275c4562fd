using AirQuality.Publications.Assessed;
using AirQuality.Ranking;
using AirQuality.RuleFiles;
using AirQuality.Terms;
using AirQuality.Wording;
using NodaTime;

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
    /// <param name="further">Figures of tables beside those of the six pollutants that it may name; <c>null</c> for none.</param>
    /// <returns>The formula.</returns>
    /// <exception cref="RuleFileException">The file does not say what it should; the message names line and key.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static MoneyFormula Read(string path, IReadOnlyList<RankingMetric>? further = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Parse(File.ReadAllText(path), path, further);
    }

    /// <summary>Reads a text; docs/money.schema.json is its schema.</summary>
    /// <param name="json">The text.</param>
    /// <param name="name">What it is called in messages, such as the path of the file.</param>
    /// <param name="further">Figures of tables beside those of the six pollutants that it may name; <c>null</c> for none.</param>
    /// <returns>The formula.</returns>
    /// <exception cref="RuleFileException">The text does not say what it should; the message names line and key.</exception>
    public static MoneyFormula Parse(string json, string name, IReadOnlyList<RankingMetric>? further = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(name);
        return MoneyFormulaFile.FormulaOf(JsonEntry.Read(json, name), further ?? []);
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

    /// <summary>What a µg/m³, a good day and a place are worth to an area, the other areas staying as they are.</summary>
    /// <param name="areas">The areas.</param>
    /// <param name="period">The period.</param>
    /// <param name="area">The area.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One step a figure of the formula or more; none where the area has no amount, or the formula is of days.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IReadOnlyList<MoneyWorth> Worth(AssessedAreas areas, AssessmentPeriod period, Area area, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(areas);
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(area);
        return new MoneyWorths(this, areas, period, cancellationToken).Of(area);
    }

    /// <summary>What an area would get or pay with other figures, the other areas staying as they are, in a running period as they stand so far.</summary>
    /// <param name="areas">The areas.</param>
    /// <param name="period">The period the figures are of.</param>
    /// <param name="area">The area.</param>
    /// <param name="figures">Its figures by key, in place of those it has. The parts for other figures are left aside where the period is not over.</param>
    /// <param name="asOf">The last day that has passed, while the period runs; <c>null</c> where it is over.</param>
    /// <returns>The amount.</returns>
    public MoneyAmount With(AssessedAreas areas, AssessmentPeriod period, Area area, IReadOnlyDictionary<string, decimal> figures, LocalDate? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(areas);
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(area);
        ArgumentNullException.ThrowIfNull(figures);
        var isRunning = asOf is { } day && day < period.End;
        var reckoned = isRunning ? this with { Parts = [.. Parts.Where(p => figures.ContainsKey(p.Metric.Key))] } : this;
        var known = isRunning && asOf >= period.Start ? period.Until(asOf!.Value) : period;
        return new MoneyCalculator(reckoned, areas, known, CancellationToken.None) { Assumed = new AssumedFigures(area, period, figures) }.Of(area);
    }

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
