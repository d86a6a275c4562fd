using System.Globalization;

namespace AirQuality.Terms;

/// <summary>A measured concentration, exact: a count of thousandths of its unit (µg/m³; mg/m³ for CO), or missing.</summary>
/// <remarks>
/// Four bytes; <c>default</c> is the measured value 0, not <see cref="Missing"/>. A missing value sorts before every
/// measured one and equals only another missing value. Safe to use from any thread.
/// </remarks>
public readonly struct Concentration : IEquatable<Concentration>, IComparable<Concentration>, IFormattable
{
    // A whole number, never a double: 2.45 has no exact double, and half to even (GB/T 8170) turns on such halves. Missing is
    // the smallest code, so that its sign bit alone tells it and loops need no branch for it.
    internal const int MissingCode = int.MinValue;
    internal const int Scale = 1000;

    /// <summary>The largest value held: 1,000,000 units.</summary>
    public const int MaxThousandths = 1_000_000_000;

    private readonly int code;

    private Concentration(int code) => this.code = code;

    /// <summary>No value.</summary>
    public static Concentration Missing => new(MissingCode);

    /// <summary>Whether there is no value.</summary>
    public bool IsMissing => code < 0;

    /// <summary>The value in thousandths of the unit.</summary>
    /// <exception cref="InvalidOperationException">The value is missing.</exception>
    public int Thousandths => code >= 0 ? code : throw new InvalidOperationException("The concentration is missing.");

    /// <summary>The value in its unit, or <c>null</c> when missing.</summary>
    public decimal? Value => code >= 0 ? code / 1000m : null;

    internal int Code => code;

    /// <summary>From a count of thousandths.</summary>
    /// <param name="thousandths">0 to <see cref="MaxThousandths"/>.</param>
    /// <returns>The concentration.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Negative or above the largest value.</exception>
    public static Concentration FromThousandths(int thousandths)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(thousandths);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(thousandths, MaxThousandths);
        return new Concentration(thousandths);
    }

    /// <summary>From a value in its unit, rounded half to even to the thousandth.</summary>
    /// <param name="value">0 to 1,000,000.</param>
    /// <returns>The concentration.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Negative or above the largest value.</exception>
    public static Concentration FromDecimal(decimal value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MaxThousandths / 1000m);
        return new Concentration((int)decimal.Round(value * 1000m, MidpointRounding.ToEven));
    }

    /// <summary>From a value in its unit, or <see cref="Missing"/> for <c>null</c>.</summary>
    /// <param name="value">0 to 1,000,000, or <c>null</c>.</param>
    /// <returns>The concentration.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Negative or above the largest value.</exception>
    public static Concentration FromNullable(decimal? value) => value is { } v ? FromDecimal(v) : Missing;

    /// <inheritdoc/>
    public bool Equals(Concentration other) => code == other.code;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Concentration other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => code;

    /// <inheritdoc/>
    public int CompareTo(Concentration other) => code.CompareTo(other.code);

    /// <summary>The value with up to three decimals, invariant; empty when missing.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => ToString(format: null, CultureInfo.InvariantCulture);

    /// <summary>The value in a number format; empty when missing.</summary>
    /// <param name="format">A format of <see cref="decimal"/>, or <c>null</c> for up to three decimals.</param>
    /// <param name="formatProvider">Where separators come from; <c>null</c> is invariant.</param>
    /// <returns>The text.</returns>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        Value is { } v ? v.ToString(format ?? "0.###", formatProvider ?? CultureInfo.InvariantCulture) : string.Empty;

    /// <summary>Whether two are the same value, or both missing.</summary>
    public static bool operator ==(Concentration left, Concentration right) => left.Equals(right);

    /// <summary>Whether two differ.</summary>
    public static bool operator !=(Concentration left, Concentration right) => !left.Equals(right);

    /// <summary>Whether left is below right; missing is below every value.</summary>
    public static bool operator <(Concentration left, Concentration right) => left.code < right.code;

    /// <summary>Whether left is above right.</summary>
    public static bool operator >(Concentration left, Concentration right) => left.code > right.code;

    /// <summary>Whether left is at most right.</summary>
    public static bool operator <=(Concentration left, Concentration right) => left.code <= right.code;

    /// <summary>Whether left is at least right.</summary>
    public static bool operator >=(Concentration left, Concentration right) => left.code >= right.code;
}
