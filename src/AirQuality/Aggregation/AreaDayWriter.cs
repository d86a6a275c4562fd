using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Aggregation;

/// <summary>The last step to the days of areas: the sums over their members become means where enough members are valid, and are published.</summary>
/// <remarks>Areas may be written by several threads.</remarks>
internal sealed class AreaDayWriter(AreaMembers[] areas, LocalDate firstDay, int dayCount, AggregationOptions options, HourMaxima maxima)
{
    private readonly EditionSpan[] spans = EditionSpan.Of(firstDay, dayCount, options.Standards);
    private readonly int firstNumber = HourStamp.DayNumber(firstDay);
    private readonly DayValue[] values = GC.AllocateUninitializedArray<DayValue>(Pollutants.Count * areas.Length * dayCount);
    private readonly int[] published = GC.AllocateUninitializedArray<int>(Pollutants.Count * areas.Length * dayCount);
    private readonly int[] ozone1h = GC.AllocateUninitializedArray<int>(areas.Length * dayCount);

    /// <summary>Writes the days of a pollutant.</summary>
    /// <param name="area">The row of the area.</param>
    /// <param name="pollutant">The pollutant.</param>
    /// <param name="sums">The sums over the valid members; left as the means that are written.</param>
    public void Write(int area, Pollutant pollutant, Span<DayValue> sums)
    {
        RequireEnough(sums, areas[area], pollutant);
        var offset = (((int)pollutant * areas.Length) + area) * dayCount;
        sums.CopyTo(values.AsSpan(offset));
        DailyGrid.Publish(sums, published.AsSpan(offset, dayCount), pollutant);
    }

    /// <summary>Writes the daily maximum hours of ozone.</summary>
    /// <param name="area">The row of the area.</param>
    /// <param name="sums">The sums in thousandths, over how many members.</param>
    public void WriteMaximumHours(int area, Span<DayValue> sums)
    {
        RequireEnough(sums, areas[area], Pollutant.O3);
        for (var day = 0; day < dayCount; day++)
            ozone1h[(area * dayCount) + day] = MaximumHour(sums[day]);
    }

    /// <summary>The grid, when every area was written.</summary>
    public DailyGrid ToGrid() => new(Array.ConvertAll(areas, a => a.Area), firstDay, dayCount, new DailyValues(values, ozone1h) { Published = published });

    private int MaximumHour(DayValue sum) =>
        sum.IsMissing ? Concentration.MissingCode
        : maxima == HourMaxima.AsMeasured ? (int)sum.Numerator
        : PublishedStep.Round(sum.Numerator, sum.Divisor, Pollutant.O3);

    private void RequireEnough(Span<DayValue> days, AreaMembers members, Pollutant pollutant)
    {
        var same = members.AreTheSame(firstNumber, dayCount);
        foreach (var (edition, first, count) in spans)
        {
            // The share is one of the stations in service: a network whose stations are replaced stays valid,
            // and a station that does not monitor a pollutant by plan is not missing.
            var least = AreaStations.Least(members.Members.Count, edition.Assessment);
            for (var day = first; day < first + count; day++)
                if (days[day].Divisor < (same ? least : AreaStations.Least(members.On(pollutant, firstNumber + day), edition.Assessment)))
                    days[day] = DayValue.Missing;
        }
    }
}
