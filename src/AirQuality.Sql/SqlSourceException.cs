namespace AirQuality.Sql;

/// <summary>A source or engine that did not give what was described. No figure is returned beside it.</summary>
public sealed class SqlSourceException : Exception
{
    /// <summary>An error.</summary>
    /// <param name="problem">What was wrong.</param>
    /// <param name="message">Where, what was expected and what was found.</param>
    /// <param name="innerException">What the engine reported, or <c>null</c>.</param>
    public SqlSourceException(SqlProblem problem, string message, Exception? innerException = null)
        : base(message, innerException) => Problem = problem;

    /// <summary>What was wrong.</summary>
    public SqlProblem Problem { get; }
}
