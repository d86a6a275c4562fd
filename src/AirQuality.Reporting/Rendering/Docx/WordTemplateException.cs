using AirQuality.Wording;

namespace AirQuality.Reporting.Rendering.Docx;

/// <summary>A Word template cannot be filled: it is none, has a name nobody knows, or a table has no room where its name stands.</summary>
public sealed class WordTemplateException : FormatException
{
    /// <summary>Creates the error.</summary>
    public WordTemplateException()
        : this(LocalizedText.Same("The template cannot be filled."))
    {
    }

    /// <summary>Creates the error.</summary>
    /// <param name="message">What was expected and what was found.</param>
    public WordTemplateException(string message)
        : this(LocalizedText.Same(message))
    {
    }

    /// <summary>Creates the error.</summary>
    /// <param name="message">What was expected and what was found.</param>
    /// <param name="innerException">What lies beneath.</param>
    public WordTemplateException(string message, Exception innerException)
        : base(message, innerException) => Text = LocalizedText.Same(message);

    internal WordTemplateException(LocalizedText text, Exception? inner = null)
        : base(text.En, inner) => Text = text;

    /// <summary>What was expected and what was found, in both languages.</summary>
    public LocalizedText Text { get; }
}
