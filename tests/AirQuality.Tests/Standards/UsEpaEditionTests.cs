using AirQuality.Assessments;
using AirQuality.Explanation;
using AirQuality.Indices;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Units;
using AirQuality.Wording;
using NodaTime;

namespace AirQuality.Tests.Standards;

/// <summary>samples/editions/us-epa-2024.json against the figures that EPA-454/B-24-002 (May 2024) and 40 CFR 58 appendix G print.</summary>
[TestFixture]
public sealed class UsEpaEditionTests
{
    private static readonly Edition Epa = EditionFile.Read(EditionFileTests.Sample("us-epa-2024.json")).Single!;
    private static readonly Area Here = new("x", AreaLevel.County);

    /// <summary>Worked examples of the technical assistance document: 0.07853333 ppm of 8-hour ozone is cut to 0.078 and has 125.5, which is 126; 0.162 ppm of 1-hour ozone 147.</summary>
    [TestCase(AqiItem.O3EightHour, "0.07853333", 126)]
    [TestCase(AqiItem.O3EightHour, "0.078", 126)]
    [TestCase(AqiItem.O3EightHour, "0.073", 108)]
    [TestCase(AqiItem.O3Hour, "0.162", 147)]
    public void Iaqi_OfOzone_IsThatOfTheWorkedExample(AqiItem item, decimal ppm, int index) =>
        Assert.That(IndividualAqi.Of(item, UnitConversion.FromPartsPerMillion(ppm, Pollutant.O3, ReferenceState.Kelvin298, GasConstants.Precise), Epa), Is.EqualTo(index));

    /// <summary>The worked example of several pollutants: PM2.5 of 35.92431999 is cut to 35.9 and has 102; with ozone of 0.073 ppm, 108, the AQI is that of ozone.</summary>
    [Test]
    public void Daily_OfTheWorkedExample_IsThatOfOzone()
    {
        var day = new PollutantConcentrations { PM25 = Concentration.FromDecimal(35.92431999m), O3 = UnitConversion.FromPartsPerMillion(0.073m, Pollutant.O3, ReferenceState.Kelvin298, GasConstants.Precise) };
        var result = AqiCalculator.Daily(day, Epa);
        Assert.That(result.Iaqi(Pollutant.PM25), Is.EqualTo(102));
        Assert.That(result.ToString(), Is.EqualTo("108 Unhealthy for Sensitive Groups, O3"));
    }

    /// <summary>Table 6: each range ends and begins at the printed figures, for the value and for what is cut off behind it.</summary>
    [TestCase(AqiItem.PM25Day, "0 9.0 9.1 35.4 35.5 55.4 55.5 125.4 125.5 225.4 225.5 325.4", "0.099")]
    [TestCase(AqiItem.PM10Day, "0 54 55 154 155 254 255 354 355 424 425 604", "0.999")]
    [TestCase(AqiItem.NO2Hour, "0 53 54 100 101 360 361 649 650 1249 1250 2049", "0.99")]
    [TestCase(AqiItem.SO2Hour, "0 35 36 75 76 185 186 304", "0.99")]
    [TestCase(AqiItem.O3EightHour, "0 54 55 70 71 85 86 105 106 200", "0.99")]
    [TestCase(AqiItem.O3Hour, "125 164 165 204 205 404 405 604", "0.99")]
    public void Iaqi_AtTheEndsOfEveryRange_IsThatOfTable6(AqiItem item, string values, decimal behind)
    {
        int[] all = [0, 50, 51, 100, 101, 150, 151, 200, 201, 300, 301, 500];
        var expected = all.Skip(item == AqiItem.O3Hour ? 4 : 0);
        decimal[] ends = [.. values.Split(' ').Select(v => decimal.Parse(v, System.Globalization.CultureInfo.InvariantCulture))];
        Assert.That(ends.Select(v => IndividualAqi.Of(item, Of(item.Pollutant(), v), Epa)), Is.EqualTo(expected.Take(ends.Length)), "as printed");
        Assert.That(ends.SkipLast(1).Where((_, i) => i % 2 == 1).Select(v => IndividualAqi.Of(item, Of(item.Pollutant(), v + behind), Epa)), Is.EqualTo(expected.Take(ends.Length - 1).Where((_, i) => i % 2 == 1)), "what is behind is cut off");
    }

