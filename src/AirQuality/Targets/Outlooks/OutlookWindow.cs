using System.Collections.Concurrent;
using AirQuality.Numerics;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Targets.Outlooks;

/// <summary>
/// The days known and to come of one period, and the blocks drawn for each simulation. Every area gets the same draws:
/// episodes are regional, and places need all areas of a group under one weather.
/// </summary>
internal sealed class OutlookWindow
{
    private readonly OutlookBlocks blocks;
    private readonly int[] pastStart;
    private readonly ConcurrentBag<OutlookRooms> freeRooms = [];
    private readonly ConcurrentBag<SimulatedFigures> freeFigures = [];

    public OutlookWindow(DailyGrid days, AssessmentPeriod period, LocalDate asOf, OutlookLevels levels)
    {
        var options = levels.Options;
        Levels = levels;
        Options = options;
        Period = period;
        Rules = OutlookFigure.Of(period, options.Assessment);
        Known = levels.Known;
        First = NodaTime.Period.DaysBetween(days.FirstDay, period.Start);
        var end = First + period.Days;
        // Days between the end of the data and the as-of date are over: they are lost, not to come.
        var next = Math.Max(First, NodaTime.Period.DaysBetween(days.FirstDay, asOf) + 1);
        Remaining = Math.Max(0, end - next);
        Width = Remaining + (2 * options.WindowDays);
        var start = days.FirstDay.PlusDays(next);
        var starts = new List<int>();
        for (var year = 1; year <= options.PastYears && Remaining > 0; year++)
        {
            var first = NodaTime.Period.DaysBetween(days.FirstDay, start.PlusYears(-year));
            if (first + Remaining <= 0)
                break;
            starts.Add(first - options.WindowDays);
        }

        pastStart = [.. starts];
        Start = start;
        ForecastDays = PastYears == 0 ? 0 : levels.Forecasts.DaysFrom(start, Remaining);
        var judging = Enumerable.Range(0, Remaining).GroupBy(i => options.Assessment.Standards.At(start.PlusDays(i))).ToList();
        Editions = [.. judging.Select(g => g.Key)];
        blocks = Remaining == 0 || PastYears == 0 ? OutlookBlocks.None : OutlookBlocks.Draw(this, [.. judging.Select(g => g.Last() + 1)]);
    }

    public OutlookOptions Options { get; }

    /// <summary>The levels of this year and of past ones, the same for all periods.</summary>
    public OutlookLevels Levels { get; }

    public AssessmentPeriod Period { get; }

    /// <summary>The rules of the figures of the period.</summary>
    public OutlookFigure Rules { get; }

    /// <summary>The first day of the period, as a day of the grid; may lie before it.</summary>
    public int First { get; }

    /// <summary>How many days of the grid are known: the first one that is not.</summary>
    public int Known { get; }

    /// <summary>Days of the period still to come.</summary>
    public int Remaining { get; }

    /// <summary>The first day to come.</summary>
    public LocalDate Start { get; }

    /// <summary>The first days to come, as many as forecasts reach; each has rows of past days of its own, after those of the years.</summary>
    public int ForecastDays { get; }

    /// <summary>By how many days a block may be moved.</summary>
    public int Shifts => (2 * Options.WindowDays) + 1;

    /// <summary>Where the rows of a forecast day begin.</summary>
    public int ForecastStart(int day) => PastYears * (Width + (day * Shifts));

    /// <summary>The days of a past year that may be drawn: the remaining ones and the window on both sides.</summary>
    public int Width { get; }

    /// <summary>How many past days may be drawn, those of forecast days among them.</summary>
    public int Days => ForecastStart(ForecastDays);

    /// <summary>How many past years there are.</summary>
    public int PastYears => pastStart.Length;

    /// <summary>For each past year, last year first, the first day that may be drawn; may lie before the grid.</summary>
    public ReadOnlySpan<int> PastStart => pastStart;

    /// <summary>Arrays to draw an area's figures in; to be disposed of.</summary>
    public OutlookRooms TakeRooms() => freeRooms.TryTake(out var free) ? free : new OutlookRooms(this);

    /// <summary>Takes arrays back for the next area.</summary>
    public void GiveBack(OutlookRooms used) => freeRooms.Add(used);

    /// <summary>Room for a figure a simulation.</summary>
    public SimulatedFigures TakeFigures() => freeFigures.TryTake(out var free) ? free : new SimulatedFigures(Options.Simulations, this);

    /// <summary>Takes it back for other figures.</summary>
    public void GiveBack(SimulatedFigures used) => freeFigures.Add(used);

    /// <summary>The editions that judge the days to come.</summary>
    public IReadOnlyList<Edition> Editions { get; }

    /// <summary>The blocks of a simulation, in the order of the days they stand for.</summary>
    public ReadOnlySpan<OutlookBlock> Blocks(int simulation) => blocks[simulation];

    /// <summary>The first simulation on a level, of the level after the last the number of all; those on one level follow each other, so that what they draw from stays at hand.</summary>
    public int FirstOn(int level) => (int)((((long)level * Options.Simulations) + Levels.Slices.Count - 1) / Levels.Slices.Count);

    /// <summary>Figures of several areas or pollutants: those that are not made yet are drawn, as many at once as stand side by side.</summary>
    public SimulatedFigures[] Drawn(PlannedFigures[] planned)
    {
        var figures = Array.ConvertAll(planned, p => p.Made ?? TakeFigures());
        foreach (var together in planned.Index().Where(p => p.Item.Drawing is not null).Select(p => p.Index).Chunk(SumsSideBySide.AtOnce))
        {
            SumsSideBySide.Draw(this, Array.ConvertAll(together, i => planned[i].Drawing!), Array.ConvertAll(together, i => figures[i].Numerators));
            foreach (var i in together)
                figures[i] = planned[i].Drawing!.Made(figures[i]);
        }

        return figures;
    }

    /// <summary>A figure a simulation, one after the other.</summary>
    public SimulatedFigures Simulate(OutlookDrawing drawing)
    {
        var figures = TakeFigures();
        EachSimulation(drawing, (simulation, figure) => figures[simulation] = figure);
        return figures;
    }

    /// <summary>Level by level: what the simulations of one draw from is made ready once, in the room of the level before.</summary>
    public void EachSimulation(OutlookDrawing drawing, Action<int, Quotient> take)
    {
        for (var level = 0; level < Levels.Slices.Count; level++)
        {
            var (first, end) = (FirstOn(level), FirstOn(level + 1));
            if (first < end)
                drawing.Ready(level);
            for (var simulation = first; simulation < end; simulation++)
                take(simulation, drawing.Figure(simulation));
        }
    }

    /// <summary>The sum over the days of a simulation, of running sums over the days that may be drawn.</summary>
    public long Sum(long[] running, int simulation)
    {
        long total = 0;
        foreach (var block in Blocks(simulation))
            total += running[block.End] - running[block.Start];
        return total;
    }
}
