using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Aggregation;

/// <summary>Cities by their published days.</summary>
internal sealed class PublishedRows(DailyGrid grid) : IStationRows
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
