using AirQuality.Explanation;
using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Explanation;

[TestFixture]
public sealed class DerivationTextTests
{
    private static readonly Area Place = new("甲县", AreaLevel.County, new Area("乙市", AreaLevel.City));

    [Test]
    public void ToText_OfAMean_TellsRoundingClauseAndDaysLeftOut()
    {
        var why = Explainer.Of(Week(35, 36, null, 37, 38, 38, 39)).Explain(Place, AssessmentPeriod.Range(new LocalDate(2025, 3, 3), new LocalDate(2025, 3, 9)), "pm25");
        Assert.That(why.ToText(Language.English), Is.EqualTo(
            """
            PM2.5 mean, 甲县, 乙市, 2025-03-03..2025-03-09: 37.2 µg/m³; 37.166667 rounded to 1 decimal; 6 of 7 days valid; not valid (6 of 7 days valid in 2025-03-03..2025-03-09, 7 needed) [HJ 663-2013]
              2025-03-03: 35 µg/m³
              2025-03-04: 36 µg/m³
              2025-03-05: none; no value in the daily data
              2025-03-06: 37 µg/m³
              2025-03-07: 38 µg/m³
              2025-03-08: 38 µg/m³
              2025-03-09: 39 µg/m³

            """));
        Assert.That(why.ToText(Language.Chinese, depth: 0), Does.StartWith("PM2.5平均浓度 甲县（乙市）2025-03-03..2025-03-09：37.2 µg/m³；37.166667 修约到1位小数；有效6天（共7天）"));
    }

    [Test]
    public void ToText_OfALongList_IsCompactAndLeavesNoneOut()
    {
        var text = Explainer.Of(Week(35, 36, null, 37, 38, 38, 39)).Explain(Place, AssessmentPeriod.Month(2025, 3), "pm25").ToText(Language.English, depth: 1);
        Assert.That(text.Split('\n')[1], Is.EqualTo("  2025-03-03 35   2025-03-04 36   2025-03-06 37   2025-03-07 38   2025-03-08 38   2025-03-09 39"));
        for (var day = 1; day <= 31; day++)
            Assert.That(text, Does.Contain($"2025-03-{day:00}"));
        Assert.That(text, Does.Contain("2025-03-05: none; no value in the daily data").And.Contain("2025-03-31: none; no data"));
    }

    [Test]
    public void ToText_OfAnAqi_GivesTheFormula()
    {
        var text = Explainer.Of(Week(92)).DayAqi(Place, new LocalDate(2025, 3, 3)).ToText(Language.English);
        Assert.That(text, Does.StartWith("AQI, 甲县, 乙市, 2025-03-03: 122; primary pollutant PM2.5 [HJ 633-2012 4.2, 4.4, 6.2]\n"));
        Assert.That(text, Does.Contain("\n  IAQI PM2.5: 122; (150 - 100) / (115 - 75) x (92 - 75) + 100, rounded up [HJ 633-2012 table 1]\n    PM2.5 day mean: 92 µg/m³\n"));
        Assert.That(text, Does.Contain("\n  IAQI SO2: none; missing [HJ 633-2012 table 1]\n"));
    }

    private static DailyGrid Week(params int?[] pm25)
    {
        var builder = new DailyGridBuilder();
        var row = builder.AddArea(Place);
        for (var i = 0; i < pm25.Length; i++)
            builder.Add(row, new LocalDate(2025, 3, 3).PlusDays(i), Pollutant.PM25, Concentration.FromNullable(pm25[i]));
        return builder.Build();
    }
}