    /// <summary>425.4 is 100 above 325.4: 500 and 199 × 100 / 99.9, 699.2. 800 ppb of SO2 in an hour has the 200 of the end of its column, for the 24-hour mean decides above.</summary>
    [Test]
    public void Iaqi_AboveTheTable_GoesOnOrEndsAsTheDocumentSays()
    {
        Assert.That(IndividualAqi.Of(AqiItem.PM25Day, Concentration.FromDecimal(425.4m), Epa), Is.EqualTo(699));
        Assert.That(IndividualAqi.Of(AqiItem.SO2Hour, Of(Pollutant.SO2, 800), Epa), Is.EqualTo(200));
        Assert.That(IndividualAqi.Of(AqiItem.O3EightHour, Of(Pollutant.O3, 201), Epa), Is.Null, "8-hour values define no index above 300");
        Assert.That(IndividualAqi.Of(AqiItem.O3Hour, Of(Pollutant.O3, 124), Epa), Is.Null, "1-hour values define none below 101");
    }

    [Test]
    public void Daily_WithBothOzones_TakesTheLarger()
    {
        var day = new PollutantConcentrations { O3 = Of(Pollutant.O3, 71), PM25 = Concentration.FromDecimal(5) };
        Assert.That(AqiCalculator.Daily(day, Epa, Of(Pollutant.O3, 164)).Aqi, Is.EqualTo(150));
        Assert.That(AqiCalculator.Daily(day, Epa, Of(Pollutant.O3, 100)).Aqi, Is.EqualTo(101), "the hour has none");
        Assert.That(AqiCalculator.Daily(day with { O3 = Of(Pollutant.O3, 205) }, Epa).Reason?.Code, Is.EqualTo(ReasonCode.AboveLastBreakpoint), "the hour is not known");
    }

    [Test]
    public void Daily_WithGasesThatHaveNoColumn_IsWithoutThem()
    {
        var result = AqiCalculator.Daily(new PollutantConcentrations { PM25 = Concentration.FromDecimal(9.1m), NO2 = Concentration.FromDecimal(900), CO = Concentration.FromDecimal(40) }, Epa);
        Assert.That(result.Aqi, Is.EqualTo(51));
        Assert.That(result.Missing, Is.EqualTo(new[] { Pollutant.PM10, Pollutant.O3 }));
        Assert.That(result.Items.Select(i => i.Item), Is.EqualTo(new[] { AqiItem.PM10Day, AqiItem.PM25Day, AqiItem.O3EightHour }));
    }

    [Test]
    public void Levels_AreThoseOfTable1() =>
        Assert.That(Epa.Levels.Select(l => $"{l.From}-{l.To} {l.Name(Language.English)}"), Is.EqualTo(new[] { "0-50 Good", "51-100 Moderate", "101-150 Unhealthy for Sensitive Groups", "151-200 Unhealthy", "201-300 Very Unhealthy", "301-500 Hazardous" }));

    /// <summary>The mean of 20 hours of 35.4 and 4 of 35.6 is 35.43: cut to 35.4, which has 100. As it is published it is 35, which has 99.</summary>
    [Test]
    public void EveryWayToTheAqiOfADay_CutsTheExactMean()
    {
        var day = new LocalDate(2026, 10, 1);
        var builder = new DailyGridBuilder();
        var area = builder.AddArea(Here);
        builder.Add(area, day, Pollutant.PM25, Concentration.FromDecimal(35.433m));
        builder.Add(area, day, Pollutant.PM10, Concentration.FromDecimal(40.9m));
        var days = builder.Build();
        var options = new AssessmentOptions { Standards = Epa };
        Assert.That(PeriodAssessor.AssessAll(days, AssessmentPeriod.Day(day), options).Single().DayAqis.Single().Aqi, Is.EqualTo(100), "of the period");
        Assert.That(DayReport.Of(days, 0, day, options).Aqi.Aqi, Is.EqualTo(100), "of the daily report");
        var derivation = Explainer.Of(days, options).Explain(Here, AssessmentPeriod.Day(day), "aqi");
        Assert.That(derivation.Exact?.Round(0), Is.EqualTo(100m), "of the explanation");
        Assert.That(derivation.ToText(Language.English), Does.Contain("(100 - 51) / (35.4 - 9.1) x (35.4 - 9.1) + 51, rounded to the nearest"));
    }

    private static Concentration Of(Pollutant pollutant, decimal value) =>
        pollutant is Pollutant.PM10 or Pollutant.PM25 ? Concentration.FromDecimal(value) : UnitConversion.FromPartsPerBillion(value, pollutant, ReferenceState.Kelvin298, GasConstants.Precise);
}
