namespace AirQuality.Agents.Answers;

/// <summary>What an answer is.</summary>
internal enum AnswerKind
{
    /// <summary>What was asked for.</summary>
    Answer,

    /// <summary>A question back: something is ambiguous or missing, and there are choices.</summary>
    Question,

    /// <summary>There is no such figure, and why: too few valid days, no published table.</summary>
    Refusal,

    /// <summary>The call is wrong, or the data cannot be read.</summary>
    Error,
}
