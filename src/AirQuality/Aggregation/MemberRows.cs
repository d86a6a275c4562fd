using AirQuality.Aggregation.Kernels;
using AirQuality.Observations;
using AirQuality.Standards;
using NodaTime;

namespace AirQuality.Aggregation;

/// <summary>What areas' days are made of: rows of stations or smaller areas.</summary>
internal interface IMemberRows
{
    LocalDate FirstDay { get; }

    int DayCount { get; }

    /// <summary>Adds the days of a row to those of its area; for ozone its daily maximum hours are written beside.</summary>
    void Add(Pollutant pollutant, int row, Span<DayValue> days, Span<int> maximumHours);
}

/// <summary>Stations by their hours, of which the days are made in passing.</summary>
internal sealed class HourRows(LocalDate firstDay, int dayCount, HourRows.CodesOf codesOf, AggregationOptions options) : IMemberRows
{
    private readonly EditionSpan[] spans = EditionSpan.Of(firstDay, dayCount, options.Edition);

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
        foreach (var (edition, first, count) in spans)
        {
            var hours = codes.Slice(first * DayRun.Hours, count * DayRun.Hours);
            if (pollutant == Pollutant.O3)
                DayRun.AddOzone(hours, edition.Assessment, edition.DailyLimit(Pollutant.O3), days.Slice(first, count), maximumHours.Slice(first, count));
            else
                DayRun.AddMeans(hours, edition.Assessment, days.Slice(first, count));
        }
    }

    private static CodesOf Expanding(CompactHourlyGrid hours)
    {
        var room = new ThreadLocal<int[]>(() => new int[hours.DayCount * DayRun.Hours]);
        return (pollutant, row) =>
        {
            hours.Expand(pollutant, row, room.Value);
            return room.Value;
        };
    }
}

/// <summary>Stations by their days, unrounded.</summary>
internal sealed class DayRows(DailyGrid grid) : IMemberRows
{
    public LocalDate FirstDay => grid.FirstDay;

    public int DayCount => grid.DayCount;

    public void Add(Pollutant pollutant, int row, Span<DayValue> days, Span<int> maximumHours)
    {
        var exact = grid.Exact(pollutant, row);
        for (var day = 0; day < days.Length; day++)
            days[day] = days[day].Plus(exact[day]);
        if (pollutant == Pollutant.O3)
            MaximumHoursOf(grid, row, maximumHours);
    }

    public static void MaximumHoursOf(DailyGrid grid, int row, Span<int> maximumHours) =>
        System.Runtime.InteropServices.MemoryMarshal.Cast<Concentration, int>(grid.MaximumOzone1h(row)).CopyTo(maximumHours);
}

/// <summary>Cities by their published days.</summary>
internal sealed class PublishedRows(DailyGrid grid) : IMemberRows
{
    public LocalDate FirstDay => grid.FirstDay;

    public int DayCount => grid.DayCount;

    public void Add(Pollutant pollutant, int row, Span<DayValue> days, Span<int> maximumHours)
    {
        var published = grid.Published(pollutant, row);
        for (var day = 0; day < days.Length; day++)
            days[day] = days[day].Plus(DayValue.Of(published[day]));
        if (pollutant == Pollutant.O3)
            DayRows.MaximumHoursOf(grid, row, maximumHours);
    }
}
