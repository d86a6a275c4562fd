namespace AirQuality.Reading.Sheets;

/// <summary>A merged range of cells, all ends included.</summary>
/// <param name="FirstRow">The index of the first row among <see cref="Sheet.Rows"/>, 0 for the first.</param>
/// <param name="LastRow">The index of the last row.</param>
/// <param name="FirstColumn">The index of the first column, 0 for the first.</param>
/// <param name="LastColumn">The index of the last column.</param>
public readonly record struct MergedRange(int FirstRow, int LastRow, int FirstColumn, int LastColumn);
