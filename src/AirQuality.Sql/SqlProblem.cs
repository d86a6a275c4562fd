namespace AirQuality.Sql;

/// <summary>What was wrong.</summary>
public enum SqlProblem
{
    /// <summary>There is no such table or file.</summary>
    WrongTable,

    /// <summary>There is no such column.</summary>
    WrongColumn,

    /// <summary>A column, or a value in it, is of another type than described.</summary>
    WrongType,

    /// <summary>A time that is missing, or lies between whole hours in a table of hours.</summary>
    WrongTime,

    /// <summary>Two values for one station and time, or a key that was said to be unique and is not.</summary>
    DuplicateKey,

    /// <summary>A value above the highest plausible one.</summary>
    OutOfRange,

    /// <summary>Two files of partials that contradict each other, or one of another version.</summary>
    WrongPartials,

    /// <summary>The connection was lost or could not be made.</summary>
    ConnectionLost,

    /// <summary>Anything else the engine reports.</summary>
    EngineError,
}
