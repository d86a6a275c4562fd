using System.CommandLine;
using AirQuality.Accountability.Scores;
using AirQuality.Cli.Hosting;
using AirQuality.Ranking;
using AirQuality.Terms;

namespace AirQuality.Cli.Options;

/// <summary>The score a command goes by.</summary>
internal static class ScoreChoice
{
    /// <summary>The option that names a score.</summary>
    /// <param name="description">What it is for; {0} stands for the names.</param>
    public static Option<string?> Option(string description = "How areas are scored: a JSON file, or one of {0}.") => new("--score")
    {
        Description = description.Replace("{0}", string.Join(", ", ScoreFormula.Names), StringComparison.Ordinal),
        HelpName = "NAME|FILE",
    };

    /// <summary>The score of a name, else of a file.</summary>
    /// <param name="asked">The name or path.</param>
    /// <param name="further">Figures of tables that the score may name.</param>
    public static ScoreFormula Of(string asked, IReadOnlyList<RankingMetric> further)
    {
        if (ScoreFormula.Names.Contains(asked, StringComparer.OrdinalIgnoreCase))
            return ScoreFormula.ByName(asked);
        if (File.Exists(asked))
            return ScoreFormula.Read(asked, further);
        var near = Suggestions.Nearest(asked, ScoreFormula.Names);
        throw new UsageException(
            $"--score：应为文件或{string.Join("、", ScoreFormula.Names)}之一，实为{VisibleText.Quote(asked)}{(near.Count > 0 ? $"；是否为{near[0]}？" : string.Empty)}",
            $"--score: expected a file, or one of {string.Join(", ", ScoreFormula.Names)}, found {VisibleText.Quote(asked)}{(near.Count > 0 ? $"; did you mean {near[0]}?" : string.Empty)}");
    }
}
