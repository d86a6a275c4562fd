using AirQuality.Indices;
using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Tests.Oracle;

namespace AirQuality.Tests.Indices;

[TestFixture]
public sealed class AqiCalculatorTests
{
    private const int Cases = 20_000;

    [Test]
    public void Daily_GeneratedDays_EqualTheOracle([Values("2012", "2026", "2026-final")] string id, [Values] DailyOzone1h rule)
    {
        var random = new Random(11);
        var wrong = new List<string>();
        for (var i = 0; i < Cases; i++)
        {
            var day = Six(random);
            var hourly = day.O3.IsMissing || random.Next(3) == 0 ? (decimal?)null : random.Next(1400); // with MDA8 missing the rules are silent
            var notMonitored = random.Next(5) == 0 ? new[] { Pollutant.CO, Pollutant.SO2 } : [];
            var actual = AqiCalculator.Daily(day, StandardsCatalogue.National.ById(id), Concentration.FromNullable(hourly), new AqiOptions { DailyOzone1h = rule, NotMonitored = notMonitored });
            var expected = OracleAqi.Daily(id, day.ToOracle(), hourly, rule == DailyOzone1h.Always, [.. Bridge.Names(notMonitored)]);
            Compare(wrong, day, Bridge.Text(actual), OracleAqi.Text(expected));
        }

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void RealTime_GeneratedHours_EqualTheOracle([Values("2012", "2026", "2026-final")] string id)
    {
        var random = new Random(12);
        var wrong = new List<string>();
        for (var i = 0; i < Cases; i++)
        {
            var hour = Six(random);
            Compare(wrong, hour, Bridge.Text(AqiCalculator.RealTime(hour, StandardsCatalogue.National.ById(id))), OracleAqi.Text(OracleAqi.RealTime(id, hour.ToOracle())));
        }

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Daily_NothingMeasured_IsNaWithAReason()
    {
        var result = AqiCalculator.Daily(new PollutantConcentrations(), StandardsCatalogue.Y2012);
        Assert.That((result.Aqi, result.Category, string.IsNullOrEmpty(result.Reason?.ToString()), result.Missing.Count), Is.EqualTo(((int?)null, (AqiCategory?)null, false, 6)));
    }

    [Test]
    public void Daily_Incomplete2012_IsMadeFromWhatIsThere() =>
        Assert.That(Bridge.Text(AqiCalculator.Daily(OnlyPM25(60), StandardsCatalogue.Y2012)), Does.StartWith("82 [PM25]"));

    [Test]
    public void Daily_Incomplete2026UpTo100_IsNaWithAReason()
    {
        var result = AqiCalculator.Daily(OnlyPM25(60), StandardsCatalogue.Y2026);
        Assert.That((result.Aqi, result.Reason?.ToString()), Is.EqualTo(((int?)null, "SO2, NO2, PM10, CO, O3 missing and no IAQI above 100")));
    }

    [Test]
    public void Daily_Incomplete2026Above100_IsPublished() =>
        Assert.That(AqiCalculator.Daily(OnlyPM25(61), StandardsCatalogue.Y2026).Aqi, Is.EqualTo(101));

    [Test]
    public void Daily_NotMonitoredByPlan2026_DoesNotBlock()
    {
        var day = PollutantConcentrations.From(p => p is Pollutant.SO2 or Pollutant.CO ? Concentration.Missing : Concentration.FromDecimal(20));
        var options = new AqiOptions { NotMonitored = [Pollutant.SO2, Pollutant.CO] };
        Assert.That(AqiCalculator.Daily(day, StandardsCatalogue.Y2026, options: options).Aqi, Is.EqualTo(29));
    }

    [Test]
    public void Daily_OzoneAbove800Under2012_IsReportedByTheHourly()
    {
        var day = new PollutantConcentrations { O3 = Concentration.FromDecimal(810) };
        Assert.That(AqiCalculator.Daily(day, StandardsCatalogue.Y2012, Concentration.FromDecimal(1000)).Aqi, Is.EqualTo(400));
    }

    [Test]
    public void Daily_OzoneAbove800Under2026_Is300WhateverTheHourly()
    {
        var day = new PollutantConcentrations { O3 = Concentration.FromDecimal(810) };
        Assert.That(AqiCalculator.Daily(day, StandardsCatalogue.Y2026, Concentration.FromDecimal(1000)).Aqi, Is.EqualTo(300));
    }

    [Test]
    public void Primary_LargestSharedAbove50_NamesAll()
    {
        var day = new PollutantConcentrations { PM10 = Concentration.FromDecimal(250), PM25 = Concentration.FromDecimal(115), NO2 = Concentration.FromDecimal(80) };
        Assert.That(AqiCalculator.Daily(day, StandardsCatalogue.Y2012).Primary, Is.EqualTo(new[] { Pollutant.PM10, Pollutant.PM25 }));
    }

    [Test]
    public void Primary_AqiOf50_IsNone() =>
        Assert.That(AqiCalculator.Daily(OnlyPM25(35), StandardsCatalogue.Y2012).Primary, Is.Empty);

    [Test]
    public void Exceeding_IaqiAbove100_AreNamed()
    {
        var day = new PollutantConcentrations { PM10 = Concentration.FromDecimal(151), PM25 = Concentration.FromDecimal(115), NO2 = Concentration.FromDecimal(80) };
        Assert.That(AqiCalculator.Daily(day, StandardsCatalogue.Y2012).Exceeding, Is.EqualTo(new[] { Pollutant.PM10, Pollutant.PM25 }));
    }

    [Test]
    public void Items_Result_ExplainsEveryInput()
    {
        var result = AqiCalculator.RealTime(new PollutantConcentrations { CO = Concentration.FromDecimal(2.25m) }, StandardsCatalogue.Y2012);
        Assert.That(result.Items.Single(i => i.Item == AqiItem.COHour), Is.EqualTo(new ItemIndex(AqiItem.COHour, Concentration.FromDecimal(2.2m), 22)));
        Assert.That(result.Clause, Does.StartWith("HJ 633-2012"));
    }

    [Test]
    public void Category_EveryAqi_HasTheLevelOfTheStandard() =>
        Assert.That(Enumerable.Range(0, 501).Where(a => AqiCategory.Of(a).Level != OracleAqi.Level(a)), Is.Empty);

    [Test]
    public void Category_All_AreWordedAndColouredAsInTable2() =>
        Assert.That(
            AqiCategory.All.Select(c => $"{c.LevelZh} {c.Name(Language.Chinese)} {c.Colour(Language.English)} {c.Rgb.R},{c.Rgb.G},{c.Rgb.B}"),
            Is.EqualTo(new[]
            {
                "一级 优 green 0,228,0", "二级 良 yellow 255,255,0", "三级 轻度污染 orange 255,126,0",
                "四级 中度污染 red 255,0,0", "五级 重度污染 purple 153,0,76", "六级 严重污染 maroon 126,0,35",
            }));

    [Test]
    public void Daily_AndRealTime_CiteTheClauseOfTheirEdition()
    {
        Assert.That(AqiCalculator.Daily(OnlyPM25(200), StandardsCatalogue.Y2012).Clause, Is.EqualTo("HJ 633-2012 4.2, 4.4, 6.2"));
        Assert.That(AqiCalculator.RealTime(OnlyPM25(200), StandardsCatalogue.Y2026).Clause, Is.EqualTo("HJ 633-2026 4.2.3, 4.2.4, 4.2.6, 4.3.1, 5.3.1"));
    }

    [Test]
    public void Reason_OfAnAqi_IsNone() => Assert.That(AqiCalculator.Daily(OnlyPM25(200), StandardsCatalogue.Y2026).Reason, Is.Null);

    [Test]
    public void Reason_NothingMeasuredUnder2012_IsThatNoPollutantHasAnIaqi() =>
        Assert.That(AqiCalculator.Daily(new PollutantConcentrations(), StandardsCatalogue.Y2012).Reason!.ToString(), Is.EqualTo("no pollutant has an IAQI"));

    [Test]
    public void Reason_IncompleteUnder2026_NamesWhatIsMissing() =>
        Assert.That(AqiCalculator.Daily(OnlyPM25(20), StandardsCatalogue.Y2026).Reason!.ToString(), Is.EqualTo("SO2, NO2, PM10, CO, O3 missing and no IAQI above 100"));

    [Test]
    public void DailyAndRealTime_WithoutAnEdition_AreRefusedByName()
    {
        Assert.That(() => AqiCalculator.Daily(OnlyPM25(1), null!), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("edition"));
        Assert.That(() => AqiCalculator.RealTime(OnlyPM25(1), null!), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("edition"));
    }

    private static PollutantConcentrations OnlyPM25(decimal value) => new() { PM25 = Concentration.FromDecimal(value) };

    /// <summary>Six values, some missing, mostly of ordinary size, often ties at x.5, sometimes extreme.</summary>
    private static PollutantConcentrations Six(Random random)
    {
        var missing = random.Next(3) == 0 ? 4 : 1_000_000;
        return PollutantConcentrations.From(p =>
        {
            if (random.Next(missing) == 0)
                return Concentration.Missing;
            var scale = p == Pollutant.CO ? 50 : 1;
            var most = random.Next(10) switch { 0 => 4000, < 4 => 400, _ => 120 };
            return random.Next(3) switch
            {
                0 => Concentration.FromDecimal((random.Next(most) + 0.5m) / scale),
                1 => Concentration.FromThousandths(random.Next(most * 1000 / scale)),
                _ => Concentration.FromDecimal((decimal)random.Next(most) / scale),
            };
        });
    }

    private static void Compare(List<string> wrong, PollutantConcentrations input, string actual, string expected)
    {
        if (actual != expected && wrong.Count < 20)
            wrong.Add($"{input}: {actual}, expected {expected}");
    }
}
