using AirQuality.Assessments;
using AirQuality.RuleFiles;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Ranking.Publishers;

/// <summary>How a publisher of rankings does what publishers do differently: decimals, ties, lists, areas left out, week numbers.</summary>
/// <remarks>What is not known of a publisher is as most have it.</remarks>
/// <example><code>
/// var query = new RankingQuery { Rules = Publisher.ByName("henan").RulesFor(RankingCriterion.Index) };
/// </code></example>
public sealed record Publisher
{
    /// <summary>The name, as options and project files have it.</summary>
    public required string Name { get; init; }

    /// <summary>Who publishes, and when.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The decimals of index and PM2.5.</summary>
    public PrintedDecimals Decimals { get; init; } = new();

    /// <summary>The decimals of changes in per cent; <c>null</c> for one.</summary>
    public int? ChangeDecimals { get; init; }

    /// <summary>What equal figures get, where <see cref="SecondKeys"/> do not decide.</summary>
    public TieRule Ties { get; init; } = TieRule.Share;

    /// <summary>What decides between equal figures, by the key of the figure.</summary>
    public IReadOnlyDictionary<string, TieBreakChain> SecondKeys { get; init; } = new Dictionary<string, TieBreakChain>(StringComparer.Ordinal);

    /// <summary>Whether a list of N is cut after N areas; else areas that tie at its end make it longer.</summary>
    public bool CutsLists { get; init; }

    /// <summary>What becomes of areas that meet class II when areas are ranked by a change.</summary>
    public AttainingAreas Attaining { get; init; }

    /// <summary>What becomes of areas without enough data.</summary>
    public IncompleteAreas Incomplete { get; init; }

    /// <summary>How weeks are numbered.</summary>
    public WeekNumbering Weeks { get; init; }

    /// <summary>What shows it.</summary>
    public IReadOnlyList<PublisherEvidence> Evidence { get; init; } = [];

    /// <summary>The publishers that are built in.</summary>
    public static IReadOnlyList<Publisher> All => BuiltIn.Publishers.Value;

    /// <summary>A publisher that is built in.</summary>
    /// <param name="name">The name, in any case.</param>
    /// <returns>The publisher.</returns>
    /// <exception cref="ArgumentException">There is none of that name; the message lists those there are.</exception>
    public static Publisher ByName(string name) => Named.Of(All, p => p.Name, name, "publisher");

    /// <summary>Reads a file of publishers.</summary>
    /// <param name="path">The path.</param>
    /// <returns>The publishers, in their order.</returns>
    /// <exception cref="RuleFileException">The file does not say what it should; the message names line and key.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<Publisher> Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Parse(File.ReadAllText(path), path);
    }

    /// <summary>Reads a text: <c>{"publishers": [{"name": …, "title": …, "indexDecimals": 3, "ties": "share", "incomplete": "last"}]}</c>.</summary>
    /// <param name="json">The text; docs/publishers.schema.json is its schema.</param>
    /// <param name="name">What it is called in messages, such as the path of the file.</param>
    /// <returns>The publishers, in their order.</returns>
    /// <exception cref="RuleFileException">The text does not say what it should; the message names line and key.</exception>
    public static IReadOnlyList<Publisher> Parse(string json, string name)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(name);
        return PublisherFile.PublishersOf(JsonEntry.Read(json, name));
    }

    /// <summary>How a ranking by something is made.</summary>
    /// <param name="by">What is ranked by.</param>
    /// <returns>The rules, with the second key of the figure where there is one.</returns>
    public RankingOptions RulesFor(RankingCriterion by)
    {
        ArgumentNullException.ThrowIfNull(by);
        var chain = by.Parts.Count == 0 ? SecondKeys.GetValueOrDefault(by.Key) : null;
        return new RankingOptions
        {
            Ties = chain is null ? Ties : TieRule.Break,
            Chain = chain,
            ChangeDecimals = ChangeDecimals,
            CutsLists = CutsLists,
            Attaining = Attaining,
            Incomplete = Incomplete,
        };
    }

    /// <summary>How periods are assessed for it: with its decimals.</summary>
    /// <param name="options">How they are assessed otherwise.</param>
    /// <returns>The options.</returns>
    public AssessmentOptions Assess(AssessmentOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Decimals == new PrintedDecimals() ? options : options with { Printed = Decimals };
    }

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;

    /// <summary>Read when they are first asked for.</summary>
    private static class BuiltIn
    {
        public static readonly Lazy<IReadOnlyList<Publisher>> Publishers = new(Read);

        private static IReadOnlyList<Publisher> Read()
        {
            using var stream = typeof(Publisher).Assembly.GetManifestResourceStream("publishers.json")!;
            using var text = new StreamReader(stream);
            return Parse(text.ReadToEnd(), "publishers.json");
        }
    }
}
