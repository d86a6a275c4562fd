using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Output;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq report</c>: the bulletin, the page, the workbook or the folder of all of them.</summary>
internal static class ReportCommand
{
    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new ReportInput();
        var to = new Option<string>("--to")
        {
            Description = "Where to: a file ending in .html, .md, .txt, .json or .xlsx, or a folder for all of them and the pictures.",
            HelpName = "FILE|DIR",
            Required = true,
        };
        var command = new Command("report", "The report of a period: bulletin, tables and pictures as one page, Markdown, text, JSON or workbook.") { to };
        input.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            var path = session.Parse.GetRequiredValue(to);
            using var target = ReportTarget.Open(path);
            input.RefuseAmongData(session, target.Places);
            var report = input.Read(session);
            if (target.HasPictures)
                ReportInput.WarnOfFonts(session, report);
            using (var progress = new StepProgress(session))
                target.Write(report, session.Words.Language, progress, session.Cancellation);
            foreach (var file in target.Commit())
                session.Host.Out.WriteLine(file);
            return ExitCodes.Done;
        });
    }
}
