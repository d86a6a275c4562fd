namespace AirQuality.Assessments;

/// <summary>What a day whose value an event leaves out counts as when valid days are counted.</summary>
public enum ExcludedDayRule
{
    /// <summary>As not missing: it was measured.</summary>
    NotMissing,

    /// <summary>As missing.</summary>
    Missing,
}
