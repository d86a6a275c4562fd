namespace AirQuality.Weather.Normalisation;

/// <summary>A day by which skill is measured.</summary>
/// <param name="Block">Its block of days.</param>
/// <param name="Observed">The value.</param>
/// <param name="Estimate">What was estimated.</param>
internal readonly record struct SkillDay(int Block, double Observed, DayEstimate Estimate)
{
    /// <summary>The squared error with the weather of the day.</summary>
    public double Error => Square(Observed - Estimate.Expected);

    /// <summary>The squared error with average weather.</summary>
    public double AverageError => Square(Observed - Estimate.Average);

    /// <summary>The squared error of the usual value.</summary>
    public double UsualError => Square(Observed - Estimate.Usual);

    private static double Square(double value) => value * value;
}
