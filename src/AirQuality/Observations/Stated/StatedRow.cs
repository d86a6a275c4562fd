namespace AirQuality.Observations.Stated;

/// <summary>A row with stated figures.</summary>
/// <param name="Table">The number of its table.</param>
/// <param name="Place">The row of the grid; -1 where columns have theirs.</param>
/// <param name="Time">The number of the hour or day.</param>
/// <param name="Line">The line of the file.</param>
/// <param name="First">Where its figures begin.</param>
internal readonly record struct StatedRow(int Table, int Place, int Time, int Line, int First);
