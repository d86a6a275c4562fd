using AirQuality.Indices;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Indices;

/// <summary>Hours before 2026 with a pollutant missing: what the national feed published of them, and from when on the library follows it.</summary>
[TestFixture]
public sealed class IncompleteHoursTests
{
    /// <summary>Rows of the national feed of 2022-01-04 and 2023-03-01, 16:00, each without one pollutant, with the AQI it published.</summary>
    [TestCase("2022-01-04", "1034A", "8 39 116 53 - 29", null)]
    [TestCase("2022-01-04", "1275A", "- 52 139 73 0.8 54", null)]
    [TestCase("2022-01-04", "1130A", "8 - 73 47 0.9 56", null)]
    [TestCase("2022-01-04", "1336A", "10 49 168 227 - 28", 277)]
    [TestCase("2023-03-01", "1152A", "6 21 134 75 - 149", null)]
    [TestCase("2023-03-01", "1044A", "9 - 68 23 0.6 65", null)]
    [TestCase("2023-03-01", "1182A", "8 5 117 - 0.6 127", null)]
    public void RealTime_RowOfTheFeed_HasTheAqiItPublished(string date, string station, string values, int? published) =>
        Assert.That(AqiCalculator.RealTime(Six(values), StandardsCatalogue.Y2012, date: NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value).Aqi, Is.EqualTo(published), station);

    [Test]
    public void RealTime_HourOfApril2020_IsMadeFromWhatIsThere() =>
        Assert.That(AqiCalculator.RealTime(Six("8 39 116 53 - 29"), StandardsCatalogue.Y2012, date: new LocalDate(2020, 4, 1)).Aqi, Is.EqualTo(83));

    [Test]
    public void RealTime_DayOfTheChange_IsTheParameters([Values(-1, 0)] int days)
    {
        var options = AqiOptions.Default with { IncompleteHoursWithheldFrom = new LocalDate(2019, 6, 1) };
        var result = AqiCalculator.RealTime(Six("8 39 116 53 - 29"), StandardsCatalogue.Y2012, options, new LocalDate(2019, 6, 1).PlusDays(days));
        Assert.That(result.Aqi, Is.EqualTo(days < 0 ? 83 : null));
    }

    [Test]
    public void RealTime_TextOfTheStandard_HasAnAqiInEveryYear()
    {
        var options = AqiOptions.Default with { IncompleteHoursWithheldFrom = null };
        Assert.That(AqiCalculator.RealTime(Six("8 39 116 53 - 29"), StandardsCatalogue.Y2012, options, new LocalDate(2025, 1, 1)).Aqi, Is.EqualTo(83));
    }

    [Test]
    public void Series_AcrossTheDayOfTheChange_IsWithheldFromItOn()
    {
        var builder = new HourlyGridBuilder();
        var first = new LocalDate(2021, 12, 31);
        for (var hour = 1; hour <= 48; hour++)
            foreach (var pollutant in Pollutants.All)
                if (pollutant != Pollutant.CO)
                    builder.Add("A", first.AtMidnight().PlusHours(hour), pollutant, Concentration.FromDecimal(30));
        var series = RealTimeSeries.Of(builder.Build(), 0).ToList();
        Assert.That(series.Select(h => h.Report.Aqi is null), Is.EqualTo(Enumerable.Range(0, 48).Select(h => h >= 24)));
    }

    private static PollutantConcentrations Six(string values)
    {
        var parts = values.Split(' ');
        return PollutantConcentrations.From(p => Concentration.FromNullable(parts[Array.IndexOf(Order, p)] is "-" ? null : decimal.Parse(parts[Array.IndexOf(Order, p)], System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static readonly Pollutant[] Order = [Pollutant.SO2, Pollutant.NO2, Pollutant.PM10, Pollutant.PM25, Pollutant.CO, Pollutant.O3];
}
