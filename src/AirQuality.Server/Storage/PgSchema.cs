namespace AirQuality.Server.Storage;

/// <summary>The tables of the store in PostgreSQL, in a schema of their own: the same as those of the embedded store.</summary>
internal static class PgSchema
{
    /// <summary>The version of the tables; a store of another one is refused.</summary>
    public const int Version = 1;

    /// <summary>The name of the schema.</summary>
    public const string Name = "airq_server";

    /// <summary>Makes all of it, with a number of its own by which one store is told from another.</summary>
    public const string Create = """
        CREATE SCHEMA IF NOT EXISTS airq_server;
        CREATE TABLE airq_server.store(version INTEGER NOT NULL, id TEXT NOT NULL);
        CREATE TABLE airq_server.station(number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE);
        CREATE TABLE airq_server.hour(hour INTEGER PRIMARY KEY, codes BYTEA NOT NULL);
        CREATE TABLE airq_server.reviewed(station INTEGER NOT NULL, day INTEGER NOT NULL, PRIMARY KEY(station, day));
        CREATE TABLE airq_server.change(
            sequence BIGINT PRIMARY KEY, at TEXT NOT NULL, who TEXT NOT NULL, source TEXT NOT NULL, kind TEXT NOT NULL, key TEXT UNIQUE, body_hash TEXT,
            first_hour INTEGER, last_hour INTEGER, stations INTEGER NOT NULL, added INTEGER NOT NULL, corrected INTEGER NOT NULL, unchanged INTEGER NOT NULL, kept INTEGER NOT NULL);
        CREATE TABLE airq_server.correction(
            sequence BIGINT NOT NULL, line INTEGER NOT NULL, station TEXT NOT NULL, hour INTEGER NOT NULL, pollutant TEXT NOT NULL, old INTEGER, new INTEGER, PRIMARY KEY(sequence, line));
        CREATE TABLE airq_server.figure(
            sequence BIGINT NOT NULL, line INTEGER NOT NULL, area TEXT NOT NULL, period TEXT NOT NULL, figure TEXT NOT NULL, old TEXT, new TEXT, PRIMARY KEY(sequence, line));
        INSERT INTO airq_server.store(version, id) VALUES($1, $2);
        """;
}
