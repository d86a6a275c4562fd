using AirQuality.Reporting.Composition;
using AirQuality.Reporting.Facts;
using AirQuality.Reporting.Rendering;
using AirQuality.Reporting.Rendering.Docx;
using AirQuality.Reporting.Rendering.Html;
using AirQuality.Reporting.Rendering.Pptx;
using AirQuality.Terms;

namespace AirQuality.Reporting;

/// <summary>Writes a report in the form asked for. Every form says the same: one document of sentences, tables and pictures.</summary>
public static class ReportRenderer
{
    /// <summary>The bulletin: title and sentences.</summary>
    /// <param name="report">The facts.</param>
    /// <param name="language">The language.</param>
    /// <param name="writer">Where to.</param>
    public static void Text(Report report, Language language, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(writer);
        TextRenderer.Text(ReportComposer.Compose(report, language), writer);
    }

    /// <summary>The part of the bulletin that is about the area looked at closely: its figures, its goals, its alerts.</summary>
    /// <param name="report">The facts.</param>
    /// <param name="language">The language.</param>
    /// <param name="writer">Where to.</param>
    public static void TextOfFocus(Report report, Language language, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(writer);
        var document = ReportComposer.Compose(report.OfFocus(), language);
        TextRenderer.Text(document with { Sections = [.. document.Sections.Where(s => s.Id is "focus" or "weather" or "goals" or "measures" or "alerts" || (s.Id == "overview" && report.Days.Areas.Count == 1))] }, writer);
    }

    /// <summary>Sentences and tables as Markdown.</summary>
    /// <param name="report">The facts.</param>
    /// <param name="language">The language.</param>
    /// <param name="writer">Where to.</param>
    public static void Markdown(Report report, Language language, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(writer);
        var composer = new ReportComposer(report, language);
        TextRenderer.Markdown(ReportComposer.Compose(report, language), composer.Words, writer);
    }

    /// <summary>Sentences and tables as JSON, UTF-8: numbers as numbers, what is missing as null.</summary>
    /// <param name="report">The facts.</param>
    /// <param name="language">The language of the sentences; names of columns are the same in all.</param>
    /// <param name="stream">Where to.</param>
    public static void Json(Report report, Language language, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(stream);
        JsonRenderer.Write(report, ReportComposer.Compose(report, language), stream);
    }

    /// <summary>
    /// One self-contained page that answers: tables are sorted and filtered, a figure tells how it came to be, a day of the calendar opens; the area asked for
    /// comes first. Light and dark, phone and A4, by mouse and keyboard. Needs no network.
    /// </summary>
    /// <param name="report">The facts.</param>
    /// <param name="language">The language.</param>
    /// <param name="writer">Where to.</param>
    public static void Html(Report report, Language language, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(writer);
        HtmlReport.Write(report, language, writer);
    }

    /// <summary>
    /// The workbook (xlsx), made to go on working in: places, areas, changes, months, days in the colours of their levels, goals, alerts, events, and by what they
    /// were made; charts on the cells. A lone area has three sheets, which print on a page each. Numbers are numbers, days are dates; text is never a formula.
    /// </summary>
    /// <param name="report">The facts.</param>
    /// <param name="language">The language.</param>
    /// <param name="stream">Where to.</param>
    public static void Workbook(Report report, Language language, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(stream);
        WorkbookRenderer.Write(report, language, stream);
    }

    /// <summary>
    /// The bulletin as a Word document (docx, A4): title, headings, sentences, pictures with alternative text, tables whose heads repeat on every page, numbered captions,
    /// page numbers. Text from data is text, never a field.
    /// </summary>
    /// <param name="report">The facts.</param>
    /// <param name="language">The language.</param>
    /// <param name="stream">Where to.</param>
    public static void Word(Report report, Language language, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(stream);
        DocxRenderer.Write(report, language, stream);
    }

    /// <summary>A bureau's own Word template, filled: title, period, sentences, tables and pictures stand where their names are; everything else stays as it is.</summary>
    /// <param name="report">The facts.</param>
    /// <param name="language">The language.</param>
    /// <param name="template">The template.</param>
    /// <param name="stream">Where to.</param>
    /// <exception cref="WordTemplateException">A name stands where what it stands for has no room, such as a table within a sentence.</exception>
    public static void Word(Report report, Language language, WordTemplate template, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(stream);
        template.Fill(report, language, stream);
    }

    /// <summary>
    /// Three to five slides (pptx, 16:9) about the area looked at closely: where it stands, how the year runs, its place, what is left of its goals, what to do. Text is
    /// text, tables are tables, pictures have a description.
    /// </summary>
    /// <param name="report">The facts.</param>
    /// <param name="language">The language.</param>
    /// <param name="stream">Where to.</param>
    public static void Slides(Report report, Language language, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(stream);
        FixedPackage.Write(stream, made => ReportSlides.Write(report, language, made));
    }
}
