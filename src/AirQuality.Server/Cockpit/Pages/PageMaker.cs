using AirQuality.Reporting.Rendering.Html;
using AirQuality.Reporting.Wording;
using AirQuality.Server.Cockpit.Caching;
using AirQuality.Server.Cockpit.Facts;
using AirQuality.Server.Cockpit.Html;
using AirQuality.Server.Current;
using AirQuality.Terms;

namespace AirQuality.Server.Cockpit.Pages;

/// <summary>Makes pages out of a state of the data.</summary>
/// <param name="state">The state, of what the caller may see.</param>
/// <param name="own">The own area, by name; <c>null</c> for none.</param>
internal sealed class PageMaker(DataState state, string? own)
{
    private readonly DataFacts facts = DataFacts.Of(state.Data);

    /// <summary>The page of all areas.</summary>
    public MadePage Index(PageLook look, CancellationToken cancellationToken)
    {
        var page = new PageWriter(look with { Version = state.Version, Address = "/" });
        WriteFileError(page);
        if (!facts.Levels.Contains(facts.Usual))
            page.Line(page.Words.Pick("还没有数据。小时值到了以后，这里会自动显示。", "There are no data yet. They are shown here as soon as hours come in."));
        else
        {
            var usual = facts.At(facts.Usual);
            if (own is not null && facts.Find(facts.Usual, own) is [var area])
                page.Raw($"<p><a href=\"{page.Link(PageWriter.PathOf(facts.Usual, usual.Names.Of(area)))}\">").Text(page.Words.Pick($"本区域：{area.Name}", $"Own area: {area.Name}")).Raw("</a></p>\n");
            Regions(page, within: null);
            cancellationToken.ThrowIfCancellationRequested();
            AreaListPage.Write(page, usual, within: null);
            page.Raw("<footer>").Text(page.Words.Pick($"数据截至{AreaPage.Stamp(usual.View, page.Words)}", $"Data to {AreaPage.Stamp(usual.View, page.Words)}")).Raw("</footer>\n");
        }

        return Made(page, page.Words.Pick("空气质量驾驶舱", "Air quality cockpit"), string.Empty);
    }

    /// <summary>The page of an area; <c>null</c> where a name stands for none or several.</summary>
    public MadePage? Area(AreaLevel level, string name, PageLook look, CancellationToken cancellationToken)
    {
        if (facts.Find(level, name) is not [var area])
            return null;
        var known = facts.At(level);
        var page = new PageWriter(look with { Version = state.Version, Address = PageWriter.PathOf(level, known.Names.Of(area)) });
        WriteFileError(page);
        if (level == AreaLevel.Province)
            Regions(page, area);
        if (level > facts.Usual && facts.Levels.Contains(facts.Usual))
            AreaListPage.Write(page, facts.At(facts.Usual), area);
        AreaPage.Write(page, known, area, cancellationToken);
        return Made(page, known.Names.Of(area), Trail(page, area));
    }

    private MadePage Made(PageWriter page, string title, string trail) => new(page.Finish(title, trail), state.Version);

    private void WriteFileError(PageWriter page)
    {
        if (state.FileError is { } error)
            page.Raw("<p role=\"alert\">").Text(page.Words.Pick($"文件有误，仍按原来的内容：{error.Zh}", $"A file is wrong, and what was read of it before stays in force: {error.En}")).Raw("</p>\n");
    }

    /// <summary>Links to the cities and provinces.</summary>
    private void Regions(PageWriter page, Area? within)
    {
        foreach (var level in new[] { AreaLevel.Province, AreaLevel.City }.Where(l => l > facts.Usual && facts.Levels.Contains(l) && (within is null || l < within.Level)))
        {
            var known = facts.At(level);
            page.Raw("<p>").Text(level == AreaLevel.Province ? page.Words.Pick("省：", "Provinces: ") : page.Words.Pick("市：", "Cities: "));
            foreach (var area in known.View.Days.Areas.Where(a => within is null || a.At(within.Level) == within))
                page.Raw($"<a href=\"{page.Link(PageWriter.PathOf(level, known.Names.Of(area)))}\">").Text(known.Names.Of(area)).Raw("</a> ");
            page.Raw("</p>\n");
        }
    }

    private string Trail(PageWriter page, Area area)
    {
        var links = new List<string> { $"<a href=\"{page.Link("/")}\">{page.Say("全部", "All")}</a>" };
        for (var at = area.Parent; at is not null; at = at.Parent)
            if (facts.Levels.Contains(at.Level) && at.Level > facts.Usual)
                links.Insert(1, $"<a href=\"{page.Link(PageWriter.PathOf(at.Level, facts.At(at.Level).Names.Of(at)))}\">{HtmlText.Of(VisibleText.Of(at.Name))}</a>");
        return string.Concat(links);
    }
}
