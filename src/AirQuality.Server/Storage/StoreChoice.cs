using AirQuality.Wording;

namespace AirQuality.Server.Storage;

/// <summary>Which store a folder has. One that has hours in the other kind is refused: they would be missing without a word.</summary>
internal static class StoreChoice
{
    /// <summary>Opens the store.</summary>
    /// <param name="folder">The folder of the server.</param>
    /// <param name="connectionString">Where PostgreSQL is; <c>null</c> for the embedded store.</param>
    /// <exception cref="StoreException">It cannot be used as it is.</exception>
    public static IHourStore Open(string folder, string? connectionString)
    {
        if (connectionString is null)
            return Embedded(folder);
        var store = PgStore.Open(connectionString, folder);
        try
        {
            RequireNoOther(folder, store);
            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    private static SqliteStore Embedded(string folder) => PgStore.IsOf(folder)
        ? throw new StoreException(new LocalizedText(
            $"{folder}：小时在PostgreSQL中，请给出 --db；若要改用SQLite重新开始，先删除 postgres-*.last", $"{folder}: the hours stand in PostgreSQL, name it with --db; to begin anew with SQLite, delete postgres-*.last first"))
        : SqliteStore.Open(folder);

    private static void RequireNoOther(string folder, PgStore store)
    {
        var file = Path.Combine(folder, SqliteStore.FileName);
        if (store.LastSequence() == 0 && File.Exists(file))
            throw new StoreException(new LocalizedText(
                $"{file}：这里已有小时，而PostgreSQL中还没有；请先把它移走，再把其中报送过的小时重发到新库", $"{file}: hours are here already, and none are in PostgreSQL; move the file away, and send the hours that were posted to the new database again"));
    }
}
