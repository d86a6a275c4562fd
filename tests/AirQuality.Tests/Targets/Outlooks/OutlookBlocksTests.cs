using AirQuality.Numerics;
using AirQuality.Targets.Forecasts;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Outlooks;
using AirQuality.Terms;
using AirQuality.Tests.Targets.Planning;
using NodaTime;

namespace AirQuality.Tests.Targets.Outlooks;

/// <summary>The blocks of days drawn, for a year of one edition, a year whose standards change on the way, and one whose first days are forecast.</summary>
[TestFixture]
public sealed class OutlookBlocksTests
{
    private const int Simulations = 700;

    /// <summary>As-of dates of the year that is drawn, and how many days are forecast.</summary>
    [TestCase("2025-03-31", 0)]
    [TestCase("2026-01-31", 0)]
    [TestCase("2026-02-26", 7)]
    [TestCase("2025-12-29", 0)]
    [TestCase("2025-12-29", 1)]
    public void Blocks_OfAnySimulation_AreTheNumbersOfItsOwnStream(string asOf, int forecasts)
    {
        var window = Window(asOf, forecasts, threads: -1);
        for (var simulation = 0; simulation < Simulations; simulation++)
            Assert.That(window.Blocks(simulation).ToArray(), Is.EqualTo(Drawn(window, simulation)), $"simulation {simulation}");
    }

    [TestCase("2025-03-31", 0)]
    [TestCase("2026-02-26", 7)]
    public void Blocks_OfAnySimulation_StandForEachDayToComeOnce(string asOf, int forecasts)
    {
        var window = Window(asOf, forecasts, threads: -1);
        for (var simulation = 0; simulation < Simulations; simulation++)
        {
            var day = 0;
            foreach (var block in window.Blocks(simulation))
            {
                for (var i = block.Start; i < block.End; i++, day++)
                    Assert.That(Distance(window, i, day), Is.AtMost(window.Options.WindowDays), $"simulation {simulation}, day {day}");
                Assert.That(window.Editions[block.Edition], Is.SameAs(window.Options.Assessment.Standards.At(window.Start.PlusDays(day - 1))));
            }

            Assert.That(day, Is.EqualTo(window.Remaining));
        }
    }

    [Test]
    public void Blocks_OnAnyNumberOfThreads_AreTheSame()
    {
        var (one, many) = (Window("2025-03-31", 0, threads: 1), Window("2025-03-31", 0, threads: 4));
        for (var simulation = 0; simulation < Simulations; simulation++)
            Assert.That(many.Blocks(simulation).ToArray(), Is.EqualTo(one.Blocks(simulation).ToArray()));
    }

    [Test]
    public void Block_OfAnySize_KeepsWhatItIsMadeOf([Values(0, 1, 70_000_000)] int start, [Values(1, 10, 7_300_000)] int length, [Values(0, 1, 255)] int edition)
    {
        var block = new OutlookBlock(start, length, edition);
        Assert.That(block.Start, Is.EqualTo(start));
        Assert.That(block.Length, Is.EqualTo(length));
        Assert.That(block.Edition, Is.EqualTo(edition));
        Assert.That(block.End, Is.EqualTo(start + length));
    }

    /// <summary>Days between a row that may be drawn and the calendar day it stands for; large where it is of no such day.</summary>
    private static int Distance(OutlookWindow window, int row, int day) => row < window.ForecastStart(0)
        ? Math.Abs((row % window.Width) - window.Options.WindowDays - day)
        : row >= window.ForecastStart(day) && row < window.ForecastStart(day + 1) ? Math.Abs(((row - window.ForecastStart(day)) % window.Shifts) - window.Options.WindowDays) : int.MaxValue;

    /// <summary>Block after block from one stream: first how many days the first has, then of each its year and its shift.</summary>
    private static List<OutlookBlock> Drawn(OutlookWindow window, int simulation)
    {
        var random = new SeededRandom(new SeededRandom((uint)window.Options.Seed + ((ulong)simulation << 32)).Next());
        var drawn = new List<OutlookBlock>();
        var length = 1 + random.Next(window.Options.BlockDays);
        for (var day = 0; day < window.Remaining; length = window.Options.BlockDays)
        {
            var edition = Edition(window, day);
            var end = day + 1;
            while (end < Math.Min(window.Remaining, day + length) && Edition(window, end) == edition)
                end++;
            var year = random.Next(window.PastYears);
            var shift = random.Next(window.Shifts);
            for (; day < Math.Min(end, window.ForecastDays); day++)
                drawn.Add(new OutlookBlock(window.ForecastStart(day) + (year * window.Shifts) + shift, 1, edition));
            if (day < end)
                drawn.Add(new OutlookBlock((year * window.Width) + day + shift, end - day, edition));
            day = end;
        }

        return drawn;
    }

    private static int Edition(OutlookWindow window, int day) => window.Editions.ToList().IndexOf(window.Options.Assessment.Standards.At(window.Start.PlusDays(day)));

    private static OutlookWindow Window(string asOf, int forecasts, int threads)
    {
        var known = NodaTime.Text.LocalDatePattern.Iso.Parse(asOf).Value;
        var days = OutlookDays.Create(1, new LocalDate(known.Year - 3, 1, 1), known, areas: 1);
        var options = OutlookOptions.Default with
        {
            Simulations = Simulations,
            DegreeOfParallelism = threads,
            Forecasts = [.. Enumerable.Range(1, forecasts).Select(ahead => new DayForecast(days.Areas[0], known, known.PlusDays(ahead)) { AqiFrom = 50, AqiTo = 70 })],
        };
        return new OutlookWindow(days, AssessmentPeriod.Year(known.Year), known, new OutlookLevels(days, known, options));
    }
}
