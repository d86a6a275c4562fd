using AirQuality.Terms;

namespace AirQuality.Standards;

/// <summary>The limits that are the same in every edition.</summary>
internal static class CommonLimits
{
    public static readonly ConcentrationLimit[] Unchanged =
    [
        new(Pollutant.NO2, AveragingTime.Hour, 200, 200),
        new(Pollutant.CO, AveragingTime.Day, 4, 4),
        new(Pollutant.CO, AveragingTime.Hour, 10, 10),
        new(Pollutant.O3, AveragingTime.EightHour, 100, 160),
        new(Pollutant.O3, AveragingTime.Hour, 160, 200),
    ];
}
