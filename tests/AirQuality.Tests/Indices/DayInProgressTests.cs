using AirQuality.Aggregation;
using AirQuality.Indices;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Tests.Oracle;
using NodaTime;

namespace AirQuality.Tests.Indices;

[TestFixture]
public sealed class DayInProgressTests
{
    private static readonly Area Station = new("s", AreaLevel.Station);
    private static readonly LocalDate Date = new(2025, 5, 1);

    [Test]
    public void Of_HalfADay_AllowsWhatTheRoundingAllows()
    {
        var day = new DayInProgress(Hours(Pollutant.PM25, 12, 60), network: null).Of(Station, Date.AtMidnight().PlusHours(12));
        Assert.That((day.HoursPast, day.SoFar.Aqi, day.SoFar.Iaqi(Pollutant.PM25)), Is.EqualTo((12, 82, 82)));
        Assert.That(day.Allowances.Where(a => a.Pollutant == Pollutant.PM25).Select(a => (a.Category.To, a.Standing, a.MayAverage.Value)), Is.EqualTo(new[]
        {
            (50, CategoryStanding.Open, (decimal?)10.999m), // 35 is odd: below (24 x 35.5 - 720) / 12 = 11
            (100, CategoryStanding.Open, 90.999m), // 75: below 91
            (150, CategoryStanding.Open, 170.999m), // 115: below 171
            (200, CategoryStanding.Open, 241.000m), // 150 is even: 150.5 rounds down to it
            (300, CategoryStanding.Open, 441.000m), // 250
        }));
    }

    /// <summary>Hours that alternate between 35 and 36, and one of 36.006 or 36.014 among them: means at a half, and a little beside it.</summary>
    [Test]
    public void SoFar_OfAnyNumberOfHours_IsTheirExactMean([Range(1, 24)] int past, [Values(0, 6, 14)] int more)
    {
        var builder = new HourlyGridBuilder();
        long sum = 0;
        for (var hour = 1; hour <= past; hour++)
        {
            var thousandths = 35_000 + (hour % 2 == 0 ? 1000 : 0) + (hour == past ? more : 0);
            builder.Add("s", Date.AtMidnight().PlusHours(hour), Pollutant.PM25, Concentration.FromThousandths(thousandths));
            sum += thousandths;
        }

        var day = new DayInProgress(builder.Build(), network: null).Of(Station, Date.AtMidnight().PlusHours(past));
        var mean = new Rational(sum, past * 1000L).Round(0);
        Assert.That(day.SoFar.Items.Single(i => i.Item == AqiItem.PM25Day).Input.Value, Is.EqualTo(mean), $"{sum} thousandths in {past} hours");
    }

    [Test]
    public void Of_ADayThatIsLostOrKept_SaysSo()
    {
        var lost = new DayInProgress(Hours(Pollutant.PM25, 23, 200), network: null).Of(Station, Date.AtMidnight().PlusHours(23));
        Assert.That(Standing(lost, Pollutant.PM25), Is.EqualTo("Lost Lost Lost Lost Open"));
        var over = new DayInProgress(Hours(Pollutant.PM25, 24, 100), network: null).Of(Station, Date.AtMidnight().PlusHours(24));
        Assert.That(Standing(over, Pollutant.PM25), Is.EqualTo("Lost Lost Kept Kept Kept"));
        var unmeasured = new DayInProgress(Hours(Pollutant.PM25, 24, 100), network: null).Of(Station, Date.AtMidnight().PlusHours(5));
        Assert.That(Standing(unmeasured, Pollutant.SO2), Is.EqualTo("Kept Kept Kept Kept Kept"), "19 hours to come are no day, and by HJ 633-2012 that withholds nothing");
        var ozone = new DayInProgress(Hours(Pollutant.O3, 12, 170), network: null).Of(Station, Date.AtMidnight().PlusHours(12));
        Assert.That(Standing(ozone, Pollutant.O3), Is.EqualTo("Lost Lost Open Open Open"));
        Assert.That(ozone.SoFar.Iaqi(Pollutant.O3), Is.EqualTo(110));
    }

