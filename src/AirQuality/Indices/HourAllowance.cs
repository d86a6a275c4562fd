using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Indices;

/// <summary>What the hours to come may average for a pollutant to keep a category or a better one today.</summary>
/// <param name="Pollutant">The pollutant.</param>
/// <param name="Category">The category.</param>
/// <param name="Standing">Whether it is open.</param>
/// <param name="MayAverage">
/// While open: the largest concentration, in thousandths, that every hour to come may have at every station so that the day's IAQI
/// stays within the category; one thousandth more and it does not. Missing otherwise.
/// </param>
public sealed record HourAllowance(Pollutant Pollutant, AqiCategory Category, CategoryStanding Standing, Concentration MayAverage);
