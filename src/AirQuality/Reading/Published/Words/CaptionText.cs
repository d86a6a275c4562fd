using AirQuality.Reading.Published.Periods;

namespace AirQuality.Reading.Published.Words;

/// <summary>What a title, a line between tables, or the name of a file or sheet says about the figures below it.</summary>
/// <param name="Text">The text as printed.</param>
/// <param name="Phrase">Its words; those nobody knows do not matter in a sentence.</param>
internal sealed record CaptionText(string Text, Phrase Phrase)
{
    /// <summary>The periods it names.</summary>
    public IReadOnlyList<PeriodHint> Periods { get; init; } = [];

    /// <summary>The area or the whole it is about: 清远市, 全国; <c>null</c> when it names none.</summary>
    public string? Area { get; init; }

    /// <summary>How many areas the whole list has.</summary>
    public int? Total { get; init; }

    /// <summary>Whether the list is part of a ranking or in its order.</summary>
    public bool IsRanking { get; init; }

    /// <summary>Whether the list holds the last ones.</summary>
    public bool IsBottom { get; init; }

    /// <summary>Whether the list holds the first ones.</summary>
    public bool IsTop { get; init; }

    /// <summary>Whether the figures are goals.</summary>
    public bool IsGoal { get; init; }

    /// <summary>Whether numbers in brackets are those of last year.</summary>
    public bool IsBracketLastYear { get; init; }
}
