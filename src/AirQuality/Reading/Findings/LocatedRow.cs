namespace AirQuality.Reading.Findings;

/// <summary>Where a row stands.</summary>
/// <param name="File">The file as it was named.</param>
/// <param name="Sheet">The sheet, or <c>null</c>.</param>
/// <param name="Line">The line or row, 1 the first.</param>
internal readonly record struct LocatedRow(string File, string? Sheet, long Line);
