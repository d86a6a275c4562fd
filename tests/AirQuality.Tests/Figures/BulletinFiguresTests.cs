using AirQuality.Assessments;
using AirQuality.Figures;
using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Figures;

/// <summary>The figures of bulletins, by hand over ten days of April 2026.</summary>
[TestFixture]
public sealed class BulletinFiguresTests
{
    private static readonly Area County = new("甲县", AreaLevel.County);

    // PM2.5 of ten days; NO2 and the rest do not lead. IAQI by 35/50, 60/100, 115/150, 150/200, 250/300, 350/400 (HJ 633-2026 table 3).
    private static readonly decimal[] PM25 = [20, 30, 40, 50, 61, 70, 116, 151, 251, 30];

    /// <summary>20 and 30, 30: level 1; 40, 50: 2; 61, 70: 3; 116: 4; 151: 5; 251: 6.</summary>
    [TestCase("level_1_days", "3")]
    [TestCase("level_2_days", "2")]
    [TestCase("level_3_days", "2")]
    [TestCase("level_4_days", "1")]
    [TestCase("level_5_days", "1")]
    [TestCase("level_6_days", "1")]
    [TestCase("level_3_ratio", "20.0")]
    [TestCase("exceed_days", "5")]
    [TestCase("good_ratio", "50.0")]
    [TestCase("heavy_ratio", "20.0")]
    public void Of_TenDays_CountsLevels(string key, string expected) => Assert.That(Text(Assess(), key, null), Is.EqualTo(expected));

    /// <summary>Days above 60: 61, 70, 116, 151, 251; the largest (251 - 60) / 60 = 3.18; the mean 81.9 is (82 - 30) / 30 = 1.73 above the annual limit.</summary>
    [TestCase("limit_days", "5")]
    [TestCase("largest_multiple", "3.18")]
    [TestCase("multiple", "1.73")]
    [TestCase("primary_exceed_days", "5")]
    [TestCase("attained_class_1", "0")]
    [TestCase("attained_class_2", "0")]
    public void Of_TenDays_SaysHowFarPM25LiesAbove(string key, string expected) => Assert.That(Text(Assess(), key, Pollutant.PM25), Is.EqualTo(expected));

    /// <summary>P95 of ten values: k = 1 + 9 x 0.95 = 9.55, between 151 and 251: 206.0.</summary>
    [Test]
    public void Of_TenDays_HasThePercentileOfParticles() => Assert.That(Text(Assess(), "p95", Pollutant.PM25), Is.EqualTo("206.0"));

    [Test]
    public void LoadShares_OfAnArea_AreThoseOfItsSingleIndices()
    {
        var assessment = Assess();
        var sum = assessment.Index.Singles.Sum(s => s.Index!.Value);
        foreach (var single in assessment.Index.Singles)
            Assert.That(BulletinFigures.LoadShare(assessment, single.Pollutant), Is.EqualTo(decimal.Round(100 * single.Index!.Value / sum, 1, MidpointRounding.ToEven)), $"{single.Pollutant}");
    }

    /// <summary>O3 of 130 on seven days keeps 160 and not 100: in a nature reserve each such day exceeds (GB 3095-2026 table 1).</summary>
    [TestCase(false, 0, true)]
    [TestCase(true, 7, false)]
    public void Assess_AreaOfClassOne_IsJudgedByLevelOne(bool classOne, int days, bool attained)
    {
        var options = AssessmentOptions.Default with { ClassOne = classOne ? [County] : [] };
        var ozone = Assess(options)[Pollutant.O3];
        Assert.That((ozone.ExceedanceDays, ozone.Attained, ozone.AttainedClassOne, ozone.AttainedClassTwo), Is.EqualTo((days, attained, false, true)));
    }

    [Test]
    public void Assess_AreaOfClassOneDayByDay_EqualsAllAtOnce()
    {
        var options = AssessmentOptions.Default with { ClassOne = [County] };
        var running = new RunningAssessment(County, new LocalDate(2026, 4, 1), options);
        for (var day = 0; day < 10; day++)
            running.Append(new LocalDate(2026, 4, 1).PlusDays(day), Days().PublishedOn(0, new LocalDate(2026, 4, 1).PlusDays(day)));
        Assert.That(running.Assess()[Pollutant.O3], Is.EqualTo(Assess(options)[Pollutant.O3]).UsingPropertiesComparer());
    }

    [Test]
    public void ClassOneAreas_OfAStationsFile_AreThoseAllOfWhoseStationsAre()
    {
        Station Of(string id, string county, int? areaClass) => new(id, id, StationKind.Urban, new Area(county, AreaLevel.County)) { AreaClass = areaClass };
        var network = new StationNetwork([Of("1", "甲", 1), Of("2", "甲", 1), Of("3", "乙", 1), Of("4", "乙", 2), Of("5", "丙", null)]);
        Assert.That(network.ClassOneAreas().Where(a => a.Level == AreaLevel.County).Select(a => a.Name), Is.EqualTo(new[] { "甲" }));
    }

    private static string Text(PeriodAssessment assessment, string key, Pollutant? pollutant) =>
        FormattableString.Invariant($"{BulletinFigures.Of(assessment).Single(f => f.Key == key && f.Pollutant == pollutant).Value}");

    private static PeriodAssessment Assess(AssessmentOptions? options = null) =>
        PeriodAssessor.Assess(Days(), County, AssessmentPeriod.Range(new LocalDate(2026, 4, 1), new LocalDate(2026, 4, 10)), options);

    private static DailyGrid Days()
    {
        var builder = new DailyGridBuilder();
        var row = builder.AddArea(County);
        foreach (var (day, pm25) in PM25.Index())
        {
            var date = new LocalDate(2026, 4, 1).PlusDays(day);
            foreach (var (pollutant, value) in new[] { (Pollutant.SO2, 8m), (Pollutant.NO2, 20m), (Pollutant.PM10, 40m), (Pollutant.PM25, pm25), (Pollutant.CO, 0.5m), (Pollutant.O3, 130m) })
                builder.Add(row, date, pollutant, Concentration.FromDecimal(pollutant == Pollutant.O3 && pm25 < 40 ? 90 : value));
        }

        return builder.Build();
    }
}
