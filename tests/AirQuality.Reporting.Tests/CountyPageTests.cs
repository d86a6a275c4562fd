using AirQuality.Indices;
using AirQuality.Observations;
using AirQuality.Reporting.Facts;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Reporting.Tests;

public class CountyPageTests
{
    [Test]
    public void Page_WithoutScript_ShowsTheTypedFigures([Values] Language language)
    {
        var report = SampleReport.Of(5);
        var area = report.Days.Areas[1];
        var html = Html(report, area, language);
        Assert.That(html, Does.Not.Contain("<script").And.Not.Contain("<b>县"));
        Assert.That(html, Does.Contain("data-figure=\"place\"").And.Contain($">{report.Ranking.PlaceOf(area)!.Place}<"));
        foreach (var period in report.Goals.Where(g => g.Goal.Area == area).SelectMany(g => g.Periods))
        {
            Assert.That(html, Does.Contain($">{period.Period}<"));
            Assert.That(System.Net.WebUtility.HtmlDecode(html), Does.Contain(language == Language.Chinese ? "<caption>PM2.5，µg/m³（责任：生态环境局）</caption>" : "<caption>PM2.5, µg/m³ (responsible: 生态环境局)</caption>"));
            if (period.Control is { } control)
                Assert.That(html, Does.Contain($"≤ {(Math.Floor(control * 10) / 10).ToString(System.Globalization.CultureInfo.InvariantCulture)}"));
        }
    }

    [Test]
    public void Page_DayInProgress_ShowsAqiAndLevelInOfficialColour()
    {
        var today = Today();
        var html = Html(new CountyFacts { Area = today.Area, AsOf = today.Date, Today = today }, Language.English);
        var category = today.SoFar.Category!;
        Assert.That(html, Does.Contain($">{today.SoFar.Aqi}<").And.Contain(category.Name(Language.English)).And.Contain($"#{category.Rgb.R:x2}{category.Rgb.G:x2}{category.Rgb.B:x2}"));
    }

    [Test]
    public void Page_NothingKnown_SaysWhatIsMissing([Values] Language language)
    {
        var html = Html(new CountyFacts { Area = new Area("无数据县", AreaLevel.County), AsOf = new LocalDate(2026, 11, 23) }, language);
        Assert.That(html, Does.Contain(language == Language.Chinese ? "今日AQI缺" : "Today's AQI is missing").And.Contain(language == Language.Chinese ? "名次缺" : "place is missing").And.Contain(language == Language.Chinese ? "没有目标" : "No goals"));
    }

    internal static string Html(Report report, Area area, Language language) => Html(CountyFacts.Of(report, area) with { Today = Today() with { Area = area } }, language);

    private static string Html(CountyFacts facts, Language language)
    {
        using var writer = new StringWriter();
        CountyPage.Write(facts, language, writer);
        return writer.ToString();
    }

    private static DaySoFar Today()
    {
        var builder = new HourlyGridBuilder();
        builder.AddStation("s");
        foreach (var pollutant in Pollutants.All)
            for (var hour = 1; hour <= 24; hour++)
                builder.Add("s", new LocalDateTime(2026, 11, 23, 0, 0).PlusHours(hour), pollutant, Concentration.FromDecimal(pollutant == Pollutant.CO ? 0.8m : 90));
        var hours = builder.Build();
        return new DayInProgress(hours, null).Of(new Area("s", AreaLevel.Station), new LocalDateTime(2026, 11, 23, 23, 0));
    }
}
