namespace AirQuality.Targets.Outlooks;

/// <summary>Days counted by their AQI, up to one of them.</summary>
/// <param name="Valid">Those that have an AQI.</param>
/// <param name="Counted">Of these the ones asked for, such as good or heavy days.</param>
internal readonly record struct AqiTally(int Valid, int Counted)
{
    // A number of days fits in so many bits: the calendar has 7.3 million.
    private const int BitsOfDays = 23;

    /// <summary>Both in one number, so that one addition adds both; that of one day fits in an <see cref="int"/>.</summary>
    public long Packed => ((long)Valid << BitsOfDays) + Counted;

    /// <summary>Of a sum of packed tallies; neither count is negative.</summary>
    public static AqiTally Of(long packed) => new((int)(packed >> BitsOfDays), (int)packed & ((1 << BitsOfDays) - 1));
}
