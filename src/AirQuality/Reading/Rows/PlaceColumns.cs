using AirQuality.Reading.Columns;
using AirQuality.Terms;

namespace AirQuality.Reading.Rows;

/// <summary>Where a row names its station or area.</summary>
/// <param name="Main">The column of the name or code; -1 where the file stands for one area.</param>
/// <param name="Parent">The column of the area it lies in, where names alone may stand for several; else -1.</param>
/// <param name="Instead">The column that names the place where <paramref name="Main"/> is blank: a city's own row among those of stations; else -1.</param>
/// <param name="Level">The level of the areas; <c>null</c> where the file does not say.</param>
internal readonly record struct PlaceColumns(int Main, int Parent, int Instead, AreaLevel? Level)
{
    private static readonly ColumnRole[] Areas = [ColumnRole.Township, ColumnRole.County, ColumnRole.Area, ColumnRole.City, ColumnRole.Province];

    /// <summary>The columns of stations, or of the smallest areas where there are none.</summary>
    public static PlaceColumns Of(ColumnTable columns)
    {
        var area = columns.First(Areas);
        var station = columns.First(ColumnRole.StationCode, ColumnRole.StationName);
        if (station >= 0)
            // A code stands for one station wherever it is; of a name there may be one in every city.
            return new PlaceColumns(station, columns.Has(ColumnRole.StationCode) ? -1 : area, area, AreaLevel.Station);
        if (area < 0)
            return new PlaceColumns(-1, -1, -1, null);
        // The smallest area is the place of the row, and the next larger one that has a column what it lies in: 朝阳区 is in 北京 and in 长春.
        var role = columns.Columns[area].Role;
        var above = Array.FindIndex(Areas, r => r != role && columns.Has(r) && Array.IndexOf(Areas, r) > Array.IndexOf(Areas, role));
        return new PlaceColumns(area, above < 0 ? -1 : columns[Areas[above]], -1, LevelOf(role));
    }

    /// <summary>The level of areas in a column.</summary>
    public static AreaLevel? LevelOf(ColumnRole role) => role switch
    {
        ColumnRole.StationCode or ColumnRole.StationName => AreaLevel.Station,
        ColumnRole.Township => AreaLevel.Township,
        ColumnRole.County => AreaLevel.County,
        ColumnRole.City => AreaLevel.City,
        ColumnRole.Province => AreaLevel.Province,
        _ => null,
    };
}
