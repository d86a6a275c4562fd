using NodaTime;

namespace AirQuality.Cli.Tests;

/// <summary>Three years of a county whose particles follow the wind, and are a fifth less in the last year whatever the wind does.</summary>
internal static class WindyCounty
{
    public const string AirName = "air.csv";

    public const string WeatherName = "weather.csv";

    private static readonly LocalDate First = new(2023, 1, 1);

    /// <summary>The lines of the file of days.</summary>
    public static string[] Air() => Written("area,date,pm25", (i, date, wind) =>
        i % 50 == 7 ? null : FormattableString.Invariant($"望都县,{date:uuuu-MM-dd},{Math.Round((date.Year >= 2025 ? 0.8 : 1) * (130 + (30 * Math.Cos(date.DayOfYear / 58.1))) / (0.6 + wind)):0}"));

    /// <summary>The lines of the file of weather, temperatures by a function of degrees Celsius.</summary>
    public static string[] Weather(Func<double, double>? temperature = null) => Written("date,temp,rh,ws,wd", (i, date, wind) =>
        FormattableString.Invariant($"{date:uuuu-MM-dd},{(temperature ?? (t => t))(15 - (20 * Math.Cos(date.DayOfYear / 58.1))):0.0},{40 + (i * 7 % 50)},{wind:0.00},{i * 37 % 360}"));

    private static string[] Written(string header, Func<int, LocalDate, double, string?> row)
    {
        var random = new Random(3);
        List<string> lines = [header];
        for (var i = 0; i < 3 * 365; i++)
            if (row(i, First.PlusDays(i), 0.5 + (3 * random.NextDouble())) is { } line)
                lines.Add(line);
        return [.. lines];
    }
}
