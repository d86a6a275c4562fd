using System.Collections;
using AirQuality.Observations;
using AirQuality.Server.Storage;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Server.Current;

/// <summary>The hours of files as an empty store takes them in, put together a day at a time while they are written: a year of the country is not held a second time for it.</summary>
internal sealed class ImportedHours : IReadOnlyCollection<StoredHour>
{
    private readonly HourlyGrid grid;
    private readonly List<int> rows = [];

    private ImportedHours(HourlyGrid grid)
    {
        this.grid = grid;
        for (var row = 0; row < grid.StationIds.Count; row++)
            if (Pollutants.All.ToArray().Any(p => grid.Codes(p, row).ContainsAnyExcept(Concentration.MissingCode)))
                rows.Add(row);
        foreach (var hour in this)
        {
            Count++;
            First = Count == 1 ? hour.Hour : First;
            Last = hour.Hour;
            Values += hour.Codes.Count(c => c >= 0);
        }
    }

    /// <summary>How many hours have a value.</summary>
    public int Count { get; }

    private int First { get; }

    private int Last { get; }

    private int Values { get; }

    /// <summary>The change that takes the hours of a grid into a store that has none.</summary>
    /// <param name="grid">The hours.</param>
    /// <param name="isReviewed">Whether the files call a day of a station reviewed.</param>
    /// <param name="record">Who takes them in, when.</param>
    public static StoreChange Of(HourlyGrid grid, Func<string, LocalDate, bool> isReviewed, ChangeRecord record)
    {
        var hours = new ImportedHours(grid);
        return new StoreChange(record with
        {
            First = hours.Count > 0 ? HourTime.End(hours.First) : null,
            Last = hours.Count > 0 ? HourTime.End(hours.Last) : null,
            Stations = hours.rows.Count,
            Added = hours.Values,
        })
        {
            NewStations = [.. hours.rows.Select(row => grid.StationIds[row])],
            Hours = hours,
            Reviewed =
            [
                .. from station in Enumerable.Range(0, hours.rows.Count)
                   from day in Enumerable.Range(0, grid.DayCount)
                   where isReviewed(grid.StationIds[hours.rows[station]], grid.FirstDay.PlusDays(day))
                   select new StationDay(station, HourTime.DayOf(grid.FirstDay) + day),
            ],
        };
    }

    /// <inheritdoc/>
    public IEnumerator<StoredHour> GetEnumerator()
    {
        for (var day = 0; day < grid.DayCount; day++)
        {
            var codes = OfDay(day);
            for (var hour = 0; hour < codes.Length; hour++)
                if (Array.Exists(codes[hour], c => c >= 0))
                    yield return new StoredHour(((HourTime.DayOf(grid.FirstDay) + day) * 24) + hour, codes[hour]);
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int[][] OfDay(int day)
    {
        var codes = new int[24][];
        for (var hour = 0; hour < codes.Length; hour++)
            codes[hour] = new int[rows.Count * StoredHour.Six];
        for (var station = 0; station < rows.Count; station++)
            foreach (var pollutant in Pollutants.All)
            {
                var of = grid.Codes(pollutant, rows[station]).Slice(day * 24, 24);
                for (var hour = 0; hour < codes.Length; hour++)
                    codes[hour][(station * StoredHour.Six) + (int)pollutant] = of[hour] < 0 ? -1 : of[hour];
            }

        return codes;
    }
}
