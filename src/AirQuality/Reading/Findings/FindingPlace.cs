namespace AirQuality.Reading.Findings;

/// <summary>Where in a table something was found.</summary>
/// <param name="Line">The line, 1 for the first; 0 for the whole file.</param>
/// <param name="Column">The column, or <c>null</c> for the row.</param>
internal readonly record struct FindingPlace(long Line, string? Column = null);
