using AirQuality.Terms;

namespace AirQuality.Sql;

/// <summary>The columns of a source as they are, checked against what was described.</summary>
internal sealed class SourceColumns
{
    private readonly SqlSource source;
    private readonly Dictionary<string, SqlColumn> columns;
    private readonly string found;

    public SourceColumns(SqlSource source, IReadOnlyList<SqlColumn> all)
    {
        this.source = source;
        columns = all.GroupBy(c => c.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        found = string.Join(", ", all.Select(c => c.Name).Take(40)) + (all.Count > 40 ? " ..." : string.Empty);
        var station = Find(source.StationColumn, "the station");
        Station = station.Kind == SqlColumnKind.Text ? SqlDialect.Quote(station.Name) : $"CAST({SqlDialect.Quote(station.Name)} AS varchar)";
        CheckTime();
        if (source.ItemColumn is { } item && Find(item, "the pollutant") is { Kind: not SqlColumnKind.Text } wrong)
            throw Wrong(wrong, "text that names the pollutant");
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
        var times = source.TimeColumns.Select(c => Find(c, "the time")).ToList();
        if (source.Time == SqlTime.Parts)
        {
            foreach (var part in times)
                if (part.Kind != SqlColumnKind.Integer && !(AreFiles && part.Kind == SqlColumnKind.Text))
                    throw Wrong(part, "whole numbers");
            return;
        }

        var (expected, other) = source.Time == SqlTime.Local
            ? (SqlColumnKind.Timestamp, "timestamp without time zone, in China Standard Time (a column of moments is described as SqlTime.Instant)")
            : (SqlColumnKind.TimestampWithZone, "timestamp with time zone (a column of China Standard Time is described as SqlTime.Local)");
        TimeIsText = AreFiles && source.Time == SqlTime.Local && times[0].Kind == SqlColumnKind.Text;
        if (times[0].Kind != expected && !TimeIsText)
            throw Wrong(times[0], other);
    }

    private void CheckValue(Pollutant pollutant)
    {
        var column = Find(ColumnOf(pollutant), pollutant.Symbol());
        if (source.UnitOf(pollutant) == SqlUnit.Thousandths && column.Kind != SqlColumnKind.Integer)
            throw Wrong(column, "an integer type, for thousandths");
        if (!column.IsNumber && !(AreFiles && column.Kind == SqlColumnKind.Text))
            throw Wrong(column, "a type of numbers");
    }

    private SqlColumn Find(string name, string meaning) =>
        columns.TryGetValue(name, out var column)
            ? column
            : throw new SqlSourceException(SqlProblem.WrongColumn, $"{source.Name}: expected a column '{name}' of {meaning}, found the columns {found}");

    private SqlSourceException Wrong(SqlColumn column, string expected) =>
        new(SqlProblem.WrongType, $"{source.Name}: {column.Name}: expected {expected}, found {column.Type}");
}
