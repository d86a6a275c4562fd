using AirQuality.Checks.Values;
using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Checks.Plausibility;

/// <summary>Whole days of a station (three days in a row of an area) that stand there a second time: copied to fill a gap.</summary>
internal sealed class CopiedDayCheck : IValueCheck
{
    public void Run(CheckValues values, DataCheckOptions options, CheckSink sink)
    {
        var step = values.IsDaily ? 1 : 24;
        for (var place = 0; place < values.PlaceCount; place++)
        {
            var seen = new Dictionary<ulong, int>();
            for (var from = 0; from + DayPrint.Length(values) <= values.Count; from += step)
            {
                if (DayPrint.Of(values, place, from) is not { } print || seen.TryAdd(print, from) || !DayPrint.AreEqual(values, new(place, seen[print]), new(place, from)))
                    continue;
                Tell(values, new(place, seen[print]), from, sink);
                if (values.IsDaily)
                    from += DayPrint.Length(values) - 1; // the days of one copy are told once
            }
        }
    }

    private static void Tell(CheckValues values, DayPlace first, int again, CheckSink sink)
    {
        var (was, now) = (Day(values, first.From), Day(values, again));
        sink.Add(
            FindingKind.CopiedDays,
            new CheckMark(values.Name(first.Place), values.Moment(first.Place, again)),
            new("days with values of their own", "各日各自的数值"),
            values.IsDaily
                ? new($"three days from {now} on with all values of those from {was} on", $"{now}起三天的全部数值与{was}起三天相同")
                : new($"{now} with all values of {was}", $"{now}的全部数值与{was}相同"));
    }

    private static string Day(CheckValues values, int from) => values.Stamp(from)[..10];
}
