using AirQuality.Checks.Values;
using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Checks.Plausibility;

/// <summary>Stations whose whole days are those of another one: one station under two names, or a gap filled from the neighbour.</summary>
internal sealed class CopiedStationCheck : IValueCheck
{
    public void Run(CheckValues values, DataCheckOptions options, CheckSink sink)
    {
        if (values.IsDaily)
            return; // an area of one county has its values by right
        var pairs = new Dictionary<StationPair, CopiedSpan>();
        var seen = new Dictionary<ulong, DayPlace>();
        for (var from = 0; from + 24 <= values.Count; from += 24)
        {
            seen.Clear();
            for (var place = 0; place < values.PlaceCount; place++)
            {
                if (DayPrint.Of(values, place, from) is not { } print || seen.TryAdd(print, new(place, from)) || !DayPrint.AreEqual(values, seen[print], new(place, from)))
                    continue;
                var pair = new StationPair(seen[print].Place, place);
                pairs[pair] = pairs.TryGetValue(pair, out var copied) ? copied with { Days = copied.Days + 1 } : new CopiedSpan(from, 1);
            }
        }

        foreach (var (pair, copied) in pairs)
            sink.Add(
                FindingKind.CopiedDays,
                new CheckMark(values.Name(pair.Second), values.Moment(pair.Second, copied.First)),
                new("values of its own", "该站点自己的数值"),
                new($"all values of {values.Name(pair.First)} on {copied.Days} days, first on {values.Stamp(copied.First)[..10]}", $"有{copied.Days}天的全部数值与{values.Name(pair.First)}相同，首日为{values.Stamp(copied.First)[..10]}"));
    }

    /// <summary>Two stations.</summary>
    private readonly record struct StationPair(int First, int Second);

    /// <summary>The days on which they are the same.</summary>
    /// <param name="First">Where the first of them begins.</param>
    /// <param name="Days">How many there are.</param>
    private readonly record struct CopiedSpan(int First, int Days);
}
