using AirQuality.Observations;
using AirQuality.Reading.Rows;
using AirQuality.Terms;

namespace AirQuality.Reading;

/// <summary>Days of areas, into a grid.</summary>
/// <param name="builder">The grid.</param>
/// <param name="names">The areas of the network.</param>
/// <param name="levelAsked">The level of areas that no network knows and whose column names no lower one.</param>
internal sealed class DayCells(DailyGridBuilder builder, NameBook names, AreaLevel? levelAsked) : ICells
{
    public int Row(string name, string? parent, AreaLevel? level) => builder.AddArea(names.AreaOf(name) ?? AreaOf(name, parent, level));

    // A missing value names the day and changes no cell, whichever pollutant it is of.
    public void Name(int row, int time) => builder.Add(row, time, Pollutant.SO2, Concentration.Missing);

    public AddOutcome Add(int row, int time, Pollutant pollutant, int code) => builder.Add(row, time, pollutant, Concentration.FromThousandths(code));

    private Area AreaOf(string name, string? parent, AreaLevel? level)
    {
        // Tables mostly say nothing of levels, and are mostly of counties, as the tool is for them.
        // A column of counties cannot be asked to be one of cities: that takes a stations file, which says what they lie in.
        var own = levelAsked is { } asked && !(level < asked) ? asked : level ?? AreaLevel.County;
        var above = own switch
        {
            AreaLevel.Township => AreaLevel.County,
            AreaLevel.Station or AreaLevel.County => AreaLevel.City,
            _ => AreaLevel.Province,
        };
        return new Area(name, own, parent is null || own == AreaLevel.Province ? null : names.AreaOf(parent) ?? new Area(parent, above));
    }
}
