using System.Text;
using AirQuality.Reporting.Facts;
using AirQuality.Terms;

namespace AirQuality.Reporting.Tests;

/// <summary>Pages as a real browser lays them out.</summary>
[Category("Long")]
[Category("Browser")]
public class BrowserTests
{
    private static readonly Report Report = SampleReport.Of(14);

    [Test]
    public void Report_OnPhoneAndDesktop_HasNoOverflowAndNoFaintText([Values(360, 1280)] int width, [Values] Language language, [Values] bool dark)
    {
        var layout = Browser.Open(HtmlTests.Html(Report, language), width, dark);
        Assert.That(layout.Client, Is.InRange(width - 20, width), "the window is as wide as was asked");
        Assert.That(layout.Scroll, Is.LessThanOrEqualTo(layout.Client));
        Assert.That(layout.Seen, Is.GreaterThan(500));
        Assert.That(layout.Faint, Is.Empty);
        Assert.That(layout.Images, Is.GreaterThan(5));
        Assert.That(layout.Broken, Is.Zero);
    }

    [Test]
    public void Report_HeadClicked_SortsByNumberWithMissingLast()
    {
        var report = SampleReport.Of(14, "2026-05");
        var dom = Browser.Dom(HtmlTests.Html(report, Language.English), "const b = document.querySelectorAll('#table-ranking th button')[5]; b.click(); b.click();");
        var table = Found.First(dom, "<table id=\"table-ranking\">.*?</table>").Value;
        var sorted = Found.All(table, "<tr[^>]*><td.*?</tr>").Select(r => Found.All(r.Value, "<td[^>]*>(.*?)</td>").ElementAt(5).Groups[1].Value).Where(v => !v.Contains("none", StringComparison.Ordinal)).Select(v => decimal.Parse(Found.Without(v, "<[^>]*>"), System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.That(sorted, Is.Ordered.Descending);
        Assert.That(sorted, Is.EquivalentTo(report.OnLastYear.Select(c => c.Current[Pollutant.PM25].Evaluated).OfType<decimal>()));
    }

    [Test]
    public void Report_FigureClicked_TellsHowItCameToBe([Values] Language language)
    {
        var report = SampleReport.Of(5, area: SampleReport.Days(5).Areas[2]);
        var dom = Browser.Dom(HtmlTests.Html(report, language), "document.querySelector('#table-areas .own td[data-key], #table-areas .own td:nth-child(4) button').click();");
        var told = System.Net.WebUtility.HtmlDecode(Found.First(dom, "<dialog[^>]* open=\"\".*?<pre[^>]*>(.*?)</pre>").Groups[1].Value);
        Assert.That(told, Does.StartWith(language == Language.Chinese ? "PM2.5平均浓度" : "PM2.5 mean").And.Contain(FormattableString.Invariant($"{report.Of(report.Focus).Current[Pollutant.PM25].Evaluated}")));
        Assert.That(Found.All(told, @"2026-10-\d\d \d+").Count(), Is.EqualTo(31), "every day it was made of");
    }

    [Test]
    public void Report_DayClicked_OpensWithItsValuesAndHowItsAqiCameToBe()
    {
        var dom = Browser.Dom(HtmlTests.Html(Report, Language.English), "document.querySelectorAll('.day')[4].click();");
        var dialog = Found.First(dom, "<dialog[^>]* open=\"\".*?</dialog>").Value;
        var day = Report.Of(Report.Focus).Current.DayAqis[4];
        Assert.That(dialog, Does.Contain("2026-10-05").And.Contain($"AQI {day.Aqi} "));
        Assert.That(Found.All(dialog, "<tr><td>").Count(), Is.EqualTo(6));
        Assert.That(Found.First(dialog, "<pre[^>]*>(.*?)</pre>").Groups[1].Value, Does.Contain($"2026-10-05: {day.Aqi}"));
    }

    [Test]
    public void Report_AreaChosen_TheCalendarIsThatOfTheArea()
    {
        var dom = Browser.Dom(HtmlTests.Html(Report, Language.English), "const s = document.getElementById('calendar-area'); s.value = '3'; s.dispatchEvent(new Event('change'));");
        var shown = Found.All(Found.First(dom, "<div id=\"calendar\".*?</div>\n</div>").Value, "<b>(.*?)</b>").Select(m => m.Groups[1].Value);
        Assert.That(shown, Is.EqualTo(Report.OnLastYear[3].Current.DayAqis.Select(d => $"{d.Aqi}")));
    }

    [TestCase("第2", 1)]
    [TestCase("pm25>30", null)]
    public void Report_Filtered_ShowsTheRowsThatFit(string asked, int? rows)
    {
        var dom = Browser.Dom(HtmlTests.Html(Report, Language.English), $"const i = document.querySelector('#table-areas').closest('.wide').previousElementSibling.querySelector('input'); i.value = '{asked}'; i.dispatchEvent(new Event('input'));");
        var shown = Found.All(Found.First(dom, "<table id=\"table-areas\">.*?</table>").Value, "<tr>(<td.*?)</tr>").Count();
        Assert.That(shown, Is.EqualTo(rows ?? Report.OnLastYear.Count(c => c.Current[Pollutant.PM25].Evaluated > 30)));
    }

    [Test]
    public void Report_ArrowKey_GoesFromFigureToFigure()
    {
        var dom = Browser.Dom(HtmlTests.Html(Report, Language.English), "const b = document.querySelector('#table-areas tbody button'); b.focus(); b.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true })); document.activeElement.id = 'here';");
        var table = Found.First(dom, "<table id=\"table-areas\">.*?</table>").Value;
        Assert.That(Found.All(table, "<tr[^>]*><td.*?</tr>").Select(r => r.Value.Contains("id=\"here\"", StringComparison.Ordinal)).Take(3), Is.EqualTo(new[] { false, true, false }));
        Assert.That(Found.All(table, "<tbody>.*").SelectMany(t => Found.All(t.Value, "tabindex=\"0\"")).Count(), Is.EqualTo(1), "the table is one stop of the tab key");
    }

    [TestCase(Language.Chinese, 360, true)]
    [TestCase(Language.English, 1280, false)]
    public void Report_ByAxe_HasNoFault(Language language, int width, bool dark) =>
        Assert.That(Browser.Axe(HtmlTests.Html(SampleReport.Of(9, area: SampleReport.Days(9).Areas[2]), language), width, dark), Is.Empty);

    [Test]
    public void Day_ByAxe_HasNoFault([Values] bool dark) =>
        Assert.That(Browser.Axe(HtmlTests.Html(Report, Language.English).Replace("</body>", "<script>document.querySelectorAll('.day')[4].click();</script></body>", StringComparison.Ordinal), 360, dark), Is.Empty);

    [Test]
    public void County_ByAxe_HasNoFault([Values] Language language) =>
        Assert.That(Browser.Axe(CountyPageTests.Html(Report, Report.Days.Areas[0], language), 360), Is.Empty);

    [Test]
    public void Report_Printed_IsA4()
    {
        var pdf = Encoding.Latin1.GetString(Browser.Pdf(HtmlTests.Html(Report, Language.Chinese)));
        var boxes = Found.All(pdf, @"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]").Select(m => (Width: double.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), Height: double.Parse(m.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture))).ToList();
        Assert.That(boxes, Has.Count.InRange(3, 40));
        Assert.That(boxes, Has.All.Matches<(double Width, double Height)>(b => Math.Abs(b.Width - 595) < 2 && Math.Abs(b.Height - 842) < 2));
    }

    [Test]
    public void Report_InPrint_NoTableIsWiderThanThePaper([Values] Language language)
    {
        const int A4 = 718; // 190 mm
        var layout = Browser.Open(HtmlTests.Html(Report, language).Replace("@media print", "@media all", StringComparison.Ordinal), A4);
        Assert.That(layout.Scroll, Is.LessThanOrEqualTo(layout.Client));
        Assert.That(layout.Split, Is.Empty, "dates and names of counties stay on one line");
        Assert.That(layout.Heads, Is.EqualTo(new[] { "contents" }), "buttons are not repeated on the next page, what they hold is");
    }

    [Test]
    public void Report_OnPhone_PicturesStayLargeEnoughToRead() =>
        Assert.That(Browser.Open(HtmlTests.Html(Report, Language.Chinese), 360).Narrowest, Is.GreaterThanOrEqualTo(700), "they are scrolled, not shrunk");

    [Test]
    public void County_OnPhone_HasNoOverflowAndNoFaintText([Values] Language language, [Values] bool dark)
    {
        var layout = Browser.Open(CountyPageTests.Html(Report, Report.Days.Areas[0], language), 360, dark);
        Assert.That(layout.Client, Is.InRange(340, 360));
        Assert.That(layout.Scroll, Is.LessThanOrEqualTo(layout.Client));
        Assert.That(layout.Seen, Is.GreaterThan(30));
        Assert.That(layout.Faint, Is.Empty);
        Assert.That(layout.Wide, Is.Empty, "no word is broken");
    }

    [Test]
    public void Pages_Seen_ArePaintedAndNotBlank()
    {
        var picture = Browser.Screenshot(HtmlTests.Html(Report, Language.Chinese), 360, 1600);
        using var bitmap = SkiaSharp.SKBitmap.Decode(picture);
        Assert.That(bitmap, Is.Not.Null);
        Assert.That(bitmap.Pixels.Distinct().Count(), Is.GreaterThan(50));
    }
}
