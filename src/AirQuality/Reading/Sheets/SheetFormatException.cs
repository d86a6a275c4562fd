namespace AirQuality.Reading.Sheets;

/// <summary>A file that is not read as sheets: not of that kind, damaged, or larger than a table may be.</summary>
public sealed class SheetFormatException : FormatException
{
    /// <summary>An error in a file.</summary>
    /// <param name="message">The file, the line or sheet where known, what was expected and what was found.</param>
    /// <param name="innerException">What caused it, or <c>null</c>.</param>
    public SheetFormatException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>The message in Chinese, or <c>null</c> where there is none.</summary>
    public string? ChineseMessage { get; init; }
}
