using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Accountability.Files;

/// <summary>A file of rules or of a formula does not say what it should.</summary>
public sealed class RuleFileException : FormatException
{
    internal RuleFileException(LocalizedText text)
        : base(text.En) => Text = text;

    /// <summary>File, line, key, what was expected and what was found, in both languages.</summary>
    public LocalizedText Text { get; }
}
