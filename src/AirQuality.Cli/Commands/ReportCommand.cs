using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Output;
using AirQuality.Reporting;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq report</c>: the bulletin, the page, the workbook or the folder of all of them.</summary>
internal static class ReportCommand
{
    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new ReportInput(takesPublished: true);
        var to = new Option<string?>("--to")
        {
            Description = "Where to: a file ending in .html, .md, .txt, .json or .xlsx, or a folder for all of them and the pictures. -o does the same. Without either the bulletin is printed, with --area what it says of that area.",
            HelpName = "FILE|DIR",
        };
        var command = new Command("report", "The report of a period: bulletin, tables and pictures as one page, Markdown, text, JSON or workbook.") { to };
        input.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            var (folder, file) = (session.Parse.GetValue(to), session.FileAsked);
            if (folder is not null && file is not null)
                throw new UsageException("--to 和 -o 只能给出一个", "expected --to or -o, found both");
            if ((folder ?? file) is { } path)
                Write(session, input, path);
            else
                Print(session, input);
            return ExitCodes.Done;
        });
    }

    private static void Write(Session session, ReportInput input, string path)
    {
        using var target = ReportTarget.Open(path);
        foreach (var place in target.Places)
            session.RefuseReplacing(place);
        var report = input.Read(session);
        if (target.HasPictures)
            ReportInput.WarnOfFonts(session, report);
        using (var progress = new StepProgress(session))
            target.Write(report, session.Words.Language, progress, session.Cancellation);
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
