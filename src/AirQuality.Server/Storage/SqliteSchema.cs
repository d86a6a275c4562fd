namespace AirQuality.Server.Storage;

/// <summary>The tables of the embedded store.</summary>
internal static class SqliteSchema
{
    /// <summary>The version of the tables; a store of another one is refused.</summary>
    public const int Version = 1;

    public const string Create = """
        CREATE TABLE IF NOT EXISTS station(number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE);
        CREATE TABLE IF NOT EXISTS hour(hour INTEGER PRIMARY KEY, codes BLOB NOT NULL);
        CREATE TABLE IF NOT EXISTS reviewed(station INTEGER NOT NULL, day INTEGER NOT NULL, PRIMARY KEY(station, day)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS change(
            sequence INTEGER PRIMARY KEY, at TEXT NOT NULL, who TEXT NOT NULL, source TEXT NOT NULL, kind TEXT NOT NULL, key TEXT UNIQUE, body_hash TEXT,
            first_hour INTEGER, last_hour INTEGER, stations INTEGER NOT NULL, added INTEGER NOT NULL, corrected INTEGER NOT NULL, unchanged INTEGER NOT NULL, kept INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS correction(
            sequence INTEGER NOT NULL, row INTEGER NOT NULL, station TEXT NOT NULL, hour INTEGER NOT NULL, pollutant TEXT NOT NULL, old INTEGER, new INTEGER, PRIMARY KEY(sequence, row)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS figure(
            sequence INTEGER NOT NULL, row INTEGER NOT NULL, area TEXT NOT NULL, period TEXT NOT NULL, figure TEXT NOT NULL, old TEXT, new TEXT, PRIMARY KEY(sequence, row)) WITHOUT ROWID;
        """;
}
