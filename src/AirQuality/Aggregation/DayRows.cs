using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Aggregation;

/// <summary>Stations by their days, unrounded.</summary>
internal sealed class DayRows(DailyGrid grid) : IStationRows
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
