namespace AirQuality.Agents.Answers;

/// <summary>One figure with all that makes it a figure: unit, area, period, edition, clause, validity, source.</summary>
/// <param name="Key">The figure, by key.</param>
/// <param name="Value">The value; <c>null</c> for a missing one.</param>
internal sealed record AnswerFigure(string Key, decimal? Value)
{
    /// <summary>The name in the language of the answer.</summary>
    public required string Name { get; init; }

    public string Unit { get; init; } = string.Empty;

    public string? Area { get; init; }

    public string? Period { get; init; }

    /// <summary>The day or period it is compared with, where it is a change.</summary>
    public string? With { get; init; }

    public int? Place { get; init; }

    public int? Of { get; init; }

    public int? FromBottom { get; init; }

    public string? Edition { get; init; }

    public string? Clause { get; init; }

    /// <summary>Whether there are enough days by HJ 663; <c>null</c> where that is no question.</summary>
    public bool? IsValid { get; init; }

    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary><c>own</c>, <c>published</c> or <c>derived</c>; <c>null</c> where nothing was measured.</summary>
    public string? Source { get; init; }
}
