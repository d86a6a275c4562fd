using AirQuality.Reading.Published.Words;

namespace AirQuality.Reading.Published.Layout;

/// <summary>One column with the headings above it.</summary>
/// <param name="Index">The index of the column.</param>
/// <param name="Texts">The headings from the top, blank ones left out.</param>
/// <param name="Phrase">What they say together.</param>
internal sealed record HeadColumn(int Index, IReadOnlyList<string> Texts, Phrase Phrase)
{
    /// <summary>The column whose heading this one is a further column of, or <c>null</c> when it has a heading of its own.</summary>
    public int? ContinuedFrom { get; init; }

    /// <summary>The uppermost heading, by which columns belong together.</summary>
    public string Top => Texts.Count == 0 ? string.Empty : Texts[0];

    /// <summary>The headings in one line, as messages and answers name the column.</summary>
    public string Text => string.Join('/', Texts);
}
