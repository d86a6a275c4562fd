using System.Data.Common;
using AirQuality.Reading;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Sql;

/// <summary>Describes a source by the names and types of its columns, as the readers of files tell them.</summary>
public static class SourceDescription
{
    /// <summary>Fills in the columns of a wide table or of files, and how they tell the time.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="dialect">How its engine is spoken to.</param>
    /// <param name="source">The table or files; what else it says stays.</param>
    /// <param name="label">What times name, or <c>null</c> for what the format says: the end; with year, month, day and hour the start, unless some rows show hours of 1 to 24.</param>
    /// <param name="carbonMonoxide">The unit of CO, or <c>null</c> for that of its name, else of the format: mg/m³; with year, month, day and hour that of the values of some rows.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The source with its columns.</returns>
    /// <exception cref="SqlSourceException">There is no such source, or its columns are not those of hours of stations, or one flags values and is not among <see cref="SqlSource.Ignored"/>.</exception>
    public static async Task<SqlSource> DescribeAsync(
        DbConnection connection, SqlDialect dialect, SqlSource source, HourLabel? label = null, CarbonMonoxideUnit? carbonMonoxide = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(dialect);
        ArgumentNullException.ThrowIfNull(source);
        var columns = await Engine.GuardAsync(() => dialect.ColumnsAsync(connection, source, cancellationToken), dialect, source, connection, cancellationToken).ConfigureAwait(false);
        var names = columns.Select(c => c.Name).ToList();
        if (ObservationColumns.Of(names) is not { Format: ObservationFormat.Long or ObservationFormat.Uci, Station: { } station } found)
            throw new SqlSourceException(SqlProblem.WrongColumn, new LocalizedText(
                $"{source.Name}：应有 station、time、so2、no2、pm10、pm25、co、o3 这样的列（时间也可为 year、month、day、hour），实为 {string.Join("、", names)}",
                $"{source.Name}: expected columns such as station, time, so2, no2, pm10, pm25, co, o3 (or year, month, day, hour for time), found {string.Join(", ", names)}"));
        if (found.Flags.FirstOrDefault(f => !source.Ignored.Contains(f, StringComparer.Ordinal)) is { } flag)
            throw new SqlSourceException(SqlProblem.WrongColumn, new LocalizedText(
                $"{source.Name}：引擎不读标记有效与否或审核状态的列，实有 {flag}；请不用引擎读取，或说明不计该列",
                $"{source.Name}: engines do not read columns that flag values or say their status, found {flag}; read without an engine, or say that the column is to be ignored"));
        var parts = found.Format == ObservationFormat.Uci;
        var moments = !parts && columns.Single(c => c.Name == found.Time[0]).Kind == SqlColumnKind.TimestampWithZone;
        var isCarbonMonoxideOpen = carbonMonoxide is null && !found.Units.ContainsKey(Pollutant.CO);
        if (parts && (label is null || isCarbonMonoxideOpen))
        {
            var sample = await Engine.GuardAsync(() => PartsSample.ReadAsync(connection, dialect, source, found, cancellationToken), dialect, source, connection, cancellationToken).ConfigureAwait(false);
            label ??= sample.Label;
            carbonMonoxide = isCarbonMonoxideOpen ? sample.CarbonMonoxide : carbonMonoxide;
        }

        return source with
        {
            StationColumn = station,
            Time = parts ? SqlTime.Parts : moments ? SqlTime.Instant : SqlTime.Local,
            TimeColumns = found.Time,
            Columns = found.Pollutants,
            Label = label ?? (parts ? HourLabel.Start : HourLabel.End),
            Units = UnitsOf(source, found, carbonMonoxide),
        };
    }

    /// <summary>What is asked for wins over what the names state.</summary>
    private static Dictionary<Pollutant, SqlUnit> UnitsOf(SqlSource source, ObservationColumns found, CarbonMonoxideUnit? carbonMonoxide)
    {
        var units = new Dictionary<Pollutant, SqlUnit>();
        foreach (var (pollutant, unit) in found.Units)
        {
            if (unit == StatedUnit.Other && !source.Units.ContainsKey(pollutant))
                throw new SqlSourceException(SqlProblem.WrongColumn, new LocalizedText(
                    $"{source.Name}：{found.Pollutants[pollutant]}：应为µg/m³或mg/m³；引擎不换算其他单位，请不用 --engine 读取",
                    $"{source.Name}: {found.Pollutants[pollutant]}: expected µg/m³ or mg/m³; engines convert no other units, read the files without --engine"));
            // The unit of the pollutant itself needs no word: CO is in mg/m³, the others in µg/m³.
            var isStandard = (unit == StatedUnit.Milligrams) == (pollutant == Pollutant.CO);
            if (!isStandard)
                units[pollutant] = unit == StatedUnit.Micrograms ? SqlUnit.Micrograms : SqlUnit.Milligrams;
        }

        if (carbonMonoxide == CarbonMonoxideUnit.Micrograms)
            units[Pollutant.CO] = SqlUnit.Micrograms;
        else if (carbonMonoxide == CarbonMonoxideUnit.Milligrams)
            units.Remove(Pollutant.CO);
        foreach (var (pollutant, unit) in source.Units)
            units[pollutant] = unit;
        return units;
    }
}
