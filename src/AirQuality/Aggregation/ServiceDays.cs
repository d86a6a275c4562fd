using AirQuality.Terms;

namespace AirQuality.Aggregation;

/// <summary>The days on which a station, or a smaller area, counts among those that make up an area; as day numbers, both ends included.</summary>
internal readonly record struct ServiceDays(int First, int Last)
{
    private (int First, int Last)[]? Absences { get; init; }

    public static ServiceDays Always { get; } = new(int.MinValue, int.MaxValue);

    private static ServiceDays Never { get; } = new(int.MaxValue, int.MinValue);

    public static ServiceDays Of(Station station) =>
        station.Service == ServiceSource.WithoutData ? Never
        : new(station.From is { } from ? HourStamp.DayNumber(from) : int.MinValue, station.To is { } to ? HourStamp.DayNumber(to) : int.MaxValue)
        {
            Absences = station.Absences.Count == 0 ? null : [.. station.Absences.Select(a => (HourStamp.DayNumber(a.From), HourStamp.DayNumber(a.To)))],
        };

    public bool Contains(int day) => day >= First && day <= Last && !IsAbsent(day, day);

    /// <summary>Whether every one of some days is among them.</summary>
    public bool Cover(int first, int count) => First <= first && Last >= first + count - 1 && !IsAbsent(first, first + count - 1);

    /// <summary>Whether one of the days from a first to a last one is an absence.</summary>
    private bool IsAbsent(int first, int last)
    {
        foreach (var absence in Absences ?? [])
            if (absence.First <= last && absence.Last >= first)
                return true;
        return false;
    }
}
