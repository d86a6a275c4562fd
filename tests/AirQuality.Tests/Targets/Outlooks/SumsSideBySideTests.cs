using AirQuality.Observations;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Outlooks;
using AirQuality.Terms;
using AirQuality.Tests.Targets.Planning;
using NodaTime;

namespace AirQuality.Tests.Targets.Outlooks;

/// <summary>Sums of days drawn beside the days added one by one.</summary>
[TestFixture]
public sealed class SumsSideBySideTests
{
    private static readonly LocalDate AsOf = new(2026, 1, 31); // the standards change a month later, so blocks of two editions are drawn
    private static readonly DailyGrid Days = OutlookDays.Create(1, new LocalDate(2023, 1, 1), AsOf, areas: 2);
    private static readonly OutlookWindow Window = new(Days, AssessmentPeriod.Year(2026), AsOf, new OutlookLevels(Days, AsOf, OutlookOptions.Default with { Simulations = 100 }));

    [Test]
    public void Draw_OfSoManyFigures_AddsTheDaysOfEachSimulation([Values(1, 2, 3, 4)] int figures)
    {
        long[][] sums = [.. Enumerable.Range(0, figures).Select(_ => new long[Window.Options.Simulations])];
        SumsSideBySide.Draw(Window, [.. Enumerable.Range(0, figures).Select(figure => new SumDrawing(1_000_000 * figure, (level, edition, values) => Fill(values, figure, level, edition), f => f))], sums);
        for (var figure = 0; figure < figures; figure++)
            Assert.That(sums[figure], Is.EqualTo(Enumerable.Range(0, Window.Options.Simulations).Select(simulation => Sum(figure, simulation))), $"figure {figure}");
    }

    [Test]
    public void Drawn_OfFiguresMadeAndFiguresToDraw_KeepsTheirOrder()
    {
        PlannedFigures Over(int numerator) => SimulatedFigures.Over(new(numerator, 7));
        PlannedFigures ToDraw(int figure) => new SumDrawing(0, (level, edition, values) => Fill(values, figure, level, edition), sums => sums.Over(7));
        var figures = Window.Drawn([Over(0), ToDraw(1), Over(2), ToDraw(3), ToDraw(4), ToDraw(5), Over(6), ToDraw(7)]);
        Assert.That(figures.Select(f => f[0].Numerator), Is.EqualTo([0, Sum(1, 0) - 1_000_000, 2, Sum(3, 0) - 3_000_000, Sum(4, 0) - 4_000_000, Sum(5, 0) - 5_000_000, 6, Sum(7, 0) - 7_000_000]));
    }

    private static long Sum(int figure, int simulation)
    {
        var levels = Window.Levels.Slices.Count;
        var level = Enumerable.Range(0, levels).Last(l => Window.FirstOn(l) <= simulation);
        var sum = 1_000_000L * figure;
        foreach (var block in Window.Blocks(simulation))
            for (var day = block.Start; day < block.End; day++)
                sum += Value(figure, level, block.Edition, day);
        return sum;
    }

    private static void Fill(int[] values, int figure, int level, int edition)
    {
        for (var day = 0; day < values.Length; day++)
            values[day] = Value(figure, level, edition, day);
    }

    /// <summary>Any number that differs by all four.</summary>
    private static int Value(int figure, int level, int edition, int day) => ((figure + 1) * 100_003 * (level + 1)) + (edition * 7_919) + (day * day % 997);
}
