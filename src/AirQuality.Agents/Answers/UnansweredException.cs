namespace AirQuality.Agents.Answers;

/// <summary>There is no answer to a question as it was asked: what is said and asked instead.</summary>
internal sealed class UnansweredException(Answer answer) : Exception(answer.Sentence)
{
    /// <summary>What is said instead.</summary>
    public Answer Answer { get; } = answer;
}
