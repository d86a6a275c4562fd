using AirQuality.Aggregation;
using AirQuality.Observations;

namespace AirQuality.Csv;

/// <summary>Hours, into a grid.</summary>
internal sealed class HourCells(HourlyGridBuilder builder) : ICells
{
    public int Row(string name) => builder.AddStation(name);

    public void Name(int row, int time) => builder.NameHour(time);

    public int AddAll(int row, int time, ReadOnlySpan<(Pollutant Pollutant, int Column)> columns, ReadOnlySpan<int> codes) => builder.AddAll(row, time, columns, codes);

    public (int Passed, int Stored) AddAcross(ReadOnlySpan<int> rows, int time, Pollutant pollutant, ReadOnlySpan<int> codes) => builder.AddAcross(rows, time, pollutant, codes);

    public AddOutcome Add(int row, int time, Pollutant pollutant, int code) => builder.Add(row, time, pollutant, code);
}

/// <summary>Hours, into days of stations; the hours are not kept.</summary>
internal sealed class StreamCells(StationDayStream stream) : ICells
{
    public int Row(string name) => stream.AddStation(name);

    public void Name(int row, int time) => stream.NameHour(time);

    public AddOutcome Add(int row, int time, Pollutant pollutant, int code) => stream.Add(row, time, pollutant, code);
}

/// <summary>Days of areas, into a grid.</summary>
internal sealed class DayCells(DailyGridBuilder builder, Func<string, Area> areaOf) : ICells
{
    public int Row(string name) => builder.AddArea(areaOf(name));

    public void Name(int row, int time) => builder.Add(row, time, Pollutant.SO2, Concentration.Missing);

    public AddOutcome Add(int row, int time, Pollutant pollutant, int code) => builder.Add(row, time, pollutant, Concentration.FromThousandths(code));
}
