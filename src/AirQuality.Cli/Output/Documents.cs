using AirQuality.Cli.Hosting;
using AirQuality.Reading.Sheets;
using AirQuality.Reporting;
using AirQuality.Reporting.Facts;
using AirQuality.Reporting.Pictures;
using AirQuality.Reporting.Rendering.Docx;
using AirQuality.Targets.Forecasts;
using AirQuality.Targets.Outlooks;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Cli.Output;

/// <summary>Documents and pictures as AirQuality.Reporting writes them.</summary>
internal sealed class Documents : IDocuments
{
    private Documents()
    {
    }

    /// <summary>The documents of this tool.</summary>
    /// <param name="what">What they are needed for, as it was typed.</param>
    /// <exception cref="UsageException">It has none.</exception>
    public static IDocuments For(string what) => CoreTool.HasDocuments ? new Documents() : throw CoreTool.Lacks(LocalizedText.Same(what));

    public void Workbook(Table table, Words words, Stream stream) => TableRenderer.Workbook(table, words, stream);

    public void Workbook(IReadOnlyList<Sheet> sheets, Stream stream) => SheetRenderer.Workbook(sheets, stream);

    public void Word(IReadOnlyList<PagePart> parts, Words words, Stream stream) => TableRenderer.Word(parts, words, stream);

    public void Slides(IReadOnlyList<PagePart> parts, Words words, Stream stream) => TableRenderer.Slides(parts, words, stream);

    public PageDrawing Drawing(Picture picture) => new(picture.ToSvg(), picture.Description, picture.Width, picture.Height);

    public byte[] Bytes(Picture picture, string path) => path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase) ? picture.ToSvg() : picture.ToPng();

    public Picture Draw(BacktestResult result, Language language) => ScorePictures.Draw(result, language)!;

    public Picture Draw(IReadOnlyList<ForecastScore> scores, Language language) => ScorePictures.Draw(scores, language)!;

    public IEnumerable<(string Kind, Picture Picture)> Pictures(Report report, Language language) => ReportPictures.All(report, language);

    public string? MissingFont(Report report, Language language) => ReportPictures.MissingFont(report, language);

    public WordTemplate Template(string path) => WordTemplate.Read(path);

    public Action<AtomicFile, Report, Language> Report(string ending, WordTemplate? template) => ending switch
    {
        ".html" => (file, report, language) => ReportRenderer.Html(report, language, file.Writer),
        ".pptx" => (file, report, language) => ReportRenderer.Slides(report, language, file.Stream),
        ".docx" when template is not null => (file, report, language) => ReportRenderer.Word(report, language, template, file.Stream),
        ".docx" => (file, report, language) => ReportRenderer.Word(report, language, file.Stream),
        _ => (file, report, language) => ReportRenderer.Workbook(report, language, file.Stream),
    };
}
