using AirQuality.Observations;
using AirQuality.Terms;

namespace AirQuality.Reading;

/// <summary>Days of areas, into a grid.</summary>
internal sealed class DayCells(DailyGridBuilder builder, Func<string, Area> areaOf) : ICells
{
    public int Row(string name) => builder.AddArea(areaOf(name));

    public void Name(int row, int time) => builder.Add(row, time, Pollutant.SO2, Concentration.Missing);

    public AddOutcome Add(int row, int time, Pollutant pollutant, int code) => builder.Add(row, time, pollutant, Concentration.FromThousandths(code));
}
