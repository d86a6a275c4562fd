using AirQuality.Wording;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace AirQuality.Reporting.Rendering.Docx;

/// <summary>
/// Puts blocks where a name stands. Sentences look as the text that held the place: its paragraph and its letters are taken over, so that
/// the house style stays. Controls and bookmarks that are filled are gone: a bulletin is no form.
/// </summary>
internal sealed class DocxFilling(DocxPlace place, IReadOnlyList<DocxBlock> blocks, DocxWriter writer, int textWidth, Words words)
{
    private readonly int width = place.Width(textWidth);

    /// <summary>Fills the place.</summary>
    /// <exception cref="WordTemplateException">A table or several paragraphs stand for a name that shares its paragraph with other text, or a control or bookmark has a shape that cannot be filled.</exception>
    public void Fill()
    {
        switch (place.Mark)
        {
            case SdtBlock control:
                var sample = control.Descendants<Paragraph>().FirstOrDefault();
                Replace(control, sample, LookOf(control));
                break;
            case SdtCell control when control.SdtContentCell?.GetFirstChild<TableCell>() is { } cell:
                Cell(control, cell);
                break;
            case SdtRun { Parent: Paragraph line } control:
                Inline(line, [control], LookOf(control));
                break;
            case BookmarkStart { Parent: Paragraph line } bookmark:
                var marked = Marked(line, bookmark);
                Inline(line, marked, marked.OfType<Run>().FirstOrDefault()?.RunProperties);
                break;
            default:
                throw Refused("应为一个段落内或整段的内容控件或书签", "expected a content control or bookmark within one paragraph or around whole ones");
        }
    }

    /// <summary>The letters of what held the place; those of Word's own grey hint are not meant.</summary>
    private static RunProperties? LookOf(SdtElement control) =>
        control.SdtProperties?.GetFirstChild<ShowingPlaceholder>() is null
            ? control.Descendants<Run>().FirstOrDefault(r => r.RunProperties is not null)?.RunProperties
            : control.SdtProperties.GetFirstChild<RunProperties>();

    private void Cell(SdtCell control, TableCell cell)
    {
        var look = LookOf(control);
        cell.Remove();
        control.InsertBeforeSelf(cell);
        control.Remove();
        var content = cell.ChildElements.Where(c => c is not TableCellProperties).ToList();
        var first = content.OfType<Paragraph>().FirstOrDefault() ?? cell.AppendChild(new Paragraph());
        foreach (var other in content.Where(c => c != first))
            other.Remove();
        Replace(first, first, look);
    }

    /// <summary>Everything from where a bookmark begins to where it ends; its end may stand just behind the paragraph, as when a whole line was marked.</summary>
    private List<OpenXmlElement> Marked(Paragraph line, BookmarkStart start)
    {
        var end = place.Part.RootElement!.Descendants<BookmarkEnd>().FirstOrDefault(e => e.Id?.Value == start.Id?.Value);
        var after = start.ElementsAfter().ToList();
        var inside = end is not null && after.Contains(end) ? after.TakeWhile(e => e != end).ToList() : after;
        var behind = end is not null && (end.Parent == line || (end.Parent == line.Parent && end.PreviousSibling() == line)
            || (end.Parent is Paragraph next && next.PreviousSibling() == line && !end.ElementsBefore().Any(e => e is not (ParagraphProperties or BookmarkStart or BookmarkEnd))));
        if (!behind)
            throw Refused("书签应在一个段落之内", "expected a bookmark within one paragraph");
        end!.Remove();
        return [start, .. inside.Where(e => e is not (BookmarkStart or BookmarkEnd))];
    }

    private void Inline(Paragraph line, List<OpenXmlElement> marked, RunProperties? look)
    {
        var isAlone = !line.Descendants().Any(e => IsContent(e) && !marked.Exists(m => m == e || e.Ancestors().Contains(m)));
        if (isAlone)
        {
            Replace(line, line, look);
            return;
        }

        if (blocks.All(b => b.Line is not null))
            marked[0].InsertBeforeSelf(DocxRun.Of(string.Join(words.Pick(string.Empty, " "), blocks.Select(b => b.Line)), look));
        else if (blocks is [{ Picture: { } picture }])
            marked[0].InsertBeforeSelf(writer.Draw(picture, width));
        else
            throw Refused("它的内容是表格或多个段落，应独占一个段落", "expected a paragraph of its own, for it stands for tables or several paragraphs");
        foreach (var element in marked)
            element.Remove();
    }

    /// <summary>What a paragraph has besides its own place: text, drawings, fields, other places.</summary>
    private static bool IsContent(OpenXmlElement element) =>
        element is Text or Drawing or TabChar or FieldChar or SimpleField or EmbeddedObject or SdtElement || (element is BookmarkStart { Name.Value: { } name } && !name.StartsWith('_'));

    /// <summary>Puts the blocks in the place of a paragraph or control.</summary>
    private void Replace(OpenXmlElement old, Paragraph? sample, RunProperties? look)
    {
        List<OpenXmlElement> elements = [.. blocks.SelectMany(b => b.Line is { } text ? [Like(sample, DocxRun.Of(text, look))] : b is { Picture: { } picture, HasCaption: false } ? [WithRoom(Like(sample, writer.Draw(picture, width)))] : writer.Write(b, width))];
        if (sample?.ParagraphProperties?.SectionProperties is { } section)
            elements.Add(new Paragraph(new ParagraphProperties((SectionProperties)section.CloneNode(deep: true)))); // the paper changes here
        foreach (var element in elements)
            old.InsertBeforeSelf(element);
        if (elements[^1] is Table && old.NextSibling() is not Paragraph)
            old.InsertBeforeSelf(new Paragraph()); // tables that touch become one, and no cell or document ends in a table
        old.Remove();
    }

    /// <summary>A paragraph like the one that held the place.</summary>
    private static Paragraph Like(Paragraph? sample, Run run)
    {
        var paragraph = new Paragraph();
        if (sample?.ParagraphProperties?.CloneNode(deep: true) is ParagraphProperties properties)
        {
            properties.SectionProperties?.Remove();
            paragraph.Append(properties);
        }

        paragraph.Append(run);
        return paragraph;
    }

    /// <summary>A line of a fixed height would cut a picture off, and an indent would push it over the margin.</summary>
    private static Paragraph WithRoom(Paragraph paragraph)
    {
        paragraph.ParagraphProperties ??= new ParagraphProperties();
        var spacing = paragraph.ParagraphProperties.SpacingBetweenLines ??= new SpacingBetweenLines();
        (spacing.Line, spacing.LineRule) = ("240", LineSpacingRuleValues.Auto);
        paragraph.ParagraphProperties.Indentation = new Indentation { FirstLine = "0", FirstLineChars = 0 };
        return paragraph;
    }

    private WordTemplateException Refused(string zh, string en) => new(new LocalizedText($"模板中的'{place.Name}'：{zh}", $"'{place.Name}' in the template: {en}"));
}
