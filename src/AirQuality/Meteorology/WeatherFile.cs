using AirQuality.Observations;
using AirQuality.Reading.Findings;
using AirQuality.Reading.Sources;
using AirQuality.Reading.Tables;
using AirQuality.Terms;

namespace AirQuality.Meteorology;

/// <summary>
/// Reads weather: <c>date</c> or <c>time</c> (or <c>year,month,day,hour</c>), <c>temp</c>, <c>rh</c> or <c>dewp</c>, <c>ws</c> with <c>wd</c>, or <c>u,v</c>, <c>pres</c>, <c>rain</c>,
/// optional <c>tmax,tmin,wsmax,calm</c>, and <c>station</c> or <c>area</c> where there are several; days or hours, in any order of columns and in Chinese too.
/// </summary>
/// <remarks>
/// A unit may stand in the name of a column (<c>temp_f</c>, <c>风速(km/h)</c>) and is converted; without one values are °C, %, m/s, hPa and mm, and are held
/// against what weather can be. Hours make a day where three quarters of the usual number of the file are there.
/// </remarks>
public static class WeatherFile
{
    /// <summary>Reads files.</summary>
    /// <param name="paths">The files: CSV, plain or gzip, or workbooks.</param>
    /// <param name="workbooks">Opens workbooks; <c>null</c> refuses them.</param>
    /// <returns>The weather by places.</returns>
    /// <exception cref="ObservationFormatException">Unknown header, a bad time or number, values in another unit than the column says or beyond what is possible, or a time of a place that stands twice; it names file, line and column.</exception>
    /// <exception cref="ArgumentException">No file is given.</exception>
    /// <exception cref="FileNotFoundException">A file does not exist.</exception>
    public static WeatherSet Read(IEnumerable<string> paths, IWorkbookReader? workbooks = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var tables = new WeatherTables();
        foreach (var path in paths)
            tables.Add(SideTables.Read(path, WeatherColumns.Form, workbooks));
        return tables.ToSet();
    }

    /// <summary>Reads a stream.</summary>
    /// <param name="stream">The bytes; closed afterwards.</param>
    /// <param name="name">The name for messages.</param>
    /// <param name="workbooks">Opens workbooks; <c>null</c> refuses them.</param>
    /// <returns>The weather by places.</returns>
    /// <exception cref="ObservationFormatException">As for <see cref="Read(IEnumerable{string}, IWorkbookReader?)"/>.</exception>
    public static WeatherSet Read(Stream stream, string name, IWorkbookReader? workbooks = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        var tables = new WeatherTables();
        tables.Add(SideTables.Read(stream, name, WeatherColumns.Form, workbooks));
        return tables.ToSet();
    }
}
