using AirQuality.Terms;

namespace AirQuality.Meteorology.Effects;

/// <summary>A month as observed, and as it would have been with the average weather of its season, without dust.</summary>
/// <param name="Month">The month.</param>
/// <param name="Observed">The mean of its days, in the unit of the pollutant.</param>
/// <param name="Normalised">The mean with average weather.</param>
/// <param name="Low">The lower end of the interval of <paramref name="Normalised"/>; not finite where none is known.</param>
/// <param name="High">The upper end.</param>
public sealed record AveragedMonth(AssessmentPeriod Month, double Observed, double Normalised, double Low, double High);
