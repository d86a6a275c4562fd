namespace AirQuality.Standards;

/// <summary>One column of the IAQI table.</summary>
/// <param name="Item">The column.</param>
/// <param name="Breakpoints">The corners, ascending; the first is (0, 0).</param>
/// <param name="Above">What holds above the last corner.</param>
public sealed record BreakpointColumn(AqiItem Item, IReadOnlyList<Breakpoint> Breakpoints, AboveLastBreakpoint Above);
