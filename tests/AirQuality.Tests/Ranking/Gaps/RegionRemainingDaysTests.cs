using AirQuality.Aggregation;
using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Ranking.Gaps;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Ranking.Gaps;

/// <summary>What the days to come may bring in each city of a province, of which every statistic is the mean of theirs, is sharp in what the assessor publishes of the province.</summary>
[TestFixture]
public sealed class RegionRemainingDaysTests
{
    private static readonly Area Province = new("某省", AreaLevel.Province);
    private static readonly AssessmentPeriod Month = AssessmentPeriod.Month(2026, 5);

    [Test]
    public void Mean_OfAProvince_BudgetInEachCityKeepsTheFigureAndOneMoreDoesNot([Range(1, 20)] int seed, [Values(Pollutant.PM25, Pollutant.PM10)] Pollutant pollutant)
    {
        var random = new Random(seed);
        var known = Cities(random, 20, 120);
        var needed = pollutant == Pollutant.PM25 ? random.Next(300, 900) / 10m + 0.0m : random.Next(30, 90);
        var left = After(pollutant, known, needed);
        if (left.Budget < 0)
        {
            Assert.That(left.IsPossible, Is.False);
            Assert.That(Statistic(pollutant, known, _ => 0), Is.GreaterThan(needed), "not even clean days keep it");
            return;
        }

        int Spread(int sum, int day) => (sum / left.Days) + (day < sum % left.Days ? 1 : 0);
        Assert.That(Statistic(pollutant, known, day => Spread((int)left.Budget!.Value, day)), Is.LessThanOrEqualTo(needed));
        Assert.That(Statistic(pollutant, known, day => Spread((int)left.Budget!.Value + 1, day)), Is.GreaterThan(needed));
    }

    [Test]
    public void Days_OfAProvince_SafeInEachCityIsSafeAndFeasibleIsTheMost([Range(1, 20)] int seed)
    {
        var random = new Random(seed);
        var known = Cities(random, 60, 200);
        var needed = random.Next(80, 200);
        var left = After(Pollutant.O3, known, needed);
        if (left.SafeDays is { } safe)
            Assert.That(Statistic(Pollutant.O3, known, day => day < safe ? needed + 400 : needed), Is.LessThanOrEqualTo(needed));
        bool Can(int above) => Statistic(Pollutant.O3, known, day => day < above ? needed + 1 : 0) <= needed;
        Assert.That(left.FeasibleDays, Is.EqualTo(Enumerable.Range(0, left.Days + 1).Where(Can).Select(m => (int?)m).LastOrDefault()));
    }

    private static List<int?[]> Cities(Random random, int from, int to)
    {
        var days = random.Next(1, 30);
        return [.. Enumerable.Range(0, 3).Select(_ => Enumerable.Range(0, days).Select(_ => random.Next(10) == 0 ? (int?)null : random.Next(from, to)).ToArray())];
    }

    private static RemainingDays After(Pollutant pollutant, List<int?[]> known, decimal needed) => RemainingDays.After(
        AssessmentOptions.Default.EnteringDaysOf(Grid(pollutant, known), Province), pollutant, needed, new RunningPeriod(Month, Month.Start.PlusDays(known[0].Length - 1)))!;

    /// <summary>What the assessor publishes of the province when each city has the same days to come.</summary>
    private static decimal Statistic(Pollutant pollutant, List<int?[]> known, Func<int, int> dayToCome)
    {
        var whole = known.ConvertAll<int?[]>(k => [.. k, .. Enumerable.Range(0, 31 - k.Length).Select(d => (int?)dayToCome(d))]);
        return PeriodAssessor.Assess(Grid(pollutant, whole), 0, Month)[pollutant].Evaluated!.Value;
    }

    private static DailyGrid Grid(Pollutant pollutant, List<int?[]> cities)
    {
        var builder = new DailyGridBuilder();
        foreach (var (i, values) in cities.Index())
        {
            var row = builder.AddArea(new Area($"市{i}", AreaLevel.City, Province));
            foreach (var (day, value) in values.Index())
                builder.Add(row, Month.Start.PlusDays(day), pollutant, Concentration.FromNullable(value));
        }

        return DayAggregator.RegionDays(builder.Build(), AreaLevel.Province);
    }
}
