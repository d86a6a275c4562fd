using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Meteorology.Effects;

/// <summary>
/// What the weather did to the mean of a pollutant of an area between two periods, as tables, reports and explanations take it:
/// <see cref="ObservedChange"/> = <see cref="Weather"/> + <see cref="Dust"/> + <see cref="Rest"/>, exactly. Made by <c>AirQuality.Weather</c>.
/// </summary>
/// <remarks>In the unit of the pollutant (µg/m³, CO mg/m³; O3 as MDA8), below 0 for better. Means of days, never percentiles.</remarks>
/// <param name="Area">The area.</param>
/// <param name="Pollutant">The pollutant.</param>
/// <param name="Period">The period.</param>
/// <param name="With">The period compared with.</param>
public sealed record WeatherEffect(Area Area, Pollutant Pollutant, AssessmentPeriod Period, AssessmentPeriod With)
{
    /// <summary>The mean of the days of the period, to one decimal more than a day is published with.</summary>
    public required decimal Observed { get; init; }

    /// <summary>The same of the period compared with.</summary>
    public required decimal ObservedWith { get; init; }

    /// <summary>The change of the mean.</summary>
    public decimal ObservedChange => Observed - ObservedWith;

    /// <summary>What the weather did; <c>null</c> where <see cref="Note"/> says why it is not known.</summary>
    public decimal? Weather { get; init; }

    /// <summary>What dust and other registered events did.</summary>
    public decimal Dust { get; init; }

    /// <summary>What is left: observed change less weather less dust; <c>null</c> without <see cref="Weather"/>.</summary>
    public decimal? Rest => ObservedChange - Weather - Dust;

    /// <summary>The mean of the period compared with, with average weather and without events; <c>null</c> without <see cref="Weather"/>.</summary>
    public decimal? NormalisedWith { get; init; }

    /// <summary>The rest in per cent of <see cref="NormalisedWith"/>; <c>null</c> without <see cref="Weather"/>.</summary>
    public decimal? RestPercent { get; init; }

    /// <summary>The lower end of its interval; <c>null</c> where the periods are too short for one.</summary>
    public decimal? RestLow { get; init; }

    /// <summary>The upper end.</summary>
    public decimal? RestHigh { get; init; }

    /// <summary>The share of such intervals that hold the truth, such as 0.95.</summary>
    public required double Confidence { get; init; }

    /// <summary>The share of the variance of days that the weather explains on blocks of days the model has not seen; <c>null</c> where it could not be tried.</summary>
    public double? Skill { get; init; }

    /// <summary>The effect in words, with the width of what is not known.</summary>
    public required LocalizedText Sentence { get; init; }

    /// <summary>Why the weather is not taken out, or what is to be kept in mind; <c>null</c> for nothing.</summary>
    public LocalizedText? Note { get; init; }

    /// <summary>The months of the record as observed and with average weather, in order of time; empty where the weather is not taken out.</summary>
    public IReadOnlyList<AveragedMonth> Months { get; init; } = [];

    /// <summary>How well days are known from their weather, by season, winter first; empty where it could not be tried.</summary>
    public IReadOnlyList<SeasonalSkill> Seasons { get; init; } = [];

    /// <summary>The effect in words, in English.</summary>
    /// <returns><see cref="Sentence"/>.</returns>
    public override string ToString() => Sentence.En;
}
