using AirQuality.Observations;
using AirQuality.Terms;
using AirQuality.Tests.Oracle;

namespace AirQuality.Tests;

/// <summary>Seeded events of the areas of <see cref="GeneratedDays"/>, and what the days are without them, made apart from the library.</summary>
internal sealed class GeneratedEvents
{
    public GeneratedEvents(GeneratedDays data, int seed)
    {
        var random = new Random(seed);
        var events = new List<ExceptionalEvent>();
        foreach (var area in data.Grid.Areas)
        {
            var cleaned = new OracleArea();
            foreach (var (day, values) in data.Areas[area.Name])
                cleaned.Add(day, new Dictionary<string, decimal>(values, StringComparer.Ordinal));
            Cleaned.Add(area.Name, cleaned);
            for (var day = GeneratedDays.First.AddDays(random.Next(60)); day < GeneratedDays.Last; day = day.AddDays(3 + random.Next(70)))
            {
                var length = 1 + random.Next(3);
                var pollutants = random.Next(4) == 0 ? new[] { Pollutant.PM10 } : [Pollutant.PM10, Pollutant.PM25];

                // From any hour of the first day to any hour of the last: the days are affected as wholes.
                var from = day.ToLibrary().AtMidnight().PlusHours(random.Next(24));
                var to = day.ToLibrary().PlusDays(length - 1).AtMidnight().PlusHours(24 - (length > 1 ? random.Next(24) : 0));
                events.Add(new ExceptionalEvent { Area = area, From = from, To = to, Kind = "dust", Source = "list", Pollutants = pollutants });
                for (var i = 0; i < length; i++)
                {
                    if (!cleaned.TryGetValue(day.AddDays(i), out var values))
                        continue;
                    foreach (var pollutant in pollutants)
                        if (values.Remove(pollutant.ToString()))
                            Removed++;
                }
            }
        }

        Register = new EventRegister(events);
    }

    public EventRegister Register { get; }

    public Dictionary<string, OracleArea> Cleaned { get; } = new(StringComparer.Ordinal);

    /// <summary>How many values the events leave out.</summary>
    public int Removed { get; }
}
