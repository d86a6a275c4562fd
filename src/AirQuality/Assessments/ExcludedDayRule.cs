namespace AirQuality.Assessments;

/// <summary>What a day whose value an event leaves out counts as when valid days are counted.</summary>
public enum ExcludedDayRule
{
    /// <summary>As not missing: it was measured.</summary>
    NotMissing,

    /// <summary>As missing: every figure is that of days from which the values were deleted, incomplete days under HJ 633-2026 5.3 included.</summary>
    Missing,
}
