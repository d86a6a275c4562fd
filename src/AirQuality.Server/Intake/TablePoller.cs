using System.Data.Common;
using System.Globalization;
using System.Text;
using AirQuality.Observations;
using AirQuality.Server.Current;
using AirQuality.Server.Settings;
using AirQuality.Server.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using Npgsql;

namespace AirQuality.Server.Intake;

/// <summary>Takes hours from a table, again and again. Values that are there already change nothing, so it looks a while back for what came late or was corrected.</summary>
internal sealed class TablePoller(ServerOptions options, HourIntake intake, ICurrentData current, TimeProvider clock, ILogger<TablePoller> log) : BackgroundService
{
    private const string Stamp = "yyyy-MM-dd HH:mm";

    /// <summary>Asks once.</summary>
    /// <returns>What became of the hours; <c>null</c> where there were none.</returns>
    /// <exception cref="DbException">The table cannot be read.</exception>
    /// <exception cref="ObservationFormatException">A row is wrong.</exception>
    /// <exception cref="IntakeException">The rows are too many, or of hours to come.</exception>
    public async Task<IntakeResult?> AskAsync(SqlPolling polling, CancellationToken cancellationToken)
    {
        var connection = Open(polling);
        await using (connection.ConfigureAwait(false))
        {
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            var command = connection.CreateCommand();
            await using (command.ConfigureAwait(false))
            {
                command.CommandText = polling.Query;
                var since = command.CreateParameter();
                (since.ParameterName, since.Value) = ("@since", Since(polling));
                command.Parameters.Add(since);
                var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
                await using (reader.ConfigureAwait(false))
                    return await TableOfAsync(reader, cancellationToken).ConfigureAwait(false) is { } table
                        ? await intake.AcceptAsync(new Submission("table", "sql", table) { Name = "table.csv" }, cancellationToken).ConfigureAwait(false) : null;
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (options.Polling is { } polling && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await AskAsync(polling, stoppingToken).ConfigureAwait(false);
            }
            catch (Exception e) when (e is DbException or ObservationFormatException or IntakeException or StoreException or IOException)
            {
                log.LogError("Nothing was taken from the table: {Why}", e.Message); // said, and asked again: the table may be right then
            }
            catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
            {
                log.LogError(e, "Nothing was taken from the table."); // a defect of ours: the server goes on answering
            }

            await Task.Delay(polling.Every, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static DbConnection Open(SqlPolling polling) => polling.File is { } file
        ? new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString())
        : Postgres(polling.Postgres!);

    /// <summary>Its clock is that of China, so that times with a zone are compared as stamps are.</summary>
    private static NpgsqlConnection Postgres(string text)
    {
        try
        {
            return new NpgsqlConnection(new NpgsqlConnectionStringBuilder(text) { Timezone = "Asia/Shanghai", Pooling = false }.ConnectionString);
        }
        catch (ArgumentException)
        {
            // Without what it says: a part of the string may be in it.
            throw new IntakeException(422, new Wording.LocalizedText("AIRQ_POLL_DB：连接字符串无法读取，应形如 Host=…;Database=…;Username=…", "AIRQ_POLL_DB: expected a connection string such as Host=…;Database=…;Username=…, found one that cannot be read"));
        }
    }

    /// <summary>SQLite keeps times as text, PostgreSQL as times.</summary>
    private object Since(SqlPolling polling)
    {
        var since = (current.Now.LastHour?.ToDateTimeUnspecified() ?? OpenDays.Of(options, clock.GetUtcNow()).First.ToDateTimeUnspecified()) - polling.Back;
        return polling.File is null ? since : since.ToString(Stamp, CultureInfo.InvariantCulture);
    }

    /// <summary>The rows as a table of text, which the reader of files checks; <c>null</c> for none.</summary>
    private async Task<byte[]?> TableOfAsync(DbDataReader reader, CancellationToken cancellationToken)
    {
        var table = new StringBuilder(string.Join(',', Enumerable.Range(0, reader.FieldCount).Select(i => Quoted(reader.GetName(i))))).Append('\n');
        var rows = 0;
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            rows++;
            table.AppendJoin(',', Enumerable.Range(0, reader.FieldCount).Select(i => Quoted(TextOf(reader, i)))).Append('\n');
            if (table.Length > options.Limits.Body / 2)
                throw new IntakeException(413, new Wording.LocalizedText("查询返回的行太多；请在查询中用 @since 限定", "the query returns too many rows; bound it by @since"));
        }

        return rows == 0 ? null : Encoding.UTF8.GetBytes(table.ToString());
    }

    private static string TextOf(DbDataReader reader, int column)
    {
        try
        {
            return TextOf(reader.GetValue(column));
        }
        catch (Exception e) when (e is InvalidCastException or OverflowException)
        {
            var name = Terms.VisibleText.Quote(reader.GetName(column));
            throw new IntakeException(422, new Wording.LocalizedText($"查询的列{name}：应为数或时刻，实为不能读取的值（如numeric的NaN）；可在查询中写 NULLIF(列, 'NaN')", $"column {name} of the query: expected a number or a time, found a value that cannot be read, such as NaN of numeric; write NULLIF(column, 'NaN') in the query"));
        }
    }

    private static string TextOf(object value) => value switch
    {
        DBNull => string.Empty,
        DateTime { Kind: DateTimeKind.Utc } time => time.AddHours(8).ToString(Stamp, CultureInfo.InvariantCulture), // a time with a zone, as PostgreSQL gives it
        DateTime time => time.ToString(Stamp, CultureInfo.InvariantCulture),
        double.NaN or float.NaN => string.Empty, // missing, as it is in a file
        IFormattable number => number.ToString(format: null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };

    private static string Quoted(string text) => '"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}
