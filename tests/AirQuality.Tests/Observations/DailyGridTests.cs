using System.Globalization;
using AirQuality.Observations;
using AirQuality.Terms;
using AirQuality.Tests.Oracle;
using AirQuality.Tests.Targets.Planning;
using NodaTime;

namespace AirQuality.Tests.Observations;

[TestFixture]
public sealed class DailyGridTests
{
    private static readonly LocalDate Day = new(2015, 3, 1);
    private static readonly Area Somewhere = new("x", AreaLevel.County);

    [TestCase(Pollutant.PM25, "34.5", "34")]
    [TestCase(Pollutant.PM25, "35.5", "36")]
    [TestCase(Pollutant.PM25, "35.501", "36")]
    [TestCase(Pollutant.PM25, "0.5", "0")]
    [TestCase(Pollutant.O3, "160.5", "160")]
    [TestCase(Pollutant.CO, "2.25", "2.2")]
    [TestCase(Pollutant.CO, "2.35", "2.4")]
    [TestCase(Pollutant.CO, "2.251", "2.3")]
    public void Published_Ties_RoundHalfEven(Pollutant pollutant, string value, string published) =>
        Assert.That(With(pollutant, Number(value)).Published(pollutant, 0)[0].Value, Is.EqualTo(Number(published)));

    [Test]
    public void Published_EveryThousandth_EqualsTheOracle([Values] Pollutant pollutant)
    {
        var builder = new DailyGridBuilder();
        var area = builder.AddArea(Somewhere);
        const int Count = 5001;
        for (var i = 0; i < Count; i++)
            builder.Add(area, Day.PlusDays(i), pollutant, Concentration.FromThousandths(i));
        var published = builder.Build().Published(pollutant, area).ToArray().Select(c => c.Value);
        var expected = Enumerable.Range(0, Count).Select(i => (decimal?)new Rational(i, 1000).Round(pollutant == Pollutant.CO ? 1 : 0));
        Assert.That(published, Is.EqualTo(expected));
    }

    [Test]
    public void Published_DaysNotGiven_AreMissing()
    {
        var grid = With(Pollutant.PM25, 5, new DateInterval(Day.PlusDays(-1), Day.PlusDays(1)));
        Assert.That(grid.Published(Pollutant.PM25, 0).ToArray().Select(c => c.Value), Is.EqualTo(new decimal?[] { null, 5, null }));
    }

    [Test]
    public void Published_OtherPollutants_AreMissing() =>
        Assert.That(With(Pollutant.PM25, 5).PublishedOn(0, Day).ToOracle().Keys, Is.EqualTo(new[] { "PM25" }));

    [Test]
    public void PublishedOn_OutsideTheGrid_IsAllMissing() =>
        Assert.That(With(Pollutant.PM25, 5).PublishedOn(0, Day.PlusDays(1)).ToOracle(), Is.Empty);

    [Test]
    public void MaximumOzone1h_DailyFiles_IsMissing() =>
        Assert.That(With(Pollutant.O3, 5).MaximumOzone1h(0)[0].IsMissing, Is.True);

    [Test]
    public void Add_OtherValue_IsAConflictAndTheFirstStays()
    {
        var builder = new DailyGridBuilder();
        var area = builder.AddArea(Somewhere);
        builder.Add(area, Day, Pollutant.PM25, Concentration.FromDecimal(5));
        var outcome = builder.Add(area, Day, Pollutant.PM25, Concentration.FromDecimal(6));
        Assert.That((outcome, builder.Build().Published(Pollutant.PM25, area)[0].Value), Is.EqualTo((AddOutcome.Conflict, (decimal?)5m)));
    }

    [Test]
    public void IndexOf_EqualArea_IsFound() =>
        Assert.That(With(Pollutant.PM25, 5).IndexOf(new Area("x", AreaLevel.County)), Is.Zero);

    [Test]
    public void IndexOf_SameNameUnderAnotherParent_IsAnotherArea() =>
        Assert.That(With(Pollutant.PM25, 5).IndexOf(new Area("x", AreaLevel.County, new Area("y", AreaLevel.City))), Is.EqualTo(-1));

    [Test]
    public void Build_Nothing_HasNoDays() => Assert.That(new DailyGridBuilder().Build().DayCount, Is.Zero);

    private static DailyGrid With(Pollutant pollutant, decimal value, DateInterval? span = null)
    {
        var builder = new DailyGridBuilder();
        builder.Add(builder.AddArea(Somewhere), Day, pollutant, Concentration.FromDecimal(value));
        return builder.Build(span);
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Walked day by day an area has what a look-up gives for each of them.</summary>
    [Test]
    public void Walk_OverAnArea_GivesEveryDayInOrder()
    {
        var days = OutlookDays.Create(3, Day, Day.PlusDays(40), areas: 2);
        var area = days.Areas[1];
        var walked = days[area].ToList();
        Assert.That(walked.Select(d => d.Date), Is.EqualTo(Enumerable.Range(0, 41).Select(Day.PlusDays)));
        foreach (var day in walked)
            Assert.That(day.Concentrations, Is.EqualTo(days.PublishedOn(1, day.Date)));
    }

    [Test]
    public void Walk_OverAnAreaOfOtherDays_Throws() =>
        Assert.That(() => OutlookDays.Create(3, Day, Day.PlusDays(4), areas: 2)[Somewhere], Throws.ArgumentException);
}
