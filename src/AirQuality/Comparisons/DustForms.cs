using AirQuality.Assessments;
using AirQuality.Numerics;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Comparisons;

/// <summary>
/// The good-day ratio of an area in the three forms in which dust is given back: as measured, without the particles of all dust days, and less only what
/// exceeds a base share of days. The ministry has published the third since 2023 (2025: 88.1 as measured, 89.3, with dust making 2.9 % of days exceed);
/// that it is what exceeds about 1.7 % is a reading that fits one year, hence a parameter.
/// </summary>
public sealed record DustForms
{
    /// <summary>The base share that fits 2025, in per cent of the valid days: 2.9 - (89.3 - 88.1).</summary>
    public const decimal BaseShareOf2025 = 1.7m;

    /// <summary>With the dust and without it.</summary>
    public required EventEffect Effect { get; init; }

    /// <summary>The share of days, in per cent, that dust makes exceed in an ordinary year; what is above it is abnormal.</summary>
    public required decimal BaseShare { get; init; }

    /// <summary>The area.</summary>
    public Area Area => Effect.Area;

    /// <summary>The good-day ratio as measured.</summary>
    public decimal? Measured => Effect.With.GoodRatio;

    /// <summary>The good-day ratio with the particles of all dust days left out.</summary>
    public decimal? WithoutDust => Effect.Without.GoodRatio;

    /// <summary>The good-day ratio as measured, with the days that dust made exceed beyond the base share given back.</summary>
    public decimal? LessAbnormal => Effect.With.ValidDays == 0 ? null : (Share(Effect.With.GoodDays) + Abnormal).Round(1);

    /// <summary>Days with an AQI above 100.</summary>
    public int ExceedingDays => Count(Effect.With.Edition.Thresholds.GoodUpTo);

    /// <summary>Those of them that dust caused: without its particles the day has no AQI above 100.</summary>
    public int ExceedingDaysByDust => ByDust(Effect.With.Edition.Thresholds.GoodUpTo);

    /// <summary>Days with an AQI above 200.</summary>
    public int HeavyDays => Count(Effect.With.Edition.Thresholds.HeavyAbove);

    /// <summary>Those of them that dust caused.</summary>
    public int HeavyDaysByDust => ByDust(Effect.With.Edition.Thresholds.HeavyAbove);

    /// <summary>The share of the exceeding days that dust caused, in per cent to 0.1; <c>null</c> where no day exceeds.</summary>
    public decimal? ShareOfExceedingDays => ShareOf(ExceedingDaysByDust, ExceedingDays);

    /// <summary>The share of the heavy days that dust caused, in per cent to 0.1; <c>null</c> where there is none.</summary>
    public decimal? ShareOfHeavyDays => ShareOf(HeavyDaysByDust, HeavyDays);

    private Fraction Abnormal => Share(ExceedingDaysByDust) - BaseShare is var above && Fraction.Compare(above, 0) > 0 ? above : 0;

    /// <summary>The forms of every area, from the dust among the events of the options.</summary>
    /// <param name="days">The days.</param>
    /// <param name="period">The period.</param>
    /// <param name="options">How to assess; its events of other kinds stay in.</param>
    /// <param name="baseShare">The base share in per cent.</param>
    /// <returns>One an area, in the order of the days.</returns>
    /// <exception cref="ArgumentException">The options have no events.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The base share is negative or above 100.</exception>
    public static IReadOnlyList<DustForms> AssessAll(DailyGrid days, AssessmentPeriod period, AssessmentOptions options, decimal baseShare = BaseShareOf2025)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegative(baseShare);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(baseShare, 100m);
        var events = options.Events ?? throw new ArgumentException("Expected a register of events, found none.", nameof(options));
        var dust = options with { Events = new EventRegister(events.Events.Where(e => e.IsDust)) };
        return [.. EventEffect.AssessAll(days, period, dust).Select(e => new DustForms { Effect = e, BaseShare = baseShare })];
    }

    private int Count(int above) => Effect.With.DayAqis.Count(d => d.Aqi > above);

    private int ByDust(int above) => Effect.With.DayAqis.Zip(Effect.Without.DayAqis).Count(d => d.First.Aqi > above && !(d.Second.Aqi > above));

    private Fraction Share(int days) => new(days * 100L, Effect.With.ValidDays);

    private static decimal? ShareOf(int part, int of) => of == 0 ? null : new Fraction(part * 100L, of).Round(1);
}
