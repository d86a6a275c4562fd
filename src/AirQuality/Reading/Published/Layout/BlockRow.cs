namespace AirQuality.Reading.Published.Layout;

/// <summary>One row of figures.</summary>
/// <param name="Index">Its index in the grid.</param>
/// <param name="Group">The line above it that names its group, or <c>null</c>.</param>
internal readonly record struct BlockRow(int Index, string? Group);
