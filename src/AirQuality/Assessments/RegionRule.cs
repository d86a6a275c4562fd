namespace AirQuality.Assessments;

/// <summary>How the figures of a region, such as a province, are made of those of its areas.</summary>
public enum RegionRule
{
    /// <summary>Each statistic and ratio is the mean of those of the areas, rounded once: what ministry and provinces publish.</summary>
    MeanOfStatistics,

    /// <summary>The statistics of the region's own days, each the mean of its areas' days: a percentile of averaged days.</summary>
    MeanOfDays,
}
