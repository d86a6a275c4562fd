using System.CommandLine;
using AirQuality.Accountability.Money;
using AirQuality.Cli.Hosting;
using AirQuality.Ranking;
using AirQuality.Terms;

namespace AirQuality.Cli.Options;

/// <summary>The formula of money a command goes by.</summary>
internal static class FormulaChoice
{
    /// <summary>The option that names a formula.</summary>
    /// <param name="description">What it is for; {0} stands for the names.</param>
    public static Option<string?> Option(string description = "The formula: a JSON file, or one of {0}.") => new("--formula")
    {
        Description = description.Replace("{0}", string.Join(", ", MoneyFormula.Names), StringComparison.Ordinal),
        HelpName = "NAME|FILE",
    };

    /// <summary>The formula of a name, else of a file.</summary>
    /// <param name="asked">The name or path.</param>
    /// <param name="further">Figures of tables that the formula may name.</param>
    public static MoneyFormula Of(string asked, IReadOnlyList<RankingMetric> further)
    {
        if (MoneyFormula.Names.Contains(asked, StringComparer.OrdinalIgnoreCase))
            return MoneyFormula.ByName(asked);
        if (File.Exists(asked))
            return MoneyFormula.Read(asked, further);
        var near = Suggestions.Nearest(asked, MoneyFormula.Names);
        throw new UsageException(
            $"--formula：应为文件或{string.Join("、", MoneyFormula.Names)}之一，实为{VisibleText.Quote(asked)}{(near.Count > 0 ? $"；是否为{near[0]}？" : string.Empty)}",
            $"--formula: expected a file, or one of {string.Join(", ", MoneyFormula.Names)}, found {VisibleText.Quote(asked)}{(near.Count > 0 ? $"; did you mean {near[0]}?" : string.Empty)}");
    }
}
