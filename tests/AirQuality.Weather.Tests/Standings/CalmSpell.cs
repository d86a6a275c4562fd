using AirQuality.Meteorology;
using AirQuality.Observations;
using AirQuality.Targets.Goals;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Weather.Tests.Standings;

/// <summary>Air that is 60 over the wind and nothing else, with 120 days at the end whose winds are weaker than is usual: what the weather adds to the mean is known.</summary>
public sealed class CalmSpell
{
    private static readonly LocalDate First = new(2021, 1, 1);
    private static readonly Area Area = new("望都县", AreaLevel.County);

    public CalmSpell(int seed)
    {
        var random = new Random(seed);
        var count = Period.DaysBetween(First, Day) + 1;
        var begin = Period.DaysBetween(First, Day.PlusDays(-119));
        List<WeatherDay> weather = [];
        var days = new DailyGridBuilder();
        var row = days.AddArea(Area);
        var sums = new double[2];
        for (var i = 0; i < count; i++)
        {
            var usual = random.NextDouble();
            // The spell has the weaker of two usual winds, so that every wind of it has been seen before.
            var wind = 1 + (3 * (i >= begin ? Math.Min(usual, random.NextDouble()) : usual));
            var value = Math.Round((decimal)(120 / wind), 0);
            weather.Add(new WeatherDay(First.PlusDays(i)) { Temperature = 10 + (5 * random.NextDouble()), Humidity = 40 + (20 * random.NextDouble()), WindSpeed = wind, WindEast = wind * 0.6, WindNorth = wind * 0.8 });
            days.Add(row, First.PlusDays(i), Pollutant.PM25, Concentration.FromDecimal(value));
            sums[i >= begin ? 1 : 0] += (double)value;
        }

        // The season's average is over all years, the spell's own days among them: 4 of 5 Januaries to Aprils are usual.
        var spell = sums[1] / (count - begin);
        TrueEffect = (spell - (sums[0] / begin)) * 4 / 5;
        View = AirData.Of(days.Build()).Counties.WithWeather(new WeatherSet([new WeatherRecord("", weather)]));
    }

    public LocalDate Day { get; } = new(2025, 4, 30);

    public Goal Goal { get; } = new(Area, GoalMetric.ByKey("pm25"), AssessmentPeriod.Year(2025), 50);

    public WeatherView View { get; }

    /// <summary>What the weather adds to the mean of the spell, µg/m³.</summary>
    public double TrueEffect { get; }
}
