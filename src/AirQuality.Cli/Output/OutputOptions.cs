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
        Description = CoreTool.Pick(
            "Write to a file instead, as its ending says: .csv, .json, .xlsx, .docx, .html, .md or .txt; brief, sheet, monday and report also .pptx, outlook --backtest and --score also .svg and .png. Nothing that is read is ever replaced.",
            "Write to a file instead, as its ending says: .csv, .json, .html, .md or .txt. Nothing that is read is ever replaced."),
        HelpName = "FILE",
        Recursive = true,
    };

    private readonly Option<bool> excel = new("--excel") { Description = "CSV with a byte order mark, so that Excel reads its Chinese; the default for -o x.csv in Chinese.", Recursive = true };

    public Option<string?> ProjectFile { get; } = new("--project")
    {
        Description = "The project file; by default airq.json in this folder or one above. none leaves it aside.",
        HelpName = "FILE",
        Recursive = true,
    };

    private readonly Option<bool> fresh = new("--fresh") { Description = "Reads every file anew; what the folder .airq beside the project file keeps of files that have not changed is left aside.", Recursive = true };

    /// <summary>The project the command runs in, or <c>null</c>.</summary>
    public Project? Project { get; init; }

    public Option<string?> Language { get; } = OptionKinds.Choice<string?>("--lang", "Language of words.", ("zh", "zh"), ("en", "en"));

    public void AddTo(RootCommand root)
    {
        Language.Recursive = true;
        root.Add(csv);
        root.Add(json);
        root.Add(File);
        root.Add(excel);
        root.Add(Language);
        root.Add(ProjectFile);
        root.Add(fresh);
    }

    /// <summary>Whether every file is read anew.</summary>
    public bool IsFresh(ParseResult parse) => parse.GetValue(fresh);

    /// <summary>The commands whose answer is short enough for a meeting.</summary>
    private static readonly string[] WithSlides = ["brief", "sheet", "monday", "report"];

    private static bool HasSlides(ParseResult parse) => WithSlides.Contains(parse.CommandResult.Command.Name, StringComparer.Ordinal);

    /// <summary>The scores of forecasts are what a picture shows best.</summary>
    private static bool HasPicture(ParseResult parse) => parse.CommandResult.Command is { Name: "outlook" } command
        && command.Options.Any(o => o.Name is "--backtest" or "--score" && parse.GetResult(o) is { Implicit: false });

    /// <summary>What writes a form that is a document or a picture, or a page with one; <c>null</c> for the others.</summary>
    /// <exception cref="UsageException">The tool has no documents.</exception>
    public IDocuments? DocumentsFor(ParseResult parse, OutputFormat form) =>
        form is OutputFormat.Workbook or OutputFormat.Word or OutputFormat.Slides or OutputFormat.Picture || (form == OutputFormat.Html && HasPicture(parse))
            ? Documents.For($"-o '{parse.GetValue(File)}'")
            : null;

    /// <summary>Whether CSV begins with a byte order mark.</summary>
    public bool HasMark(ParseResult parse, bool isChinese) => parse.GetValue(excel) || (isChinese && parse.GetValue(File) is not (null or "-"));

    /// <summary>The form asked for by an option, or by the ending of the file.</summary>
    /// <exception cref="UsageException">Two forms are asked for, or the ending is none of those known.</exception>
    public OutputFormat FormatOf(ParseResult parse)
    {
        var (wantsCsv, wantsJson) = (parse.GetValue(csv), parse.GetValue(json));
        if (wantsCsv && wantsJson)
            throw new UsageException("--csv 和 --json 只能给出一个", "expected --csv or --json, found both");
        OutputFormat? asked = wantsCsv ? OutputFormat.Csv : wantsJson ? OutputFormat.Json : null;
        if (parse.GetValue(File) is not { } path || path == "-" || AtomicFile.IsDevice(Path.GetFullPath(path)))
            return asked ?? OutputFormat.Pretty;
        OutputFormat? byEnding = Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".CSV" => OutputFormat.Csv,
            ".JSON" => OutputFormat.Json,
            ".XLSX" => OutputFormat.Workbook,
            ".DOCX" => OutputFormat.Word,
            ".PPTX" when HasSlides(parse) || !CoreTool.HasDocuments => OutputFormat.Slides,
            ".SVG" or ".PNG" when HasPicture(parse) => OutputFormat.Picture,
            ".HTML" => OutputFormat.Html,
            ".MD" => OutputFormat.Markdown,
            ".TXT" => OutputFormat.Pretty,
            _ => null,
        };
        if (byEnding is null && Path.GetExtension(path).Equals(".pptx", StringComparison.OrdinalIgnoreCase))
            throw new UsageException($"-o：只有 {string.Join("、", WithSlides)} 能写成幻灯片，实为 {parse.CommandResult.Command.Name}", $"-o: expected one of {string.Join(", ", WithSlides)} for slides, found {parse.CommandResult.Command.Name}");
        if (byEnding is not { } form)
            throw new UsageException($"-o：文件名应以 .csv、.json、{CoreTool.Pick(".xlsx、.docx、", "")}.html、.md 或 .txt 结尾，实为'{path}'", $"-o: expected a name ending in .csv, .json, {CoreTool.Pick(".xlsx, .docx, ", "")}.html, .md or .txt, found '{path}'");
        if (asked is { } other && other != form)
            throw new UsageException($"-o：'{path}'与 --{(wantsCsv ? "csv" : "json")} 不符", $"-o: expected a name ending in .{(wantsCsv ? "csv" : "json")}, as --{(wantsCsv ? "csv" : "json")} asks, found '{path}'");
        return form;
    }
}
