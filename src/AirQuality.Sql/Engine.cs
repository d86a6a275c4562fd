using System.Data.Common;
using AirQuality.Aggregation;

namespace AirQuality.Sql;

/// <summary>Errors of drivers as ours.</summary>
internal static class Engine
{
    /// <summary>Runs a call of a driver; what it throws comes out as a cancellation or as an error that says where.</summary>
    public static async Task<T> GuardAsync<T>(Func<Task<T>> call, SqlDialect dialect, SqlSource source, DbConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            return await call().ConfigureAwait(false);
        }
        catch (DbException error) when (!cancellationToken.IsCancellationRequested)
        {
            throw dialect.Error(source, error, connection);
        }
        catch (DbException error)
        {
            throw new OperationCanceledException("The query was cancelled.", error, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            throw;
        }
        catch (Exception error) when (error is HttpRequestException || (error is IOException or ObjectDisposedException or InvalidOperationException && connection.State != System.Data.ConnectionState.Open))
        {
            throw new SqlSourceException(SqlProblem.ConnectionLost, EnginePhrases.Of(source.Name, SqlProblem.ConnectionLost, $"the connection to the database was lost: {error.Message}"), error);
        }
    }

    /// <summary>Merges partials; a contradiction is an error of the sources.</summary>
    public static void Merge(StationDayPartials into, StationDayPartials from, string name)
    {
        try
        {
            into.Merge(from);
        }
        catch (InvalidOperationException conflict)
        {
            throw new SqlSourceException(SqlProblem.WrongPartials, EnginePhrases.Of(name, SqlProblem.WrongPartials, conflict.Message), conflict);
        }
    }
}
