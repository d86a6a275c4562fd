using AirQuality.Indices;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Statistics.Dust;

/// <summary>A day of an area that hours of dust reach, with the evidence to declare it as an exceptional event (例外事件).</summary>
public sealed record DustDay
{
    /// <summary>The area.</summary>
    public required Area Area { get; init; }

    /// <summary>The day.</summary>
    public required LocalDate Date { get; init; }

    /// <summary>The episodes that reach it, in order of time.</summary>
    public required IReadOnlyList<DustSuggestion> Episodes { get; init; }

    /// <summary>How many of its hours lie in them.</summary>
    public required int Hours { get; init; }

    /// <summary>Its daily values as measured.</summary>
    public required PollutantConcentrations Values { get; init; }

    /// <summary>Its AQI as measured.</summary>
    public required AqiResult Measured { get; init; }

    /// <summary>Its AQI without PM10 and PM2.5.</summary>
    public required AqiResult WithoutParticles { get; init; }

    /// <summary>Whether the day exceeds (AQI above 100) with its particles only.</summary>
    public bool ExceedsByDust => Measured.Aqi > Measured.Edition.Thresholds.GoodUpTo && WithoutParticles.Aqi <= Measured.Edition.Thresholds.GoodUpTo;

    /// <summary>Area, day and AQI.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Area} {Date:uuuu-MM-dd}: {Hours} hours of dust, AQI {Measured.Aqi}, without particles {WithoutParticles.Aqi}");
}
