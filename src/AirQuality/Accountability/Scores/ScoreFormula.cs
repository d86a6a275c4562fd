using AirQuality.Publications.Assessed;
using AirQuality.Ranking;
using AirQuality.RuleFiles;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Accountability.Scores;

/// <summary>How areas are scored: figures and their improvement, by place or by distance, weighted and added up.</summary>
/// <example><code>
/// var formula = ScoreFormula.Parse("""{ "name": "a", "title": "b", "source": "c", "parts": [{ "key": "index", "metric": "index", "by": "place" }] }""", "a.json");
/// </code></example>
public sealed record ScoreFormula
{
    private static readonly string[] BuiltIn = ["hebei-2018", "taiyuan-2019", "zaozhuang"];

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>The document it is from.</summary>
    public required LocalizedText Source { get; init; }

    /// <summary>The parts.</summary>
    public required IReadOnlyList<ScorePart> Parts { get; init; }

    /// <summary>What equal scores get.</summary>
    public TieRule Ties { get; init; } = TieRule.Share;

    /// <summary>The decimals of the score, at which scores are compared.</summary>
    public int Decimals { get; init; } = 2;

    /// <summary>Whom it is for, and among whom places are counted.</summary>
    public DutyScope Scope { get; init; } = DutyScope.All;

    /// <summary>Which end is the first place: the smallest score where places are added up, else the largest.</summary>
    public RankingDirection Direction => Parts[0].By == ScoreBy.Place ? RankingDirection.SmallestFirst : RankingDirection.LargestFirst;

    /// <summary>The names of the scores built in, which the samples hold as files.</summary>
    public static IReadOnlyList<string> Names => BuiltIn;

    /// <summary>A score that is built in.</summary>
    /// <param name="name">The name, in any case.</param>
    /// <returns>The score.</returns>
    /// <exception cref="ArgumentException">There is none of that name; the message lists those there are.</exception>
    public static ScoreFormula ByName(string name)
    {
        var known = Named.Of(BuiltIn, n => n, name, "score");
        using var stream = typeof(ScoreFormula).Assembly.GetManifestResourceStream($"scores/{known}.json")!;
        using var text = new StreamReader(stream);
        return Parse(text.ReadToEnd(), known);
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The path.</param>
    /// <param name="further">Figures of tables beside those of the six pollutants that it may name; <c>null</c> for none.</param>
    /// <returns>The score.</returns>
    /// <exception cref="RuleFileException">The file does not say what it should; the message names line and key.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ScoreFormula Read(string path, IReadOnlyList<RankingMetric>? further = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Parse(File.ReadAllText(path), path, further);
    }

    /// <summary>Reads a text; docs/score.schema.json is its schema.</summary>
    /// <param name="json">The text.</param>
    /// <param name="name">What it is called in messages, such as the path of the file.</param>
    /// <param name="further">Figures of tables beside those of the six pollutants that it may name; <c>null</c> for none.</param>
    /// <returns>The score.</returns>
    /// <exception cref="RuleFileException">The text does not say what it should; the message names line and key.</exception>
    public static ScoreFormula Parse(string json, string name, IReadOnlyList<RankingMetric>? further = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(name);
        return ScoreFormulaFile.FormulaOf(JsonEntry.Read(json, name), further ?? []);
    }

    /// <summary>The scores of areas, those of one's own and those of publications.</summary>
    /// <param name="areas">The areas.</param>
    /// <param name="period">The period.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The report; an area without a figure that is needed has no score, with the reason.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public ScoreReport Of(AssessedAreas areas, AssessmentPeriod period, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(areas);
        ArgumentNullException.ThrowIfNull(period);
        return new ScoreCalculator(this, areas, period, cancellationToken).Report();
    }

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
