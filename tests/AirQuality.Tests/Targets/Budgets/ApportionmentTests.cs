using AirQuality.Standards;
using AirQuality.Targets.Budgets;
using AirQuality.Targets.Goals;

namespace AirQuality.Tests.Targets.Budgets;

/// <summary>Shares add up, and what their goals cost keeps within them.</summary>
[TestFixture]
public sealed class ApportionmentTests
{
    private static readonly BudgetRule[] Rules =
    [
        new MeanBudget(0, GoalPolicy.Published), new MeanBudget(1, GoalPolicy.Published), new MeanBudget(0, GoalPolicy.Strict),
        new GoodRatioBudget(GoalPolicy.Published, StandardsCatalogue.National.Thresholds), new HeavyDaysBudget(StandardsCatalogue.National.Thresholds),
    ];

    [Test]
    public void Split_AnyParts_BudgetsAddUpExactlyAndGoalsKeepWithinThem([Range(0, 4)] int number)
    {
        var random = new Random(61 + number);
        var rule = Rules[number];
        for (var i = 0; i < 2000; i++)
        {
            var parts = Enumerable.Range(0, random.Next(1, 7)).Select(_ => new Part(random.Next(1, 93), random.Next(0, 100_000), Fixed: null, Least: 0)).ToArray();
            var days = parts.Sum(p => p.Days);
            var budget = rule.InDays ? random.Next(0, days + 1) : random.NextInt64(0, 80_000L * days);
            var shares = Apportionment.Split(rule, budget, parts, out var conflict);
            Assert.That((shares.Sum(s => s.Budget), conflict), Is.EqualTo((budget, false)));
            foreach (var (part, share) in parts.Zip(shares))
            {
                Assert.That(share.Effective, Is.LessThanOrEqualTo(share.Budget));
                if (share.Goal is { } goal && !rule.InDays)
                    Assert.That((rule.Budget(goal, part.Days), rule.GoalWithin(share.Budget, part.Days)), Is.EqualTo((share.Effective, (decimal?)goal)));
            }
        }
    }

    /// <summary>Of 10 days over weights 5, 3, 2 and 1: 4.54, 2.72, 1.81, 0.90; the three largest remainders get a day more.</summary>
    [Test]
    public void Split_Days_GoByLargestRemainder() =>
        Assert.That(
            Apportionment.Split(new HeavyDaysBudget(StandardsCatalogue.National.Thresholds), 10, [new(90, 5, null, 0), new(90, 3, null, 0), new(90, 2, null, 0), new(90, 1, null, 0)], out _).Select(s => s.Budget),
            Is.EqualTo(new long[] { 4, 3, 2, 1 }));

    [Test]
    public void Split_PartSetByHand_IsKeptAndTheRestShared()
    {
        var shares = Apportionment.Split(new HeavyDaysBudget(StandardsCatalogue.National.Thresholds), 10, [new(31, 1, Fixed: 7, 0), new(28, 1, null, 0), new(31, 2, null, 0)], out var conflict);
        Assert.That((shares.Select(s => s.Budget), conflict), Is.EqualTo((new long[] { 7, 1, 2 }, false)));
    }

    [Test]
    public void Split_PartsSetByHandAboveTheWhole_IsAConflict()
    {
        Apportionment.Split(new HeavyDaysBudget(StandardsCatalogue.National.Thresholds), 10, [new(31, 1, Fixed: 7, 0), new(28, 1, Fixed: 4, 0)], out var conflict);
        Assert.That(conflict, Is.True);
    }

    [Test]
    public void Split_PartThatHasSpentMoreThanItsShare_GetsWhatItSpentAndTheRestIsShared()
    {
        var shares = Apportionment.Split(new HeavyDaysBudget(StandardsCatalogue.National.Thresholds), 10, [new(31, 1, null, Least: 6), new(28, 1, null, 0), new(31, 1, null, Least: 2)], out var conflict);
        Assert.That((shares.Select(s => s.Effective), shares.Select(s => s.Goal), conflict), Is.EqualTo((new long[] { 6, 2, 2 }, new decimal?[] { 6, 2, 2 }, false)));
    }

    /// <summary>Pinning one part takes from the others, which may then need pinning too.</summary>
    [Test]
    public void Split_WhatWasSpentFitsTheWhole_EveryPartGetsAtLeastThat([Values(3, 4)] int number)
    {
        var random = new Random(66);
        for (var i = 0; i < 3000; i++)
        {
            var parts = Enumerable.Range(0, random.Next(1, 7)).Select(_ => new Part(random.Next(20, 93), random.Next(1, 1000), Fixed: null, Least: random.Next(0, 12))).ToArray();
            var budget = parts.Sum(p => p.Least) + random.Next(0, 20);
            var shares = Apportionment.Split(Rules[number], budget, parts, out var conflict);
            Assert.That((shares.Sum(s => s.Budget), conflict), Is.EqualTo((budget, false)));
            Assert.That(parts.Zip(shares).Where(p => p.Second.Effective < p.First.Least), Is.Empty);
        }
    }

    [Test]
    public void Split_MeanThatHasSpentMoreThanItsShare_GetsTheSmallestGoalThatHoldsIt()
    {
        var rule = new MeanBudget(0, GoalPolicy.Published);
        var shares = Apportionment.Split(rule, rule.Budget(30, 60), [new(30, 1, null, Least: 1_200_000), new(30, 1, null, 0)], out var conflict);
        Assert.That((shares[0].Goal, conflict), Is.EqualTo(((decimal?)40, false)));
        Assert.That((shares[0].Effective, rule.Budget(39, 30)), Is.EqualTo((rule.Budget(40, 30), 1_184_999L)));
        Assert.That(shares[1].Budget, Is.EqualTo(rule.Budget(30, 60) - rule.Budget(40, 30)));
        Assert.That(shares[1].Goal, Is.EqualTo(rule.GoalWithin(shares[1].Budget, 30)));
    }

    [Test]
    public void Split_SpentAboveTheWhole_IsAConflictWithoutGoalsForTheRest()
    {
        var shares = Apportionment.Split(new HeavyDaysBudget(StandardsCatalogue.National.Thresholds), 10, [new(31, 1, null, Least: 11), new(28, 1, null, 0)], out var conflict);
        Assert.That((shares.Select(s => s.Goal), shares.Select(s => s.Budget), conflict), Is.EqualTo((new decimal?[] { 11, null }, new long[] { 11, 0 }, true)));
    }

    [Test]
    public void Split_NoWeightAtAll_GivesRoundsOfOneToEachInTurn() =>
        Assert.That(
            Apportionment.Split(new HeavyDaysBudget(StandardsCatalogue.National.Thresholds), 5, [new(31, 0, null, 0), new(28, 0, null, 0), new(31, 0, null, 0)], out _).Select(s => s.Budget),
            Is.EqualTo(new long[] { 2, 2, 1 }));

    [Test]
    public void Split_MoreDaysThanAPartHas_GoToTheOthers() =>
        Assert.That(
            Apportionment.Split(new GoodRatioBudget(GoalPolicy.Published, StandardsCatalogue.National.Thresholds), 9, [new(3, 100, null, 0), new(30, 1, null, 0)], out _).Select(s => s.Effective),
            Is.EqualTo(new long[] { 3, 6 }));
}
