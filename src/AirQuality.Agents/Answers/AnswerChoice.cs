namespace AirQuality.Agents.Answers;

/// <summary>A value that answers a question back.</summary>
/// <param name="Argument">The argument it is for.</param>
/// <param name="Value">The value, to be given as it is.</param>
internal readonly record struct AnswerChoice(string Argument, string Value);
