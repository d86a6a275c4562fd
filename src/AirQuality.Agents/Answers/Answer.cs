using AirQuality.Terms;

namespace AirQuality.Agents.Answers;

/// <summary>What a tool answers, before it is written.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Sentence">One sentence or a few that may be passed on as they are.</param>
internal sealed record Answer(AnswerKind Kind, string Sentence)
{
    public string? Area { get; init; }

    public string? Period { get; init; }

    /// <summary>The last day that counts, where the answer is of a day.</summary>
    public string? AsOf { get; init; }

    public IReadOnlyList<AnswerFigure> Figures { get; init; } = [];

    /// <summary>The rows as <c>--json</c> has them; <c>null</c> where there are none.</summary>
    public Table? Rows { get; init; }

    public AnswerBasis? Basis { get; init; }

    /// <summary>The arguments of the tool <c>explain</c> that tell how the figure came to be; <c>null</c> where nothing is to be explained.</summary>
    public IReadOnlyDictionary<string, string>? Explain { get; init; }

    public IReadOnlyList<AnswerChoice> Choices { get; init; } = [];

    /// <summary>What else must be known: what was assumed, what was left out.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>A longer text, such as a bulletin; <c>null</c> for none.</summary>
    public string? Text { get; init; }

    /// <summary>The address of a resource with more; <c>null</c> for none.</summary>
    public string? Resource { get; init; }

    /// <summary>The language of the answer.</summary>
    public Language Language { get; init; }

    public static Answer Error(string sentence) => new(AnswerKind.Error, sentence);

    public static Answer Refusal(string sentence) => new(AnswerKind.Refusal, sentence);
}
