using System.Text.RegularExpressions;

namespace AirQuality.Reading.Published.Spelling;

/// <summary>What all patterns of the grammars share.</summary>
internal static class Patterns
{
    public const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Milliseconds after which a match is given up. Texts are short; only one that is made to be slow comes near.</summary>
    public const int Timeout = 2000;

    /// <summary>The letters of a cell that are looked at. No heading, name or title is longer; what is, is a sentence.</summary>
    public const int MostLetters = 500;
}
