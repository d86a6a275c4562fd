using AirQuality.Aggregation;
using AirQuality.Assessments;
using AirQuality.Indices;
using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Assessments;

/// <summary>Pollutants that a monitoring plan leaves out (HJ 633-2026, 5.3.2): declared by station, they withhold nothing and do not count as missing.</summary>
[TestFixture]
public sealed class MonitoringPlanTests
{
    private static readonly LocalDate First = new(2026, 5, 1);
    private static readonly Area Town = new("某镇", AreaLevel.County);

    /// <summary>Three days of PM2.5 20, 90, 30 and PM10 40: two good days of three, PM2.5 90 being IAQI 128.</summary>
    [Test]
    public void GoodRatio_StationOfParticlesAlone_IsOfAllItsDaysOnceDeclared([Values] bool declared)
    {
        var air = AirData.Of(Hours(), new StationNetwork([Station(declared)]));
        var assessment = air.Stations.Assess("2026-05-01..2026-05-03").Single();
        Assert.That((assessment.ValidDays, assessment.GoodRatio), Is.EqualTo(declared ? (3, 66.7m) : (1, 0m)));
    }

    [Test]
    public void DailyAqi_AreaOfParticlesAlone_IsThatOfItsParticles()
    {
        var days = AirData.Of(Hours(), new StationNetwork([Station(declared: true)])).Counties.DailyAqi("2026-05-01..2026-05-03").ToList();
        // PM2.5 20 -> 29, PM10 40 -> 40; 90 -> 100 + 50 * 30 / 55 = 127.3 -> 128; 30 -> 43.
        Assert.That(days.Select(d => d.Aqi.Aqi), Is.EqualTo(new int?[] { 40, 128, 43 }));
    }

    [Test]
    public void DailyAqi_BeforeThePlan_IsWithheld()
    {
        var network = new StationNetwork([Station(declared: true) with { MonitorsFrom = First.PlusDays(2) }]);
        Assert.That(AirData.Of(Hours(), network).Stations.DailyAqi("2026-05-01..2026-05-03").Select(d => d.Aqi.Aqi), Is.EqualTo(new int?[] { null, 128, 43 }));
    }

    [Test]
    public void Assess_DayByDay_EqualsAllAtOnce()
    {
        var air = AirData.Of(Hours(), new StationNetwork([Station(declared: true) with { MonitorsFrom = First.PlusDays(1) }]));
        var running = new RunningAssessment(air.Stations.Areas[0], First, air.Stations.Assessment);
        for (var day = First; day <= First.PlusDays(2); day = day.PlusDays(1))
            running.Append(day, air.Stations.Days.PublishedOn(0, day));
        Assert.That(running.Assess().GoodRatio, Is.EqualTo(air.Stations.Assess("2026-05-01..2026-05-03").Single().GoodRatio));
    }

    /// <summary>Four stations of which three monitor particles alone: SO2 is the fourth's, not missing at three of four.</summary>
    [Test]
    public void AreaDays_StationsThatDoNotMonitorAPollutant_AreNotMissing()
    {
        var builder = new HourlyGridBuilder();
        for (var station = 0; station < 4; station++)
            for (var hour = 1; hour <= 24; hour++)
            {
                builder.Add($"{station}", First.AtMidnight().PlusHours(hour), Pollutant.PM25, Concentration.FromDecimal(20));
                if (station == 3)
                    builder.Add("3", First.AtMidnight().PlusHours(hour), Pollutant.SO2, Concentration.FromDecimal(8));
            }

        var hours = builder.Build();
        StationNetwork Network(bool declared) => new(Enumerable.Range(0, 4).Select(i => new Station($"{i}", $"{i}", StationKind.Urban, Town) { Monitors = declared && i < 3 ? [Pollutant.PM10, Pollutant.PM25] : null }));
        Assert.That(DayAggregator.AreaDays(hours, Network(declared: true), AreaLevel.County).Published(Pollutant.SO2, 0)[0].Value, Is.EqualTo(8));
        Assert.That(DayAggregator.AreaDays(hours, Network(declared: false), AreaLevel.County).Published(Pollutant.SO2, 0)[0].IsMissing, Is.True);
        Assert.That(MonitoringPlans.Of(Network(declared: true))!.NotMonitored(Town, First), Is.Empty, "the county monitors it at one station");
    }

    [TestCase(3, 20, PlanProof.Proven)]
    [TestCase(2, 20, PlanProof.NotProven)]
    [TestCase(3, 200, PlanProof.Contradicted)]
    [TestCase(0, 20, PlanProof.NotProven)]
    public void Evidence_YearsOfSulphurDioxide_SayWhetherItMayBeLeftOut(int years, int highest, PlanProof expected)
    {
        var builder = new DailyGridBuilder();
        var row = builder.AddArea(Town);
        builder.Add(row, new LocalDate(2022, 1, 1), Pollutant.PM25, Concentration.FromDecimal(30));
        for (var day = new LocalDate(2022, 1, 1); day.Year < 2022 + years; day = day.PlusDays(1))
            builder.Add(row, day, Pollutant.SO2, Concentration.FromDecimal(day.DayOfYear == 40 ? highest : 10));
        Assert.That(PlanEvidence.Of(builder.Build(), 0, Pollutant.SO2), Is.EqualTo(expected));
    }

    private static Station Station(bool declared) => new("B", "B", StationKind.Urban, Town) { Monitors = declared ? [Pollutant.PM10, Pollutant.PM25] : null };

    private static HourlyGrid Hours()
    {
        var builder = new HourlyGridBuilder();
        foreach (var (day, pm25) in new[] { 20m, 90m, 30m }.Index())
            for (var hour = 1; hour <= 24; hour++)
            {
                builder.Add("B", First.PlusDays(day).AtMidnight().PlusHours(hour), Pollutant.PM25, Concentration.FromDecimal(pm25));
                builder.Add("B", First.PlusDays(day).AtMidnight().PlusHours(hour), Pollutant.PM10, Concentration.FromDecimal(40));
            }

        return builder.Build();
    }
}
