using AirQuality.Agents.Answers;

namespace AirQuality.Agents.Serving;

/// <summary>An answer as JSON.</summary>
/// <param name="Json">The text.</param>
/// <param name="Kind">What it is: an answer, a question back, a refusal or an error.</param>
/// <param name="Fault">Why there is none, where the caller could do nothing about it.</param>
internal readonly record struct AnsweredCall(string Json, AnswerKind Kind, AnswerFault Fault)
{
    /// <summary>Whether the call was wrong or the data cannot be read.</summary>
    public bool IsError => Kind == AnswerKind.Error;
}
