namespace AirQuality.Cli.Commands;

/// <summary>What <c>airq effort --show</c> prints in place of the splits.</summary>
internal enum EffortShow
{
    /// <summary>Every day of the period with average weather.</summary>
    Days,

    /// <summary>The months of the period.</summary>
    Months,

    /// <summary>The years of the period.</summary>
    Years,

    /// <summary>The change a year over the period.</summary>
    Trend,

    /// <summary>How well days are known from their weather, by season.</summary>
    Skill,
}