    /// <summary>19 hours to come are no day of SO2 (HJ 663 asks 20), and by HJ 633-2026 the day has no AQI then unless another IAQI is above 100.</summary>
    [Test]
    public void Keep_WithTooFewHoursOfAPollutant_SaysThatItHasNoValue()
    {
        var day = new DayInProgress(Hours(Pollutant.PM25, 24, 60), network: null, StandardsCatalogue.Y2026).Of(Station, Date.AtMidnight().PlusHours(5));
        Assert.That(Standing(day, Pollutant.SO2), Is.EqualTo("NoValue NoValue NoValue NoValue NoValue"));
        var good = day.Keep(day.SoFar.Edition.Levels[1]);
        Assert.That(good.Standing, Is.EqualTo(CategoryStanding.Open), "PM2.5 can still lose it");
        Assert.That(good.WithoutValue, Has.Member(Pollutant.SO2).And.No.Member(Pollutant.PM25));
        var over = new DayInProgress(Hours(Pollutant.PM25, 24, 60), network: null, StandardsCatalogue.Y2026).Of(Station, Date.AtMidnight().PlusHours(24));
        Assert.That(over.Keep(over.SoFar.Edition.Levels[1]).Standing, Is.EqualTo(CategoryStanding.NoValue), "the day is over, and SO2 has no value");
    }

    [Test]
    public void Keep_OfWhatNobodyMonitors_WithholdsNothing()
    {
        var options = new AqiOptions { NotMonitored = [Pollutant.SO2, Pollutant.NO2, Pollutant.CO, Pollutant.O3, Pollutant.PM10] };
        var day = new DayInProgress(Hours(Pollutant.PM25, 24, 60), network: null, StandardsCatalogue.Y2026, options).Of(Station, Date.AtMidnight().PlusHours(24));
        Assert.That(day.Keep(day.SoFar.Edition.Levels[1]).Standing, Is.EqualTo(CategoryStanding.Kept));
    }

    /// <summary>60 for 12 hours: PM2.5 alone must fall for 优 (below 11), and has room up to 90.999 for 良.</summary>
    [Test]
    public void Keep_NamesThePollutantsThatMustFall()
    {
        var day = new DayInProgress(Hours(Pollutant.PM25, 12, 60), network: null).Of(Station, Date.AtMidnight().PlusHours(12));
        var best = day.Keep(day.SoFar.Edition.Levels[0]);
        Assert.That(best.Standing, Is.EqualTo(CategoryStanding.Open));
        Assert.That(best.Binding.Select(b => b.Pollutant), Is.EqualTo(new[] { Pollutant.PM25 }));
        Assert.That(best.Binding[0].MayAverage.Value, Is.EqualTo(10.999m));
    }

    [Test]
    public void BestToKeep_BeginsWithTheBestThatIsNotLost()
    {
        // 23 hours of 200: the mean is above 150 whatever the last one brings, so only 重度污染 is left.
        var day = new DayInProgress(Hours(Pollutant.PM25, 23, 200), network: null).Of(Station, Date.AtMidnight().PlusHours(23));
        Assert.That(day.BestToKeep(2).Select(a => a.Category.Level), Is.EqualTo(new[] { 5 }));
    }

    [Test]
    public void BestToKeep_EndsWithOneThatIsKeptWhateverComes()
    {
        var day = new DayInProgress(Hours(Pollutant.PM25, 24, 100), network: null).Of(Station, Date.AtMidnight().PlusHours(24));
        Assert.That(day.BestToKeep(5).Select(a => a.Standing), Is.EqualTo(new[] { CategoryStanding.Kept }));
    }

