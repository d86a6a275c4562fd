namespace AirQuality.Agents.Serving;

/// <summary>An answer as JSON.</summary>
/// <param name="Json">The text.</param>
/// <param name="IsError">Whether the call was wrong or the data cannot be read.</param>
internal readonly record struct AnsweredCall(string Json, bool IsError);
