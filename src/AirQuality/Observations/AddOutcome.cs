namespace AirQuality.Observations;

/// <summary>What became of a value given to a builder.</summary>
public enum AddOutcome
{
    /// <summary>The cell was empty and now holds the value.</summary>
    Stored,

    /// <summary>The cell already held the same value.</summary>
    SameAgain,

    /// <summary>The cell already held another value, which stays.</summary>
    Conflict,

    /// <summary>The day was closed before, because a later one of the station had begun; the value is left out. Only where days are kept instead of hours.</summary>
    TooLate,
}
