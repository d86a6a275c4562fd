using AirQuality.Ranking;
using AirQuality.RuleFiles;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Accountability;

/// <summary>A set of rules of accountability: one of those built in, or of a file.</summary>
/// <example><code>
/// foreach (var rule in DutyRules.ByName("hebei-2018").Rules)
///     Console.WriteLine($"{rule.Step}: {rule.In(Language.English)}");
/// </code></example>
public sealed record DutyRules
{
    private static readonly string[] BuiltIn = ["plain", "hebei-2018", "townships"];

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The document the rules are from.</summary>
    public required LocalizedText Source { get; init; }

    /// <summary>The rules, in the order in which they are given.</summary>
    public required IReadOnlyList<DutyRule> Rules { get; init; }

    /// <summary>The names of the sets built in: <c>plain</c>, a default without a document; <c>hebei-2018</c>; <c>townships</c>, after Anyang and Fangcheng.</summary>
    public static IReadOnlyList<string> Names => BuiltIn;

    /// <summary>A set that is built in.</summary>
    /// <param name="name">The name, in any case.</param>
    /// <returns>The rules.</returns>
    /// <exception cref="ArgumentException">There is none of that name; the message lists those there are.</exception>
    public static DutyRules ByName(string name)
    {
        var known = Named.Of(BuiltIn, n => n, name, "set of rules");
        using var stream = typeof(DutyRules).Assembly.GetManifestResourceStream($"duties/{known}.json")!;
        using var text = new StreamReader(stream);
        return Parse(text.ReadToEnd(), known);
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The path.</param>
    /// <param name="further">Figures of tables beside those of the six pollutants that the rules may name; <c>null</c> for none.</param>
    /// <returns>The rules.</returns>
    /// <exception cref="RuleFileException">The file does not say what it should; the message names line and key.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static DutyRules Read(string path, IReadOnlyList<RankingMetric>? further = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Parse(File.ReadAllText(path), path, further);
    }

    /// <summary>Reads a text: <c>{"name": …, "title": …, "source": …, "rules": [{"key": …, "step": "talk", "metrics": ["index"], "period": "month", "condition": {"kind": "worse"}, "counter": {"inARow": 3}}]}</c>.</summary>
    /// <param name="json">The text; docs/duties.schema.json is its schema.</param>
    /// <param name="name">What it is called in messages, such as the path of the file.</param>
    /// <param name="further">Figures of tables beside those of the six pollutants that the rules may name; <c>null</c> for none.</param>
    /// <returns>The rules.</returns>
    /// <exception cref="RuleFileException">The text does not say what it should; the message names line and key.</exception>
    public static DutyRules Parse(string json, string name, IReadOnlyList<RankingMetric>? further = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(name);
        return DutyRuleFile.RulesOf(JsonEntry.Read(json, name), further ?? []);
    }

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
