using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Output;
using AirQuality.Cli.Projects;
using AirQuality.Excel;
using AirQuality.Publications;
using AirQuality.Publications.Assessed;
using AirQuality.Publishing;
using AirQuality.Reading.Published;
using AirQuality.Reading.Sheets;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq publish</c>: one's own ranking in the layout of a published table.</summary>
internal static class PublishCommand
{
    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new AssessmentInput(takesPublished: true);
        var like = new Option<string>("--like") { Description = "The published table whose layout is used: text or a workbook.", HelpName = "TABLE", Required = true };
        var likePeriod = PublishedInput.PeriodsNamed("--like-period", "The period of the table of --like, where it does not say its own.");
        var command = new Command(
            ProjectArguments.PublishName,
            "One's own ranking in the layout of a published table: the same columns, order, decimals and notes, with the months asked for. -o writes .csv" + CoreTool.Pick(" or .xlsx", "") + ". Before it is written it is read back; where anything would be read otherwise nothing is written.")
        {
            like,
            likePeriod,
        };
        input.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            var answers = PublishedAnswers.None with { Periods = session.Parse.GetValue(likePeriod) ?? [] };
            var layout = LayoutOf(session.Parse.GetRequiredValue(like), answers);
            var asked = input.ReadAreas(session, layout.Decimals);
            var period = asked.PeriodOf(session, PublishedMetric.Index.Key);
            var kept = input.Areas.Of(session, asked.Areas.Areas);
            var copy = layout.Fill(asked.Areas, period, PublicationOptions.Default with { Areas = kept.IsAll ? [] : [.. asked.Areas.Areas.Where(kept.Keeps)], Publisher = input.PublisherOf(session), Answers = answers });
            Write(session, copy);
            foreach (var note in copy.Notes)
                session.Note(note.In(session.Words.Language));
            session.Note(session.Words.Pick("标题和注释沿用版式，只换了年月，发布前请过目", "titles and notes are those of the layout with other months: read them before you publish"));
            return ExitCodes.Done;
        });
    }

    private static PublicationLayout LayoutOf(string file, PublishedAnswers answers)
    {
        if (!File.Exists(file))
            throw new DataException($"--like：没有{VisibleText.Quote(file)}", $"--like: expected a published table, found no {VisibleText.Quote(file)}");
        using var stream = File.OpenRead(file);
        try
        {
            return PublicationLayout.Read(PublishedFiles.SheetsOf(stream, file, ExcelWorkbooks.Instance), answers);
        }
        catch (SheetFormatException error)
        {
            throw new DataException(error.Text);
        }
    }

    private static void Write(Session session, PublicationCopy copy)
    {
        if (session.FileAsked is not { } path)
        {
            foreach (var sheet in copy.Sheets)
                SheetFiles.WriteCsv(sheet, session.Host.Out);
            return;
        }

        if (session.Format is not (OutputFormat.Csv or OutputFormat.Workbook))
            throw new UsageException($"-o：应以 .csv {CoreTool.Pick("或 .xlsx ", "")}结尾，实为'{path}'", $"-o: expected a name ending in .csv{CoreTool.Pick(" or .xlsx", "")}, found '{path}'");
        if (session.Format == OutputFormat.Csv && copy.Sheets.Count > 1 && !CoreTool.HasDocuments)
            throw CoreTool.Lacks(new LocalizedText($"版式有{copy.Sheets.Count}个工作表，须写入 .xlsx", $"the layout has {copy.Sheets.Count} sheets, which need .xlsx"));
        if (session.Format == OutputFormat.Csv && copy.Sheets.Count > 1)
            throw new UsageException($"-o：版式有{copy.Sheets.Count}个工作表，请写入 .xlsx", $"-o: the layout has {copy.Sheets.Count} sheets; expected a name ending in .xlsx, found '{path}'");
        using var file = AtomicFile.Create(path);
        if (session.Format == OutputFormat.Workbook)
        {
            Documents.For("-o").Workbook(copy.Sheets, file.Stream);
        }
        else
        {
            session.WriteMark(file.Writer);
            SheetFiles.WriteCsv(copy.Sheets[0], file.Writer);
        }

        file.Commit();
    }
}
