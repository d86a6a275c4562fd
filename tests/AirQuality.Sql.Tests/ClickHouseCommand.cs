using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Nodes;
using Npgsql;

namespace AirQuality.Sql.Tests;

/// <summary>A statement for <see cref="ClickHouseConnection"/>, with its answer as a table in memory.</summary>
internal sealed class ClickHouseCommand(ClickHouseConnection connection) : DbCommand
{
    private readonly NpgsqlCommand parameters = new(); // a list of names and values

    [AllowNull]
    public override string CommandText { get; set; } = string.Empty;

    public override int CommandTimeout { get; set; }

    public override CommandType CommandType { get; set; }

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection { get; set; } = connection;

    protected override DbParameterCollection DbParameterCollection => parameters.Parameters;

    protected override DbTransaction? DbTransaction { get; set; }

    public override void Cancel()
    {
    }

    public override int ExecuteNonQuery()
    {
        Ask();
        return 0;
    }

    public override object? ExecuteScalar() => throw new NotSupportedException();

    public override void Prepare()
    {
    }

    protected override DbParameter CreateDbParameter() => new NpgsqlParameter();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior)
    {
        var answer = Ask();
        var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        var columns = answer["meta"]!.AsArray();
        foreach (var (i, column) in columns.Index())
            table.Columns.Add($"{i}", TypeOf(column!["type"]!.GetValue<string>()));
        foreach (var row in answer["data"]!.AsArray())
            table.Rows.Add([.. row!.AsArray().Select((cell, i) => cell is null ? DBNull.Value : Convert.ChangeType(cell.ToString(), table.Columns[i].DataType, CultureInfo.InvariantCulture))]);
        return table.CreateDataReader();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            parameters.Dispose();
        base.Dispose(disposing);
    }

    private static Type TypeOf(string type) => type.Replace("Nullable(", string.Empty, StringComparison.Ordinal).TrimEnd(')') switch
    {
        "Int64" => typeof(long),
        _ => typeof(string),
    };

    private JsonNode Ask() => connection.Ask(CommandText, new JsonObject([.. DbParameterCollection.Cast<DbParameter>().Select(p => KeyValuePair.Create(p.ParameterName, (JsonNode?)JsonValue.Create((string)p.Value!)))]));
}
