using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.RuleFiles;

/// <summary>A file of rules, of a formula or of editions does not say what it should.</summary>
public sealed class RuleFileException : FormatException
{
    internal RuleFileException(LocalizedText text)
        : base(text.En) => Text = text;

    /// <summary>File, line, key, what was expected and what was found, in both languages.</summary>
    public LocalizedText Text { get; }
}
