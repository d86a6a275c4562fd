namespace AirQuality.Assessments;

/// <summary>A day above its limit.</summary>
/// <param name="Code">Its value in thousandths.</param>
/// <param name="Limit">The limit of the edition that judges it, in the unit of the pollutant.</param>
internal readonly record struct ExceedingDay(int Code, int Limit)
{
    /// <summary>No day: nothing lies less above its limit.</summary>
    public static ExceedingDay None { get; } = new(0, 1);

    // By the multiple (C - S)/S, so C1/S1 > C2/S2, multiplied out: of days judged by two editions the larger value need not be the one
    // further above its limit.

    /// <summary>Whether it lies further above its limit than another, as multiples compare.</summary>
    public bool IsFurtherAbove(ExceedingDay other) => (long)Code * other.Limit > (long)other.Code * Limit;
}
