using AirQuality.Observations;
using AirQuality.Server.Storage;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Server.Current;

/// <summary>All hours as they are now, in memory. What an hour holds is replaced as a whole, never written into, so that those who read are not disturbed.</summary>
internal sealed class HourBook
{
    /// <summary>The values of a station in an hour.</summary>
    public const int Six = 6;

    private readonly List<string> stations = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, int[]> hours = [];
    private readonly HashSet<StationDay> reviewed = [];

    public HourBook(IHourStore store)
    {
        foreach (var station in store.Stations())
            Add(station);
        foreach (var hour in store.Hours())
            hours.Add(hour.Hour, hour.Codes);
        reviewed.UnionWith(store.Reviewed());
    }

    public IReadOnlyList<string> Stations => stations;

    /// <summary>The hours, in order of time.</summary>
    public IReadOnlyDictionary<int, int[]> Hours => hours;

    /// <summary>The last hour with a value; <c>null</c> for none.</summary>
    public int? Last { get; private set; }

    /// <summary>The number of a station; negative where it is not known.</summary>
    public int NumberOf(string station) => numbers.GetValueOrDefault(station, -1);

    public bool IsReviewed(StationDay day) => reviewed.Contains(day);

    /// <summary>A value in thousandths, negative where missing.</summary>
    public int At(int hour, int station, int pollutant) => hours.TryGetValue(hour, out var codes) ? At(codes, station, pollutant) : -1;

    public static int At(int[] codes, int station, int pollutant) => (station * Six) + pollutant is var cell && station >= 0 && cell < codes.Length ? codes[cell] : -1;

    /// <summary>Takes a change over that was written.</summary>
    public void Apply(StoreChange change)
    {
        foreach (var station in change.NewStations)
            Add(station);
        foreach (var hour in change.Hours)
        {
            hours[hour.Hour] = hour.Codes;
            if (!(hour.Hour <= Last) && Array.Exists(hour.Codes, c => c >= 0))
                Last = hour.Hour;
        }

        reviewed.UnionWith(change.Reviewed);
    }

    /// <summary>Finds the last hour with a value.</summary>
    public void FindLast() => Last = hours.Reverse().Where(h => Array.Exists(h.Value, c => c >= 0)).Select(h => (int?)h.Key).FirstOrDefault();

    /// <summary>The hours as a grid.</summary>
    public HourlyGrid ToGrid()
    {
        var builder = new HourlyGridBuilder();
        foreach (var station in stations)
            builder.AddStation(station);
        foreach (var (hour, codes) in hours)
            Write(builder, hour, codes, stations);
        return builder.Build();
    }

    /// <summary>Adds the values of an hour to a grid.</summary>
    public static void Write(HourlyGridBuilder builder, int hour, int[] codes, IReadOnlyList<string> names)
    {
        var end = HourTime.End(hour);
        for (var station = 0; station < codes.Length / Six; station++)
            foreach (var pollutant in Pollutants.All)
                if (codes[(station * Six) + (int)pollutant] is >= 0 and var code)
                    builder.Add(names[station], end, pollutant, Concentration.FromThousandths(code));
    }

    private void Add(string station)
    {
        numbers.Add(station, stations.Count);
        stations.Add(station);
    }
}
