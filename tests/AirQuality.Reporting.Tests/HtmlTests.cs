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
    public void Html_OneFile_LetsNoScriptRunButItsOwn([Values] Language language)
    {
        var html = Html(SampleReport.Of(5), language);
        var policy = WebUtility.HtmlDecode(Found.First(html, "<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"").Groups[1].Value);
        var script = Found.All(html, "<script>(.*?)</script>").Single().Groups[1].Value;
        var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(script)));
        Assert.That(policy, Does.Contain("default-src 'none'").And.Contain($"script-src 'sha256-{hash}'"));
        Assert.That(Found.First(html, "<script type=\"application/json\" id=\"data\">(.*?)</script>").Groups[1].Value, Does.Not.Contain("<"), "a name cannot end the data");
    }

    [Test]
    public void Html_EveryFigureOfEveryArea_HasItsExplanation([Values] Language language)
    {
        var report = SampleReport.Of(5, area: SampleReport.Days(5).Areas[2]);
        var html = Html(report, language);
        using var data = Data(html);
        var why = data.RootElement.GetProperty("why");
        foreach (var (row, comparison) in report.OnLastYear.Index())
            foreach (var figure in Figure.All.Where(f => f.Of(comparison.Current) is not null))
            {
                var first = why[row].GetProperty(figure.Key).GetString()!.Split('\n')[0];
                Assert.That(first, Does.Match($@"(: |：){Regex.Escape(figure.Of(comparison.Current)!.Value.ToString(CultureInfo.InvariantCulture))}( |%|；|;|$)"), $"{comparison.Current.Area} {figure.Key}");
            }

        var asked = Found.All(html, "data-why=\"(\\d+)\\.([^\"]*)\"").ToList();
        Assert.That(asked, Has.Count.GreaterThan(5 * Figure.All.Count * 3));
        Assert.That(asked, Has.All.Matches<Match>(m => why[int.Parse(m!.Groups[1].Value, CultureInfo.InvariantCulture)].TryGetProperty(m.Groups[2].Value, out _)));
    }

    [Test]
    public void Html_Days_AreThoseOfTheGridWithTheirIaqi()
    {
        var report = SampleReport.Of(3);
        using var data = Data(Html(report, Language.Chinese));
        foreach (var (row, comparison) in report.OnLastYear.Index())
            foreach (var (index, day) in comparison.Current.DayAqis.Index())
            {
                var parts = data.RootElement.GetProperty("days")[row][index].GetString()!.Split(';');
                var aqi = AirQuality.Indices.AqiCalculator.Daily(report.Days.PublishedOn(row, day.Date), comparison.Current.Edition);
                Assert.That(parts[1], Is.EqualTo($"{day.Aqi}"));
                Assert.That(parts[0].Split('|').Max(p => int.Parse(p.Split(':')[1], CultureInfo.InvariantCulture)), Is.EqualTo(aqi.Aqi));
                Assert.That(parts[0].Split('|')[(int)Pollutant.PM25].Split(':')[0], Is.EqualTo($"{report.Days.PublishedOn(row, day.Date)[Pollutant.PM25].Value:0}"));
            }
    }

    [Test]
    public void Html_AreaAskedFor_ComesFirst()
    {
        var days = SampleReport.Days(5);
        Assert.That(Found.First(Html(SampleReport.Of(5, area: days.Areas[2]), Language.English), "<section id=\"([a-z]+)\"").Groups[1].Value, Is.EqualTo("focus"));
        Assert.That(Found.First(Html(SampleReport.Of(5), Language.English), "<section id=\"([a-z]+)\"").Groups[1].Value, Is.EqualTo("overview"));
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

    private static System.Text.Json.JsonDocument Data(string html) =>
        System.Text.Json.JsonDocument.Parse(Found.First(html, "<script type=\"application/json\" id=\"data\">(.*?)</script>").Groups[1].Value);

    /// <summary>The rows of a table by the names of its columns, as a machine reads the page.</summary>
    private static List<Dictionary<string, string>> Rows(string html, string id)
    {
        var table = Found.First(html, $"<table id=\"table-{id}\">(.*?)</table>").Groups[1].Value;
        var keys = Found.All(table, "data-key=\"([^\"]*)\"").Select(m => m.Groups[1].Value).ToList();
        return [.. Found.All(table, "<tr[^>]*><td.*?</tr>").Select(row => Found.All(row.Value, CellPattern).Select((m, i) => (Key: keys[i], Text: WebUtility.HtmlDecode(m.Groups["value"].Success ? m.Groups["value"].Value : Found.Without(m.Groups["text"].Value, "<[^>]*>"))))
            .ToDictionary(c => c.Key, c => c.Text, StringComparer.Ordinal))];
    }

    private static decimal? Number(string text) => text is "–" or "" ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
