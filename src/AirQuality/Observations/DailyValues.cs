namespace AirQuality.Observations;

/// <summary>The arrays a <see cref="DailyGrid"/> is made of.</summary>
/// <param name="Exact">The exact values, [pollutant][area][day].</param>
/// <param name="MaximumOzone1h">The daily maximum hours of ozone, codes, [area][day].</param>
internal sealed record DailyValues(DayValue[] Exact, int[] MaximumOzone1h)
{
    /// <summary>The rounded values, codes, in the order of <see cref="Exact"/>; <c>null</c> where they are still to be rounded.</summary>
    public int[]? Published { get; init; }
}
