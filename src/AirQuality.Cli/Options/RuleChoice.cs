using System.CommandLine;
using AirQuality.Accountability;
using AirQuality.Cli.Hosting;
using AirQuality.Ranking;
using AirQuality.Terms;

namespace AirQuality.Cli.Options;

/// <summary>The rules of accountability a command goes by.</summary>
internal static class RuleChoice
{
    /// <summary>The option that names the rules.</summary>
    /// <param name="description">What it is for; {0} stands for the names.</param>
    public static Option<string?> Option(string description = "The rules: {0}, or a JSON file; by default plain.") => new("--rules")
    {
        Description = description.Replace("{0}", string.Join(", ", DutyRules.Names), StringComparison.Ordinal),
        HelpName = "NAME|FILE",
    };

    /// <summary>The rules of a name, else of a file.</summary>
    /// <param name="asked">The name or path; <c>null</c> for the plain ones.</param>
    /// <param name="further">Figures of tables that the rules may name; <c>null</c> for none.</param>
    public static DutyRules Of(string? asked, IReadOnlyList<RankingMetric>? further = null)
    {
        if (asked is null || DutyRules.Names.Contains(asked, StringComparer.OrdinalIgnoreCase))
            return DutyRules.ByName(asked ?? DutyRules.Names[0]);
        if (File.Exists(asked))
            return DutyRules.Read(asked, further);
        var names = string.Join(", ", DutyRules.Names);
        var near = Suggestions.Nearest(asked, DutyRules.Names);
        throw new UsageException(
            $"--rules：应为{names}之一或文件，实为{VisibleText.Quote(asked)}{(near.Count > 0 ? $"；是否为{near[0]}？" : string.Empty)}",
            $"--rules: expected one of {names}, or a file, found {VisibleText.Quote(asked)}{(near.Count > 0 ? $"; did you mean {near[0]}?" : string.Empty)}");
    }
}
