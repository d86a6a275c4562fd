namespace AirQuality.Cli.Sample;

/// <summary>The independent uses of <see cref="Mixer"/>.</summary>
internal enum MixerStream
{
    Stagnation = 1,
    Sunshine = 2,
    LocalWeather = 3,
    HourlyNoise = 4,
    Gap = 5,
    Dust = 6,
}
