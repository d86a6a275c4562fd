using System.Globalization;
using AirQuality.Reporting.Pictures;

namespace AirQuality.Reporting.Rendering.Html;

/// <summary>Tables of a page. With the script they are sorted and filtered, and figures tell how they came to be.</summary>
internal static class HtmlTable
{
    /// <summary>What is no wider, such as a date or the name of a county, stays on one line also in print.</summary>
    private const double Short = 12;

    /// <summary>Writes a table.</summary>
    /// <param name="id">Its name within the page.</param>
    /// <param name="table">The table.</param>
    /// <param name="links">Which figures have explanations, and which row is one's own.</param>
    /// <param name="words">The language.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(string id, Table table, TableLinks links, Words words, TextWriter writer)
    {
        var rows = table.Rows.ToList();
        var numbers = table.Columns.Select((_, i) => rows.Exists(r => r[i].IsFigure)).ToList();
        writer.Write($"<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"{HtmlText.Of(table.Title)}\"><table id=\"table-{id}\"><caption>{HtmlText.Of(table.Title)}</caption>\n<thead><tr>");
        for (var i = 0; i < table.Columns.Count; i++)
            writer.Write($"<th scope=\"col\" data-key=\"{HtmlText.Of(table.Columns[i])}\"{(numbers[i] ? " class=\"n\"" : "")}>{HtmlText.Of(table.HeaderOf(table.Columns[i], words))}</th>");
        writer.Write("</tr></thead>\n<tbody>\n");
        foreach (var (number, row) in rows.Index())
        {
            var area = links.AreaOf(number);
            writer.Write(area is { } own && own == links.Own ? "<tr class=\"own\">" : "<tr>");
            for (var i = 0; i < row.Length; i++)
                Cell(row[i], numbers[i], area is { } of && row[i].Value is not null && links.KeyOf(table.Columns[i]) is { } key ? string.Create(CultureInfo.InvariantCulture, $"{of}.{key}") : null, words, writer);
            writer.Write("</tr>\n");
        }

        writer.Write("</tbody></table></div>\n");
    }

    private static void Cell(Cell cell, bool number, string? why, Words words, TextWriter writer)
    {
        var shown = cell.Shown(words);
        var value = cell.ToText();
        writer.Write(number ? "<td class=\"n\"" : TextWidth.Of(shown) <= Short ? "<td class=\"short\"" : "<td");
        if (shown != value)
            writer.Write($" data-value=\"{HtmlText.Of(value)}\"");
        if (why is not null)
            writer.Write($" data-why=\"{why}\"");
        if (cell.Colour is { } colour)
            writer.Write($" style=\"background:{Contrast.Hex(colour)};color:{Contrast.Hex(Contrast.TextOn(colour))}\"");
        writer.Write(shown.Length == 0 ? "><span class=\"none\">–</span></td>" : $">{HtmlText.Of(shown)}</td>");
    }
}
