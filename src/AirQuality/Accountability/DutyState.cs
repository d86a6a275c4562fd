namespace AirQuality.Accountability;

/// <summary>How an area stands to a rule.</summary>
public enum DutyState
{
    /// <summary>The rule is met by the latest periods that are known.</summary>
    Met,

    /// <summary>One more period that counts meets it, and some count already or the one that runs is on course to.</summary>
    Near,

    /// <summary>Neither.</summary>
    Clear,
}
