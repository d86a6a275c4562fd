using AirQuality.Assessments;
using AirQuality.Numerics;

namespace AirQuality.Explanation;

/// <summary>What a derivation does with the inputs that have a value. Each takes all of them and gives the figure before rounding, or none.</summary>
internal static class Operations
{
    public delegate Fraction? Operation(IReadOnlyList<Fraction> inputs);

    /// <summary>The mean of at least so many values.</summary>
    public static Operation Mean(int atLeast) => inputs => inputs.Count >= atLeast ? Total(inputs) / inputs.Count : null;

    /// <summary>The mean over so many, of which those without a value count as 0.</summary>
    public static Operation MeanOf(int count) => inputs => inputs.Count == 0 ? null : Total(inputs) / count;

    /// <summary>The percentile of an order in per cent by the rule of HJ 663.</summary>
    public static Operation Percentile(int order) => inputs =>
    {
        if (inputs.Count == 0)
            return null;
        Fraction[] ascending = [.. inputs];
        Array.Sort(ascending, Fraction.Compare);
        return PercentileRule.Linear(ascending, order);
    };

    /// <summary>The largest of at least so many values, or of fewer when it exceeds a bound at integers (HJ 663: MDA8; HJ 633-2026, 5.3: AQI).</summary>
    public static Operation Maximum(int atLeast, int? unlessAbove = null) => inputs =>
    {
        if (inputs.Count == 0)
            return null;
        var largest = inputs.Aggregate((x, y) => Fraction.Compare(x, y) >= 0 ? x : y);
        return inputs.Count >= atLeast || largest.Round(0) > unlessAbove ? largest : null;
    };

    public static Operation Sum(int of) => inputs => inputs.Count == of ? Total(inputs) : null;

    public static Operation Product { get; } = inputs => inputs.Count == 2 ? inputs[0] * inputs[1] : null;

    public static Operation Quotient { get; } = inputs => inputs.Count == 2 && IsPositive(inputs[1]) ? inputs[0] / inputs[1] : null;

    public static Operation Percent { get; } = inputs => inputs.Count == 2 && IsPositive(inputs[1]) ? inputs[0] * 100 / inputs[1] : null;

    /// <summary>How many inputs keep a condition; of none there is no count.</summary>
    public static Operation Count(Func<Fraction, bool> condition) => inputs => inputs.Count == 0 ? null : inputs.Count(condition);

    /// <summary>The place of the first input among all: one more than how many are better.</summary>
    public static Operation Place(bool smallestFirst) => inputs =>
        inputs.Count == 0 ? null : 1 + inputs.Count(i => Fraction.Compare(i, inputs[0]) * (smallestFirst ? 1 : -1) < 0);

    private static Fraction Total(IReadOnlyList<Fraction> inputs) => inputs.Aggregate((Fraction)0, (sum, value) => sum + value);

    private static bool IsPositive(Fraction value) => Fraction.Compare(value, 0) > 0;
}
