using System.Text;
using AirQuality.Reporting;
using AirQuality.Reporting.Facts;
using AirQuality.Reporting.Wording;
using AirQuality.Server.Cockpit.Facts;
using AirQuality.Terms;

namespace AirQuality.Server.Cockpit.Sheets;

/// <summary>Writes sheets in the forms that reports have.</summary>
internal static class SheetWriter
{
    /// <summary>Writes one.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="form">In which form.</param>
    /// <param name="sheet">Whose.</param>
    /// <param name="language">The language.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static byte[] Write(SheetKind kind, SheetForm form, AreaSheet sheet, Language language, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream();
        if (kind == SheetKind.Report)
            Report(form, sheet, language, stream, cancellationToken);
        else
            Parts(form, Of(kind, sheet, new SheetMaker(sheet.Facts, Words.Of(language), cancellationToken)), Words.Of(language), stream);
        return stream.ToArray();
    }

    /// <summary>The media type of a form.</summary>
    public static string TypeOf(SheetForm form) => form switch
    {
        SheetForm.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        SheetForm.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        SheetForm.Pptx => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        _ => "text/html; charset=utf-8",
    };

    private static SheetParts Of(SheetKind kind, AreaSheet sheet, SheetMaker maker) => kind switch
    {
        SheetKind.Brief => maker.Brief(sheet.Area),
        SheetKind.Monday => maker.Monday(sheet.Area),
        SheetKind.Dispatch => maker.Dispatch(sheet.Area),
        _ => maker.Rank(),
    };

    private static void Parts(SheetForm form, SheetParts sheet, Words words, Stream stream)
    {
        switch (form)
        {
            case SheetForm.Docx:
                TableRenderer.Word(sheet.Parts, words, stream);
                break;
            case SheetForm.Xlsx:
                TableRenderer.Workbook(sheet.Workbook, words, stream);
                break;
            case SheetForm.Pptx:
                TableRenderer.Slides(sheet.Parts, words, stream);
                break;
            default:
                Text(stream, writer => TableRenderer.Html(sheet.Parts, words, writer));
                break;
        }
    }

    private static void Report(SheetForm form, AreaSheet sheet, Language language, Stream stream, CancellationToken cancellationToken)
    {
        var view = sheet.Facts.View;
        var report = view.Report(AssessmentPeriod.LatestMonth(view.Days.FirstDay, sheet.Facts.AsOf), ReportOptions.Default with { Area = sheet.Area, Measures = view.Data.Measures }, cancellationToken);
        switch (form)
        {
            case SheetForm.Docx:
                ReportRenderer.Word(report, language, stream);
                break;
            case SheetForm.Xlsx:
                ReportRenderer.Workbook(report, language, stream);
                break;
            case SheetForm.Pptx:
                ReportRenderer.Slides(report, language, stream);
                break;
            default:
                Text(stream, writer => ReportRenderer.Html(report, language, writer));
                break;
        }
    }

    private static void Text(Stream stream, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        write(writer);
    }
}
