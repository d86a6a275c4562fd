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

    /// <summary>The text is not UTF-8 but GB18030/GBK or the encoding of a neighbour, and was read as such.</summary>
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

    /// <summary>A row around the table: a title, a unit, a total, an average, a note, the header again. Left out by design.</summary>
    PassedOver,

    /// <summary>A column that is not read: derived, of another subject, or of no meaning known. Left out by design.</summary>
    UnusedColumn,

    /// <summary>A column whose name looks like a pollutant, a time, a station, an area, a unit or a flag, and is not understood. It is left out.</summary>
    UnknownColumn,

    /// <summary>A unit that is not read, or that the values contradict. The column is left out.</summary>
    BadUnit,

    /// <summary>Something written otherwise than usual, and how it was read: a serial number as a date, full-width digits as a number.</summary>
    ReadAs,

    /// <summary>A value with a mark: one that says it is not valid leaves it out, any other is passed over.</summary>
    MarkedValue,

    /// <summary>A value that the file itself marks as not valid. The value is missing.</summary>
    InvalidByFlag,

    /// <summary>All values of a row are 0, as missing ones are written by some. They are missing.</summary>
    ZeroRow,

    /// <summary>Values that are hardly possible. They are read.</summary>
    Implausible,

    /// <summary>Stations that the stations file does not hold, beside others that it does. Left out by design.</summary>
    OtherStation,

    /// <summary>A station of the stations file without a value in the data.</summary>
    StationWithoutValues,

    /// <summary>Names that differ little enough to mean the same. They are read as two.</summary>
    NearlyEqualNames,

    /// <summary>Hours of which there is one a day: probably daily values.</summary>
    OneHourADay,

    /// <summary>A table of months or years, which are no days. The file is left out.</summary>
    TableOfMonths,

    /// <summary>A workbook or another file that cannot be opened. It is left out.</summary>
    UnreadableFile,

    /// <summary>A station whose days of service are taken from its data, as the stations file has none, and do not cover all days read.</summary>
    AssumedService,

    /// <summary>Values of a station before its first or after its last day of service. They do not enter the figures of its area.</summary>
    OutOfService,

    /// <summary>A pollutant that a monitoring plan leaves out although past data do not show what HJ 633-2026 5.3.2 asks for, or show the contrary.</summary>
    UnprovenPlan,

    /// <summary>A station without any value of a pollutant that its monitoring plan is not said to leave out: an AQI of at most 100 is withheld.</summary>
    PollutantWithoutValues,

    /// <summary>How many of the figures that a file states beside the concentrations follow from them, and what may explain it where many do not.</summary>
    FigureAgreement,

    /// <summary>A figure of a file that does not follow from the concentrations beside it. No figure is changed by it.</summary>
    FigureDisagreement,

    /// <summary>The same value for many hours or days in a row.</summary>
    StuckValues,

    /// <summary>A station with PM2.5 above PM10 more often than two instruments differ.</summary>
    ParticlesReversed,

    /// <summary>A value of nines (99, 999, 9999) that stands far more often than those next to it.</summary>
    RepeatedCode,

    /// <summary>Zeros of a station without small values beside them.</summary>
    ZerosAsMissing,

    /// <summary>Values that are about a thousand times larger or smaller from one day on.</summary>
    UnitChange,

    /// <summary>Values of midnight that continue another day.</summary>
    MisplacedMidnight,

    /// <summary>Ozone that is highest at night, as where time is of another zone.</summary>
    OzoneAtNight,

    /// <summary>Whole days that hold the values of other days, or of another station.</summary>
    CopiedDays,

    /// <summary>Columns that do not hold what the header says, or index values in place of concentrations. The file is left out.</summary>
    ShiftedColumns,
}
