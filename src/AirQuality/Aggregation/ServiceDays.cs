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

    public bool Contains(int day) => day >= First && day <= Last && (Absences is null || !Array.Exists(Absences, a => a.First <= day && day <= a.Last));

    /// <summary>Whether every one of some days is among them.</summary>
    public bool Cover(int first, int count) => First <= first && Last >= first + count - 1 && (Absences is null || !Array.Exists(Absences, a => a.First < first + count && a.Last >= first));
}
