namespace AirQuality.Reporting.Rendering;

/// <summary>Some of the rows of a table, from 0.</summary>
internal readonly record struct SheetRows(int First, int Count);
