using AirQuality.Observations;
using AirQuality.Observations.Memory;
using AirQuality.Reading.Rows;
using AirQuality.Terms;

namespace AirQuality.Reading;

/// <summary>Hours, into a grid.</summary>
internal sealed class HourCells(HourlyGridBuilder builder) : ICells
{
    public int Row(string name, string? parent, AreaLevel? level) => builder.AddStation(name);

    public void Name(int row, int time) => builder.NameHour(time);

    public int AddAll(int row, int time, ReadOnlySpan<Pollutant> pollutants, ReadOnlySpan<int> codes) => builder.AddAll(row, time, pollutants, codes);

    public int AddRun(int row, in HourRun run) => builder.AddRun(row, run);

    public Passed AddAcross(ReadOnlySpan<int> rows, int time, Pollutant pollutant, ReadOnlySpan<int> codes) => builder.AddAcross(rows, time, pollutant, codes);

    public AddOutcome Add(int row, int time, Pollutant pollutant, int code) => builder.Add(row, time, pollutant, code);
}
