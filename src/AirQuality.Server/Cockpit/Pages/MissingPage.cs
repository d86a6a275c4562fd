using AirQuality.Server.Cockpit.Facts;
using AirQuality.Server.Cockpit.Html;
using AirQuality.Terms;

namespace AirQuality.Server.Cockpit.Pages;

/// <summary>Says that there is no such area, and which were perhaps meant.</summary>
internal static class MissingPage
{
    private const int Few = 12;

    /// <summary>Makes it.</summary>
    public static byte[] Make(DataFacts facts, AreaLevel level, string name, PageLook look)
    {
        var page = new PageWriter(look with { Version = -1 });
        List<Area> near = [];
        if (facts.Levels.Contains(level))
        {
            var known = facts.At(level);
            near = [.. facts.Find(level, name)];
            if (near.Count == 0)
                near = [.. new AreaFinder(known.View.Days.Areas).Near(name).SelectMany(n => known.View.Days.Areas.Where(a => a.Name == n))];
            page.Line(near.Count > 0 ? page.Words.Pick("是否为：", "Did you mean:") : null).Raw("<ul>\n");
            foreach (var area in near.Take(Few))
                page.Raw($"<li><a href=\"{page.Link(PageWriter.PathOf(level, known.Names.Of(area)))}\">").Text(known.Names.Of(area)).Raw("</a></li>\n");
            page.Raw("</ul>\n");
        }

        return page.Raw($"<p><a href=\"{page.Link("/")}\">").Text(page.Words.Pick("全部区域", "All areas")).Raw("</a></p>\n")
            .Finish(page.Words.Pick($"没有{VisibleText.Quote(name)}", $"There is no {VisibleText.Quote(name)}"), string.Empty);
    }
}
