using AirQuality.Wording;

namespace AirQuality.Reporting.Rendering.Docx;

/// <summary>A Word template cannot be filled: it is none, has a name nobody knows, or a table has no room where its name stands.</summary>
public sealed class WordTemplateException : FormatException
{
    internal WordTemplateException(LocalizedText text, Exception? inner = null)
        : base(text.En, inner) => Text = text;

    /// <summary>What was expected and what was found, in both languages.</summary>
    public LocalizedText Text { get; }
}
