using AirQuality.Numerics;
using AirQuality.Wording;

namespace AirQuality.Targets.Outlooks;

/// <summary>The figures with which a period may end: one a simulation, a single one when it is over, or none and why.</summary>
/// <remarks>Who is done with them may dispose of them; then the window they came from gives their room to other figures.</remarks>
internal sealed class SimulatedFigures : IDisposable
{
    // All figures have one denominator, but for ratios of days where some drawn are not valid: numerators alone take half the room of quotients.
    private readonly long[] numerators;
    private readonly OutlookWindow? window;
    private long[]? denominators;
    private long denominator;
    private long[]? ordered;

    /// <summary>So many figures, to be set one after the other.</summary>
    /// <param name="simulations">How many.</param>
    /// <param name="window">The window to which their room goes back.</param>
    public SimulatedFigures(int simulations, OutlookWindow? window = null)
    {
        numerators = GC.AllocateUninitializedArray<long>(simulations);
        this.window = window;
    }

    /// <summary>Why there are none, or <c>null</c>.</summary>
    public Reason? Reason { get; private init; }

    /// <summary>How many there are.</summary>
    public int Count => numerators.Length;

    /// <summary>The figure of a simulation.</summary>
    public Quotient this[int simulation]
    {
        get => new(numerators[simulation], denominators is null ? denominator : denominators[simulation]);
        set
        {
            numerators[simulation] = value.Numerator;
            if (denominator == 0)
                denominator = value.Denominator;
            if (denominators is null && denominator != value.Denominator)
                Array.Fill(denominators = new long[Count], denominator);
            if (denominators is not null)
                denominators[simulation] = value.Denominator;
        }
    }

    /// <summary>The numerators, one a simulation, to be set together; then <see cref="Over(long)"/> tells what they are divided by.</summary>
    public long[] Numerators => numerators;

    /// <summary>The same figures with one denominator.</summary>
    public SimulatedFigures Over(long common)
    {
        (denominator, denominators) = (common, null);
        return this;
    }

    /// <summary>No figures, as no day is valid.</summary>
    public static SimulatedFigures NoValidDay => None(Wording.Reason.Only(ReasonCode.NoValidDay));

    /// <summary>No figures.</summary>
    public static SimulatedFigures None(Reason reason) => new(0) { Reason = reason };

    /// <summary>The one figure of a period that is over.</summary>
    public static SimulatedFigures Over(Quotient figure) => new(1) { [0] = figure };

    /// <summary>The figures in steps of so many decimals, the smallest first.</summary>
    public long[] Ordered(int decimals)
    {
        ordered ??= GC.AllocateUninitializedArray<long>(Count);
        if (denominators is null)
            Quotient.Steps(numerators, denominator, decimals, ordered);
        for (var i = 0; denominators is not null && i < ordered.Length; i++)
            ordered[i] = this[i].Steps(decimals);
        Ascending.Sort(ordered);
        return ordered;
    }

    /// <summary>What becomes of each.</summary>
    public SimulatedFigures Each(Func<Quotient, Quotient> figure)
    {
        var made = new SimulatedFigures(Count) { Reason = Reason };
        for (var i = 0; i < Count; i++)
            made[i] = figure(this[i]);
        return made;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        (denominator, denominators) = (0, null);
        window?.GiveBack(this);
    }
}
