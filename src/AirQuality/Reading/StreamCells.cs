using AirQuality.Aggregation;
using AirQuality.Observations;
using AirQuality.Reading.Rows;
using AirQuality.Terms;

namespace AirQuality.Reading;

/// <summary>Hours, into days of stations; the hours are not kept.</summary>
internal sealed class StreamCells(StationDayStream stream) : ICells
{
    public int Row(string name, string? parent, AreaLevel? level) => stream.AddStation(name);

    public void Name(int row, int time) => stream.NameHour(time);

    public AddOutcome Add(int row, int time, Pollutant pollutant, int code) => stream.Add(row, time, pollutant, code);
}
