using System.Data.Common;
using AirQuality.Aggregation;
using AirQuality.Terms;
using AirQuality.Wording;
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
            throw new SqlSourceException(SqlProblem.WrongTime, new LocalizedText(
                $"{source.Name}：每行应有站点和时刻，实为{(reader.IsDBNull(1) ? "时刻" : "站点")}为 NULL",
                $"{source.Name}: expected a station and a time in every row, found {(reader.IsDBNull(1) ? "a time" : "a station")} that is NULL"));
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
            var isMicrograms = pollutant == Pollutant.CO && source.UnitOf(pollutant) == SqlUnit.Standard;
            var found = maximum > Concentration.MaxThousandths ? null : $"{Concentration.FromThousandths((int)maximum)}";
            var most = FormattableString.Invariant($"{source.PlausibleMaximum(pollutant)} {pollutant.Unit()}");
            throw Wrong(SqlProblem.OutOfRange, station, date, new(
                $"{pollutant.Symbol()}：应不超过 {most}{(isMicrograms ? "（表中是否为 µg/m³？）" : string.Empty)}，实为{(found is null ? "不可能的大值" : $" {found}")}",
                $"{pollutant.Symbol()}: expected at most {most}{(isMicrograms ? " (is the table in µg/m³?)" : string.Empty)}, found {found ?? "a larger one than can be"}"));
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
            var hour = reader.IsDBNull(StationDaySql.Repeated + 1) ? (long?)null : reader.GetInt64(StationDaySql.Repeated + 1);
            var at = hour is null ? new LocalizedText(string.Empty, string.Empty) : new LocalizedText($"{hour:00}:00 起的一小时：", $"in the hour from {hour:00}:00: ");
            throw Wrong(SqlProblem.DuplicateKey, station, date, source.UniqueKey
                ? new($"{at.Zh}键已说明为唯一，每个时刻应只有一次，实为又有 {repeated} 次", $"{at.En}expected each time once, as the key is described as unique, found {repeated} again")
                : new($"{at.Zh}每个时刻应有一个值，实为 {repeated} 个时刻有两个不同的值", $"{at.En}expected one value for each time, found {Times(repeated)} with two that differ"));
        }

        if (reader.GetInt64(StationDaySql.Repeated + 2) is > 0 and var misaligned)
            throw Wrong(SqlProblem.WrongTime, station, date, new(
                $"应为整点，实为有 {misaligned} 个时刻不在整点（是否为分钟数据？）", $"expected whole hours, found {Times(misaligned)} between them (are these minutes?)"));
    }

    private static string Times(long count) => count == 1 ? "1 time" : $"{count} times";

    private SqlSourceException Wrong(SqlProblem problem, string station, LocalDate date, LocalizedText what) => new(problem, new LocalizedText(
        FormattableString.Invariant($"{source.Name}：站点“{station}”，{date:uuuu-MM-dd}：{what.Zh}"),
        FormattableString.Invariant($"{source.Name}: station '{station}', {date:uuuu-MM-dd}: {what.En}")));
}
