using MathNet.Numerics.Distributions;

namespace AirQuality.Weather.Normalisation;

/// <summary>
/// How far off the mean of some days may be, known from what the models leave unexplained in all years of the same season. A month has three blocks of days, from
/// which alone hardly anything is known of its error; of the months of its season in all years there are enough.
/// </summary>
internal sealed class PooledError
{
    private const double LeastLevel = 0.05; // of the mean; what is left of a day is told in parts of its level, which must not vanish
    private const int LeastDays = 10; // in a block that is learnt from
    private const int SeasonReach = 30;

    private readonly double leastLevel;
    private readonly List<Block> known;

    /// <summary>Looks at what is left of the days.</summary>
    /// <param name="days">All ordinary days with value and weather.</param>
    public PooledError(IReadOnlyList<NormalisedDay> days)
    {
        leastLevel = LeastLevel * Math.Max(0, days.Select(d => (double)d.Observed!.Value).DefaultIfEmpty().Average());
        known = [.. Blocks(days).Where(b => b.Count() >= LeastDays).Select(ToBlock)];
    }

    /// <summary>Half the width of the interval of the mean of some days; infinite where nothing is known of their season.</summary>
    /// <param name="days">The ordinary days of the mean that have value and weather.</param>
    /// <param name="confidence">The share of cases in which it is to hold the truth.</param>
    public double HalfWidth(IReadOnlyList<NormalisedDay> days, double confidence)
    {
        bool[] isNear = new bool[367];
        foreach (var day in days)
            for (var apart = -SeasonReach; apart <= SeasonReach; apart++)
                isNear[day.Date.PlusDays(apart).DayOfYear] = true;
        List<Block> season = [.. known.Where(b => isNear[b.DayOfYear])];
        if (season.Count < 2 || days.Count == 0)
            return double.PositiveInfinity;
        // The days of a block err together: its sum has the variance of a day of its season, times its days, times the square of its level.
        var ofDay = season.Sum(b => b.Square) / (season.Count - 1);
        var variance = Blocks(days).Sum(b => Square(b.Average(Level)) * b.Count()) * ofDay / Square(days.Count);
        return Math.Sqrt(variance) * StudentT.InvCDF(0, 1, season.Count - 1, (1 + confidence) / 2);
    }

    private Block ToBlock(IGrouping<int, NormalisedDay> days) => new(days.ElementAt(days.Count() / 2).Date.DayOfYear, Square(days.Sum(d => d.Residual!.Value / Level(d))) / days.Count());

    private double Level(NormalisedDay day) => Math.Max(day.Average!.Value, leastLevel);

    private static IEnumerable<IGrouping<int, NormalisedDay>> Blocks(IReadOnlyList<NormalisedDay> days) => days.GroupBy(d => BlockPlan.BlockOf(WeatherFeatures.NumberOf(d.Date)));

    private static double Square(double value) => value * value;

    private readonly record struct Block(int DayOfYear, double Square);
}
