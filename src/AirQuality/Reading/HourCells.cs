using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Reading;

/// <summary>Hours, into a grid.</summary>
internal sealed class HourCells(HourlyGridBuilder builder) : ICells
{
    public int Row(string name) => builder.AddStation(name);

    public void Name(int row, int time) => builder.NameHour(time);

    public int AddAll(int row, int time, ReadOnlySpan<(Pollutant Pollutant, int Column)> columns, ReadOnlySpan<int> codes) => builder.AddAll(row, time, columns, codes);

    public (int Passed, int Stored) AddAcross(ReadOnlySpan<int> rows, int time, Pollutant pollutant, ReadOnlySpan<int> codes) => builder.AddAcross(rows, time, pollutant, codes);

    public AddOutcome Add(int row, int time, Pollutant pollutant, int code) => builder.Add(row, time, pollutant, code);
}
