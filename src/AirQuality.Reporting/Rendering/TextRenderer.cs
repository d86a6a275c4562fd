using System.Text;
using AirQuality.Reporting.Composition;

namespace AirQuality.Reporting.Rendering;

/// <summary>The bulletin as plain text, and the whole report as Markdown.</summary>
internal static class TextRenderer
{
    /// <summary>Title and sentences: what is read out.</summary>
    public static void Text(ReportDocument document, TextWriter writer)
    {
        writer.Write(document.Title + "\n");
        foreach (var section in document.Sections.Where(s => s.Sentences.Count > 0))
            writer.Write($"\n{section.Title}\n{string.Join('\n', section.Sentences)}\n");
    }

    /// <summary>Sentences and tables.</summary>
    public static void Markdown(ReportDocument document, Words words, TextWriter writer)
    {
        writer.Write($"# {Escaped(document.Title)}\n");
        foreach (var section in document.Sections)
        {
            writer.Write($"\n## {Escaped(section.Title)}\n");
            foreach (var sentence in section.Sentences)
                writer.Write($"\n{Escaped(sentence)}\n");
            foreach (var (_, table) in section.Tables)
                Markdown(table, words, writer);
        }
    }

    /// <summary>A part of a page.</summary>
    public static void Markdown(PagePart part, Words words, TextWriter writer)
    {
        if (part.Table is { } table)
            Markdown(table, words, writer);
        else if (part.Heading is { } heading)
            writer.Write($"\n## {Escaped(heading)}\n");
        else
            writer.Write($"\n{Escaped((part.Line ?? string.Empty).Trim())}\n");
    }

    private static void Markdown(Table table, Words words, TextWriter writer)
    {
        var rows = table.Rows.ToList();
        writer.Write(table.Title is { Length: > 0 } title ? $"\n**{Escaped(title)}**\n\n" : "\n");
        writer.Write($"| {string.Join(" | ", table.Columns.Select(c => Escaped(table.HeaderOf(c, words))))} |\n");
        writer.Write($"|{string.Concat(Enumerable.Range(0, table.Columns.Count).Select(i => rows.Exists(r => r[i].IsFigure) ? "---:|" : "---|"))}\n");
        foreach (var row in rows)
            writer.Write($"| {string.Join(" | ", row.Select(c => Escaped(c.Shown(words))))} |\n");
    }

    /// <summary>Names are data: what Markdown would read as markup is text.</summary>
    private static string Escaped(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings(" "))
            builder.Append(c is '|' or '*' or '_' or '`' or '<' or '[' or '#' or '\\' ? $"\\{c}" : c.ToString());
        return builder.ToString();
    }
}
