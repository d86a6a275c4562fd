using System.Globalization;

namespace AirQuality.Reporting.Rendering.Html;

/// <summary>A page of headings, lines and tables as one file that needs no network.</summary>
internal static class HtmlRenderer
{
    public static void Page(IReadOnlyList<PagePart> parts, Words words, TextWriter writer)
    {
        var title = parts.Select(p => p.Heading ?? p.Table?.Title).FirstOrDefault(t => t is not null) ?? "airq";
        HtmlPage.Begin(writer, title, words);
        writer.Write("<main>\n");
        var level = 1;
        foreach (var (number, part) in parts.Index())
        {
            if (part.Table is { } table)
                HtmlTable.Write(number.ToString(CultureInfo.InvariantCulture), table, TableLinks.None, words, writer);
            else if (part.Heading is { } heading)
            {
                writer.Write($"<h{level}>{HtmlText.Of(heading)}</h{level}>\n");
                level = 2;
            }
            else if (part.Drawing is { } drawing)
                writer.Write($"<figure tabindex=\"0\"><img src=\"data:image/svg+xml;base64,{Convert.ToBase64String(drawing.Svg.Span)}\" width=\"{drawing.Width}\" height=\"{drawing.Height}\" alt=\"{HtmlText.Of(drawing.Description)}\"></figure>\n");
            else if (!string.IsNullOrWhiteSpace(part.Line))
                writer.Write($"<p>{HtmlText.Of(part.Line.Trim())}</p>\n");
        }

        writer.Write("</main>\n");
        HtmlPage.End(writer, words);
    }
}
