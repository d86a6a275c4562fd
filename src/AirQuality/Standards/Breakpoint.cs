namespace AirQuality.Standards;

/// <summary>A corner of the piecewise linear IAQI function.</summary>
/// <param name="Iaqi">The individual index, 0 to 500.</param>
/// <param name="Concentration">The concentration that has it, µg/m³ (CO mg/m³).</param>
public readonly record struct Breakpoint(int Iaqi, int Concentration);
