using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Projects;
using AirQuality.Reporting;
using AirQuality.Reporting.Pictures;
using AirQuality.Terms;

namespace AirQuality.Cli.Output;

/// <summary>One run of one command: what was asked, where the answer goes, in which words.</summary>
internal sealed class Session
{
    private readonly OutputOptions output;
    private readonly IDocuments? documents;

    private Session(CliHost host, ParseResult parse, OutputOptions output)
    {
        Host = host;
        Parse = parse;
        this.output = output;
        Words = Words.Of(parse.GetValue(output.Language) ?? Words.DefaultLanguage(host.Environment));
        Format = output.FormatOf(parse);
        documents = output.DocumentsFor(parse, Format);
        if (FileAsked is { } file)
            RefuseReplacing(file); // before anything is read: the work would be for nothing
    }

    public CliHost Host { get; }

    public ParseResult Parse { get; }

    public Words Words { get; }

    public OutputFormat Format { get; }

    /// <summary>The project the command runs in, or <c>null</c>.</summary>
    public Project? Project => output.Project;

    /// <summary>Whether every file is read anew, and nothing that was saved is used.</summary>
    public bool IsFresh => output.IsFresh(Parse);

    /// <summary>Whether hours are saved whatever their size.</summary>
    public bool SavesAll { get; set; }

    /// <summary>What a title says of a period that was not asked for; empty when it was.</summary>
    public string PeriodNote { get; set; } = string.Empty;

    /// <summary>Whether the data read are raw or reviewed: every table and page says it where it was said.</summary>
    public StatusColumn? Status { get; set; }

    /// <summary>The file to write to, or <c>null</c> for the standard output.</summary>
    public string? FileAsked => Parse.GetValue(output.File) is { } path && path != "-" ? path : null;

    public CancellationToken Cancellation => Host.Cancellation;

    /// <summary>Gives a command its action.</summary>
    public static Command Bind(Command command, CliHost host, OutputOptions output, Func<Session, int> run)
    {
        command.SetAction(parse => run(new Session(host, parse, output)));
        return command;
    }

    /// <summary>Refuses to write where this command reads, or would read the next time.</summary>
    /// <exception cref="UsageException">It does.</exception>
    public void RefuseReplacing(string target) => OutputGuard.Refuse(target, Parse, Project, output.File);

    /// <summary>Says something that is not part of the answer.</summary>
    public void Note(string text) => Host.Err.WriteLine($"airq: {VisibleText.Of(text)}");

    /// <summary>Writes a table in the format asked for.</summary>
    public void Write(Table table) => Write(table, pretty => pretty.Table(table));

    /// <summary>Prints sentences; machines get them one a row.</summary>
    public void WritePage(IReadOnlyList<string> lines) => Write(
        new Table(["text"], lines.Where(l => l.Length > 0).Select(l => new[] { Cell.Text(l) })),
        pretty =>
        {
            foreach (var line in lines)
                pretty.Line(line);
        });

    /// <summary>Writes a table for machines, or a page for people.</summary>
    public void Write(Table machine, Action<PrettyWriter> people) => Write(machine, people, picture: null);

    /// <summary>Writes a table for machines, a page for people with a picture at its end, or the picture alone.</summary>
    public void Write(Table machine, Action<PrettyWriter> people, Func<IDocuments, Picture>? picture)
    {
        if (picture is not null && documents is { } drawing && Format == OutputFormat.Html)
            people += pretty => pretty.Drawing(drawing.Drawing(picture(drawing)));
        if (Status is { IsSaid: true } status)
        {
            var (table, page) = (machine, people);
            machine = status.With(table, Words);
            people = pretty =>
            {
                pretty.Line(status.Line(table, Words));
                page(pretty);
            };
        }

        if (FileAsked is not { } path)
        {
            Write(Host.Out, Host.OutIsTerminal, machine, people);
            return;
        }

        using var file = AtomicFile.Create(path);
        if (Format == OutputFormat.Workbook)
            documents!.Workbook(machine, Words, file.Stream);
        else if (Format == OutputFormat.Word)
            documents!.Word(PageOf(people), Words, file.Stream);
        else if (Format == OutputFormat.Slides)
            documents!.Slides(PageOf(people), Words, file.Stream);
        else if (Format == OutputFormat.Picture)
            file.Stream.Write(documents!.Bytes(picture!(documents), path));
        else
            Write(file.Writer, terminal: false, machine, people);
        file.Commit();
    }

    /// <summary>The byte order mark of CSV, where it has one.</summary>
    public void WriteMark(TextWriter writer)
    {
        if (output.HasMark(Parse, Words.Language == Language.Chinese))
            writer.Write('\uFEFF');
    }

    private void Write(TextWriter writer, bool terminal, Table machine, Action<PrettyWriter> people)
    {
        switch (Format)
        {
            case OutputFormat.Csv:
                WriteMark(writer);
                CsvTableWriter.Write(machine, writer, terminal, Cancellation);
                break;
            case OutputFormat.Json:
                JsonTableWriter.Write(machine, writer, terminal, Cancellation);
                break;
            case OutputFormat.Markdown:
            case OutputFormat.Html:
                if (Format == OutputFormat.Markdown)
                    TableRenderer.Markdown(PageOf(people), Words, writer);
                else
                    TableRenderer.Html(PageOf(people), Words, writer);
                break;
            default:
                people(new TerminalWriter(writer, Words, terminal, terminal ? Host.Width : TerminalWriter.Unlimited, Cancellation));
                break;
        }
    }

    private static IReadOnlyList<PagePart> PageOf(Action<PrettyWriter> people)
    {
        var page = new PageWriter();
        people(page);
        return page.Parts;
    }
}
