using System.Data.Common;
using AirQuality.Aggregation;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Sql;

/// <summary>The rows of a query as partials, each checked. There are millions, so none leaves anything behind but its figures.</summary>
internal sealed class StationDayRows(DbDataReader reader, SqlSource source, RepeatedDays? repeats)
{
    private readonly long[] largest = [.. Pollutants.All.ToArray().Select(p => (long)(source.PlausibleMaximum(p) * 1000))];
    private readonly Dictionary<string, string> stations = new(StringComparer.Ordinal);

    private readonly StationDayPartial[] partials = new StationDayPartial[Pollutants.Count];

    /// <summary>The partials of the row the reader stands on, in a list that the next row overwrites; <c>null</c> for a day that goes to the repeated ones.</summary>
    public IReadOnlyList<StationDayPartial>? Current()
    {
        if (reader.IsDBNull(0) || reader.IsDBNull(1))
            throw new SqlSourceException(SqlProblem.WrongTime, $"{source.Name}: expected a station and a time in every row, found {(reader.IsDBNull(1) ? "a time" : "a station")} that is NULL");
        var name = reader.GetString(0);
        if (!stations.TryGetValue(name, out var station))
            stations.Add(name, station = name);
        var date = StationDaySql.Date(reader.GetInt64(1));
        if (repeats?.Add(station, date, isRepeated: reader.GetInt64(StationDaySql.Repeated) > 0) == true)
            return null;
        Check(station, date);
        foreach (var pollutant in Pollutants.All)
            partials[(int)pollutant] = Partial(station, date, pollutant);
        return partials;
    }

    private StationDayPartial Partial(string station, LocalDate date, Pollutant pollutant)
    {
        var column = StationDaySql.ColumnOf(pollutant);
        var hours = (int)reader.GetInt64(column);
        var partial = new StationDayPartial { StationId = station, Date = date, Pollutant = pollutant, Hours = hours, Maximum = Concentration.Missing };
        if (hours == 0)
            return partial;
        var maximum = reader.GetInt64(column + 2);
        if (maximum > largest[(int)pollutant])
        {
            var unit = pollutant == Pollutant.CO && source.UnitOf(pollutant) == SqlUnit.Standard ? " (is the table in µg/m³?)" : string.Empty;
            var found = maximum > Concentration.MaxThousandths ? "a larger one than can be" : $"{Concentration.FromThousandths((int)maximum)}";
            throw new SqlSourceException(SqlProblem.OutOfRange, $"{source.Name}: {Where(station, date)}: {pollutant.Symbol()}: expected at most {source.PlausibleMaximum(pollutant)} {pollutant.Unit()}{unit}, found {found}");
        }

        partial = partial with { Sum = reader.GetInt64(column + 1), Maximum = Concentration.FromThousandths((int)maximum) };
        return pollutant == Pollutant.O3
            ? partial with { Windows = (int)reader.GetInt64(StationDaySql.Windows), WindowHours = (int)reader.GetInt64(StationDaySql.Windows + 1), WindowSum = reader.GetInt64(StationDaySql.Windows + 2) }
            : partial;
    }

    private void Check(string station, LocalDate date)
    {
        var repeated = reader.GetInt64(StationDaySql.Repeated);
        if (repeated > 0)
        {
            var at = reader.IsDBNull(StationDaySql.Repeated + 1) ? string.Empty : $", in the hour from {reader.GetInt64(StationDaySql.Repeated + 1):00}:00";
            throw new SqlSourceException(SqlProblem.DuplicateKey, source.UniqueKey
                ? $"{source.Name}: {Where(station, date)}{at}: expected each time once, as the key is described as unique, found {repeated} again"
                : $"{source.Name}: {Where(station, date)}{at}: expected one value for each time, found {Times(repeated)} with two that differ");
        }

        if (reader.GetInt64(StationDaySql.Repeated + 2) is > 0 and var misaligned)
            throw new SqlSourceException(SqlProblem.WrongTime, $"{source.Name}: {Where(station, date)}: expected whole hours, found {Times(misaligned)} between them (are these minutes?)");
    }

    private static string Times(long count) => count == 1 ? "1 time" : $"{count} times";

    private static string Where(string station, LocalDate date) => FormattableString.Invariant($"station '{station}', {date:uuuu-MM-dd}");
}
