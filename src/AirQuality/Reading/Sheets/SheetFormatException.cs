using AirQuality.Wording;

namespace AirQuality.Reading.Sheets;

/// <summary>A file that is not read as sheets: not of that kind, damaged, or larger than a table may be.</summary>
public sealed class SheetFormatException : FormatException
{
    /// <summary>An error in a file.</summary>
    /// <param name="text">The file, the line or sheet where known, what was expected and what was found; the message of the exception is in English.</param>
    /// <param name="innerException">What caused it, or <c>null</c>.</param>
    public SheetFormatException(LocalizedText text, Exception? innerException = null)
        : base(text?.En, innerException)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
    }

    /// <summary>The file, the line or sheet where known, what was expected and what was found.</summary>
    public LocalizedText Text { get; }
}
