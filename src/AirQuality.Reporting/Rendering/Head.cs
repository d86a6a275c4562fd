namespace AirQuality.Reporting.Rendering;

/// <summary>Whether a cell is the head of a column, and of which.</summary>
internal enum Head
{
    None,
    OfText,
    OfNumbers,
}
