using AirQuality.Indices;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Assessments;

/// <summary>The days of a period with their AQI, made of packed ones as they are asked for.</summary>
internal static class DayAqis
{
    /// <summary>How far from the data days are still listed: a period that runs on is listed whole, one of thousands of years is not.</summary>
    public const int DaysBeside = 366;

    /// <summary>The days of a period of packed ones, which it begins with at an offset; days outside them are NA.</summary>
    public static IReadOnlyList<DayAqi> ListOf(LocalDate start, int count, int[] packed, int offset)
    {
        // Bounded by the data, not by what is asked for: what lies further off has no AQI on any day.
        var first = Math.Max(0, -DaysBeside - offset);
        var last = Math.Min(count, packed.Length + DaysBeside - offset);
        return last <= first ? [] : new Listed(start.PlusDays(first), last - first, packed, offset + first);
    }

    private sealed class Listed(LocalDate start, int count, int[] packed, int offset) : LazyList<DayAqi>(count)
    {
        protected override DayAqi Make(int index)
        {
            var day = offset + index;
            var aqi = day < 0 || day >= packed.Length ? AqiSummary.None : packed[day];
            return aqi == AqiSummary.None
                ? new DayAqi(start.PlusDays(index), Aqi: null, [])
                : new DayAqi(start.PlusDays(index), aqi >> AqiSummary.PrimaryBits, new PollutantMask((byte)aqi).ToShared());
        }
    }
}
