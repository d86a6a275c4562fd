namespace AirQuality.Reading.Rows;

/// <summary>The columns of a table with one value a row; -1 where there is none.</summary>
/// <param name="Type">The column of the pollutant.</param>
/// <param name="Value">The column of the value.</param>
/// <param name="Unit">The column of the unit.</param>
internal readonly record struct RowValueColumns(int Type, int Value, int Unit);
