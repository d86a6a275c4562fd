using AirQuality.Numerics;
using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Assessments;

/// <summary>One pollutant over a period.</summary>
public sealed record PollutantAssessment
{
    /// <summary>The pollutant; O3 is MDA8.</summary>
    public required Pollutant Pollutant { get; init; }

    /// <summary>Valid days.</summary>
    public required int ValidDays { get; init; }

    /// <summary>The mean of the valid days at published decimals, µg/m³ (CO mg/m³); <c>null</c> without valid days.</summary>
    public required decimal? Mean { get; init; }

    /// <summary>The percentile at published decimals; <c>null</c> without valid days.</summary>
    public required decimal? Percentile { get; init; }

    /// <summary>The order of the percentile, in per cent: 98, 95 or 90.</summary>
    public required int PercentileOrder { get; init; }

    /// <summary>What tables show and the composite index takes: the mean; for CO and O3 the percentile.</summary>
    public decimal? Evaluated => AssessmentRules.ByPercentile(Pollutant) ? Percentile : Mean;

    /// <summary>Days above the daily limit of their edition, of class II unless the area is of class I.</summary>
    public required int ExceedanceDays { get; init; }

    /// <summary>How far the largest day lies above the limit, (C − S)/S to 0.01; <c>null</c> when no day exceeds.</summary>
    public required decimal? LargestExceedanceMultiple { get; init; }

    /// <summary>How far <see cref="Evaluated"/> lies above the class II annual limit (CO, O3: daily limit), (C − S)/S to 0.01; <c>null</c> when it does not.</summary>
    public required decimal? ExceedanceMultiple { get; init; }

    /// <summary>Whether mean and percentile keep the limits of the class of the area, II unless it is of class I (CO and O3: percentile only; periods other than years: what is <see cref="Evaluated"/> only); judged at integers, CO 0.1. <c>null</c> without valid days.</summary>
    public required bool? Attained { get; init; }

    /// <summary>The same by the class I limits, whatever the class of the area; <c>null</c> without valid days or where only published figures are known.</summary>
    public bool? AttainedClassOne { get; init; }

    /// <summary>The same by the class II limits.</summary>
    public bool? AttainedClassTwo { get; init; }

    /// <summary>Days on which it was a primary pollutant.</summary>
    public required int PrimaryDays { get; init; }

    /// <summary>Why the statistics are not valid, or <c>null</c> when they are.</summary>
    public Reason? Reason { get; init; }

    /// <summary>Whether there are enough valid days.</summary>
    public bool IsValid => Reason is null;

    internal Fraction? Unrounded => Exact?.ToFraction();

    /// <summary>What is evaluated, before it is rounded.</summary>
    internal ExactFigure? Exact => AssessmentRules.ByPercentile(Pollutant) ? ExactPercentile : ExactMean;

    /// <summary>The mean before it is rounded.</summary>
    internal ExactFigure? ExactMean { get; init; }

    /// <summary>The percentile before it is rounded.</summary>
    internal ExactFigure? ExactPercentile { get; init; }

    /// <summary>The decimals of <see cref="Mean"/> and <see cref="Percentile"/>.</summary>
    internal int Decimals { get; init; }
}
