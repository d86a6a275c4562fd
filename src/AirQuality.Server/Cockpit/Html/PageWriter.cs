using System.Globalization;
using System.Text;
using AirQuality.Reporting.Pictures;
using AirQuality.Reporting.Rendering.Html;
using AirQuality.Reporting.Tables;
using AirQuality.Reporting.Wording;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Server.Cockpit.Html;

/// <summary>Writes a page that obeys the policy of the server: no style and no script in it, both stand in files; colours are classes.</summary>
/// <param name="look">What the page is for.</param>
internal sealed class PageWriter(PageLook look)
{
    private readonly StringBuilder page = new(16 * 1024);

    /// <summary>The words.</summary>
    public Words Words { get; } = Words.Of(look.Language);

    /// <summary>The look.</summary>
    public PageLook Look => look;

    /// <summary>A text of both languages, as markup.</summary>
    public string Say(string zh, string en) => HtmlText.Of(Words.Pick(zh, en));

    /// <summary>Markup as it is.</summary>
    public PageWriter Raw(string markup)
    {
        page.Append(markup);
        return this;
    }

    /// <summary>A text; what HTML would read as markup is text.</summary>
    public PageWriter Text(string? text)
    {
        page.Append(HtmlText.Of(VisibleText.Of(text ?? string.Empty)));
        return this;
    }

    /// <summary>A paragraph.</summary>
    public PageWriter Line(string? text) => string.IsNullOrWhiteSpace(text) ? this : Raw("<p>").Text(text).Raw("</p>\n");

    /// <summary>The beginning of a section with its heading.</summary>
    public PageWriter Section(string id, string heading) => Raw($"<section aria-labelledby=\"h-{id}\" class=\"{id}\"><h2 id=\"h-{id}\">").Text(heading).Raw("</h2>\n");

    /// <summary>A list; a line instead where it is empty.</summary>
    public PageWriter List(IReadOnlyList<string> lines, string none)
    {
        if (lines.Count == 0)
            return Line(none);
        Raw("<ul>\n");
        foreach (var line in lines)
            Raw("<li>").Text(line).Raw("</li>\n");
        return Raw("</ul>\n");
    }

    /// <summary>A table.</summary>
    public PageWriter Table(Table table)
    {
        var rows = table.Rows.ToList();
        var numbers = table.Columns.Select((_, i) => rows.Exists(r => r[i].IsNumber)).ToList();
        Raw($"<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"{HtmlText.Of(table.Title)}\"><table><caption>").Text(table.Title).Raw("</caption>\n<thead><tr>");
        foreach (var (i, column) in table.Columns.Index())
            Raw(numbers[i] ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">").Text(table.HeaderOf(column, Words)).Raw("</th>");
        Raw("</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            Raw("<tr>");
            foreach (var (i, cell) in row.Index())
                Cell(cell, numbers[i]);
            Raw("</tr>\n");
        }

        return Raw("</tbody></table></div>\n");
    }

    /// <summary>A cell of a table in its colour.</summary>
    public PageWriter Cell(Cell cell, bool isNumber = false)
    {
        var classes = string.Join(' ', new[] { isNumber ? "n" : null, cell.Colour is { } colour ? ColourClass(colour) : null }.OfType<string>());
        Raw(classes.Length == 0 ? "<td>" : $"<td class=\"{classes}\">");
        return cell.Shown(Words) is { Length: > 0 } shown ? Text(shown).Raw("</td>") : Raw("<span class=\"none\">–</span></td>");
    }

    /// <summary>The class of a colour behind a text.</summary>
    public static string ColourClass(Rgb colour) => string.Concat("c-", Contrast.Hex(colour).AsSpan(1));

    /// <summary>An address of this server with what the page is shown by.</summary>
    public string Link(string path, string more = "") =>
        HtmlText.Of($"{path}?lang={(look.Language == Language.Chinese ? "zh" : "en")}{(look.IsWall ? "&wall" : string.Empty)}{more}");

    /// <summary>The path of the page of an area.</summary>
    public static string PathOf(AreaLevel level, string name) => $"/{level.ToString().ToLowerInvariant()}/{string.Join('/', name.Split('/').Select(Uri.EscapeDataString))}";

    /// <summary>The page in its frame.</summary>
    /// <param name="title">The title.</param>
    /// <param name="trail">Where it is: markup of links.</param>
    public byte[] Finish(string title, string trail)
    {
        var (other, code) = look.Language == Language.Chinese ? ("en", "zh-CN") : ("zh", "en");
        var whole = new StringBuilder(page.Length + 4096);
        whole.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n<html lang=\"{code}\" data-version=\"{look.Version}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        if (look.Version >= 0)
            whole.Append("<noscript><meta http-equiv=\"refresh\" content=\"60\"></noscript>\n");
        whole.Append(CultureInfo.InvariantCulture, $"<title>{HtmlText.Of(title)}</title>\n<link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"/assets/cockpit.css\">\n<script src=\"/assets/cockpit.js\" defer></script>\n</head>\n<body class=\"{(look.IsWall ? "wall" : "page")}\">\n");
        whole.Append(CultureInfo.InvariantCulture, $"<a class=\"skip\" href=\"#main\">{Say("跳到内容", "Skip to the content")}</a>\n<header><nav aria-label=\"{Say("位置", "Where")}\">{trail}</nav><h1>{HtmlText.Of(VisibleText.Of(title))}</h1>\n<p class=\"tools\">");
        if (look.Address is { } address)
            whole.Append(CultureInfo.InvariantCulture, $"<a href=\"{HtmlText.Of($"{address}?lang={other}{(look.IsWall ? "&wall" : string.Empty)}")}\" lang=\"{(other == "en" ? "en" : "zh-CN")}\" hreflang=\"{(other == "en" ? "en" : "zh-CN")}\">{(other == "en" ? "English" : "中文")}</a> <a href=\"{HtmlText.Of($"{address}?lang={(other == "en" ? "zh" : "en")}{(look.IsWall ? string.Empty : "&wall")}")}\">{(look.IsWall ? Say("常规", "Plain") : Say("大屏", "Wall"))}</a> ");
        whole.Append(CultureInfo.InvariantCulture, $"<span id=\"live\" role=\"status\" data-on=\"{Say("实时更新", "live")}\" data-off=\"{Say("连接中断，正在重连", "not connected, trying again")}\" data-new=\"{Say("已更新", "updated")}\"></span></p></header>\n<main id=\"main\">\n");
        whole.Append(page).Append("</main>\n</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(whole.ToString());
    }
}
