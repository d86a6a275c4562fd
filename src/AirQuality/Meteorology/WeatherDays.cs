using NodaTime;

namespace AirQuality.Meteorology;

/// <summary>Makes days of rows.</summary>
internal static class WeatherDays
{
    private const double LeastShareOfHours = 0.75; // as of 24 hours GB 3095 asks for 20, and three of four of the eight a day of synoptic stations
    private const int LeastHours = 4;
    private const double CalmUpTo = 1.0; // m/s

    // Magnus, over water (WMO No. 8): the dew point from temperature and humidity and back.
    private const double MagnusFactor = 17.62;
    private const double MagnusOffset = 243.12;

    /// <summary>Humidity from the dew point or the other way round, and the parts of the wind from speed and direction.</summary>
    public static void Complete(WeatherReading reading)
    {
        var temperature = reading[WeatherColumns.Temperature];
        if (double.IsNaN(reading[WeatherColumns.Humidity]))
            reading[WeatherColumns.Humidity] = Math.Min(100, 100 * Math.Exp(Magnus(reading[WeatherColumns.DewPoint]) - Magnus(temperature)));
        if (double.IsNaN(reading[WeatherColumns.DewPoint]) && reading[WeatherColumns.Humidity] > 0)
        {
            var saturated = Math.Log(reading[WeatherColumns.Humidity] / 100) + Magnus(temperature);
            reading[WeatherColumns.DewPoint] = MagnusOffset * saturated / (MagnusFactor - saturated);
        }

        var speed = reading[WeatherColumns.Speed];
        var towards = reading[WeatherColumns.Direction] * Math.PI / 180;
        if (double.IsNaN(reading[WeatherColumns.East]))
            reading[WeatherColumns.East] = speed == 0 ? 0 : -speed * Math.Sin(towards);
        if (double.IsNaN(reading[WeatherColumns.North]))
            reading[WeatherColumns.North] = speed == 0 ? 0 : -speed * Math.Cos(towards);
        if (double.IsNaN(speed))
            reading[WeatherColumns.Speed] = Math.Sqrt((reading[WeatherColumns.East] * reading[WeatherColumns.East]) + (reading[WeatherColumns.North] * reading[WeatherColumns.North]));
    }

    /// <summary>The days of one place.</summary>
    public static IReadOnlyList<WeatherDay> Of(IReadOnlyList<WeatherReading> readings)
    {
        if (readings[0].Hour is null)
            return [.. readings.Select(Daily).Where(HasAny)];
        var days = readings.GroupBy(DateOf).ToList();
        // Stations report 24 or 8 or 4 times a day: the usual number tells what a whole day is.
        var usual = days.CountBy(g => g.Count()).MaxBy(c => c.Value * 100L + c.Key).Key;
        var needed = Math.Max(LeastHours, (int)Math.Ceiling(usual * LeastShareOfHours));
        return [.. days.OrderBy(g => g.Key).Select(g => Hourly(g.Key, [.. g], needed)).Where(HasAny)];
    }

    /// <summary>The day an hour belongs to: that of its stamp. An hour at the edge of a day makes no difference to means of weather.</summary>
    private static LocalDate DateOf(WeatherReading reading) => reading.Date;

    private static bool HasAny(WeatherDay day) => day.Temperature is not null || day.WindSpeed is not null;

    private static double Magnus(double celsius) => MagnusFactor * celsius / (MagnusOffset + celsius);

    private static double? Known(double value) => double.IsNaN(value) ? null : value;

    private static WeatherDay Daily(WeatherReading r) => WeatherDay.Of(r.Date, v => Known(v switch
    {
        WeatherVariable.Temperature => r[WeatherColumns.Temperature],
        WeatherVariable.MaximumTemperature => r[WeatherColumns.Maximum],
        WeatherVariable.MinimumTemperature => r[WeatherColumns.Minimum],
        WeatherVariable.Humidity => r[WeatherColumns.Humidity],
        WeatherVariable.DewPoint => r[WeatherColumns.DewPoint],
        WeatherVariable.Pressure => r[WeatherColumns.Pressure],
        WeatherVariable.WindSpeed => r[WeatherColumns.Speed],
        WeatherVariable.WindEast => r[WeatherColumns.East],
        WeatherVariable.WindNorth => r[WeatherColumns.North],
        WeatherVariable.MaximumWindSpeed => r[WeatherColumns.MaximumSpeed],
        WeatherVariable.CalmShare => r[WeatherColumns.Calm],
        _ => r[WeatherColumns.Rain],
    }));

    private static WeatherDay Hourly(LocalDate date, WeatherReading[] hours, int needed)
    {
        double? Over(WeatherColumn column, Func<IEnumerable<double>, double> of)
        {
            double[] known = [.. hours.Select(h => h[column]).Where(double.IsFinite)];
            return known.Length >= needed ? of(known) : null;
        }

        double? Largest(WeatherColumn stated, WeatherColumn hourly) => Array.Exists(hours, h => double.IsFinite(h[stated])) ? Over(stated, Enumerable.Max) : Over(hourly, Enumerable.Max);
        return new WeatherDay(date)
        {
            Temperature = Over(WeatherColumns.Temperature, Enumerable.Average),
            MaximumTemperature = Largest(WeatherColumns.Maximum, WeatherColumns.Temperature),
            MinimumTemperature = Array.Exists(hours, h => double.IsFinite(h[WeatherColumns.Minimum])) ? Over(WeatherColumns.Minimum, Enumerable.Min) : Over(WeatherColumns.Temperature, Enumerable.Min),
            Humidity = Over(WeatherColumns.Humidity, Enumerable.Average),
            DewPoint = Over(WeatherColumns.DewPoint, Enumerable.Average),
            Pressure = Over(WeatherColumns.Pressure, Enumerable.Average),
            WindSpeed = Over(WeatherColumns.Speed, Enumerable.Average),
            WindEast = Over(WeatherColumns.East, Enumerable.Average),
            WindNorth = Over(WeatherColumns.North, Enumerable.Average),
            MaximumWindSpeed = Over(WeatherColumns.Speed, Enumerable.Max),
            CalmShare = Over(WeatherColumns.Speed, speeds => speeds.Average(s => s <= CalmUpTo ? 1.0 : 0)),
            Rain = Over(WeatherColumns.Rain, Enumerable.Sum),
        };
    }
}
