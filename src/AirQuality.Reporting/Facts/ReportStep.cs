namespace AirQuality.Reporting.Facts;

/// <summary>What a report is being made of, for those who wait for it.</summary>
public enum ReportStep
{
    /// <summary>Assessments and comparisons.</summary>
    Assessments,

    /// <summary>Places and their history.</summary>
    Places,

    /// <summary>Goals and what is left of them.</summary>
    Goals,

    /// <summary>How likely goals are met.</summary>
    Outlook,

    /// <summary>What needs attention, and what events do.</summary>
    Alerts,

    /// <summary>Texts, tables and pictures.</summary>
    Writing,
}
