namespace AirQuality.Standards;

/// <summary>One column of the IAQI table.</summary>
/// <param name="Item">The column.</param>
/// <param name="Breakpoints">
/// The corners, ascending. The first is (0, 0), or another one where the column begins later: below it the item has no IAQI, and its absence withholds
/// nothing. Empty in <see cref="Edition.Column"/> for an item the edition does not index.
/// </param>
/// <param name="Above">What holds above the last corner.</param>
/// <remarks>
/// A table of ranges (0.0-9.0 is 0-50, 9.1-35.4 is 51-100) is written by both ends of each range: at the decimals of the column no value lies between
/// 9.0 and 9.1, so that the corners give the same figures.
/// </remarks>
public sealed record BreakpointColumn(AqiItem Item, IReadOnlyList<Breakpoint> Breakpoints, AboveLastBreakpoint Above)
{
    /// <summary>The unit of the breakpoints. Volume fractions are those at 298.15 K and 1013.25 hPa, by the molar masses of IUPAC.</summary>
    public BreakpointUnit Unit { get; init; }

    /// <summary>The decimals, 0 to 3, to which a value is brought before it is indexed, in the unit of the column; by default those published: 0, for CO 1.</summary>
    public int Decimals { get; init; } = Item is AqiItem.CODay or AqiItem.COHour ? 1 : 0;

    /// <summary>How it is brought to them.</summary>
    public InputRounding Rounding { get; init; }
}
