using System.Collections;
using AirQuality.Indices;
using NodaTime;

namespace AirQuality.Statistics;

/// <summary>The days of a period with their AQI, each made when it is asked for; days outside those known are NA.</summary>
/// <param name="start">The first day of the period.</param>
/// <param name="count">How many days it has.</param>
/// <param name="packed">Known days, as <see cref="AqiSummary.Packed"/> has them.</param>
/// <param name="offset">Which of them the period begins with; may lie outside.</param>
internal sealed class DayAqiList(LocalDate start, int count, int[] packed, int offset) : IReadOnlyList<DayAqi>
{
    private static readonly IReadOnlyList<Pollutant>[] Primaries = [.. Enumerable.Range(0, 1 << Pollutants.Count).Select(bits => new PollutantMask((byte)bits).ToList())];

    public int Count => count;

    public DayAqi this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, count);
            var day = offset + index;
            var aqi = day < 0 || day >= packed.Length ? AqiSummary.None : packed[day];
            return aqi == AqiSummary.None
                ? new DayAqi(start.PlusDays(index), Aqi: null, [])
                : new DayAqi(start.PlusDays(index), aqi >> AqiSummary.PrimaryBits, Primaries[aqi & ((1 << AqiSummary.PrimaryBits) - 1)]);
        }
    }

    public IEnumerator<DayAqi> GetEnumerator()
    {
        for (var i = 0; i < count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
