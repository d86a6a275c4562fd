using AirQuality.Indices;
using AirQuality.Observations;
using AirQuality.Reporting.Wording;
using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Reporting.Tests;

[TestFixture]
public sealed class TodayWordsTests
{
    private static readonly LocalDate Date = new(2026, 5, 1);

    /// <summary>PM2.5 of 60 since midnight, and five hours of nothing else: four others cannot have the 20 hours of a valid day any more.</summary>
    [TestCase(Language.Chinese, "SO2、NO2、PM10、CO缺测小时过多，已无有效日值，另有IAQI大于100时当日才有AQI")]
    [TestCase(Language.English, "SO2, NO2, PM10, CO: too many hours are missing for a daily value, so the day has an AQI only where another IAQI is above 100")]
    public void Today_WithTooFewHoursOfPollutants_SaysThatTheyHaveNoValue(Language language, string said) =>
        Assert.That(BriefWords.Today(Day(hours: 5), Words.Of(language)), Does.Contain(said));

    [Test]
    public void Today_WhileAllCanBeValid_SaysNothingOfIt() =>
        Assert.That(BriefWords.Today(Day(hours: 2), Words.Of(Language.English)), Does.Not.Contain("another IAQI"));

    private static DaySoFar Day(int hours)
    {
        var builder = new HourlyGridBuilder();
        for (var hour = 1; hour <= hours; hour++)
            builder.Add("s", Date.AtMidnight().PlusHours(hour), Pollutant.PM25, Concentration.FromDecimal(60));
        return new DayInProgress(builder.Build(), network: null, StandardsCatalogue.Y2026).Of(new Area("s", AreaLevel.Station), Date.AtMidnight().PlusHours(hours));
    }
}
