namespace AirQuality.Sql;

/// <summary>How a table tells the time. All are checked against the type of the column.</summary>
public enum SqlTime
{
    /// <summary>One column of China Standard Time without a zone: <c>timestamp</c>, or text in files of CSV.</summary>
    Local,

    /// <summary>One column of moments, brought to China Standard Time (UTC+8): <c>timestamp with time zone</c>.</summary>
    Instant,

    /// <summary>Four columns: year, month, day, hour.</summary>
    Parts,
}
