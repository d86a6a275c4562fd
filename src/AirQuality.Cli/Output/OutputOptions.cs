using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Options;
using AirQuality.Cli.Projects;

namespace AirQuality.Cli.Output;

/// <summary>The options about output, common to all commands.</summary>
internal sealed class OutputOptions
{
    private readonly Option<bool> csv = new("--csv") { Description = "Machine output: CSV.", Recursive = true };
    private readonly Option<bool> json = new("--json") { Description = "Machine output: JSON.", Recursive = true };

    public Option<string?> File { get; } = new("-o", "--output")
    {
        Description = "Write to a file instead; .csv and .json choose the format.",
        HelpName = "FILE",
        Recursive = true,
    };

    public Option<string?> ProjectFile { get; } = new("--project")
    {
        Description = "The project file; by default airq.json in this folder or one above. none leaves it aside.",
        HelpName = "FILE",
        Recursive = true,
    };

    /// <summary>The project the command runs in, or <c>null</c>.</summary>
    public Project? Project { get; init; }

    public Option<string?> Language { get; } = OptionKinds.Choice<string?>("--lang", "Language of words.", ("zh", "zh"), ("en", "en"));

    public void AddTo(RootCommand root)
    {
        Language.Recursive = true;
        root.Add(csv);
        root.Add(json);
        root.Add(File);
        root.Add(Language);
        root.Add(ProjectFile);
    }

    public OutputFormat FormatOf(ParseResult parse)
    {
        var (wantsCsv, wantsJson) = (parse.GetValue(csv), parse.GetValue(json));
        if (wantsCsv && wantsJson)
            throw new UsageException("--csv 和 --json 只能给出一个", "expected --csv or --json, found both");
        return wantsCsv ? OutputFormat.Csv
            : wantsJson ? OutputFormat.Json
            : Path.GetExtension(parse.GetValue(File))?.ToUpperInvariant() switch
            {
                ".CSV" => OutputFormat.Csv,
                ".JSON" => OutputFormat.Json,
                _ => OutputFormat.Pretty,
            };
    }
}
