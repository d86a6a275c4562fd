namespace AirQuality.Observations;

/// <summary>What a reader can find in input.</summary>
public enum FindingKind
{
    /// <summary>An empty cell or a missing code (NA, -, -99, -999, -9999 ...). The value is missing.</summary>
    MissingCode,

    /// <summary>A negative concentration that is no missing code. The value is missing.</summary>
    Negative,

    /// <summary>The text is no number. The value is missing.</summary>
    NotANumber,

    /// <summary>More than three decimals: rounded half to even to the thousandth.</summary>
    ExtraDecimals,

    /// <summary>A value above the highest plausible one. The value is missing.</summary>
    OutOfRange,

    /// <summary>CO that is plainly in µg/m³ where mg/m³ was expected. The value is missing.</summary>
    CarbonMonoxideUnit,

    /// <summary>The same station hour (or area day) again with the same value. Counted once.</summary>
    DuplicateAgreeing,

    /// <summary>The same station hour (or area day) again with another value. The first stays.</summary>
    DuplicateConflicting,

    /// <summary>A time outside the span asked for. The row is left out.</summary>
    OutsideSpan,

    /// <summary>A time that cannot be read. The row is left out.</summary>
    BadTime,

    /// <summary>A station that the stations file does not hold. The row or column is left out.</summary>
    UnknownStation,

    /// <summary>A row with more or fewer cells than the header. The row is left out.</summary>
    WrongCellCount,

    /// <summary>A row that cannot be parsed as CSV, or is too long. The row is left out.</summary>
    MalformedRow,

    /// <summary>A header that fits no format, a header shifted against its columns, or a file without one. The file is left out.</summary>
    UnknownHeader,

    /// <summary>The file holds no data rows.</summary>
    EmptyFile,

    /// <summary>The gzip stream ends early or is damaged. The rows before are kept.</summary>
    DamagedGzip,

    /// <summary>The text is GB18030/GBK, not UTF-8, and was read as such.</summary>
    ChineseEncoding,

    /// <summary>The file begins with a byte order mark, which was skipped.</summary>
    ByteOrderMark,

    /// <summary>The bytes are neither UTF-8 nor GB18030.</summary>
    UndecodableText,

    /// <summary>A row of a type that is not aggregated (AQI, 24-hour means ...). Left out by design.</summary>
    IgnoredType,

    /// <summary>A stations, targets or events file in a folder of observations. Left out by design.</summary>
    CompanionFile,

    /// <summary>A kind of station that there is not, in a stations file.</summary>
    UnknownKind,

    /// <summary>A metric or policy that plans do not know, in a targets file.</summary>
    UnknownGoal,

    /// <summary>A goal that stands twice, is out of range or contradicts another, in a targets file.</summary>
    GoalConflict,

    /// <summary>An area that nothing else names, in an events file. The row is left out.</summary>
    UnknownArea,

    /// <summary>An event that ends before it begins. The row is left out.</summary>
    ReversedPeriod,

    /// <summary>An event that overlaps another of the same area and pollutant. The row is left out; the first stays.</summary>
    OverlappingEvents,

    /// <summary>A pollutant that there is not, in an events file. The row is left out.</summary>
    UnknownPollutant,

    /// <summary>A value of a day before one that the station already has values of, where days are kept instead of hours. The value is left out.</summary>
    OutOfOrder,
}
