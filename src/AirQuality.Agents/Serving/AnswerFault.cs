namespace AirQuality.Agents.Serving;

/// <summary>Why a question was not answered, where the one who asked did nothing wrong.</summary>
internal enum AnswerFault
{
    /// <summary>There is no fault.</summary>
    None,

    /// <summary>Too many questions at once.</summary>
    Busy,

    /// <summary>Not done in time.</summary>
    Slow,

    /// <summary>The data cannot be read.</summary>
    Data,

    /// <summary>A defect.</summary>
    Internal,
}
