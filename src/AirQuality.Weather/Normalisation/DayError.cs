namespace AirQuality.Weather.Normalisation;

/// <summary>How far off a single day may be: what the models left unexplained on all days, in parts of what was expected of the day.</summary>
/// <remarks>Pollution spreads with its level: what is left of a day of 200 says little of one of 20 unless both are told in parts of what was expected.</remarks>
internal sealed class DayError
{
    private const double LeastShare = 0.25; // of the average: a day on which next to nothing was expected is not known to the last digit

    private readonly double low;
    private readonly double high;

    /// <summary>Looks at what is left of the days.</summary>
    /// <param name="days">All ordinary days with value and weather.</param>
    /// <param name="confidence">The share of days whose interval is to hold the truth.</param>
    public DayError(IReadOnlyList<NormalisedDay> days, double confidence)
    {
        double[] parts = [.. days.Select(d => d.Residual!.Value / Level(d)).Order()];
        (low, high) = (Quantile(parts, (1 - confidence) / 2), Quantile(parts, (1 + confidence) / 2));
    }

    /// <summary>The day with its interval; as it is where value or weather is missing.</summary>
    public NormalisedDay Of(NormalisedDay day) => day.Residual is null || day.IsEvent ? day : day with { Low = day.Normalised - (high * Level(day)), High = day.Normalised - (low * Level(day)) };

    private static double Level(NormalisedDay day) => Math.Sqrt(Math.Max(day.Expected!.Value, LeastShare * day.Average!.Value) * Math.Max(day.Average!.Value, double.Epsilon));

    /// <summary>The value that a share of days do not exceed; one rank further out than theirs, as the day itself is none of them.</summary>
    private static double Quantile(double[] sorted, double share)
    {
        var rank = share < 0.5 ? Math.Floor(share * (sorted.Length + 1)) - 1 : Math.Ceiling(share * (sorted.Length + 1)) - 1;
        return sorted[(int)Math.Clamp(rank, 0, sorted.Length - 1)];
    }
}
