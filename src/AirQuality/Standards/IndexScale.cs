using AirQuality.Numerics;
using AirQuality.Terms;
using AirQuality.Units;

namespace AirQuality.Standards;

/// <summary>A column of the IAQI table on integers: the one place where a concentration becomes an IAQI.</summary>
internal sealed class IndexScale
{
    /// <summary>Stands for the IAQI of a value above a column that leaves it to another averaging time.</summary>
    public const int NotIndexed = -1;

    /// <summary>Stands for the IAQI of a value the column has nothing to say of: below its first breakpoint, or of an item the edition does not index.</summary>
    public const int NotAsked = -2;

    private readonly BreakpointColumn column;
    private readonly IndexRounding rounding;
    private readonly long[] corners; // in thousandths of the column's unit
    private readonly int[] iaqis;
    private readonly int step;
    private readonly Int128 multiplier; // from thousandths of the pollutant's unit to thousandths of the column's
    private readonly Int128 divisor;

    public IndexScale(BreakpointColumn column, IndexRounding rounding)
    {
        (this.column, this.rounding) = (column, rounding);
        corners = [.. column.Breakpoints.Select(b => (long)(b.Concentration * Concentration.Scale))];
        iaqis = [.. column.Breakpoints.Select(b => b.Iaqi)];
        step = (int)(Concentration.Scale / Quotient.PowerOfTen(column.Decimals));
        var conversion = Conversion(column);
        (multiplier, divisor) = ((Int128)conversion.Numerator, (Int128)conversion.Denominator);
    }

    /// <summary>Whether the edition indexes nothing by this column.</summary>
    public bool IsEmpty => corners.Length == 0;

    /// <summary>Whether what enters are the values as published, and every one of them has an IAQI of its own or that of the last breakpoint.</summary>
    public bool TakesPublished =>
        corners.Length > 0 && corners[0] == 0 && column.Unit == BreakpointUnit.Concentration && column.Rounding == InputRounding.HalfEven && column.Above != AboveLastBreakpoint.Continues
        && column.Decimals == (column.Item is AqiItem.CODay or AqiItem.COHour ? 1 : 0);

    /// <summary>The highest value with an IAQI of its own, rounded up to whole thousandths of the pollutant's unit; 0 for an empty column.</summary>
    public long Last => IsEmpty ? 0 : (long)(((corners[^1] * divisor) + multiplier - 1) / multiplier);

    /// <summary>The largest IAQI of a breakpoint.</summary>
    public int LastIaqi => iaqis[^1];

    /// <summary>The value as it enters, in thousandths of the pollutant's unit.</summary>
    /// <param name="numerator">With the denominator the exact value, thousandths.</param>
    /// <param name="denominator">Positive.</param>
    public int Entering(long numerator, long denominator)
    {
        // A volume fraction at its decimals is seldom a whole thousandth of µg/m³: it stays at the thousandth here, and is brought to its decimals where it is indexed.
        if (column.Unit != BreakpointUnit.Concentration)
            return (int)HalfEven.Divide(numerator, denominator);
        return (int)(column.Rounding == InputRounding.Truncate ? numerator / (denominator * step) : HalfEven.Divide(numerator, denominator * step)) * step;
    }

    /// <summary>The same of any exact value in the pollutant's unit.</summary>
    public int Entering(Fraction value)
    {
        var unit = column.Unit == BreakpointUnit.Concentration ? step : 1;
        var steps = value * Concentration.Scale / unit;
        return (int)(column.Unit == BreakpointUnit.Concentration && column.Rounding == InputRounding.Truncate ? (decimal)(steps.Numerator / steps.Denominator) : steps.Round(0)) * unit;
    }

    /// <summary>The IAQI of a value in thousandths of the pollutant's unit; negative where it has none.</summary>
    public int Of(int thousandths)
    {
        if (IsEmpty)
            return NotAsked;
        var value = InUnit(thousandths);
        if (value < corners[0])
            return NotAsked;
        var high = 1;
        while (high < corners.Length && value > corners[high])
            high++;
        if (high == corners.Length)
        {
            if (column.Above != AboveLastBreakpoint.Continues)
                return column.Above == AboveLastBreakpoint.LastIaqi ? iaqis[^1] : NotIndexed;
            high--;
        }

        // Interpolated between the breakpoints, on integers; then HJ 633 always goes up to the next whole number, never half to even.
        long rise = iaqis[high] - iaqis[high - 1];
        var run = corners[high] - corners[high - 1];
        var product = rise * (value - corners[high - 1]);
        return (int)Math.Min(EditionFaults.LargestIaqi, iaqis[high - 1] + (rounding == IndexRounding.Up ? (product + run - 1) / run : ((2 * product) + run) / (2 * run)));
    }

    /// <summary>The value as it is indexed, in the unit of the column.</summary>
    public decimal Indexed(int thousandths) => InUnit(thousandths) / (decimal)Concentration.Scale;

    private static Fraction Conversion(BreakpointColumn column)
    {
        if (column.Unit == BreakpointUnit.Concentration)
            return 1L;

        // Of µg/m³ it gives ppb, of the mg/m³ of CO ppm.
        var gas = column.Item.Pollutant();
        var fraction = UnitConversion.VolumeOf(gas);
        return (column.Unit, gas) switch
        {
            (BreakpointUnit.PartsPerBillion, Pollutant.CO) => fraction * 1000,
            (BreakpointUnit.PartsPerMillion, not Pollutant.CO) => fraction / 1000,
            _ => fraction,
        };
    }

    private long InUnit(int thousandths)
    {
        if (column.Unit == BreakpointUnit.Concentration)
            return Entering(thousandths, 1);

        // First to the nearest thousandth of a ppb (CO: ppm). Concentrations are kept to the thousandth, so that 78 ppb of ozone come as 153.032 µg/m³, which is a
        // trifle less: cut off at once, they would be 77.
        var fine = column.Unit == BreakpointUnit.PartsPerMillion && column.Item.Pollutant() != Pollutant.CO ? 1000 : 1;
        var exact = thousandths * multiplier * fine;
        var rounded = (long)((exact + (divisor / 2)) / divisor);
        var by = (long)step * fine;
        return (column.Rounding == InputRounding.Truncate ? rounded / by : HalfEven.Divide(rounded, by)) * step;
    }
}
