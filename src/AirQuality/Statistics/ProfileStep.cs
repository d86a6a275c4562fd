namespace AirQuality.Statistics;

/// <summary>One step of a profile: a month of the year or an hour of the day.</summary>
/// <param name="At">The month, 1 to 12, or the hour by the stamp at its end, 1 to 24.</param>
/// <param name="Count">Values that entered.</param>
/// <param name="Mean">Their mean, µg/m³ (CO mg/m³) to 0.1 (CO 0.01); <c>null</c> without values.</param>
/// <param name="Peaks">How often it is the largest: for hours the days on which it is the largest hour, the first of equal ones; for months the years.</param>
public sealed record ProfileStep(int At, int Count, decimal? Mean, int Peaks)
{
    /// <summary>Step and mean.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{At}: {Mean} of {Count}");
}
