using AirQuality.Terms;

namespace AirQuality.Targets.Measures;

/// <summary>What was seen on the days of a measure that have passed, beside the same days of last year and beside other areas.</summary>
/// <remarks>No proof: weather is not taken out. What other areas without such a measure saw on the same days is what can be said of it here.</remarks>
/// <param name="Period">The days of the measure that have passed.</param>
/// <param name="Value">The mean of these days in µg/m³; or how many of them were lost, heavily polluted or above the goal.</param>
/// <param name="LastYear">The same of these days of last year, judged by the same edition; missing days are made up for by the others.</param>
public sealed record MeasureSeen(AssessmentPeriod Period, decimal Value, decimal LastYear)
{
    /// <summary>The change on last year; minus is better.</summary>
    public decimal Change => Value - LastYear;

    /// <summary>The mean change of the other areas on the same days, those left out that have a measure for the figure themselves; <c>null</c> where there are none.</summary>
    public decimal? Others { get; init; }

    /// <summary>How many areas these are.</summary>
    public int OtherAreas { get; init; }

    /// <summary>By how much the change differs from that of the others; minus is better. <c>null</c> without others.</summary>
    public decimal? Beyond => Change - Others;
}
