using System.Net;
using AirQuality.Reporting.Composition;
using AirQuality.Reporting.Facts;
using AirQuality.Reporting.Pictures;
using AirQuality.Terms;

namespace AirQuality.Reporting.Rendering;

/// <summary>The report as one file that needs no network: contents, sentences, tables that can be sorted, pictures.</summary>
internal static class HtmlRenderer
{
    /// <summary>What is no wider, such as a date or the name of a county, stays on one line also in print.</summary>
    private const double Short = 12;

    public static void Write(Report report, Language language, TextWriter writer)
    {
        var composer = new ReportComposer(report, language);
        var (document, words) = (ReportComposer.Compose(report, language), composer.Words);
        HtmlPage.Begin(writer, document.Title, words);
        writer.Write($"<header><h1>{Text(document.Title)}</h1></header>\n<nav aria-label=\"{words.Pick("目录", "Contents")}\"><h2>{words.Pick("目录", "Contents")}</h2><ol>\n");
        foreach (var section in document.Sections)
            writer.Write($"<li><a href=\"#{section.Id}\">{Text(section.Title)}</a></li>\n");
        writer.Write("</ol></nav>\n<main>\n");
        foreach (var section in document.Sections)
            Section(section, report, words, writer);
        writer.Write("</main>\n");
        HtmlPage.End(writer, sortable: true);
    }

    /// <summary>Sentences and tables are data: what HTML would read as markup is text.</summary>
    public static string Text(string? text) => WebUtility.HtmlEncode(text ?? string.Empty);

    private static void Section(ReportSection section, Report report, Words words, TextWriter writer)
    {
        writer.Write($"<section id=\"{section.Id}\">\n<h2>{Text(section.Title)}</h2>\n");
        foreach (var sentence in section.Sentences)
            writer.Write($"<p>{Text(sentence)}</p>\n");
        foreach (var kind in section.Pictures)
            Picture(ReportPictures.Draw(kind, report, words.Language), writer);
        foreach (var (id, table) in section.Tables)
            Table(id, table, words, writer);
        writer.Write("</section>\n");
    }

    private static void Picture(Picture? picture, TextWriter writer)
    {
        if (picture is null)
            return;
        writer.Write($"<figure tabindex=\"0\"><img src=\"data:image/svg+xml;base64,{Convert.ToBase64String(picture.ToSvg())}\" width=\"{picture.Width}\" height=\"{picture.Height}\" alt=\"{Text(picture.Description)}\"></figure>\n");
    }

    /// <summary>A page of headings, lines and tables.</summary>
    public static void Page(IReadOnlyList<PagePart> parts, Words words, TextWriter writer)
    {
        HtmlPage.Begin(writer, parts.Select(p => p.Heading ?? p.Table?.Title).FirstOrDefault(t => t is not null) ?? "airq", words);
        writer.Write("<main>\n");
        foreach (var (number, part) in parts.Index())
        {
            if (part.Table is { } table)
                Table(number.ToString(System.Globalization.CultureInfo.InvariantCulture), table, words, writer);
            else if (part.Heading is { } heading)
                writer.Write($"<h2>{Text(heading)}</h2>\n");
            else if (!string.IsNullOrWhiteSpace(part.Line))
                writer.Write($"<p>{Text(part.Line.Trim())}</p>\n");
        }

        writer.Write("</main>\n");
        HtmlPage.End(writer, sortable: true);
    }

    private static void Table(string id, Table table, Words words, TextWriter writer)
    {
        var rows = table.Rows.ToList();
        var numbers = table.Columns.Select((_, i) => rows.Exists(r => r[i].IsNumber)).ToList();
        writer.Write($"<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"{Text(table.Title)}\"><table id=\"table-{id}\"><caption>{Text(table.Title)}</caption>\n<thead><tr>");
        for (var i = 0; i < table.Columns.Count; i++)
            writer.Write($"<th scope=\"col\" data-key=\"{Text(table.Columns[i])}\"{(numbers[i] ? " class=\"n\"" : "")}>{Text(table.HeaderOf(table.Columns[i], words))}</th>");
        writer.Write("</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            writer.Write("<tr>");
            for (var i = 0; i < row.Length; i++)
                Cell(row[i], numbers[i], words, writer);
            writer.Write("</tr>\n");
        }

        writer.Write("</tbody></table></div>\n");
    }

    private static void Cell(Cell cell, bool number, Words words, TextWriter writer)
    {
        var shown = cell.Shown(words);
        var value = cell.ToText();
        writer.Write(number ? "<td class=\"n\"" : TextWidth.Of(shown) <= Short ? "<td class=\"short\"" : "<td");
        if (shown != value)
            writer.Write($" data-value=\"{Text(value)}\"");
        if (cell.Colour is { } colour)
            writer.Write($" style=\"background:{Contrast.Hex(colour)};color:{Contrast.Hex(Contrast.TextOn(colour))}\"");
        writer.Write(shown.Length == 0 ? "><span class=\"none\">–</span></td>" : $">{Text(shown)}</td>");
    }
}
