using AirQuality.Numerics;
using AirQuality.Observations;
using AirQuality.Targets.Outlooks;
using AirQuality.Terms;
using AirQuality.Tests.Targets.Planning;
using AirQuality.Wording;
using NodaTime;

namespace AirQuality.Tests.Targets.Outlooks;

[TestFixture]
public sealed class SimulatedFiguresTests
{
    [Test]
    public void Item_OfOneDenominatorOrMany_IsWhatWasSet([Values(1, 3)] int denominators)
    {
        var random = new Random(7);
        Quotient[] set = [.. Enumerable.Range(0, 50).Select(i => new Quotient(random.Next(100_000), 300 + (i > 20 ? random.Next(denominators) : 0)))];
        var figures = new SimulatedFigures(set.Length);
        for (var i = 0; i < set.Length; i++)
            figures[i] = set[i];
        Assert.That(Enumerable.Range(0, figures.Count).Select(i => figures[i]), Is.EqualTo(set));
    }

    [Test]
    public void Ordered_AtPublishedDecimals_IsAscending()
    {
        var figures = new SimulatedFigures(4) { [0] = new Quotient(35_550, 1), [1] = new Quotient(35_450, 1), [2] = new Quotient(9_000, 7), [3] = new Quotient(70_900, 2) };
        Assert.That(figures.Ordered(1), Is.EqualTo([13L, 354, 354, 356]));
    }

    [Test]
    public void Over_AndNone_SayHowManyThereAre()
    {
        Assert.That(SimulatedFigures.Over(new Quotient(1, 3))[0], Is.EqualTo(new Quotient(1, 3)));
        Assert.That(SimulatedFigures.None(Reason.Only(ReasonCode.NoValidDay)).Count, Is.Zero);
    }

    [Test]
    public void Dispose_RoomOfFiguresWithManyDenominators_ServesThoseOfOne()
    {
        var window = Window();
        var first = window.TakeFigures();
        for (var i = 0; i < first.Count; i++)
            first[i] = new Quotient(i, 1 + (i % 3));
        first.Ordered(0);
        first.Dispose();
        var second = window.TakeFigures();
        Assert.That(second, Is.SameAs(first), "the room is used again");
        for (var i = 0; i < second.Count; i++)
            second[i] = new Quotient(1000 * (second.Count - i), 2);
        Assert.That(second.Ordered(1), Is.EqualTo(Enumerable.Range(1, second.Count).Select(i => 5L * i)));
    }

    private static OutlookWindow Window()
    {
        var days = OutlookDays.Create(1, new LocalDate(2024, 1, 1), new LocalDate(2025, 6, 30));
        var asOf = days.LastDay;
        return new OutlookWindow(days, AssessmentPeriod.Year(2025), asOf, new OutlookLevels(days, asOf, OutlookOptions.Default with { Simulations = 20 }));
    }
}
