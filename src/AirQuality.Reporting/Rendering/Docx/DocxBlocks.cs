using AirQuality.Reporting.Composition;
using AirQuality.Reporting.Facts;
using AirQuality.Reporting.Pictures;
using AirQuality.Reporting.Tables;

namespace AirQuality.Reporting.Rendering.Docx;

/// <summary>Composed sections and pages as the blocks of a document.</summary>
internal static class DocxBlocks
{
    /// <summary>So many rows are a page.</summary>
    private const int MostOfAll = 40;

    /// <summary>A section: its heading, its sentences, its pictures, its tables, as on the page.</summary>
    public static IEnumerable<DocxBlock> Of(ReportSection section, Report report, Words words) =>
    [
        new DocxBlock { Heading = section.Title },
        .. section.Sentences.Select(s => new DocxBlock { Line = s }),
        .. section.Pictures.Select(kind => ReportPictures.Draw(kind, report, words.Language)).OfType<Picture>().Select(p => new DocxBlock { Picture = p }),
        .. section.Tables.Select(t => OnPaper(t.Id, t.Table, report, words)).OfType<Table>().Select(t => new DocxBlock { Table = t }),
    ];

    /// <summary>
    /// The weeks, months and quarters of all goals of a province are dozens of pages that nobody turns: of many the document has those of the area looked at closely and says where the others
    /// are; <c>null</c> where it has none.
    /// </summary>
    private static Table? OnPaper(string id, Table table, Report report, Words words)
    {
        if (id is not ("levels" or "next") || table.Rows.Count() <= MostOfAll)
            return table;
        var name = new AreaNames(report.Days.Areas).Of(report.Focus);
        var rows = table.Rows.Where(r => r[0].Value is string area && area == name).ToList();
        return rows.Count == 0 ? null : table with { Rows = rows, Title = words.Pick($"{table.Title}：{name}（其余区域见网页和工作簿）", $"{table.Title}: {name} (the other areas are on the page and in the workbook)") };
    }

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
