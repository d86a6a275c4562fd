using NodaTime;

namespace AirQuality.Meteorology;

/// <summary>The weather of one place, day by day. Immutable and safe to share between threads.</summary>
public sealed class WeatherRecord
{
    private readonly Dictionary<LocalDate, WeatherDay> byDate;

    /// <summary>A record of days.</summary>
    /// <param name="place">The name of the area or station; empty for the weather of everything.</param>
    /// <param name="days">The days, in any order; days without weather are left out.</param>
    /// <exception cref="ArgumentException">There is no day, or one stands twice.</exception>
    public WeatherRecord(string place, IEnumerable<WeatherDay> days)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(days);
        Place = place;
        Days = [.. days.OrderBy(d => d.Date)];
        if (Days.Count == 0)
            throw new ArgumentException("Expected days of weather, found none.", nameof(days));
        byDate = Days.ToDictionary(d => d.Date); // a day that stands twice throws
    }

    /// <summary>The name of the area or station; empty for the weather of everything.</summary>
    public string Place { get; }

    /// <summary>The days in order of time; days without any weather are not among them.</summary>
    public IReadOnlyList<WeatherDay> Days { get; }

    /// <summary>The first day.</summary>
    public LocalDate FirstDay => Days[0].Date;

    /// <summary>The last day.</summary>
    public LocalDate LastDay => Days[^1].Date;

    /// <summary>How many days between the first and the last have no weather.</summary>
    public int MissingDays => Period.DaysBetween(FirstDay, LastDay) + 1 - Days.Count;

    /// <summary>The weather of a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The weather; <c>null</c> where there is none.</returns>
    public WeatherDay? Find(LocalDate date) => byDate.GetValueOrDefault(date);

    /// <summary>The mean of several records over the days that any of them has; winds are averaged as vectors beside their speeds.</summary>
    internal static WeatherRecord Mean(string place, IReadOnlyList<WeatherRecord> records) => records.Count == 1
        ? records[0]
        : new WeatherRecord(place, records.SelectMany(r => r.Days).GroupBy(d => d.Date).Select(g => WeatherDay.Of(g.Key, v => g.Select(d => d[v]).Average())));

    /// <summary>Place and span.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Place} {FirstDay:uuuu-MM-dd}..{LastDay:uuuu-MM-dd} ({Days.Count})");
}
