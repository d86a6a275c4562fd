using AirQuality.Reporting.Composition;
using AirQuality.Reporting.Facts;
using AirQuality.Reporting.Pictures;

namespace AirQuality.Reporting.Rendering.Docx;

/// <summary>What stands behind each name of a template, from the same composed sections as every other form.</summary>
internal sealed class TemplateContents(Report report, ReportDocument document, ReportComposer composer)
{
    private readonly Words words = composer.Words;

    /// <summary>What a name stands for. What this report does not have, such as goals where there are none, is said to be missing.</summary>
    public IReadOnlyList<DocxBlock> Of(string name)
    {
        IReadOnlyList<DocxBlock> found = TemplateNames.Lines.Contains(name, StringComparer.Ordinal) ? Whole(name)
            : name.StartsWith(TemplateNames.Picture, StringComparison.Ordinal) ? Picture(name[TemplateNames.Picture.Length..])
            : name.StartsWith(TemplateNames.Table, StringComparison.Ordinal) ? Table(name[TemplateNames.Table.Length..])
            : Section(name);
        return found.Count > 0 ? found : Line(words.Pick("（本期无此内容）", "(none in this report)"));
    }

    private IReadOnlyList<DocxBlock> Whole(string name) => name switch
    {
        "title" => Line(document.Title),
        "period" => Line(PeriodWords.Name(report.Assessed, words)),
        "as_of" => Line(PeriodWords.Name(report.AsOf, words)),
        "region" => Line(report.Region?.Current.Area.Name),
        "area" => Line(composer.Names.Of(report.Focus)),
        "version" => Line($"AirQuality {AboutSection.Version}"),
        _ => [.. document.Sections.SelectMany(s => DocxBlocks.Of(s, report, words))],
    };

    private IReadOnlyList<DocxBlock> Section(string name)
    {
        var (id, part) = name.EndsWith(TemplateNames.Title, StringComparison.Ordinal) ? (name[..^TemplateNames.Title.Length], TemplateNames.Title)
            : name.EndsWith(TemplateNames.Text, StringComparison.Ordinal) ? (name[..^TemplateNames.Text.Length], TemplateNames.Text)
            : (name, string.Empty);
        if (document.Sections.FirstOrDefault(s => s.Id == id) is not { } section)
            return [];
        return part switch
        {
            TemplateNames.Title => Line(section.Title),
            TemplateNames.Text => [.. section.Sentences.SelectMany(Line)],
            _ => [.. DocxBlocks.Of(section, report, words)],
        };
    }

    private IReadOnlyList<DocxBlock> Table(string name)
    {
        var tables = document.Sections.SelectMany(s => s.Tables).ToDictionary(t => t.Id, t => t.Table, StringComparer.Ordinal);
        return tables.TryGetValue(name, out var table) ? [new DocxBlock { Table = table, HasCaption = false }]
            : Titled(name) is { } of && tables.TryGetValue(of, out var titled) ? Line(titled.Title)
            : [];
    }

    private IReadOnlyList<DocxBlock> Picture(string name)
    {
        if (ReportPictures.Draw(Titled(name) ?? name, report, words.Language) is not { } picture)
            return [];
        return Titled(name) is null ? [new DocxBlock { Picture = picture, HasCaption = false }] : Line(picture.Title);
    }

    private static string? Titled(string name) => name.EndsWith(TemplateNames.Title, StringComparison.Ordinal) ? name[..^TemplateNames.Title.Length] : null;

    private static DocxBlock[] Line(string? text) => string.IsNullOrEmpty(text) ? [] : [new DocxBlock { Line = text }];
}
