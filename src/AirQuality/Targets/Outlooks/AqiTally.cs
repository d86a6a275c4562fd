namespace AirQuality.Targets.Outlooks;

/// <summary>Days counted by their AQI, up to one of them.</summary>
/// <param name="Valid">Those that have an AQI.</param>
/// <param name="Counted">Of these the ones asked for, such as good or heavy days.</param>
internal readonly record struct AqiTally(int Valid, int Counted)
{
    /// <summary>Both in one number, so that one addition adds both.</summary>
    public long Packed => ((long)Valid << 32) + Counted;

    /// <summary>Of a sum of packed tallies; neither count is negative.</summary>
    public static AqiTally Of(long packed) => new((int)(packed >> 32), (int)packed);
}
