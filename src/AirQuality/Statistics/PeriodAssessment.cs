using AirQuality.Indices;
using AirQuality.Observations;
using AirQuality.Standards;
using NodaTime;

namespace AirQuality.Statistics;

/// <summary>The AQI of one area day.</summary>
/// <param name="Date">The day.</param>
/// <param name="Aqi">The AQI, or <c>null</c> for NA.</param>
/// <param name="Primary">The primary pollutants, none at an AQI of 50 or less.</param>
public sealed record DayAqi(LocalDate Date, int? Aqi, IReadOnlyList<Pollutant> Primary);

/// <summary>Measured values of a day that an exceptional event leaves out.</summary>
/// <param name="Date">The day.</param>
/// <param name="Pollutants">The pollutants left out, in table order.</param>
/// <param name="Event">The event.</param>
public sealed record ExcludedDay(LocalDate Date, IReadOnlyList<Pollutant> Pollutants, ExceptionalEvent Event);

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
    public decimal? Evaluated => Pollutant is Pollutant.CO or Pollutant.O3 ? Percentile : Mean;

    /// <summary>Days above the class II daily limit of their edition.</summary>
    public required int ExceedanceDays { get; init; }

    /// <summary>How far the largest day lies above the limit, (C − S)/S to 0.01; <c>null</c> when no day exceeds.</summary>
    public required decimal? LargestExceedanceMultiple { get; init; }

    /// <summary>How far <see cref="Evaluated"/> lies above the class II annual limit (CO, O3: daily limit), (C − S)/S to 0.01; <c>null</c> when it does not.</summary>
    public required decimal? ExceedanceMultiple { get; init; }

    /// <summary>Whether mean and percentile keep the class II limits (CO and O3: percentile only; periods other than years: what is <see cref="Evaluated"/> only); judged at integers, CO 0.1. <c>null</c> without valid days.</summary>
    public required bool? Attained { get; init; }

    /// <summary>Days on which it was a primary pollutant.</summary>
    public required int PrimaryDays { get; init; }

    /// <summary>Why the statistics are not valid, or <c>null</c> when they are.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether there are enough valid days.</summary>
    public bool IsValid => Reason is null;

    internal Fraction? Unrounded => Exact?.ToFraction();

    internal ExactFigure? Exact { get; init; }
}

/// <summary>The assessment of one area over a period. Immutable and safe to share between threads.</summary>
public sealed record PeriodAssessment
{
    /// <summary>The area.</summary>
    public required Area Area { get; init; }

    /// <summary>The period.</summary>
    public required AssessmentPeriod Period { get; init; }

    /// <summary>The edition whose limits and decimals the period is judged by.</summary>
    public required Edition Edition { get; init; }

    /// <summary>The six pollutants in table order.</summary>
    public required IReadOnlyList<PollutantAssessment> Pollutants { get; init; }

    /// <summary>The composite index.</summary>
    public required CompositeIndexResult Index { get; init; }

    /// <summary>Each day of the period with its AQI, in order; the days for which no data exist are NA.</summary>
    public required IReadOnlyList<DayAqi> DayAqis { get; init; }

    /// <summary>The days of which an exceptional event leaves measured values out, in order; what they are left out of is <see cref="AssessmentOptions.EventScope"/>.</summary>
    public IReadOnlyList<ExcludedDay> Excluded { get; init => field = value ?? []; } = []; // null where JSON leaves it out

    /// <summary>Days in the period.</summary>
    public int Days => Period.Days;

    /// <summary>Days with an AQI: those good and heavy days are counted among.</summary>
    public required int ValidDays { get; init; }

    /// <summary>Days with an AQI of at most 100 (优良天数).</summary>
    public required int GoodDays { get; init; }

    /// <summary>Good days / valid days in %, to 0.1; <c>null</c> without valid days.</summary>
    public required decimal? GoodRatio { get; init; }

    /// <summary>Days with an AQI above 200 (重度及以上污染天数).</summary>
    public required int HeavyDays { get; init; }

    /// <summary>Why there are too few days with an AQI for good and heavy days, by the rule for valid days; <c>null</c> when there are enough.</summary>
    public required string? DaysReason { get; init; }

    /// <summary>Why the assessment is not valid; empty when it is.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>Whether every pollutant has enough valid days and there is an index.</summary>
    public bool IsValid => Reasons.Count == 0;

    /// <summary>Whether all six pollutants keep the class II limits; <c>null</c> when one has no valid day.</summary>
    public bool? Attained => Pollutants.Any(p => p.Attained is null) ? null : Pollutants.All(p => p.Attained == true);

    /// <summary>One pollutant.</summary>
    /// <param name="pollutant">The pollutant.</param>
    /// <exception cref="IndexOutOfRangeException">The value is no pollutant.</exception>
    public PollutantAssessment this[Pollutant pollutant] => Pollutants[(int)pollutant];

    /// <summary>Area, period, index and whether it is valid.</summary>
    /// <returns><c>朝阳区, 北京市 2026-10: 3.70</c>.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"{Area} {Period}: {Index}{(IsValid ? string.Empty : $", not valid ({string.Join("; ", Reasons)})")}");
}
