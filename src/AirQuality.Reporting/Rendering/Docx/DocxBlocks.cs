using AirQuality.Reporting.Composition;
using AirQuality.Reporting.Facts;
using AirQuality.Reporting.Pictures;

namespace AirQuality.Reporting.Rendering.Docx;

/// <summary>Composed sections and pages as the blocks of a document.</summary>
internal static class DocxBlocks
{
    /// <summary>A section: its heading, its sentences, its pictures, its tables, as on the page.</summary>
    public static IEnumerable<DocxBlock> Of(ReportSection section, Report report, Words words) =>
    [
        new DocxBlock { Heading = section.Title },
        .. section.Sentences.Select(s => new DocxBlock { Line = s }),
        .. section.Pictures.Select(kind => ReportPictures.Draw(kind, report, words.Language)).OfType<Picture>().Select(p => new DocxBlock { Picture = p }),
        .. section.Tables.Select(t => new DocxBlock { Table = t.Table }),
    ];

    /// <summary>A page of headings, lines and tables; its first heading is the title of the document, or that of its table where it has no heading.</summary>
    public static IEnumerable<DocxBlock> Of(IReadOnlyList<PagePart> parts)
    {
        var titled = false;
        var named = parts.Any(p => p.Heading is not null);
        foreach (var part in parts)
        {
            if (part.Table is { Title.Length: > 0 } sheet && !titled && !named)
            {
                yield return new DocxBlock { Title = sheet.Title };
                yield return new DocxBlock { Table = sheet, HasCaption = false };
                titled = true;
            }
            else if (part.Table is { } table)
                yield return new DocxBlock { Table = table };
            else if (part.Heading is { } heading)
            {
                yield return titled ? new DocxBlock { Heading = heading } : new DocxBlock { Title = heading };
                titled = true;
            }
            else if (!string.IsNullOrWhiteSpace(part.Line))
                yield return new DocxBlock { Line = part.Line };
        }
    }
}
