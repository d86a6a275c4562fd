using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Reporting.Tests;

/// <summary>What the page alone tells of the area looked at closely: days to come against goals, days that look like dust.</summary>
public class AnalysisTests
{
    [Test]
    public void Page_OfARunningYear_SaysWhatTheDaysToComeMayHave()
    {
        Assert.That(Page(SampleReport.Of(4, "2026", SampleReport.Days(4).Areas[2])), Does.Contain("id=\"table-day_goals\""));
        Assert.That(Page(SampleReport.Of(4, "2025")), Does.Not.Contain("id=\"table-day_goals\""), "a year that is over has no days to come");
    }

    [Test]
    public void Page_WithAnHourOfDust_NamesTheDay()
    {
        // Ten days of 80 and 40 µg/m³; on the sixth PM10 jumps to five times that at noon for three hours, with no more fine particles.
        var page = Page(AirData.Of(Hours(new LocalDate(2026, 4, 1), 10, dusty: 5)).Stations.Report("2026-04"));
        Assert.That(page, Does.Contain("Dust: 1 day has hours that look like it").And.Contain("id=\"table-dust\"").And.Contain("2026-04-06"));
        Assert.That(Page(AirData.Of(Hours(new LocalDate(2026, 4, 1), 10, dusty: -1)).Stations.Report("2026-04")), Does.Contain("Dust: 0 days have").And.Not.Contain("id=\"table-dust\""));
    }

    private static HourlyGrid Hours(LocalDate first, int days, int dusty)
    {
        var builder = new HourlyGridBuilder();
        for (var hour = 0; hour < days * 24; hour++)
        {
            var isDust = hour / 24 == dusty && hour % 24 is >= 12 and < 15;
            foreach (var pollutant in Pollutants.All)
                builder.Add("甲站", first.AtMidnight().PlusHours(hour + 1), pollutant, Concentration.FromDecimal(pollutant switch { Pollutant.PM10 => isDust ? 400 : 80, Pollutant.PM25 => 40, Pollutant.CO => 0.5m, _ => 30 }));
        }

        return builder.Build();
    }

    private static string Page(Facts.Report report)
    {
        using var page = new StringWriter();
        ReportRenderer.Html(report, Language.English, page);
        return page.ToString();
    }
}
