namespace AirQuality.Figures;

/// <summary>How bulletins give the change of a figure.</summary>
public enum ChangeKind
{
    /// <summary>In per cent of the earlier figure, to 0.1: concentrations and indices.</summary>
    Percent,

    /// <summary>As the difference in percentage points (百分点): ratios.</summary>
    PercentagePoints,

    /// <summary>As the difference in days: counts.</summary>
    Days,
}
