namespace AirQuality.Reading.Tables;

/// <summary>A row that is not blank.</summary>
/// <param name="Line">Its line, or row of the sheet.</param>
/// <param name="Cells">Its cells without blanks around them.</param>
/// <param name="Text">The row as it stands.</param>
internal sealed record RawRow(long Line, string[] Cells, string Text);
