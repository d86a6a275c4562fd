using AirQuality.Meteorology;
using AirQuality.Weather.Trees;
using NodaTime;

namespace AirQuality.Weather.Normalisation;

/// <summary>What the learner is told of each day: when it is, its weather, and that of the day before.</summary>
internal sealed class WeatherFeatures
{
    private const double LeastShareOfDays = 0.9; // a variable that is missing more often says more about the instrument than about the weather
    private const int FillReach = 15;

    private static readonly LocalDate Epoch = new(2000, 1, 3); // a Monday: blocks of days are the same for every area and every file
    private static readonly WeatherVariable[] OfToday =
    [
        WeatherVariable.Temperature, WeatherVariable.Humidity, WeatherVariable.Pressure, WeatherVariable.DewPoint, WeatherVariable.WindEast, WeatherVariable.WindNorth,
        WeatherVariable.WindSpeed, WeatherVariable.MaximumWindSpeed, WeatherVariable.CalmShare, WeatherVariable.Rain, WeatherVariable.MaximumTemperature,
    ];

    private static readonly WeatherVariable[] OfYesterday =
    [
        WeatherVariable.WindSpeed, WeatherVariable.WindEast, WeatherVariable.WindNorth, WeatherVariable.Humidity, WeatherVariable.Temperature, WeatherVariable.Pressure,
        WeatherVariable.Rain, WeatherVariable.CalmShare, WeatherVariable.MaximumWindSpeed,
    ];

    private static readonly WeatherVariable[] OfChange = [WeatherVariable.Pressure, WeatherVariable.Temperature];

    private readonly Dictionary<WeatherVariable, double[]> values = [];
    private readonly int[] yesterday;

    /// <summary>The features of the days of a record.</summary>
    public WeatherFeatures(WeatherRecord record)
    {
        Dates = [.. record.Days.Where(d => d.Temperature is not null && d.WindSpeed is not null).Select(d => d.Date)];
        DaysOfYear = [.. Dates.Select(d => d.DayOfYear)];
        yesterday = new int[Dates.Length];
        for (var i = 0; i < Dates.Length; i++)
            yesterday[i] = i > 0 && Period.DaysBetween(Dates[i - 1], Dates[i]) == 1 ? i - 1 : i; // without a day before, its own weather is the nearest there is
        foreach (var variable in Enum.GetValues<WeatherVariable>())
            if (Filled([.. Dates.Select(d => record.Find(d)![variable])]) is { } filled)
                values.Add(variable, filled);
        Matrix = new DayMatrix([.. Enumerable.Range(0, Dates.Length).Select(Row)], DaysOfYear, TimeFeatures: 3);
    }

    /// <summary>The days with weather, in order of time.</summary>
    public LocalDate[] Dates { get; }

    /// <summary>The day of the year of each.</summary>
    public int[] DaysOfYear { get; }

    /// <summary>The features of each.</summary>
    public DayMatrix Matrix { get; }

    /// <summary>The number of a day, by which it falls into a block of days.</summary>
    public static int NumberOf(LocalDate date) => Period.DaysBetween(Epoch, date);

    private float[] Row(int day)
    {
        var before = yesterday[day];
        List<float> row = [NumberOf(Dates[day]), DaysOfYear[day], (int)Dates[day].DayOfWeek];
        row.AddRange(Known(OfToday).Select(v => (float)v[day]));
        row.AddRange(Known(OfChange).Select(v => (float)(v[day] - v[before])));
        row.AddRange(Known(OfYesterday).Select(v => (float)v[before]));
        if (values.TryGetValue(WeatherVariable.MaximumTemperature, out var highest) && values.TryGetValue(WeatherVariable.MinimumTemperature, out var lowest))
            row.Add((float)(highest[day] - lowest[day]));
        return [.. row];
    }

    private IEnumerable<double[]> Known(WeatherVariable[] variables) => variables.Where(values.ContainsKey).Select(v => values[v]);

    /// <summary>A variable with its few gaps filled by the mean of the season; <c>null</c> where it is missing too often or never changes.</summary>
    private double[]? Filled(double?[] known)
    {
        var count = known.Count(v => v is not null);
        if (count == 0 || count < LeastShareOfDays * known.Length)
            return null;
        var filled = new double[known.Length];
        for (var i = 0; i < known.Length; i++)
            filled[i] = known[i] ?? SeasonalMean(known, DaysOfYear[i]);
        return filled;
    }

    private double SeasonalMean(double?[] known, int dayOfYear)
    {
        var season = known.Where((v, i) => v is not null && Distance(DaysOfYear[i], dayOfYear) <= FillReach).Average();
        return season ?? known.Average()!.Value;
    }

    /// <summary>How many days of the year lie between two.</summary>
    internal static int Distance(int one, int other)
    {
        var apart = Math.Abs(one - other);
        return Math.Min(apart, 366 - apart);
    }
}
