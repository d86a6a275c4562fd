using AirQuality.Meteorology;
using AirQuality.Weather.Normalisation;

namespace AirQuality.Weather;

/// <summary>The way in: the areas of a level with their weather.</summary>
public static class WeatherViews
{
    /// <summary>The areas with their weather.</summary>
    /// <param name="areas">The areas.</param>
    /// <param name="weather">The weather, for all the years of the data where it can be had; two are the least.</param>
    /// <param name="options">How the weather is taken out.</param>
    /// <returns>What can be asked then. Nothing is fitted yet.</returns>
    public static WeatherView WithWeather(this AreaView areas, WeatherSet weather, NormalisationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(areas);
        ArgumentNullException.ThrowIfNull(weather);
        return new WeatherView(areas, weather, options ?? NormalisationOptions.Default);
    }
}
