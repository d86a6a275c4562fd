using AirQuality.Observations;
using AirQuality.Terms;
using AirQuality.Tests.Targets.Planning;
using NodaTime;

namespace AirQuality.Tests.Briefs;

/// <summary>A brief says of a day and a period what the questions about them say.</summary>
[TestFixture]
public sealed class MorningBriefTests
{
    private static readonly LocalDate Last = new(2026, 5, 20);

    private static readonly AirData Air = AirData.Of(OutlookDays.Create(11, new LocalDate(2024, 1, 1), Last, areas: 5));

    /// <summary>Particles alone, as the plan has it: the morning names yesterday's AQI as the daily report does.</summary>
    [Test]
    public void Yesterday_AreaThatMonitorsParticlesAloneByPlan_HasTheAqiOfTheDailyReport()
    {
        var builder = new HourlyGridBuilder();
        for (var hour = 1; hour <= 48; hour++)
            foreach (var pollutant in new[] { Pollutant.PM10, Pollutant.PM25 })
                builder.Add("1", Last.PlusDays(-1).AtMidnight().PlusHours(hour), pollutant, Concentration.FromDecimal(pollutant == Pollutant.PM10 ? 40 : 30));
        var station = new Station("1", "镇政府", StationKind.Urban, new Area("某镇", AreaLevel.County)) { Monitors = [Pollutant.PM10, Pollutant.PM25] };
        var brief = AirData.Of(builder.Build(), new StationNetwork([station])).Counties.Brief("某镇", AssessmentPeriod.Day(Last));

        // PM2.5 30 µg/m³ on the line from 0 (0) to 35 (50): 42.9, rounded up.
        Assert.That(brief.Yesterday.Aqi.Aqi, Is.EqualTo(43));
    }

    [Test]
    public void Yesterday_OfAnyArea_IsTheDayOfTheDailyReport()
    {
        var reports = Air.Areas.DailyAqi(AssessmentPeriod.Day(Last)).ToDictionary(d => d.Area, d => d.Aqi.Aqi);
        foreach (var area in Air.Areas.Areas)
            Assert.That(Air.Areas.Brief(area.Name, AssessmentPeriod.Day(Last)).Yesterday.Aqi.Aqi, Is.EqualTo(reports[area]), area.Name);
    }

    [Test]
    public void MonthToDate_OfAnyArea_HasThePlacesOfTheRanking()
    {
        var month = AssessmentPeriod.Month(2026, 5).Until(Last);
        var ranking = Air.Areas.Rank(month);
        foreach (var area in Air.Areas.Areas)
        {
            var index = Air.Areas.Brief(area.Name, AssessmentPeriod.Day(Last)).Month.Figures.Single(f => f.Metric.Key == "index");
            Assert.That(index.Place?.Place, Is.EqualTo(ranking.PlaceOf(area)?.Place), area.Name);
        }
    }
}
