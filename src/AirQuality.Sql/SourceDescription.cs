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
    /// <param name="label">What times name, or <c>null</c> for what the format says: the start with year, month, day and hour, else the end.</param>
    /// <param name="carbonMonoxide">The unit of CO, or <c>null</c> for that of the format: µg/m³ with year, month, day and hour, else mg/m³.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The source with its columns.</returns>
    /// <exception cref="SqlSourceException">There is no such source, or its columns are not those of hours of stations.</exception>
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
        var parts = found.Format == ObservationFormat.Uci;
        var moments = !parts && columns.Single(c => c.Name == found.Time[0]).Kind == SqlColumnKind.TimestampWithZone;
        var micrograms = (carbonMonoxide ?? (parts ? CarbonMonoxideUnit.Micrograms : CarbonMonoxideUnit.Milligrams)) == CarbonMonoxideUnit.Micrograms;
        return source with
        {
            StationColumn = station,
            Time = parts ? SqlTime.Parts : moments ? SqlTime.Instant : SqlTime.Local,
            TimeColumns = found.Time,
            Columns = found.Pollutants,
            Label = label ?? (parts ? HourLabel.Start : HourLabel.End),
            Units = micrograms ? new Dictionary<Pollutant, SqlUnit>(source.Units) { [Pollutant.CO] = SqlUnit.Micrograms } : source.Units,
        };
    }
}
