namespace AirQuality.Reporting.Rendering;

/// <summary>Whether a cell is the head of a column, and of which, or the title of a table.</summary>
internal enum Head
{
    None,
    OfText,
    OfNumbers,
    OfTable,
}
