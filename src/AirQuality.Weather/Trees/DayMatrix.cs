namespace AirQuality.Weather.Trees;

/// <summary>The features of days: first those of time, then those of weather.</summary>
/// <param name="Rows">One row a day, none with a missing value.</param>
/// <param name="DaysOfYear">The day of the year of each, 1 to 366.</param>
/// <param name="TimeFeatures">How many of the features are of time.</param>
internal sealed record DayMatrix(float[][] Rows, int[] DaysOfYear, int TimeFeatures);
