using System.Text;
using AirQuality.Indices;
using AirQuality.Reporting.Pictures;
using AirQuality.Reporting.Rendering.Html;
using AirQuality.Standards;

namespace AirQuality.Server.Cockpit.Html;

/// <summary>The style of all pages: that of reports, that of the cockpit, and a class for each colour that a level can have.</summary>
internal static class StyleSheet
{
    /// <summary>The style.</summary>
    /// <param name="standards">The editions that days are judged by.</param>
    public static byte[] Of(StandardsCatalogue standards)
    {
        var style = new StringBuilder(HtmlPage.Resource("page.css")).Append('\n').Append(HtmlPage.Resource("county.css")).Append('\n').Append(Assets.Text("cockpit.css"));
        foreach (var colour in standards.Editions.SelectMany(e => e.Levels).Select(l => l.Rgb).Concat(AqiCategory.All.Select(c => c.Rgb)).Distinct())
            style.Append('\n').Append('.').Append(PageWriter.ColourClass(colour)).Append(" { background: ").Append(Contrast.Hex(colour)).Append("; color: ").Append(Contrast.Hex(Contrast.TextOn(colour))).Append("; }");
        return Encoding.UTF8.GetBytes(style.Append('\n').ToString());
    }
}
