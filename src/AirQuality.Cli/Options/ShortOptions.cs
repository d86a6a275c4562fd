using System.CommandLine;

namespace AirQuality.Cli.Options;

/// <summary>The short names of options, the same in every command.</summary>
internal static class ShortOptions
{
    /// <summary>Long names with their short ones. Of two that share one no command has both.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [OptionKinds.PeriodName] = "-p",
        ["--area"] = "-a",
        ["--output"] = "-o",
        ["--lang"] = "-L",
        ["--project"] = "-P",
        ["--level"] = "-l",
        ["--stations"] = "-s",
        ["--targets"] = "-t",
        ["--events"] = "-e",
        ["--by"] = "-b",
        ["--group"] = "-g",
        ["--as-of"] = "-d",
        ["--leave-bottom"] = "-n",
        ["--csv"] = "-c",
        ["--json"] = "-j",
    };

    /// <summary>Gives every option of the commands its short name.</summary>
    public static void AddTo(RootCommand root)
    {
        foreach (var option in root.Options.Concat(root.Subcommands.SelectMany(c => c.Options)))
            if (All.TryGetValue(option.Name, out var name) && !option.Aliases.Contains(name))
                option.Aliases.Add(name);
    }
}
