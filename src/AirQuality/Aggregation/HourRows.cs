using AirQuality.Kernels;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Aggregation;

/// <summary>Stations by their hours, of which the days are made in passing.</summary>
internal sealed class HourRows(LocalDate firstDay, int dayCount, HourRows.CodesOf codesOf, AggregationOptions options) : IStationRows
{
    private readonly EditionSpan[] spans = EditionSpan.Of(firstDay, dayCount, options.Standards);

    public HourRows(HourlyGrid hours, AggregationOptions options)
        : this(hours.FirstDay, hours.DayCount, hours.Codes, options)
    {
    }

    public HourRows(CompactHourlyGrid hours, AggregationOptions options)
        : this(hours.FirstDay, hours.DayCount, Expanding(hours), options)
    {
    }

    /// <summary>The hours of a station, 24 a day; valid until the same thread asks for others.</summary>
    public delegate ReadOnlySpan<int> CodesOf(Pollutant pollutant, int row);

    public LocalDate FirstDay => firstDay;

    public int DayCount => dayCount;

    public void Add(Pollutant pollutant, int row, Span<DayValue> days, Span<int> maximumHours)
    {
        var codes = codesOf(pollutant, row);
        // A grid may reach across a change of limits: each stretch of days is judged by the edition in force on it.
        foreach (var (edition, first, count) in spans)
        {
            var hours = codes.Slice(first * DayBatch.Hours, count * DayBatch.Hours);
            if (pollutant == Pollutant.O3)
                DayBatch.AddOzone(hours, OzoneRules.Of(edition), days.Slice(first, count), maximumHours.Slice(first, count));
            else
                DayBatch.AddMeans(hours, edition.Assessment, days.Slice(first, count));
        }
    }

    private static CodesOf Expanding(CompactHourlyGrid hours)
    {
        // Unpacked into room of each thread's own, one station and pollutant at a time: the whole grid never stands in memory plain.
        var room = new ThreadLocal<int[]>(() => new int[hours.DayCount * DayBatch.Hours]);
        return (pollutant, row) =>
        {
            hours.Expand(pollutant, row, room.Value);
            return room.Value;
        };
    }
}
