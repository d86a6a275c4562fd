using NodaTime;

namespace AirQuality.Weather.Normalisation;

/// <summary>A day of an area and what is known of it, in the unit of the pollutant.</summary>
/// <param name="Date">The day.</param>
/// <param name="Observed">The published daily value (O3 as MDA8); <c>null</c> where there is none.</param>
public sealed record NormalisedDay(LocalDate Date, decimal? Observed)
{
    /// <summary>What was to be expected with the weather of the day, by a model that has not seen the days around it; <c>null</c> without weather.</summary>
    public double? Expected { get; init; }

    /// <summary>What was to be expected with the average weather of the season; <c>null</c> without weather.</summary>
    public double? Average { get; init; }

    /// <summary>Whether dust or another registered event rules the value. Such days are neither learnt from nor part of normalised means.</summary>
    public bool IsEvent { get; init; }

    /// <summary>What the weather of the day adds to the average of the season, below 0 where it helped; 0 where the weather is not known.</summary>
    public double Weather => Expected - Average ?? 0;

    /// <summary>The observed value less <see cref="Weather"/>: what would have been observed with the average weather; <c>null</c> without a value.</summary>
    public double? Normalised => (double?)Observed - Weather;

    /// <summary>The lower end of the interval of <see cref="Normalised"/>: what the day would have averaged with the average weather, but for what no model knows; <c>null</c> for events and without value or weather.</summary>
    public double? Low { get; internal init; }

    /// <summary>The upper end.</summary>
    public double? High { get; internal init; }

    /// <summary>What neither time nor weather explain; <c>null</c> where one of them is missing.</summary>
    internal double? Residual => (double?)Observed - Expected;
}
