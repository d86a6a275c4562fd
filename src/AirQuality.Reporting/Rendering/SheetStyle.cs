using AirQuality.Standards;

namespace AirQuality.Reporting.Rendering;

/// <summary>How a cell of a workbook looks.</summary>
/// <param name="Decimals">The decimals of a number, or <c>null</c> for anything else.</param>
/// <param name="Colour">The colour behind it, or <c>null</c>.</param>
/// <param name="Head">Whether it is the head of a column.</param>
internal readonly record struct SheetStyle(int? Decimals, Rgb? Colour, Head Head)
{
    /// <summary>Whether it is a day.</summary>
    public bool IsDate { get; init; }

    /// <summary>Whether it stands to the right, as numbers do.</summary>
    public bool IsRight => Decimals is not null || Head == Head.OfNumbers;

    /// <summary>Whether it is text, which is never run as a formula.</summary>
    public bool IsText => Decimals is null && !IsDate && Head == Head.None;
}
