using AirQuality.Terms;

namespace AirQuality.Observations;

/// <summary>Rounds the means of few members for publishing, half to even, and says what rounding takes off.</summary>
/// <remarks>By doubles, as a division of 64 bits takes several times as long: every number here is a whole one below 2^53, so each is exact, and only the guess that is put right is not.</remarks>
internal sealed class DayRounding
{
    /// <summary>Of how many members a mean may be, so that what rounding takes off has 31 bits.</summary>
    public const int MostMembers = int.MaxValue / (DayValue.Unit * (Concentration.Scale / 2));

    private static readonly DayRounding Tenths = new(PublishedStep.Of(Pollutant.CO));
    private static readonly DayRounding Wholes = new(PublishedStep.Of(Pollutant.SO2));

    private readonly int step;
    private readonly Divisor[] divisors;

    private DayRounding(int step)
    {
        this.step = step;
        divisors = [new Divisor(0, 0, 1), .. Enumerable.Range(1, MostMembers).Select(members => (double)DayValue.Unit * members * step).Select(parts => new Divisor(parts, 1 / parts, parts / 2))];
    }

    public static DayRounding Of(Pollutant pollutant) => PublishedStep.Of(pollutant) == Tenths.step ? Tenths : Wholes;

    /// <summary>Rounds a value.</summary>
    /// <param name="value">A value of at most <see cref="MostMembers"/> members; not a missing one.</param>
    /// <param name="off">What is to be added to the published value for the exact one, in parts as <see cref="DayValue"/> counts them.</param>
    /// <returns>The code that is published.</returns>
    public int Round(DayValue value, out int off)
    {
        ref readonly var divisor = ref divisors[value.Divisor];
        var steps = Math.Round(value.Numerator * divisor.Inverse);
        var rest = value.Numerator - (steps * divisor.Parts);
        if (Math.Abs(rest) >= divisor.Half && (Math.Abs(rest) > divisor.Half || steps % 2 != 0))
        {
            // Next to the half the guess may be one off, and at the half the even one is right.
            steps += Math.Sign(rest);
            rest -= Math.Sign(rest) * divisor.Parts;
        }

        off = (int)rest;
        return (int)steps * step;
    }

    /// <summary>What so many members divide by.</summary>
    private readonly record struct Divisor(double Parts, double Inverse, double Half);
}
