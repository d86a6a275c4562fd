using AirQuality.Cli.Hosting;
using AirQuality.Reading.Sheets;
using AirQuality.Reporting.Facts;
using AirQuality.Reporting.Pictures;
using AirQuality.Reporting.Rendering.Docx;
using AirQuality.Targets.Forecasts;
using AirQuality.Targets.Outlooks;
using AirQuality.Terms;

namespace AirQuality.Cli.Output;

/// <summary>Documents and pictures.</summary>
/// <remarks>They are asked for here alone: a program in which nobody makes <see cref="Documents"/> is built without the libraries that write them.</remarks>
internal interface IDocuments
{
    /// <summary>A table as a workbook.</summary>
    void Workbook(Table table, Words words, Stream stream);

    /// <summary>Sheets as they are laid out as a workbook.</summary>
    void Workbook(IReadOnlyList<Sheet> sheets, Stream stream);

    /// <summary>A page as a Word document.</summary>
    void Word(IReadOnlyList<PagePart> parts, Words words, Stream stream);

    /// <summary>A page as slides.</summary>
    void Slides(IReadOnlyList<PagePart> parts, Words words, Stream stream);

    /// <summary>A picture as a part of a page.</summary>
    PageDrawing Drawing(Picture picture);

    /// <summary>A picture as the ending of its file says.</summary>
    byte[] Bytes(Picture picture, string path);

    /// <summary>The scores of outlooks.</summary>
    Picture Draw(BacktestResult result, Language language);

    /// <summary>The scores of forecasts of days.</summary>
    Picture Draw(IReadOnlyList<ForecastScore> scores, Language language);

    /// <summary>The pictures of a report with their kinds.</summary>
    IEnumerable<(string Kind, Picture Picture)> Pictures(Report report, Language language);

    /// <summary>Why letters of a report's pictures will be missing; <c>null</c> when none will.</summary>
    string? MissingFont(Report report, Language language);

    /// <summary>A bureau's own Word document.</summary>
    /// <exception cref="WordTemplateException">It has an unknown name, or none.</exception>
    WordTemplate Template(string path);

    /// <summary>How a report is written as a page with pictures, a document, slides or a workbook, by the ending of its file.</summary>
    Action<AtomicFile, Report, Language> Report(string ending, WordTemplate? template);
}
