using AirQuality.Cli.Sample;
using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Cli.Tests.Sample;

public class SampleDataTests
{
    private static readonly LocalDate End = new(2026, 1, 1);
    private static readonly HourlyGrid Grid = SampleData.Generate(End);

    [Test]
    public void Generate_AnyDate_EndsTheDayBefore() => Assert.That(Grid.LastDay, Is.EqualTo(new LocalDate(2025, 12, 31)));

    [Test]
    public void Generate_AnyDate_CoversTwoYears() => Assert.That(Grid.FirstDay, Is.EqualTo(new LocalDate(2024, 1, 1)));

    [Test]
    public void Generate_EndOnLeapDay_StartsAtTheEndOfFebruary() =>
        Assert.That(SampleData.Generate(new LocalDate(2024, 2, 29)).FirstDay, Is.EqualTo(new LocalDate(2022, 2, 28)));

    [Test]
    public void Generate_StationsOfTheNetwork_AreTheRows() =>
        Assert.That(Grid.StationIds, Is.EqualTo(SampleNetwork.Network.Stations.Select(s => s.Id)));

    [Test]
    public void Generate_SameDateOnManyThreads_GivesEqualGrids()
    {
        var grids = new HourlyGrid[4];
        Parallel.For(0, grids.Length, i => grids[i] = SampleData.Generate(End));
        var expected = AllValues(Grid);
        Assert.That(grids.Count(grid => AllValues(grid).AsSpan().SequenceEqual(expected)), Is.EqualTo(grids.Length));
    }

    [TestCase(1)]
    [TestCase(45)]
    public void Generate_LaterEnd_KeepsEarlierValues(int days)
    {
        var later = SampleData.Generate(End.PlusDays(days));
        foreach (var pollutant in Pollutants.All)
        {
            for (var station = 0; station < Grid.StationIds.Count; station++)
            {
                var earlierHours = Grid.Hours(pollutant, station)[(days * 24)..];
                var laterHours = later.Hours(pollutant, station)[..earlierHours.Length];
                Assert.That(laterHours.SequenceEqual(earlierHours), Is.True, $"{pollutant} at {Grid.StationIds[station]}");
            }
        }
    }

    [Test]
    public void Pm10_WhereBothAreMeasured_IsNeverBelowPm25()
    {
        var below = 0;
        for (var station = 0; station < Grid.StationIds.Count; station++)
        {
            var coarse = Grid.Hours(Pollutant.PM10, station);
            var fine = Grid.Hours(Pollutant.PM25, station);
            for (var hour = 0; hour < coarse.Length; hour++)
            {
                if (!coarse[hour].IsMissing && !fine[hour].IsMissing && coarse[hour] < fine[hour])
                    below++;
            }
        }

        Assert.That(below, Is.Zero);
    }

    [Test]
    public void Values_OfAllPollutants_HaveOfficialPrecision()
    {
        var finer = 0;
        foreach (var pollutant in Pollutants.All)
        {
            var unit = pollutant == Pollutant.CO ? 100 : 1000;
            for (var station = 0; station < Grid.StationIds.Count; station++)
            {
                foreach (var value in Grid.Hours(pollutant, station))
                {
                    if (!value.IsMissing && value.Thousandths % unit != 0)
                        finer++;
                }
            }
        }

        Assert.That(finer, Is.Zero);
    }

    [Test]
    public void Gaps_InEveryStation_AreOneToFourHours()
    {
        var stationsWithGaps = SampleNetwork.Network.Stations.Select(s => s.Id)
            .Where(id => GapLengths(id).Any(length => length is >= 1 and <= 4));
        Assert.That(stationsWithGaps.Count(), Is.EqualTo(30));
    }

    [Test]
    public void MissingHours_WithoutTheOutage_AreAFewInAThousand()
    {
        var missing = SampleNetwork.Network.Stations.Where(s => s.Id != SampleNetwork.OutageStationId).Average(s => GapLengths(s.Id).Sum());
        Assert.That(missing / (Grid.DayCount * 24), Is.InRange(0.001, 0.01));
    }

