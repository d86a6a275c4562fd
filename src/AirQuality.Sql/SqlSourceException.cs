using AirQuality.Wording;

namespace AirQuality.Sql;

/// <summary>A source or engine that did not give what was described. No figure is returned beside it.</summary>
public sealed class SqlSourceException : Exception
{
    /// <summary>An error.</summary>
    /// <param name="problem">What was wrong.</param>
    /// <param name="text">Where, what was expected and what was found; the message of the exception is in English.</param>
    /// <param name="innerException">What the engine reported, or <c>null</c>.</param>
    public SqlSourceException(SqlProblem problem, LocalizedText text, Exception? innerException = null)
        : base(text?.En, innerException)
    {
        ArgumentNullException.ThrowIfNull(text);
        Problem = problem;
        Text = text;
    }

    /// <summary>What was wrong.</summary>
    public SqlProblem Problem { get; }

    /// <summary>Where, what was expected and what was found. In English with the words of the engine, which has no others.</summary>
    public LocalizedText Text { get; }
}
