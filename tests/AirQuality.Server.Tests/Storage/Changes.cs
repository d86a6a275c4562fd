using AirQuality.Server.Storage;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Server.Tests.Storage;

/// <summary>Changes for tests of stores.</summary>
internal static class Changes
{
    /// <summary>A change with something of everything, the one after <paramref name="number"/> others.</summary>
    public static StoreChange Full(int number) => new(new ChangeRecord
    {
        Sequence = number + 1,
        At = DateTimeOffset.UnixEpoch.AddHours(number),
        Who = "软件商",
        Source = "test 'quoted'; \"文件\"",
        Kind = number % 2 == 0 ? ChangeKind.Hours : ChangeKind.Reviewed,
        Key = $"key {number}",
        BodyHash = number % 3 == 0 ? null : "ab12",
        First = new LocalDateTime(2026, 11, 21, 1, 0),
        Last = number % 2 == 0 ? null : new LocalDateTime(2026, 11, 22, 0, 0),
        Stations = 10,
        Added = 60,
        Corrected = number,
        Unchanged = 3,
        Kept = 4,
    })
    {
        NewStations = number == 0 ? [.. Enumerable.Range(0, 10).Select(s => $"站{s}")] : [],
        Hours = [new StoredHour(number, [number, -1, .. Enumerable.Repeat(number * 10, 58)])],
        Reviewed = [new StationDay(number % 10, number)],
        Corrections =
        [
            new Correction("站1", new LocalDateTime(2026, 11, 21, 5, 0), Pollutant.PM25, 41.5m, null),
            new Correction("站2", new LocalDateTime(2026, 11, 21, 6, 0), Pollutant.CO, null, 0.312m),
        ],
        Figures = [new FigureChanged("东山县", "2026-11", "pm25", 35.25m, null), new FigureChanged("河/东区", "2026-11-21", "aqi", null, 104m)],
    };
}
