namespace AirQuality.Weather.Normalisation;

/// <summary>What is usual at a day of the year, smoothed over the year and over all years.</summary>
internal sealed class SeasonalLevel
{
    private const int DaysInYear = 366;
    private const double Bandwidth = 20; // days; the standard deviation of the weights
    private const int Reach = 80;

    private readonly double[] ofDay = new double[DaysInYear + 1];

    /// <summary>The usual values of the days of the year.</summary>
    /// <param name="values">The values learnt from.</param>
    /// <param name="daysOfYear">The day of the year of each.</param>
    public SeasonalLevel(IReadOnlyList<double> values, IReadOnlyList<int> daysOfYear)
    {
        var sums = new double[DaysInYear + 1];
        var counts = new double[DaysInYear + 1];
        for (var i = 0; i < values.Count; i++)
        {
            sums[daysOfYear[i]] += values[i];
            counts[daysOfYear[i]]++;
        }

        for (var day = 1; day <= DaysInYear; day++)
            ofDay[day] = Smoothed(sums, counts, day);
        Mean = values.Average();
    }

    /// <summary>The mean of all values.</summary>
    public double Mean { get; }

    /// <summary>What is usual at a day of the year.</summary>
    public double this[int dayOfYear] => ofDay[dayOfYear];

    private static double Smoothed(double[] sums, double[] counts, int day)
    {
        double sum = 0, weight = 0;
        for (var apart = -Reach; apart <= Reach; apart++)
        {
            var at = ((day + apart + DaysInYear - 1) % DaysInYear) + 1;
            var kernel = Math.Exp(-apart * apart / (2 * Bandwidth * Bandwidth));
            sum += kernel * sums[at];
            weight += kernel * counts[at];
        }

        return weight > 0 ? sum / weight : sums.Sum() / counts.Sum();
    }
}
