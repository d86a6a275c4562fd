using NodaTime;
namespace AirQuality.Sql;

/// <summary>The station days in which a time stands more than once, and in which spans of days to read them again.</summary>
internal sealed class RepeatedDays
{
    /// <summary>Few enough that the hours of a span can be grouped in little memory.</summary>
    internal const int StationDaysOfSpan = 60_000;

    private readonly HashSet<(string Station, LocalDate Date)> repeated = [];
    private readonly SortedDictionary<LocalDate, (int Stations, bool Repeated)> days = [];

    /// <summary>Takes note of a station day; whether it is one of the repeated.</summary>
    public bool Add(string station, LocalDate date, bool isRepeated)
    {
        var day = days.GetValueOrDefault(date);
        days[date] = (day.Stations + 1, day.Repeated || isRepeated);
        return isRepeated && repeated.Add((station, date));
    }

    public bool Contains(string station, LocalDate date) => repeated.Contains((station, date));

    /// <summary>Spans that hold all repeated days, each as long as its station days are few enough, but at least one day.</summary>
    public IEnumerable<DateInterval> Spans()
    {
        (LocalDate First, LocalDate Last)? span = null;
        var stations = 0L;
        foreach (var (date, day) in days)
        {
            stations += day.Stations;
            if (!day.Repeated)
                continue;
            if (span is { } open && stations <= StationDaysOfSpan)
            {
                span = (open.First, date);
                continue;
            }

            if (span is { } full)
                yield return new DateInterval(full.First, full.Last);
            (span, stations) = ((date, date), day.Stations);
        }

        if (span is { } last)
            yield return new DateInterval(last.First, last.Last);
    }
}
