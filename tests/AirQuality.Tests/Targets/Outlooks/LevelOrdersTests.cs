using AirQuality.Targets.Outlooks;
using AirQuality.Terms;

namespace AirQuality.Tests.Targets.Outlooks;

[TestFixture]
public sealed class LevelOrdersTests
{
    private const int Levels = OutlookHistory.SpreadLevels;

    [Test]
    public void Of_AnyArea_TakesEverySliceOnce([Values] Pollutant pollutant, [Values(0, 0.5, 1)] double shared) =>
        Assert.That(LevelOrders.Of("铁冶县", pollutant, Levels, shared), Is.EquivalentTo(Enumerable.Range(0, Levels)));

    [Test]
    public void Of_WhatAllAreasShare_IsOneOrder() =>
        Assert.That(LevelOrders.Of("铁冶县", Pollutant.CO, Levels, 1), Is.EqualTo(LevelOrders.Of("望都县", Pollutant.CO, Levels, 1)));

    /// <summary>Over four hundred areas: 0.9 between the particles, 0.4 between other pollutants, none between areas; ranks of sixteen lower a correlation by up to a twentieth.</summary>
    [TestCase(Pollutant.PM25, Pollutant.PM10, 0.9)]
    [TestCase(Pollutant.PM25, Pollutant.SO2, 0.4)]
    [TestCase(Pollutant.O3, Pollutant.CO, 0.4)]
    public void Of_AreasOnTheirOwn_PollutantsGoTogetherAsFarAsTheyDo(Pollutant one, Pollutant other, double expected)
    {
        var (together, apart) = (new List<double>(), new List<double>());
        for (var area = 0; area < 400; area++)
        {
            var first = LevelOrders.Of($"county {area}", one, Levels, 0);
            together.Add(Correlation(first, LevelOrders.Of($"county {area}", other, Levels, 0)));
            apart.Add(Correlation(first, LevelOrders.Of($"county {area + 1}", other, Levels, 0)));
        }

        Assert.That(together.Average(), Is.EqualTo(expected).Within(0.07));
        Assert.That(apart.Average(), Is.EqualTo(0).Within(0.05));
    }

    /// <summary>Spearman's correlation of slices 0 to n − 1.</summary>
    private static double Correlation(int[] one, int[] other) =>
        1 - (6.0 * one.Zip(other, (a, b) => (double)(a - b) * (a - b)).Sum() / (Levels * ((Levels * Levels) - 1)));
}
