using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Aggregation;

/// <summary>What areas' days are made of: rows of stations or smaller areas.</summary>
internal interface IStationRows
{
    LocalDate FirstDay { get; }

    int DayCount { get; }

    /// <summary>Adds the days of a row to those of its area; for ozone its daily maximum hours are written beside.</summary>
    void Add(Pollutant pollutant, int row, Span<DayValue> days, Span<int> maximumHours);
}
