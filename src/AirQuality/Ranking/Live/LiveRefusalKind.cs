namespace AirQuality.Ranking.Live;

/// <summary>Why an hour was not taken.</summary>
public enum LiveRefusalKind
{
    /// <summary>It lies before the first day that hours are taken of.</summary>
    BeforeWindow,

    /// <summary>It ends later than now and the tolerance allow.</summary>
    AfterNow,

    /// <summary>The stamp is no full hour.</summary>
    NotAFullHour,

    /// <summary>The stations list has no such station.</summary>
    UnknownStation,

    /// <summary>There are as many stations as there may be.</summary>
    TooManyStations,

    /// <summary>The day of the station was reviewed, and a value as measured does not replace that.</summary>
    Reviewed,
}
