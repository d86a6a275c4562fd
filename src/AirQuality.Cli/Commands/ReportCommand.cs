using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Output;
using AirQuality.Reporting;
using AirQuality.Reporting.Rendering.Docx;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq report</c>: the bulletin, the page, the workbook or the folder of all of them.</summary>
internal static class ReportCommand
{
    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new ReportInput(takesPublished: true);
        var to = new Option<string?>("--to")
        {
            Description = CoreTool.Pick(
                "Where to: a file ending in .html, .md, .txt, .json, .xlsx, .docx or .pptx, or a folder for all of them and the pictures. -o does the same. Without either the bulletin is printed, with --area what it says of that area.",
                "Where to: a file ending in .md, .txt or .json. -o does the same. Without either the bulletin is printed, with --area what it says of that area."),
            HelpName = CoreTool.Pick("FILE|DIR", "FILE"),
        };
        var template = new Option<string?>("--template")
        {
            Description = "Your own Word document (.docx, .dotx): content controls by their tags and bookmarks by their names are filled, all else stays. A name that is unknown is refused with the list of names.",
            HelpName = "FILE",
            Hidden = !CoreTool.HasDocuments,
        };
        var command = new Command("report", CoreTool.Pick("The report of a period: bulletin, tables and pictures as one page, Markdown, text, JSON, workbook, Word or slides.", "The report of a period: bulletin and tables as Markdown, text or JSON.")) { to, template };
        input.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            var (folder, file) = (session.Parse.GetValue(to), session.FileAsked);
            if (folder is not null && file is not null)
                throw new UsageException("--to 和 -o 只能给出一个", "expected --to or -o, found both");
            var house = session.Parse.GetValue(template) is { } own ? TemplateOf(own) : null;
            if ((folder ?? file) is { } path)
                Write(session, input, path, house);
            else if (house is not null)
                throw new UsageException("--template：须与 --to x.docx 合用", "--template: expected --to x.docx with it");
            else
                Print(session, input);
            return ExitCodes.Done;
        });
    }

    /// <summary>Reads the template before the data, so that a wrong name costs no time.</summary>
    private static WordTemplate TemplateOf(string path)
    {
        try
        {
            return Documents.For("--template").Template(path);
        }
        catch (WordTemplateException e)
        {
            throw new DataException(e.Text);
        }
    }

    private static void Write(Session session, ReportInput input, string path, WordTemplate? template)
    {
        using var target = ReportTarget.Open(path, template);
        foreach (var place in target.Places)
            session.RefuseReplacing(place);
        var report = input.Read(session);
        if (target.MissingFont(report, session.Words.Language) is { } message)
            session.Note(message);
        try
        {
            using var progress = new StepProgress(session);
            target.Write(report, session.Words.Language, progress, session.Cancellation);
        }
        catch (WordTemplateException e)
        {
            throw new DataException(e.Text); // a table stands for a name within a sentence
        }

        foreach (var file in target.Commit())
            session.Host.Out.WriteLine(file);
    }

    /// <summary>The sentences, on the screen: of the area asked about, else of all.</summary>
    private static void Print(Session session, ReportInput input)
    {
        var report = input.Read(session, ofAreaOnly: true);
        using var text = new StringWriter { NewLine = "\n" };
        if (report.Options.Area is null)
            ReportRenderer.Text(report, session.Words.Language, text);
        else
            ReportRenderer.TextOfFocus(report, session.Words.Language, text);
        session.WritePage(text.ToString().TrimEnd('\n').Split('\n'));
    }
}
