using NodaTime;

namespace AirQuality.Reading.Sheets;

/// <summary>One cell: the text that is displayed, and what a workbook knows behind it. The default is a blank cell.</summary>
public readonly record struct SheetCell
{
    private readonly string? text;

    /// <summary>A cell of text.</summary>
    /// <param name="text">The text as displayed; blank for a blank cell.</param>
    public SheetCell(string text) => this.text = text;

    /// <summary>The text as displayed: a number with its displayed decimals and per cent sign (4.00, 96.8%), without thousands separators; blank for a blank cell.</summary>
    public string Text => text ?? string.Empty;

    /// <summary>The stored number, to 15 significant digits (0.968 of a cell that shows 96.8%); <c>null</c> for text and in text files.</summary>
    public decimal? Number { get; init; }

    /// <summary>The date and time of a date cell; <c>null</c> for any other.</summary>
    public LocalDateTime? Date { get; init; }

    /// <summary>How many decimals the number is displayed with, those of a percentage counted after the point of the percentage; <c>null</c> where the format does not say, and in text files.</summary>
    public int? Decimals { get; init; }

    /// <summary>Whether the number is displayed in per cent.</summary>
    public bool IsPercent { get; init; }

    /// <summary>Whether nothing but white space is displayed.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(text);
}
