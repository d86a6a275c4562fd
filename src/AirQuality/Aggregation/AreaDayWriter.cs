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
    private readonly DailyValues values = DailyValues.ToFill(areas.Length, dayCount, areas.Select(a => a.Members.Length).DefaultIfEmpty().Max());

    /// <summary>Writes the days of a pollutant.</summary>
    /// <param name="area">The row of the area.</param>
    /// <param name="pollutant">The pollutant.</param>
    /// <param name="sums">The sums over the valid members; left as the means that are written.</param>
    public void Write(int area, Pollutant pollutant, Span<DayValue> sums)
    {
        RequireEnough(sums, areas[area], pollutant);
        values.Write(pollutant, new GridDay(area, 0), sums);
    }

    /// <summary>Writes the daily maximum hours of ozone.</summary>
    /// <param name="area">The row of the area.</param>
    /// <param name="sums">The sums in thousandths, over how many members.</param>
    public void WriteMaximumHours(int area, Span<DayValue> sums)
    {
        RequireEnough(sums, areas[area], Pollutant.O3);
        var maximumHours = values.MaximumOzone1h(new GridDay(area, 0), dayCount);
        for (var day = 0; day < maximumHours.Length; day++)
            maximumHours[day] = MaximumHour(sums[day]);
    }

    /// <summary>The grid, when every area was written.</summary>
    public DailyGrid ToGrid() => new(Array.ConvertAll(areas, a => a.Area), firstDay, dayCount, values);

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
            var least = AreaStations.Least(members.Members.Length, edition.Assessment);
            for (var day = first; day < first + count; day++)
                if (days[day].Divisor < (same ? least : AreaStations.Least(members.On(pollutant, firstNumber + day), edition.Assessment)))
                    days[day] = DayValue.Missing;
        }
    }
}