    /// <summary>With the hours to come at the allowance the published day keeps the category; one thousandth more loses it.</summary>
    [Test]
    public void MayAverage_OfGeneratedAreas_IsSharpInThePublishedDay([Values(1, 2)] int seed, [Values(6, 13, 20)] int past)
    {
        var data = GeneratedHours.Of(seed);
        var open = 0;
        foreach (var area in data.Network.Areas(AreaLevel.County))
        {
            foreach (var date in new[] { new LocalDate(2026, 2, 10), new LocalDate(2026, 2, 28), new LocalDate(2026, 3, 9) })
            {
                if (data.Network.AssessmentStations(area).All(s => data.Grid.IndexOf(s.Id) < 0))
                    continue;
                var day = new DayInProgress(data.Grid, data.Network).Of(area, date.AtMidnight().PlusHours(past));
                foreach (var allowance in day.Allowances.Where(a => a.Standing == CategoryStanding.Open))
                {
                    int? Iaqi(int more) => Published(data, area, date, past, allowance.Pollutant, allowance.MayAverage.Thousandths + more);
                    Assert.That(Iaqi(0) ?? 0, Is.LessThanOrEqualTo(allowance.Category.To), $"{area} {date} {allowance}");
                    Assert.That(Iaqi(1) ?? 501, Is.GreaterThan(allowance.Category.To), $"{area} {date} {allowance}");
                    open++;
                }
            }
        }

        Assert.That(open, Is.GreaterThan(50));
    }

    [Test]
    public void Of_WhatCannotBe_Throws()
    {
        var hours = Hours(Pollutant.PM25, 12, 60);
        Assert.That(() => new DayInProgress(hours, null).Of(new Area("t", AreaLevel.Station), Date.AtMidnight().PlusHours(1)), Throws.ArgumentException.With.Message.Contain("no station of 't'"));
        Assert.That(() => new DayInProgress(hours, null).Of(Station, Date.AtMidnight()), Throws.ArgumentException.With.Message.Contain("not 2025-04-30"));
    }

    [Test]
    public void Of_AProvince_IsToldToAskForItsCities() =>
        Assert.That(
            () => new DayInProgress(Hours(Pollutant.PM25, 12, 60), network: null).Of(new Area("p", AreaLevel.Province), Date.AtMidnight().PlusHours(12)),
            Throws.ArgumentException.With.Message.Contains("ask for the cities").And.Property("ParamName").EqualTo("area"));

    [Test]
    public void Of_ACountyWithoutANetwork_HasNoStation() =>
        Assert.That(
            () => new DayInProgress(Hours(Pollutant.PM25, 12, 60), network: null).Of(new Area("s", AreaLevel.County), Date.AtMidnight().PlusHours(12)),
            Throws.ArgumentException.With.Message.Contains("no station"));

    [Test]
    public void Of_AnEditionAskedFor_JudgesByIt()
    {
        var day = new DayInProgress(Hours(Pollutant.PM25, 12, 60), network: null, StandardsCatalogue.Y2026).Of(Station, Date.AtMidnight().PlusHours(12));
        Assert.That((day.SoFar.Edition, day.SoFar.Aqi), Is.EqualTo((StandardsCatalogue.Y2026, (int?)100)), "the five that are not known yet do not withhold it");
    }

    /// <summary>The IAQI of the day when its later hours are one value, by the way of days: hours, station days, area days.</summary>
    private static int? Published(GeneratedHours data, Area area, LocalDate date, int past, Pollutant pollutant, int thousandths)
    {
        var builder = new HourlyGridBuilder();
        foreach (var station in data.Network.AssessmentStations(area).Where(s => data.Grid.IndexOf(s.Id) >= 0))
        {
            builder.AddStation(station.Id);
            for (var hour = 1; hour <= 24; hour++)
            {
                var end = date.AtMidnight().PlusHours(hour);
                builder.Add(station.Id, end, pollutant, hour <= past ? data.Grid.At(pollutant, station.Id, end) : Concentration.FromThousandths(thousandths));
            }
        }

        var days = DayAggregator.AreaDays(builder.Build(), data.Network, area.Level);
        var value = days.PublishedOn(days.IndexOf(area), date)[pollutant];
        return value.IsMissing ? 0 : IndividualAqi.Of(AqiItems.Daily(pollutant), value, StandardsCatalogue.National.At(date));
    }

    private static string Standing(DaySoFar day, Pollutant pollutant) => string.Join(' ', day.Allowances.Where(a => a.Pollutant == pollutant).Select(a => a.Standing));

    private static HourlyGrid Hours(Pollutant pollutant, int count, int value)
    {
        var builder = new HourlyGridBuilder();
        for (var hour = 1; hour <= count; hour++)
            builder.Add("s", Date.AtMidnight().PlusHours(hour), pollutant, Concentration.FromDecimal(value));
        return builder.Build();
    }
}
