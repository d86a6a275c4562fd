using System.Text;
using AirQuality.Agents.Answers;

namespace AirQuality.Agents.Serving;

/// <summary>An answer as JSON.</summary>
/// <param name="Utf8">The text, as it goes over a network.</param>
/// <param name="Kind">What it is: an answer, a question back, a refusal or an error.</param>
/// <param name="Fault">Why there is none, where the caller could do nothing about it.</param>
internal readonly record struct AnsweredCall(ReadOnlyMemory<byte> Utf8, AnswerKind Kind, AnswerFault Fault)
{
    /// <summary>The text.</summary>
    public string Json => Encoding.UTF8.GetString(Utf8.Span);

    /// <summary>Whether the call was wrong or the data cannot be read.</summary>
    public bool IsError => Kind == AnswerKind.Error;
}