    [Test]
    public void Outage_OfOneStation_LastsThreeWeeks() =>
        Assert.That(GapLengths(SampleNetwork.OutageStationId).Max(), Is.InRange(21 * 24, (21 * 24) + 8));

    [Test]
    public void Outage_OfOneStation_LeavesTheOthersRunning()
    {
        var longest = SampleNetwork.Network.Stations.Where(s => s.Id != SampleNetwork.OutageStationId).Max(s => GapLengths(s.Id).Max());
        Assert.That(longest, Is.LessThanOrEqualTo(8)); // two gaps may meet at midnight
    }

    [Test]
    public void Ozone_OnAverageOverTheDay_PeaksBetween14And16() =>
        Assert.That(HourOfHighestMean(Pollutant.O3), Is.InRange(14, 16));

    [Test]
    public void Ozone_InSummer_IsWellAboveWinter() =>
        Assert.That(MonthlyMean(Pollutant.O3, 6), Is.GreaterThan(1.8 * MonthlyMean(Pollutant.O3, 12)));

    [Test]
    public void Pm25_InWinter_IsWellAboveSummer() =>
        Assert.That(MonthlyMean(Pollutant.PM25, 1), Is.GreaterThan(1.8 * MonthlyMean(Pollutant.PM25, 7)));

    [Test]
    public void Episodes_InNeighbouringCounties_GoTogether()
    {
        var first = DailyMeans("S001");
        var other = DailyMeans("S018");
        Assert.That(Correlation(first, other), Is.GreaterThan(0.7));
    }

    private static int[] AllValues(HourlyGrid grid)
    {
        var all = new List<int>();
        foreach (var pollutant in Pollutants.All)
        {
            for (var station = 0; station < grid.StationIds.Count; station++)
            {
                foreach (var value in grid.Hours(pollutant, station))
                    all.Add(value.IsMissing ? -1 : value.Thousandths);
            }
        }

        return [.. all];
    }

    private static List<int> GapLengths(string stationId)
    {
        var lengths = new List<int>();
        var length = 0;
        foreach (var value in Grid.Hours(Pollutant.PM25, Grid.IndexOf(stationId)))
        {
            if (value.IsMissing)
            {
                length++;
                continue;
            }

            if (length > 0)
                lengths.Add(length);
            length = 0;
        }

        return lengths;
    }

    private static int HourOfHighestMean(Pollutant pollutant) =>
        Enumerable.Range(1, 24).MaxBy(stamp => Values(pollutant, "S001").Where(v => v.Hour + 1 == stamp).Average(v => v.Value));

    private static double MonthlyMean(Pollutant pollutant, int month) =>
        Values(pollutant, "S001").Where(v => v.Date.Month == month).Average(v => v.Value);

    private static List<double> DailyMeans(string stationId) =>
        [.. Values(Pollutant.PM25, stationId).GroupBy(v => v.Date).Select(day => day.Average(v => v.Value))];

    private static IEnumerable<(LocalDate Date, int Hour, double Value)> Values(Pollutant pollutant, string stationId) =>
        Grid.Hours(pollutant, Grid.IndexOf(stationId)).ToArray()
            .Select((value, i) => (Grid.FirstDay.PlusDays(i / 24), i % 24, value))
            .Where(v => !v.value.IsMissing)
            .Select(v => (v.Item1, v.Item2, v.value.Thousandths / 1000d));

    private static double Correlation(List<double> left, List<double> right)
    {
        var (meanLeft, meanRight) = (left.Average(), right.Average());
        var covariance = left.Zip(right, (a, b) => (a - meanLeft) * (b - meanRight)).Sum();
        return covariance / Math.Sqrt(left.Sum(a => (a - meanLeft) * (a - meanLeft)) * right.Sum(b => (b - meanRight) * (b - meanRight)));
    }
}
