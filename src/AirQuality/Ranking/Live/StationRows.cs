using AirQuality.Aggregation;
using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Ranking.Live;

/// <summary>Stations by their figures of one day.</summary>
/// <param name="date">The day.</param>
/// <param name="day">Their figures.</param>
internal sealed class StationRows(LocalDate date, DayFigures day) : IStationRows
{
    public LocalDate FirstDay => date;

    public int DayCount => 1;

    public void Add(Pollutant pollutant, int row, Span<DayValue> days, Span<int> maximumHours)
    {
        days[0] = days[0].Plus(day.Values.Exact(pollutant, new GridDay(row, 0)));
        if (pollutant == Pollutant.O3)
            maximumHours[0] = day.Values.MaximumOzone1h(new GridDay(row, 0), 1)[0];
    }
}
