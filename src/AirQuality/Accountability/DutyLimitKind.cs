namespace AirQuality.Accountability;

/// <summary>Whether a figure decides on the next period.</summary>
public enum DutyLimitKind
{
    /// <summary>A figure does.</summary>
    Decides,

    /// <summary>The period counts whatever the figure is.</summary>
    Unavoidable,

    /// <summary>No figure makes the period count.</summary>
    OutOfReach,

    /// <summary>It is not known, as there is no figure of last year, no list, or no one figure behind it.</summary>
    Unknown,
}
