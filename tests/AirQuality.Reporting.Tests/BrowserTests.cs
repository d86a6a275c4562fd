using System.Text;
using AirQuality.Reporting.Facts;
using AirQuality.Terms;

namespace AirQuality.Reporting.Tests;

/// <summary>Pages as a real browser lays them out.</summary>
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
        var sorted = Found.All(table, "<tr><td.*?</tr>").Select(r => Found.All(r.Value, "<td[^>]*>(.*?)</td>").ElementAt(5).Groups[1].Value).Where(v => !v.StartsWith('<')).Select(decimal.Parse).ToList();
        Assert.That(sorted, Is.Ordered.Descending);
        Assert.That(sorted, Is.EquivalentTo(report.OnLastYear.Select(c => c.Current[Pollutant.PM25].Evaluated).OfType<decimal>()));
    }

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
