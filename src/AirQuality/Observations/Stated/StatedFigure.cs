namespace AirQuality.Observations.Stated;

/// <summary>A figure that a file states.</summary>
/// <param name="Place">The row of the grid.</param>
/// <param name="Time">The number of the hour or day.</param>
/// <param name="Code">The figure: thousandths of a concentration, a whole index or level, or the bits of a mask.</param>
/// <param name="Table">The number of its table.</param>
/// <param name="Column">The number of its column in it.</param>
/// <param name="Line">The line of the file.</param>
internal readonly record struct StatedFigure(int Place, int Time, int Code, int Table, int Column, int Line);
