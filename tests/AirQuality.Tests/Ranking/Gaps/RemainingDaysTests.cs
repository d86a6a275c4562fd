using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Ranking.Gaps;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Ranking.Gaps;

[TestFixture]
public sealed class RemainingDaysTests
{
    private static readonly AssessmentPeriod Month = AssessmentPeriod.Month(2026, 5);

    /// <summary>Trap: a rounded running mean fed back. The remaining days at the budget keep the figure, one µg/m³ more does not.</summary>
    [Test]
    public void Mean_Generated_BudgetKeepsTheFigureAndOneMoreDoesNot([Range(1, 30)] int seed, [Values(Pollutant.PM25, Pollutant.PM10)] Pollutant pollutant)
    {
        var random = new Random(seed);
        var known = Known(random, random.Next(1, 30), 20, 120);
        var needed = pollutant == Pollutant.PM25 ? random.Next(300, 900) / 10m + 0.0m : random.Next(30, 90);
        var left = After(pollutant, known, needed)!;
        Assert.That(left.ValidDays + left.Days, Is.EqualTo(31 - known.Count(v => v is null)));
        if (left.Budget < 0)
        {
            Assert.That((left.Mean, left.IsPossible), Is.EqualTo(((decimal?)null, false)));
            Assert.That(Statistic(pollutant, known, [.. Enumerable.Repeat(0, left.Days)]), Is.GreaterThan(needed));
            return;
        }

        Assert.That(Statistic(pollutant, known, Spread((int)left.Budget!.Value, left.Days)), Is.LessThanOrEqualTo(needed));
        Assert.That(Statistic(pollutant, known, Spread((int)left.Budget.Value + 1, left.Days)), Is.GreaterThan(needed));
        Assert.That(left.Mean * left.Days, Is.LessThanOrEqualTo(left.Budget));
        Assert.That((left.Mean + 0.1m) * left.Days, Is.GreaterThan(left.Budget));
    }

    /// <summary>Wei county, Hebei, 2020: N = 366, goal 57. Up to 27 July 209 days at 58, then 157 days: (57.5·366 less one − 58·209) / 157 = 56.8.</summary>
    [Test]
    public void Mean_YearWithAHighFirstHalf_MayStillHaveAlmostTheGoal()
    {
        var builder = new DailyGridBuilder();
        var row = builder.AddArea(new Area("魏县", AreaLevel.County));
        for (var i = 0; i < 209; i++)
            builder.Add(row, new LocalDate(2020, 1, 1).PlusDays(i), Pollutant.PM25, Concentration.FromDecimal(58));
        var left = RemainingDays.After([Days(builder.Build())], Pollutant.PM25, 57, new RunningPeriod(AssessmentPeriod.Year(2020), new LocalDate(2020, 7, 27)))!;
        Assert.That((left.Days, left.Budget, left.Mean), Is.EqualTo((157, (decimal?)(21044 - 12122), (decimal?)56.8m)));
    }

