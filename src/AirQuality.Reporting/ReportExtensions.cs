using System.Text;
using AirQuality.Reporting;
using AirQuality.Reporting.Facts;
using AirQuality.Reporting.Rendering.Docx;
using AirQuality.Terms;

namespace AirQuality;

/// <summary>Reports of the areas of a level: gathered in one call, written in another.</summary>
/// <example><code>
/// var air = AirData.Open("data");
/// var report = air.Counties.Report("2026-10");
/// report.WriteTo("report.html");
/// </code></example>
public static class ReportExtensions
{
    /// <summary>Gathers the report of a period, with the goals and events of the data.</summary>
    /// <param name="areas">The areas.</param>
    /// <param name="period">The period; it may still run.</param>
    /// <param name="options">The area looked at closely and the length of lists; rules are those of the data.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentException">The data have no day of the period.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Report Report(this AreaView areas, AssessmentPeriod period, ReportOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(areas);
        var data = areas.Data;
        var asked = (options ?? ReportOptions.Default) with
        {
            Plan = data.Options.Plan with { Assessment = areas.Assessment },
            Outlook = data.Options.Outlook,
            Published = data.Published,
            Network = data.Network,
            Publisher = options?.Publisher ?? data.Options.Publisher,
        };
        return AirQuality.Reporting.Facts.Report.Gather(areas.Days, period, data.Plan, asked, areas.Hours, data.Reading, progress: null, cancellationToken);
    }

    /// <inheritdoc cref="Report(AreaView, AssessmentPeriod, ReportOptions?, CancellationToken)"/>
    public static Report Report(this AreaView areas, string period, ReportOptions? options = null, CancellationToken cancellationToken = default) =>
        areas.Report(AssessmentPeriod.Parse(period), options, cancellationToken);

    /// <summary>Writes a report to a file, in the form its ending names.</summary>
    /// <param name="report">The report.</param>
    /// <param name="path">A file that ends in <c>.html</c>, <c>.md</c>, <c>.txt</c>, <c>.json</c>, <c>.xlsx</c>, <c>.docx</c> or <c>.pptx</c>; one that stands there is replaced once the new one is whole.</param>
    /// <param name="language">The language.</param>
    /// <param name="template">For a <c>.docx</c> the bureau's own Word document whose named places are filled; <c>null</c> for the plain one.</param>
    /// <exception cref="ArgumentException">Another ending, or a template for another form than <c>.docx</c>.</exception>
    /// <exception cref="WordTemplateException">The template has an unknown name, or none.</exception>
    /// <exception cref="IOException">The file cannot be written, or the template cannot be read.</exception>
    public static void WriteTo(this Report report, string path, Language language = Language.Chinese, string? template = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (template is not null && !path.EndsWith(".docx", StringComparison.OrdinalIgnoreCase))
            throw new ArgumentException($"Expected a file that ends in .docx for a template, found '{path}'.", nameof(path));
        var house = template is null ? null : WordTemplate.Read(template);
        Action<Stream> write = Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".HTML" => stream => Text(stream, writer => ReportRenderer.Html(report, language, writer)),
            ".MD" => stream => Text(stream, writer => ReportRenderer.Markdown(report, language, writer)),
            ".TXT" => stream => Text(stream, writer => ReportRenderer.Text(report, language, writer)),
            ".JSON" => stream => ReportRenderer.Json(report, language, stream),
            ".XLSX" => stream => ReportRenderer.Workbook(report, language, stream),
            ".PPTX" => stream => ReportRenderer.Slides(report, language, stream),
            ".DOCX" when house is not null => stream => ReportRenderer.Word(report, language, house, stream),
            ".DOCX" => stream => ReportRenderer.Word(report, language, stream),
            var other => throw new ArgumentException($"Expected a file that ends in .html, .md, .txt, .json, .xlsx, .docx or .pptx, found '{other}'.", nameof(path)),
        };

        // Beside its place and moved there when whole: an interrupted run leaves the earlier report as it was.
        using var temporary = Storage.TemporaryPath.Beside(path);
        using (var stream = File.Create(temporary.Name))
            write(stream);
        temporary.MoveTo(path);
    }

    private static void Text(Stream stream, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        write(writer);
    }
}
