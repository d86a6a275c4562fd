using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AirQuality.Figures;
using AirQuality.Reporting.Facts;
using AirQuality.Terms;

namespace AirQuality.Reporting.Tests;

public class HtmlTests
{
    private const string CellPattern = "<td(?: class=\"[a-z]+\")?(?: data-value=\"(?<value>[^\"]*)\")?[^>]*>(?<text>.*?)</td>";

    [Test]
    public void Html_TablesReadBack_AreTheTypedResults([Values] Language language)
    {
        var report = SampleReport.Of(14);
        var rows = Rows(Html(report, language), "areas");
        Assert.That(rows, Has.Count.EqualTo(14));
        foreach (var (row, comparison) in rows.Zip(report.OnLastYear))
        {
            Assert.That(row["area"], Is.EqualTo(comparison.Current.Area.Name));
            foreach (var figure in Figure.All)
                Assert.That(Number(row[figure.Key]), Is.EqualTo(figure.Of(comparison.Current)), figure.Key);
        }

        foreach (var (id, comparisons) in new[] { ("changes", report.OnLastYear), ("changes_previous", report.OnPrevious) })
            foreach (var (row, comparison) in Rows(Html(report, language), id).Zip(comparisons))
                foreach (var figure in Figure.All)
                    Assert.That(Number(row[figure.Key]), Is.EqualTo(comparison.Of(figure).Change), $"{id} {figure.Key}");
    }

    [Test]
    public void Html_Ranking_HasEveryPlaceTiesAndReasons()
    {
        var report = SampleReport.Of(14, "2026-05");
        var rows = Rows(Html(report, Language.English), "ranking");
        Assert.That(report.Ranking.Unranked, Has.Count.EqualTo(1), "the county without data in May");
        Assert.That(rows.Select(r => r["area"]), Is.EqualTo(report.Ranking.Ranked.Select(r => r.Area.Name).Concat(report.Ranking.Unranked.Select(r => r.Area.Name))));
        Assert.That(rows.Take(report.Ranking.Ranked.Count).Select(r => Number(r["rank"])), Is.EqualTo(report.Ranking.Ranked.Select(r => (decimal?)r.Place)));
        Assert.That(rows.Count(r => r["note"] == "tied"), Is.EqualTo(report.Ranking.Ranked.Count(r => r.IsTied)).And.GreaterThan(1));
        Assert.That(rows[^1]["note"], Is.Not.EqualTo("–"));
    }

    [Test]
    public void Html_Goals_ReadBackAsTracked()
    {
        var report = SampleReport.Of(5);
        var rows = Rows(Html(report, Language.Chinese), "goals");
        Assert.That(rows.Select(r => Number(r["actual"])), Is.EqualTo(report.Goals.Select(g => g.Whole.Actual)));
        Assert.That(rows.Select(r => Number(r["control"])), Is.EqualTo(report.Goals.Select(g => g.Whole.Control)));
        Assert.That(rows.Select(r => r["status"]), Is.EqualTo(report.Goals.Select(g => g.Whole.Status.ToString())));
    }

    [Test]
    public void Html_OneFile_AsksForNothingFromElsewhereAndLetsNoNameBeMarkup([Values] Language language)
    {
        var html = Html(SampleReport.Of(5), language);
        Assert.That(html, Does.Not.Match("(src|href)=\"(?!data:|#)"));
        Assert.That(html, Does.Not.Contain("url(").And.Not.Contain("@import").And.Not.Contain("<b>县"));
        Assert.That(Regex.Count(html, "<img "), Is.EqualTo(Regex.Count(html, "<img [^>]*alt=\"[^\"]{10,}\"")), "every picture says in words what it shows");
        foreach (var target in Found.All(html, "href=\"#([^\"]*)\"").Select(m => m.Groups[1].Value))
            Assert.That(html, Does.Contain($"<section id=\"{target}\">"));
    }

    [Test]
    public void Html_EveryTable_HasATitle([Values] Language language) =>
        Assert.That(Found.All(Html(SampleReport.Of(5), language), "<caption>(.*?)</caption>").Select(m => m.Groups[1].Value), Has.All.Length.GreaterThan(1));

    internal static string Html(Report report, Language language)
    {
        using var writer = new StringWriter();
        ReportRenderer.Html(report, language, writer);
        return writer.ToString();
    }

    /// <summary>The rows of a table by the names of its columns, as a machine reads the page.</summary>
    private static List<Dictionary<string, string>> Rows(string html, string id)
    {
        var table = Found.First(html, $"<table id=\"table-{id}\">(.*?)</table>").Groups[1].Value;
        var keys = Found.All(table, "data-key=\"([^\"]*)\"").Select(m => m.Groups[1].Value).ToList();
        return [.. Found.All(table, "<tr><td.*?</tr>").Select(row => Found.All(row.Value, CellPattern).Select((m, i) => (Key: keys[i], Text: WebUtility.HtmlDecode(m.Groups["value"].Success ? m.Groups["value"].Value : Found.Without(m.Groups["text"].Value, "<[^>]*>"))))
            .ToDictionary(c => c.Key, c => c.Text, StringComparer.Ordinal))];
    }

    private static decimal? Number(string text) => text is "–" or "" ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
