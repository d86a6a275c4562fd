namespace AirQuality.Accountability;

/// <summary>The steps of the ladder, from the mildest.</summary>
public enum DutyStep
{
    /// <summary>A warning (预警提示).</summary>
    Warning,

    /// <summary>Named in a circular (通报批评).</summary>
    Named,

    /// <summary>A public talk (公开约谈).</summary>
    Talk,

    /// <summary>A special inspection (专项督察).</summary>
    Inspection,

    /// <summary>No approvals for new emissions in the area (区域限批).</summary>
    Restriction,

    /// <summary>Those in charge are held to account (问责).</summary>
    Accountability,
}
