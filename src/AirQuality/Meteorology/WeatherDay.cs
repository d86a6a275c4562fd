using NodaTime;

namespace AirQuality.Meteorology;

/// <summary>The weather of a place on one day. What was not measured is <c>null</c>. Immutable and safe to share between threads.</summary>
/// <param name="Date">The day.</param>
public sealed record WeatherDay(LocalDate Date)
{
    /// <inheritdoc cref="WeatherVariable.Temperature"/>
    public double? Temperature { get; init; }

    /// <inheritdoc cref="WeatherVariable.MaximumTemperature"/>
    public double? MaximumTemperature { get; init; }

    /// <inheritdoc cref="WeatherVariable.MinimumTemperature"/>
    public double? MinimumTemperature { get; init; }

    /// <inheritdoc cref="WeatherVariable.Humidity"/>
    public double? Humidity { get; init; }

    /// <inheritdoc cref="WeatherVariable.DewPoint"/>
    public double? DewPoint { get; init; }

    /// <inheritdoc cref="WeatherVariable.Pressure"/>
    public double? Pressure { get; init; }

    /// <inheritdoc cref="WeatherVariable.WindSpeed"/>
    public double? WindSpeed { get; init; }

    /// <inheritdoc cref="WeatherVariable.WindEast"/>
    public double? WindEast { get; init; }

    /// <inheritdoc cref="WeatherVariable.WindNorth"/>
    public double? WindNorth { get; init; }

    /// <inheritdoc cref="WeatherVariable.MaximumWindSpeed"/>
    public double? MaximumWindSpeed { get; init; }

    /// <inheritdoc cref="WeatherVariable.CalmShare"/>
    public double? CalmShare { get; init; }

    /// <inheritdoc cref="WeatherVariable.Rain"/>
    public double? Rain { get; init; }

    /// <summary>One variable.</summary>
    /// <param name="variable">The variable.</param>
    /// <returns>Its value in the unit of the variable; <c>null</c> where it was not measured.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such variable.</exception>
    public double? this[WeatherVariable variable] => variable switch
    {
        WeatherVariable.Temperature => Temperature,
        WeatherVariable.MaximumTemperature => MaximumTemperature,
        WeatherVariable.MinimumTemperature => MinimumTemperature,
        WeatherVariable.Humidity => Humidity,
        WeatherVariable.DewPoint => DewPoint,
        WeatherVariable.Pressure => Pressure,
        WeatherVariable.WindSpeed => WindSpeed,
        WeatherVariable.WindEast => WindEast,
        WeatherVariable.WindNorth => WindNorth,
        WeatherVariable.MaximumWindSpeed => MaximumWindSpeed,
        WeatherVariable.CalmShare => CalmShare,
        WeatherVariable.Rain => Rain,
        _ => throw new ArgumentOutOfRangeException(nameof(variable), variable, "No such variable."),
    };

    /// <summary>Makes a day of what is known of each variable.</summary>
    internal static WeatherDay Of(LocalDate date, Func<WeatherVariable, double?> value) => new(date)
    {
        Temperature = value(WeatherVariable.Temperature),
        MaximumTemperature = value(WeatherVariable.MaximumTemperature),
        MinimumTemperature = value(WeatherVariable.MinimumTemperature),
        Humidity = value(WeatherVariable.Humidity),
        DewPoint = value(WeatherVariable.DewPoint),
        Pressure = value(WeatherVariable.Pressure),
        WindSpeed = value(WeatherVariable.WindSpeed),
        WindEast = value(WeatherVariable.WindEast),
        WindNorth = value(WeatherVariable.WindNorth),
        MaximumWindSpeed = value(WeatherVariable.MaximumWindSpeed),
        CalmShare = value(WeatherVariable.CalmShare),
        Rain = value(WeatherVariable.Rain),
    };
}
