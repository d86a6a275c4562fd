using System.Data.Common;
using System.Globalization;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Server.Storage;

/// <summary>Rows of the record of changes, the same in every database.</summary>
internal static class StoreRows
{
    public const string ChangeColumns = "sequence, at, who, source, kind, key, body_hash, first_hour, last_hour, stations, added, corrected, unchanged, kept";

    public static ChangeRecord Change(DbDataReader row) => new()
    {
        Sequence = row.GetInt64(0),
        At = DateTimeOffset.Parse(row.GetString(1), CultureInfo.InvariantCulture),
        Who = row.GetString(2),
        Source = row.GetString(3),
        Kind = Enum.Parse<ChangeKind>(row.GetString(4)),
        Key = row.IsDBNull(5) ? null : row.GetString(5),
        BodyHash = row.IsDBNull(6) ? null : row.GetString(6),
        First = EndOf(row, 7),
        Last = EndOf(row, 8),
        Stations = row.GetInt32(9),
        Added = row.GetInt32(10),
        Corrected = row.GetInt32(11),
        Unchanged = row.GetInt32(12),
        Kept = row.GetInt32(13),
    };

    /// <summary>The values of <see cref="ChangeColumns"/>.</summary>
    public static object?[] Values(ChangeRecord change) =>
    [
        change.Sequence, change.At.ToString("O", CultureInfo.InvariantCulture), change.Who, change.Source, change.Kind.ToString(), change.Key, change.BodyHash,
        change.First is { } first ? HourTime.OfEnd(first) : null, change.Last is { } last ? HourTime.OfEnd(last) : null,
        change.Stations, change.Added, change.Corrected, change.Unchanged, change.Kept,
    ];

    public static Correction Correction(DbDataReader row) => new(
        row.GetString(0), HourTime.End(row.GetInt32(1)), Enum.Parse<Pollutant>(row.GetString(2)), ValueOf(row, 3), ValueOf(row, 4));

    public static object?[] Values(Correction value) =>
        [value.Station, HourTime.OfEnd(value.Hour), value.Pollutant.ToString(), Thousandths(value.Old), Thousandths(value.New)];

    public static FigureChanged Figure(DbDataReader row) => new(row.GetString(0), row.GetString(1), row.GetString(2), NumberOf(row, 3), NumberOf(row, 4));

    public static object?[] Values(FigureChanged figure) =>
        [figure.Area, figure.Period, figure.Figure, figure.Old?.ToString(CultureInfo.InvariantCulture), figure.New?.ToString(CultureInfo.InvariantCulture)];

    private static int? Thousandths(decimal? value) => value is { } known ? (int)(known * 1000) : null;

    private static decimal? ValueOf(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column) / 1000m;

    private static decimal? NumberOf(DbDataReader row, int column) => row.IsDBNull(column) ? null : decimal.Parse(row.GetString(column), CultureInfo.InvariantCulture);

    private static LocalDateTime? EndOf(DbDataReader row, int column) => row.IsDBNull(column) ? null : HourTime.End(row.GetInt32(column));
}
