using AirQuality.Aggregation;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Aggregation;

/// <summary>Days made of partials are the days made of hours.</summary>
[TestFixture]
public sealed class StationDayPartialsTests
{
    private static readonly LocalDate First = new(2026, 2, 20);

    [Test]
    public void ToGrid_PartialsOfAnyHours_EqualsStationDays()
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var hours = Hours(new Random(seed), stations: 4, days: 18);
            var (expected, actual) = (DayAggregator.StationDays(hours), StationDayPartials.Of(hours).ToGrid());
            Assert.That(actual.Areas, Is.EqualTo(expected.Areas));
            Assert.That((actual.FirstDay, actual.DayCount), Is.EqualTo((expected.FirstDay, expected.DayCount)));
            for (var area = 0; area < expected.Areas.Count; area++)
            {
                foreach (var pollutant in Pollutants.All)
                    Assert.That(actual.Exact(pollutant, area).ToArray(), Is.EqualTo(expected.Exact(pollutant, area).ToArray()), $"{seed} {pollutant}");
                Assert.That(actual.MaximumOzone1h(area).ToArray(), Is.EqualTo(expected.MaximumOzone1h(area).ToArray()));
            }
        }
    }

    [Test]
    public void Of_EqualWindows_KeepsTheOneWithMostHours()
    {
        // 100 in hours 0-5 and 8-15: windows of 6, 7 and 8 hours, all with the mean 100.
        var builder = new HourlyGridBuilder();
        foreach (var hour in Enumerable.Range(0, 6).Concat(Enumerable.Range(8, 8)))
            builder.Add("A", First.AtMidnight().PlusHours(hour + 1), Pollutant.O3, Concentration.FromDecimal(100));
        var partial = StationDayPartials.Of(builder.Build()).Find("A", First, Pollutant.O3)!.Value;
        Assert.That((partial.WindowHours, partial.WindowSum, partial.Hours, partial.Sum), Is.EqualTo((8, 800_000L, 14, 1_400_000L)));
        Assert.That(partial.Windows, Is.EqualTo(11), "windows of hours 0-7 to 10-17");
    }

    [Test]
    public void Add_AnotherPartialForTheSameKey_IsAConflictAndTheFirstStays()
    {
        var set = new StationDayPartials();
        var one = new StationDayPartial { StationId = "A", Date = First, Pollutant = Pollutant.CO, Hours = 20, Sum = 10_000, Maximum = Concentration.FromDecimal(1) };
        Assert.That(set.Add(one), Is.EqualTo(AddOutcome.Stored));
        Assert.That(set.Add(one), Is.EqualTo(AddOutcome.SameAgain));
        Assert.That(set.Add(one with { Sum = 10_001 }), Is.EqualTo(AddOutcome.Conflict));
        Assert.That(set.All, Is.EqualTo(new[] { one }));
    }

    [TestCase(25, 0, 0, 0, 0)]
    [TestCase(20, 30_000_000_000, 0, 0, 0)]
    [TestCase(20, 1000, 18, 8, 800)]
    [TestCase(20, 1000, 14, 5, 500)]
    [TestCase(20, 1000, 14, 8, 1001)]
    [TestCase(20, 1000, 0, 8, 0)]
    public void Add_NumbersThatContradictEachOther_IsRefused(int hours, long sum, int windows, int windowHours, long windowSum) =>
        Assert.Throws<ArgumentException>(() => new StationDayPartials().Add(new StationDayPartial
        {
            StationId = "A",
            Date = First,
            Pollutant = Pollutant.O3,
            Hours = hours,
            Sum = sum,
            Maximum = Concentration.FromThousandths(500),
            Windows = windows,
            WindowHours = windowHours,
            WindowSum = windowSum,
        }));

    [Test]
    public void Hour_FewerThan45Minutes_IsMissingAndTiesGoToEven()
    {
        var rules = StandardsCatalogue.National.At(First).Assessment;
        var minutes = Enumerable.Range(0, 60).Select(m => m < 46 ? Concentration.FromThousandths(m % 2) : Concentration.Missing).ToArray();
        Assert.That(MinuteAggregator.Hour(minutes, rules), Is.EqualTo(Concentration.FromThousandths(0)), "0.5 thousandths");
        Assert.That(MinuteAggregator.Hour([.. minutes.Select(m => m.IsMissing ? m : Concentration.FromThousandths(m.Thousandths + 1))], rules), Is.EqualTo(Concentration.FromThousandths(2)), "1.5 thousandths");
        Assert.That(MinuteAggregator.Hour(minutes.AsSpan(0, 44), rules).IsMissing);
        Assert.That(MinuteAggregator.Hour(minutes.AsSpan(0, 45), rules).IsMissing, Is.False);
        Assert.Throws<ArgumentException>(() => MinuteAggregator.Hour(new Concentration[61], rules));
    }

    private static HourlyGrid Hours(Random random, int stations, int days)
    {
        var builder = new HourlyGridBuilder();
        for (var station = 0; station < stations; station++)
        {
            for (var hour = 0; hour < days * 24; hour++)
            {
                var share = new[] { 1, 0.9, 0.8, 0.5 }[(hour / 24 + station) % 4];
                foreach (var pollutant in Pollutants.All)
                    builder.Add($"S{station}", First.AtMidnight().PlusHours(hour + 1), pollutant, random.NextDouble() < share ? Concentration.FromThousandths(random.Next(hour % 7 == 0 ? 400_000 : 90_000)) : Concentration.Missing);
            }
        }

        return builder.Build();
    }
}