    [Test]
    public void Days_Generated_SafeIsSafeAndFeasibleIsTheMost([Range(1, 40)] int seed, [Values(Pollutant.O3, Pollutant.CO)] Pollutant pollutant)
    {
        var random = new Random(seed);
        var known = Known(random, random.Next(1, 30), 60, 200);
        decimal needed = random.Next(80, 200);
        if (pollutant == Pollutant.CO)
        {
            known = [.. known.Select(v => v / 100m)];
            known = [.. known.Select(v => v is { } x ? decimal.Round(x, 1) : (decimal?)null)];
            needed = decimal.Round(needed / 100, 1);
        }

        var step = pollutant == Pollutant.CO ? 0.1m : 1m;
        var left = After(pollutant, known, needed)!;
        if (left.SafeDays is { } safe)
        {
            for (var i = 0; i < 20; i++)
            {
                var rest = Enumerable.Range(0, left.Days).Select(d => d < safe ? needed + (step * random.Next(1, 500)) : random.Next(0, 100) * needed / 100).Select(v => decimal.Round(v, step < 1 ? 1 : 0)).ToArray();
                Assert.That(Statistic(pollutant, known, rest), Is.LessThanOrEqualTo(needed));
            }

            Assert.That(left.FeasibleDays, Is.GreaterThanOrEqualTo(safe));
            if (safe < left.Days && known.TrueForAll(v => v is null || v <= needed))
            {
                // One day more, far above, with the others right at the figure: no longer sure. (Days known to lie just above could still save it.)
                var worst = Enumerable.Range(0, left.Days).Select(d => d <= safe ? needed * 1000 : needed).ToArray();
                Assert.That(Statistic(pollutant, known, worst), Is.GreaterThan(needed));
            }
        }

        bool Can(int above) => Statistic(pollutant, known, [.. Enumerable.Range(0, left.Days).Select(d => d < above ? needed + step : 0m)]) <= needed;
        var most = Enumerable.Range(0, left.Days + 1).Where(Can).Select(m => (int?)m).LastOrDefault();
        Assert.That((left.FeasibleDays, left.IsPossible), Is.EqualTo((most, most is not null)));
    }

    [Test]
    public void After_TheEnd_IsNothing() => Assert.That(RemainingDays.After([Days(Grid(Pollutant.PM25, [30m]))], Pollutant.PM25, 35.0m, new RunningPeriod(Month, Month.End)), Is.Null);

    [Test]
    public void After_DaysBehindTheDate_AreNotLookedAt()
    {
        var grid = Grid(Pollutant.PM25, [10m, 10m, 900m]);
        var left = RemainingDays.After([Days(grid)], Pollutant.PM25, 35.0m, new RunningPeriod(Month, Month.Start.PlusDays(1)))!;
        Assert.That((left.ValidDays, left.Days, left.Budget), Is.EqualTo((2, 29, (decimal?)(1086 - 20)))); // 35.05 · 31 = 1086.55
    }

    [Test]
    public void After_NotYetBegun_LeavesTheWholePeriod() =>
        Assert.That(RemainingDays.After([Days(Grid(Pollutant.PM25, [10m]))], Pollutant.PM25, 35.0m, new RunningPeriod(AssessmentPeriod.Month(2026, 6), Month.End))!.Days, Is.EqualTo(30));

    private static List<decimal?> Known(Random random, int days, int from, int to) =>
        [.. Enumerable.Range(0, days).Select(_ => random.Next(10) == 0 ? (decimal?)null : random.Next(from, to))];

    private static decimal[] Spread(int sum, int days) => [.. Enumerable.Range(0, days).Select(i => (decimal)((sum / days) + (i < sum % days ? 1 : 0)))];

    private static RemainingDays? After(Pollutant pollutant, List<decimal?> known, decimal needed) =>
        RemainingDays.After([Days(Grid(pollutant, known))], pollutant, needed, new RunningPeriod(Month, Month.Start.PlusDays(known.Count - 1)));

    private static EnteringDays Days(DailyGrid grid) => new(grid, 0, AssessmentOptions.Default);

    private static decimal Statistic(Pollutant pollutant, List<decimal?> known, IEnumerable<int> rest) => Statistic(pollutant, known, [.. rest.Select(v => (decimal)v)]);

    /// <summary>What the assessor publishes of the whole month.</summary>
    private static decimal Statistic(Pollutant pollutant, List<decimal?> known, decimal[] rest) =>
        PeriodAssessor.Assess(Grid(pollutant, [.. known, .. rest.Select(v => (decimal?)v)]), 0, Month)[pollutant].Evaluated!.Value;

    private static DailyGrid Grid(Pollutant pollutant, List<decimal?> values)
    {
        var builder = new DailyGridBuilder();
        var row = builder.AddArea(new Area("x", AreaLevel.County));
        foreach (var (i, value) in values.Index())
            builder.Add(row, Month.Start.PlusDays(i), pollutant, Concentration.FromNullable(value));
        return builder.Build();
    }
}
