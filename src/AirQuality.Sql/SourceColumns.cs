using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Sql;

/// <summary>The columns of a source as they are, checked against what was described.</summary>
internal sealed class SourceColumns
{
    private readonly SqlSource source;
    private readonly SqlDialect dialect;
    private readonly Dictionary<string, SqlColumn> columns;
    private readonly string found;

    public SourceColumns(SqlSource source, SqlDialect dialect, IReadOnlyList<SqlColumn> all)
    {
        (this.source, this.dialect) = (source, dialect);
        columns = all.GroupBy(c => c.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        found = string.Join(", ", all.Select(c => c.Name).Take(40)) + (all.Count > 40 ? " ..." : string.Empty);
        var station = Find(source.StationColumn, new("站点", "the station"));
        Station = station.Kind == SqlColumnKind.Text ? dialect.Name(station.Name) : $"CAST({dialect.Name(station.Name)} AS varchar)";
        CheckTime();
        if (source.ItemColumn is { } item && Find(item, new("污染物", "the pollutant")) is { Kind: not SqlColumnKind.Text } wrong)
            throw Wrong(wrong, new("污染物名称的文本", "text that names the pollutant"));
        foreach (var pollutant in source.Columns.Keys)
            CheckValue(pollutant);
    }

    /// <summary>The station as text.</summary>
    public string Station { get; }

    /// <summary>Whether times are text, as in files of CSV.</summary>
    public bool TimeIsText { get; private set; }

    /// <summary>What the column of a pollutant holds.</summary>
    public SqlColumnKind KindOf(Pollutant pollutant) => columns[ColumnOf(pollutant)].Kind;

    private bool AreFiles => source.Table is null;

    private string ColumnOf(Pollutant pollutant) => source.ItemColumn is null ? source.Columns[pollutant] : source.ValueColumn;

    private void CheckTime()
    {
        var times = source.TimeColumns.Select(c => Find(c, new("时间", "the time"))).ToList();
        if (source.Time == SqlTime.Parts)
        {
            foreach (var part in times)
                if (part.Kind != SqlColumnKind.Integer && !(AreFiles && part.Kind == SqlColumnKind.Text))
                    throw Wrong(part, new("整数", "whole numbers"));
            return;
        }

        var (expected, other) = source.Time == SqlTime.Local
            ? (SqlColumnKind.Timestamp, new LocalizedText("不带时区的北京时间 timestamp（时刻列应说明为 SqlTime.Instant）", "timestamp without time zone, in China Standard Time (a column of moments is described as SqlTime.Instant)"))
            : (SqlColumnKind.TimestampWithZone, new LocalizedText("带时区的 timestamp（北京时间列应说明为 SqlTime.Local）", "timestamp with time zone (a column of China Standard Time is described as SqlTime.Local)"));
        TimeIsText = AreFiles && source.Time == SqlTime.Local && times[0].Kind == SqlColumnKind.Text;
        var decided = dialect.EveryTimeHasZone && times[0].Kind is (SqlColumnKind.Timestamp or SqlColumnKind.TimestampWithZone);
        if (times[0].Kind != expected && !TimeIsText && !decided)
            throw Wrong(times[0], other);
    }

    private void CheckValue(Pollutant pollutant)
    {
        var column = Find(ColumnOf(pollutant), LocalizedText.Same(pollutant.Symbol()));
        if (source.UnitOf(pollutant) == SqlUnit.Thousandths && column.Kind != SqlColumnKind.Integer)
            throw Wrong(column, new("整数类型（千分之一）", "an integer type, for thousandths"));
        if (!column.IsNumber && !(AreFiles && column.Kind == SqlColumnKind.Text))
            throw Wrong(column, new("数值类型", "a type of numbers"));
    }

    private SqlColumn Find(string name, LocalizedText meaning) =>
        columns.TryGetValue(name, out var column)
            ? column
            : throw new SqlSourceException(SqlProblem.WrongColumn, new LocalizedText(
                $"{source.Name}：应有{meaning.Zh}的列'{name}'，实有的列为 {found}", $"{source.Name}: expected a column '{name}' of {meaning.En}, found the columns {found}"));

    private SqlSourceException Wrong(SqlColumn column, LocalizedText expected) =>
        new(SqlProblem.WrongType, new LocalizedText($"{source.Name}：{column.Name}：应为{expected.Zh}，实为 {column.Type}", $"{source.Name}: {column.Name}: expected {expected.En}, found {column.Type}"));
}
