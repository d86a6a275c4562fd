using System.Globalization;
using AirQuality.Terms;

namespace AirQuality.Publications;

/// <summary>Where in a publication something stands.</summary>
/// <param name="File">The file as it was named.</param>
/// <param name="Sheet">The worksheet, or <c>null</c> in a text file.</param>
/// <param name="Row">The line or row, 1 for the first; 0 when the whole sheet is meant.</param>
/// <param name="Column">The column, 1 for the first; 0 when the whole row is meant.</param>
public readonly record struct FigureSource(string File, string? Sheet, long Row = 0, int Column = 0)
{
    /// <summary>The column as worksheets letter it: A, B, AA; blank for a whole row.</summary>
    public string ColumnLetters
    {
        get
        {
            var letters = string.Empty;
            for (var rest = Column; rest > 0; rest = (rest - 1) / 26)
                letters = (char)('A' + ((rest - 1) % 26)) + letters;
            return letters;
        }
    }

    /// <summary>The place as messages name it: <c>file.csv:12:C</c>, <c>file.xlsx[Sheet1]:12:C</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        var text = Sheet is null ? File : $"{File}[{Sheet}]";
        if (Row > 0)
            text += string.Create(CultureInfo.InvariantCulture, $":{Row}");
        return VisibleText.Of(Column > 0 ? $"{text}:{ColumnLetters}" : text);
    }
}
