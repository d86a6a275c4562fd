using System.Globalization;
using AirQuality.Aggregation;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Sql.Tests;

/// <summary>Two days of minutes of two stations over the change of standards, hours around 45 minutes among them.</summary>
internal static class Minutes
{
    /// <summary>Makes a table <c>minutes</c> by statements both engines know; the hours in memory that it stands for.</summary>
    public static HourlyGrid Stage(Action<string> execute, string path, HourLabel label, bool unique, Action<string>? load = null)
    {
        var random = new Random(7);
        var builder = new HourlyGridBuilder();
        var rules = StandardsCatalogue.National.At(new LocalDate(2026, 3, 1)).Assessment;
        using (var file = new StreamWriter(path) { NewLine = "\n" })
        {
            file.WriteLine("station,time,so2,no2,pm10,pm25,co,o3");
            foreach (var station in new[] { "S0", "S1" })
            {
                for (var hour = 0; hour < 48; hour++)
                {
                    var start = new LocalDate(2026, 2, 28).AtMidnight().PlusHours(hour);
                    var share = random.Next(4) switch { 0 => 1, 1 => 0.8, 2 => 0.75, _ => 0.7 };
                    var values = Enumerable.Range(0, 6).Select(_ => new List<Concentration>()).ToArray();
                    for (var minute = 0; minute < 60; minute++)
                    {
                        var row = values.Select((_, p) => random.NextDouble() < share ? (decimal?)(random.Next(p == 4 ? 3000 : 200_000) / 1000m) : null).ToArray();
                        if (Array.TrueForAll(row, v => v is null))
                            continue;
                        for (var p = 0; p < 6; p++)
                            values[p].Add(Generated.Measured(row[p]));
                        var time = label == HourLabel.Start ? start.PlusMinutes(minute) : start.PlusMinutes(minute + 1);
                        var line = string.Create(CultureInfo.InvariantCulture, $"{station},{time:uuuu-MM-dd'T'HH:mm},{string.Join(',', row.Select(v => v?.ToString(CultureInfo.InvariantCulture)))}");
                        file.WriteLine(line);
                        if (!unique && random.Next(30) == 0)
                            file.WriteLine(line);
                    }

                    foreach (var pollutant in Pollutants.All)
                        builder.Add(station, start.PlusHours(1), pollutant, MinuteAggregator.Hour([.. values[(int)pollutant]], rules));
                }
            }
        }

        var types = string.Join(", ", Generated.Keys.Select(k => $"CAST({k} AS decimal(9, 3)) AS {k}"));
        if (load is null)
            execute($"CREATE TABLE minutes AS SELECT station, CAST(time AS timestamp) AS time, {types} FROM read_csv('{path}', header = true, all_varchar = true)");
        else
            load(path);
        return builder.Build();
    }
}
