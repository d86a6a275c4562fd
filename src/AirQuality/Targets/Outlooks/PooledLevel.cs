namespace AirQuality.Targets.Outlooks;

/// <summary>What all areas of the data together tell of the level of one pollutant.</summary>
/// <param name="Areas">How many areas could be compared with last year.</param>
/// <param name="Means">For each past year the mean logarithm of this year's level by that year's.</param>
/// <param name="Trends">The part of it that is expected to last.</param>
/// <param name="AreaVariance">The variance, from area to area, of the change of a whole year.</param>
/// <param name="DayVariances">The variance of the change over r days is one of these by r, beside the variance of the year: see <see cref="OutlookLevels.WindowOf"/>.</param>
internal sealed record PooledLevel(int Areas, double[] Means, double[] Trends, double AreaVariance, double[] DayVariances);
