namespace AirQuality.Reporting.Rendering.Pptx;

/// <summary>A page of headings, lines and tables as slides: a heading begins one, a table ends one.</summary>
internal static class PageSlides
{
    /// <summary>More sentences are not read on a slide.</summary>
    private const int MostLines = 7;

    public static void Write(IReadOnlyList<PagePart> parts, Words words, Stream stream)
    {
        var title = parts.Select(p => p.Heading ?? p.Table?.Title).FirstOrDefault(t => t is not null) ?? "airq";
        SlideDeck.Write(title, Of(parts, title, words), words, stream);
    }

    private static IEnumerable<SlideContent> Of(IReadOnlyList<PagePart> parts, string first, Words words)
    {
        var (title, lines, seen) = (first, new List<string>(), 0);
        foreach (var part in parts)
        {
            var isFull = lines.Count == MostLines && !string.IsNullOrWhiteSpace(part.Line);
            if ((part.Heading is not null && lines.Count > 0) || isFull)
            {
                yield return Slide(null);
                lines = [];
            }

            if (part.Heading is { } heading)
                (title, seen) = (heading, 0);
            else if (part.Table is { } table)
            {
                yield return Slide(table) with { Title = table.Title is { Length: > 0 } own && lines.Count == 0 ? own : title };
                (lines, seen) = ([], seen + 1);
            }
            else if (!string.IsNullOrWhiteSpace(part.Line))
                lines.Add(part.Line.Trim());
        }

        if (lines.Count > 0)
            yield return Slide(null);

        SlideContent Slide(Table? table) => new(seen++ == 0 ? title : title + words.Pick("（续）", " (continued)")) { Lines = lines, Table = table };
    }
}
