namespace AirQuality.Terms;

/// <summary>Whether data are as measured or reviewed. Daily and real-time values are provisional; the month is reviewed at the start of the next (HJ 633-2012, 5.1.5).</summary>
public enum DataStatus
{
    /// <summary>Not said.</summary>
    Unsaid,

    /// <summary>As measured, not reviewed (实况).</summary>
    Raw,

    /// <summary>Reviewed (审核).</summary>
    Reviewed,

    /// <summary>Some days as measured, others reviewed.</summary>
    Mixed,
}
