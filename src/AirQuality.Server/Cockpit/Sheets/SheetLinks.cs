using AirQuality.Reporting.Wording;
using AirQuality.Server.Cockpit.Facts;
using AirQuality.Server.Cockpit.Html;
using AirQuality.Terms;

namespace AirQuality.Server.Cockpit.Sheets;

/// <summary>Links to the sheets of an area in all forms.</summary>
internal static class SheetLinks
{
    /// <summary>Writes them.</summary>
    public static void Write(PageWriter page, LevelFacts facts, Area area)
    {
        page.Section("sheets", page.Words.Pick("下载", "Sheets")).Raw("<table><tbody>\n");
        foreach (var kind in Enum.GetValues<SheetKind>())
        {
            page.Raw("<tr><th scope=\"row\">").Text(Name(kind, page.Words)).Raw("</th><td>");
            foreach (var form in Enum.GetValues<SheetForm>())
                page.Raw($"<a href=\"{page.Link($"/sheets/{kind.ToString().ToLowerInvariant()}.{form.ToString().ToLowerInvariant()}", $"&level={facts.View.Level.ToString().ToLowerInvariant()}&area={Uri.EscapeDataString(facts.Names.Of(area))}")}\">{form.ToString().ToLowerInvariant()}</a> ");
            page.Raw("</td></tr>\n");
        }

        page.Raw("</tbody></table></section>\n");
    }

    /// <summary>What a sheet is called.</summary>
    public static string Name(SheetKind kind, Words words) => kind switch
    {
        SheetKind.Brief => words.Pick("晨报", "Morning brief"),
        SheetKind.Monday => words.Pick("周一目标单", "Monday sheet"),
        SheetKind.Dispatch => words.Pick("调度单", "Dispatch sheet"),
        SheetKind.Rank => words.Pick("排名", "Ranking"),
        _ => words.Pick("月报", "Month report"),
    };
}
