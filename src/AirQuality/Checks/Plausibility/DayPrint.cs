using AirQuality.Checks.Values;
using AirQuality.Terms;

namespace AirQuality.Checks.Plausibility;

/// <summary>What tells a day of hours, or some days in a row, from any other: a number that equal ones share.</summary>
internal static class DayPrint
{
    /// <summary>How many hours a unit of comparison has; of days, how many days.</summary>
    public static int Length(CheckValues values) => values.IsDaily ? 3 : 24;

    /// <summary>The print of the values from one place on; <c>null</c> where too little is known to tell them from others.</summary>
    public static ulong? Of(CheckValues values, int place, int from)
    {
        var length = Length(values);
        var rich = 0;
        var hash = 14695981039346656037UL; // FNV-1a: any mix that spreads; equals are compared in full
        foreach (var pollutant in Pollutants.All)
        {
            var codes = values.Codes(pollutant, place).Slice(from, length);
            rich += IsRich(codes, values.IsDaily) ? 1 : 0;
            foreach (var code in codes)
                hash = (hash ^ (uint)code) * 1099511628211UL;
        }

        return rich >= (values.IsDaily ? 5 : 2) ? hash : null;
    }

    /// <summary>Whether two places hold the same.</summary>
    public static bool AreEqual(CheckValues values, DayPlace one, DayPlace other)
    {
        foreach (var pollutant in Pollutants.All)
            if (!values.Codes(pollutant, one.Place).Slice(one.From, Length(values)).SequenceEqual(values.Codes(pollutant, other.Place).Slice(other.From, Length(values))))
                return false;
        return true;
    }

    /// <summary>Whether values are so many and so different that they do not come twice by chance.</summary>
    private static bool IsRich(ReadOnlySpan<int> codes, bool isDaily)
    {
        var known = codes.Length - codes.Count(-1);
        if (isDaily)
            return codes.IndexOfAnyInRange(int.MinValue, -1) < 0;
        return known >= 18 && codes.ToArray().Where(c => c >= 0).Distinct().Take(6).Count() == 6;
    }
}
