using AirQuality.Figures;
using AirQuality.Reporting.Composition;
using AirQuality.Reporting.Explanations;
using AirQuality.Reporting.Facts;
using AirQuality.Reporting.Pictures;
using AirQuality.Terms;

namespace AirQuality.Reporting.Rendering.Html;

/// <summary>
/// The report as one file that answers without a network: contents, sentences, tables that are sorted and filtered, pictures, a calendar whose days open, and for
/// every figure of an area how it came to be. The area asked about comes first.
/// </summary>
internal sealed class HtmlReport
{
    private readonly Report report;
    private readonly Words words;
    private readonly ReportDocument document;
    private readonly ReportSection analysis;
    private readonly AreaNames names;
    private readonly TextWriter writer;

    private HtmlReport(Report report, Language language, TextWriter writer)
    {
        (this.report, this.writer) = (report, writer);
        var composer = new ReportComposer(report, language);
        (words, names, document, analysis) = (composer.Words, composer.Names, ReportComposer.Compose(report, language), new AnalysisSection(composer).Analysis());
    }

    public static void Write(Report report, Language language, TextWriter writer) => new HtmlReport(report, language, writer).Write();

    private void Write()
    {
        var sections = document.Sections.OrderBy(s => report.Options.Area is not null && s.Id == "focus" ? 0 : 1).ToList();
        sections.Insert(sections.FindIndex(s => s.Id == "focus") + 1, analysis);
        HtmlPage.Begin(writer, document.Title, words);
        writer.Write($"<a class=\"skip\" href=\"#{sections[0].Id}\">{words.Pick("跳到正文", "Skip to the text")}</a>\n<header><h1>{HtmlText.Of(document.Title)}</h1></header>\n<nav aria-label=\"{words.Pick("目录", "Contents")}\"><h2>{words.Pick("目录", "Contents")}</h2><ol>\n");
        foreach (var section in sections)
            writer.Write($"<li><a href=\"#{section.Id}\">{HtmlText.Of(section.Title)}</a></li>\n");
        writer.Write("</ol></nav>\n<main>\n");
        foreach (var section in sections)
            Section(section);
        writer.Write("</main>\n");
        var data = new PageData(report, words, names);
        HtmlPage.End(writer, words, data.Write);
    }

    private void Section(ReportSection section)
    {
        writer.Write($"<section id=\"{section.Id}\">\n<h2>{HtmlText.Of(section.Title)}</h2>\n");
        if (section.Id == "focus")
            HtmlTiles.Write(report, words, writer);
        foreach (var sentence in section.Sentences)
            writer.Write($"<p>{HtmlText.Of(sentence)}</p>\n");
        foreach (var kind in section.Pictures)
            if (kind != "calendar")
                Picture(ReportPictures.Draw(kind, report, words.Language));
            else
                HtmlCalendar.Write(report, words, names, writer);
        foreach (var (id, table) in section.Tables)
            HtmlTable.Write(id, table, Links(id), words, writer);
        writer.Write("</section>\n");
    }

    private void Picture(Picture? picture)
    {
        if (picture is null)
            return;
        writer.Write("<figure tabindex=\"0\"><img src=\"data:image/svg+xml;base64,");
        Base64(picture.SvgBytes.Span);
        writer.Write($"\" width=\"{picture.Width}\" height=\"{picture.Height}\" alt=\"{HtmlText.Of(picture.Description)}\"></figure>\n");
    }

    /// <summary>A piece at a time: of whole pictures strings of a megabyte would be left behind.</summary>
    private void Base64(ReadOnlySpan<byte> bytes)
    {
        const int Piece = 3 * 1024;
        var letters = new char[Piece / 3 * 4];
        for (; bytes.Length > 0; bytes = bytes[Math.Min(Piece, bytes.Length)..])
        {
            Convert.TryToBase64Chars(bytes[..Math.Min(Piece, bytes.Length)], letters, out var written);
            writer.Write(letters, 0, written);
        }
    }

    private TableLinks Links(string id)
    {
        var own = report.Options.Area is null ? (int?)null : report.Days.IndexOf(report.Focus);
        return id switch
        {
            "ranking" => new(RowOfPlace, c => c == "change" ? "index" + ReportExplanations.OnLastYear : c == ReportExplanations.Place ? c : KeyOf(c, string.Empty), own),
            "areas" => new(row => row, c => KeyOf(c, string.Empty), own),
            "changes" => new(row => row, c => KeyOf(c, ReportExplanations.OnLastYear), own),
            "changes_previous" => new(row => row, c => KeyOf(c, ReportExplanations.OnPrevious), own),
            _ => TableLinks.None,
        };
    }

    private static string? KeyOf(string column, string end) => Figure.All.Any(f => f.Key == column) ? column + end : null;

    private int? RowOfPlace(int row)
    {
        var ranked = report.Ranking.Ranked;
        return report.Days.IndexOf(row < ranked.Count ? ranked[row].Area : report.Ranking.Unranked[row - ranked.Count].Area);
    }
}
