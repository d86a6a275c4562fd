using AirQuality.Terms;

namespace AirQuality.Standards;

/// <summary>A limit as a file has it.</summary>
internal sealed record LimitShape
{
    public required Pollutant Pollutant { get; init; }

    public required AveragingTime Time { get; init; }

    public required int Class1 { get; init; }

    public required int Class2 { get; init; }
}
