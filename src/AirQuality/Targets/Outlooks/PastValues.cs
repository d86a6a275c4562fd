using AirQuality.Numerics;
using AirQuality.Terms;

namespace AirQuality.Targets.Outlooks;

/// <summary>The published values of a pollutant on the past days that may be drawn, to be brought to one level after the other; for one thread.</summary>
internal sealed class PastValues
{
    /// <summary>So many values, in steps, are looked for among those that occurred before; larger ones stand by themselves.</summary>
    private const int LookedUp = 512;

    // Few values occur, and a division takes far longer than to look up what the same value of the same year became: each is brought to a level once.
    private readonly List<PastValue> occurring = [];
    private readonly int[] numbers; // for each day which of them it has
    private readonly int step;
    private int[] became = [];

    /// <summary>Looks through the days.</summary>
    /// <param name="codes">The values of the area in thousandths, negative where missing.</param>
    /// <param name="sources">The days that may be drawn.</param>
    /// <param name="years">How many past years they are of.</param>
    /// <param name="step">The step of published values, in thousandths.</param>
    public PastValues(ReadOnlySpan<int> codes, ReadOnlySpan<PastDay> sources, int years, int step)
    {
        this.step = step;
        numbers = new int[sources.Length];
        var known = new int[years * LookedUp];
        for (var i = 0; i < numbers.Length; i++)
        {
            var (day, year) = sources[i];
            var value = codes[day];
            var steps = value / step;
            var unknown = 0;
            ref var number = ref value >= 0 && steps < LookedUp && steps * step == value ? ref known[(year * LookedUp) + steps] : ref unknown;
            if (number == 0)
            {
                occurring.Add(new PastValue(value, year));
                number = occurring.Count;
            }

            numbers[i] = number - 1;
        }
    }

    /// <summary>The values times the factor of their year, rounded to published decimals.</summary>
    /// <param name="permille">The factor of each past year in thousandths.</param>
    /// <param name="scaled">Takes a value a day.</param>
    public void Scale(long[] permille, Span<int> scaled)
    {
        if (became.Length == 0)
            became = new int[occurring.Count];
        for (var i = 0; i < became.Length; i++)
            became[i] = occurring[i].Value < 0 ? Concentration.MissingCode : Scaled(occurring[i].Value, permille[occurring[i].Year], step);
        for (var i = 0; i < scaled.Length; i++)
            scaled[i] = became[numbers[i]];
    }

    /// <summary>A value times a factor in thousandths, rounded to whole steps.</summary>
    public static int Scaled(int value, long permille, int step) =>
        (int)Math.Min(Concentration.MaxThousandths, HalfEven.Divide(value * permille, 1000L * step) * step);

    /// <summary>A value that occurs, and how many past years back.</summary>
    private readonly record struct PastValue(int Value, int Year);
}
