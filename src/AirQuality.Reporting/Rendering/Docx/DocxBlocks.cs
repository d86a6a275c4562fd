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

    /// <summary>Lists that a reader of a bulletin looks up any area in: they have all of them.</summary>
    private static readonly string[] OfAll = ["ranking", "areas", "published", "money", "scores", "about"];

    /// <summary>A section: its heading, its sentences, its pictures, its tables, as on the page.</summary>
    public static IEnumerable<DocxBlock> Of(ReportSection section, Report report, Words words) =>
    [
        new DocxBlock { Heading = section.Title },
        .. section.Sentences.Select(s => new DocxBlock { Line = s }),
        .. section.Pictures.Select(kind => ReportPictures.Draw(kind, report, words.Language)).OfType<Picture>().Select(p => new DocxBlock { Picture = p }),
        .. Tables(section, report, words).Select(t => new DocxBlock { Table = t }),
    ];

    /// <summary>The tables as they stand on paper.</summary>
    private static IEnumerable<Table> Tables(ReportSection section, Report report, Words words)
    {
        if (report.Days.Areas.Count > 1)
            return section.Tables.Select(t => OnPaper(t.Id, t.Table, report, words)).OfType<Table>();
        var bulletin = new BulletinTables(report, new AreaNames(report.Days.Areas), words);
        return section.Id switch
        {
            "areas" => [LoneAreaTable.Of(section.Tables.ToDictionary(t => t.Id, t => t.Table, StringComparer.Ordinal), bulletin, words)],
            "bulletin" => [bulletin.LevelsOfLoneArea(), bulletin.PollutantsOfLoneArea()],
            _ => section.Tables.Select(t => LoneAreaTable.WithoutArea(t.Table)),
        };
    }

    /// <summary>
    /// A province's tables are a hundred pages that nobody turns: of many areas the document lists all by place and by figures, and the rest of those that its sentences name and of the area
    /// looked at closely. What is left to do is asked of those that stand last, weeks, months and quarters of the area looked at closely only. It says where the others are; <c>null</c> where
    /// nothing is left.
    /// </summary>
    private static Table? OnPaper(string id, Table table, Report report, Words words)
    {
        var areOnlyOwn = id is "levels" or "next";
        if (table.Rows.Count() <= MostOfAll || OfAll.Contains(id, StringComparer.Ordinal) || table.Columns[0] != "area" || (!areOnlyOwn && report.Days.Areas.Count <= MostOfAll))
            return table;
        var (first, last) = id switch { _ when areOnlyOwn => (0, 0), "goals" or "alerts" or "duties" or "measures" => (0, report.ListLength), _ => (report.ListLength, report.ListLength) };
        var names = new AreaNames(report.Days.Areas);
        var named = report.Ranking.Ranked.Where(r => r.Place <= first || (last > 0 && report.Ranking.IsInLast(r, last))).Select(r => r.Area).Append(report.Focus).Select(names.Of).ToHashSet(StringComparer.Ordinal);
        var rows = table.Rows.Where(r => r[0].Value is string area && named.Contains(area)).ToList();
        var kept = rows.Count == 0 ? null : table with { Rows = rows, Title = Told(table.Title, names.Of(report.Focus), (first, last), words) };
        return kept is not null && areOnlyOwn ? LoneAreaTable.WithoutArea(kept) : kept;
    }

    /// <summary>The title, with whose rows the table has.</summary>
    private static string Told(string? title, string own, (int First, int Last) listed, Words words)
    {
        string[] whose =
        [
            own,
            .. listed.First > 0 ? [words.Pick($"前{FigureWords.Number(listed.First)}名", $"the first {FigureWords.Number(listed.First)}")] : Array.Empty<string>(),
            .. listed.Last > 0 ? [words.Pick($"后{FigureWords.Number(listed.Last)}名", $"the last {FigureWords.Number(listed.Last)}")] : Array.Empty<string>(),
        ];
        return words.Pick($"{title}：{string.Join('、', whose)}（其余区域见网页和工作簿）", $"{title}: {string.Join(", ", whose)} (the other areas are on the page and in the workbook)");
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
