namespace AirQuality.Standards;

/// <summary>A corner of the piecewise linear IAQI function.</summary>
/// <param name="Iaqi">The individual index, 0 or more.</param>
/// <param name="Concentration">The value that has it, in the unit of the column (<see cref="BreakpointColumn.Unit"/>), at most three decimals.</param>
public readonly record struct Breakpoint(int Iaqi, decimal Concentration);
