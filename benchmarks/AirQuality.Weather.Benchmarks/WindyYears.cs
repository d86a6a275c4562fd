using AirQuality.Meteorology;
using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Weather.Benchmarks;

/// <summary>Some years of a county: six pollutants that the wind, the season and chance make.</summary>
internal static class WindyYears
{
    private static readonly LocalDate First = new(2021, 1, 1);

    /// <summary>The county with its weather; nothing is fitted yet.</summary>
    public static WeatherView Of(int years)
    {
        var random = new Random(years);
        var days = new DailyGridBuilder();
        var area = days.AddArea(new Area("County", AreaLevel.County));
        List<WeatherDay> weather = [];
        var (wind, warmth) = (0.0, 0.0);
        for (var date = First; date < First.PlusYears(years); date = date.PlusDays(1))
        {
            wind = (0.5 * wind) + (0.87 * Normal(random));
            warmth = (0.75 * warmth) + (0.66 * Normal(random));
            var season = Math.Cos(2 * Math.PI * date.DayOfYear / 365.25);
            var (speed, towards) = (Math.Exp(0.5 + (0.4 * wind)), 2 * Math.PI * random.NextDouble());
            weather.Add(new WeatherDay(date)
            {
                Temperature = 13 - (15 * season) + (3 * warmth), Humidity = Math.Clamp(55 - (15 * season) + (15 * Normal(random)), 5, 99), Pressure = 1011 + (9 * season),
                WindSpeed = speed, WindEast = speed * Math.Sin(towards), WindNorth = speed * Math.Cos(towards), Rain = random.NextDouble() < 0.2 ? 5 * random.NextDouble() : 0,
            });
            foreach (var pollutant in Pollutants.All)
                days.Add(area, date, pollutant, Concentration.FromDecimal(Math.Round((decimal)((pollutant == Pollutant.CO ? 1.2 : 80) * (1 + (0.4 * season)) * Math.Exp((-0.6 * Math.Log(speed)) + (0.3 * Normal(random)))), 1)));
        }

        return AirData.Of(days.Build()).Counties.WithWeather(new WeatherSet([new WeatherRecord(string.Empty, weather)]));
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
