namespace AirQuality.Sql;

/// <summary>What a column may hold, as far as queries treat it differently.</summary>
internal enum SqlColumnKind
{
    Integer,
    ThreeDecimals,
    Decimal,
    Float,
    Text,
    Timestamp,
    TimestampWithZone,
    Other,
}
