using AirQuality.Observations;
using NodaTime;

namespace AirQuality.Csv;

/// <summary>The formats of observation files.</summary>
public enum ObservationFormat
{
    /// <summary>By the header.</summary>
    Auto,

    /// <summary>One row per station and hour: <c>station,time,so2,no2,pm10,pm25,co,o3</c>.</summary>
    Long,

    /// <summary>One row per hour and type, one column per station: <c>date,hour,type,1001A,...</c>.</summary>
    Sites,

    /// <summary>One row per station and hour with the time in four columns and CO in µg/m³: <c>No,year,month,day,hour,PM2.5,...,station</c>.</summary>
    Uci,

    /// <summary>One row per area and day: <c>area,date,so2,no2,pm10,pm25,co,o3</c>, O3 being MDA8.</summary>
    Daily,
}

/// <summary>The unit CO is written in.</summary>
public enum CarbonMonoxideUnit
{
    /// <summary>mg/m³.</summary>
    Milligrams,

    /// <summary>µg/m³.</summary>
    Micrograms,
}

/// <summary>How observation files are read.</summary>
public sealed record ReadOptions
{
    /// <summary>Strict reading of any format.</summary>
    public static ReadOptions Default { get; } = new();

    /// <summary>The format, or <see cref="ObservationFormat.Auto"/> to tell by the header of each file.</summary>
    public ObservationFormat Format { get; init; }

    /// <summary>Whether to collect errors and go on; otherwise the first one is thrown.</summary>
    public bool Lenient { get; init; }

    /// <summary>The unit of CO, or <c>null</c> for that of the format: µg/m³ for <see cref="ObservationFormat.Uci"/>, else mg/m³.</summary>
    public CarbonMonoxideUnit? CarbonMonoxideUnit { get; init; }

    /// <summary>What time stamps name, or <c>null</c> for the convention of the format: the start for <see cref="ObservationFormat.Uci"/>, else the end.</summary>
    public HourLabel? HourLabel { get; init; }

    /// <summary>The days expected; rows outside are findings. <c>null</c> expects any.</summary>
    public DateInterval? Span { get; init; }

    /// <summary>The stations expected; others are findings. <c>null</c> expects any. Names of <see cref="ObservationFormat.Daily"/> areas are looked up among its areas.</summary>
    public StationNetwork? Network { get; init; }

    /// <summary>The level given to areas of <see cref="ObservationFormat.Daily"/> files that no network knows.</summary>
    public AreaLevel DailyLevel { get; init; } = AreaLevel.County;

    /// <summary>How many findings of a kind are kept in detail; all are counted.</summary>
    public int MaxFindingsPerKind { get; init; } = 1000;

    /// <summary>The highest plausible hourly or daily value of each pollutant, µg/m³ (CO mg/m³, where a higher one is taken to be in µg/m³).</summary>
    public Func<Pollutant, decimal> PlausibleMaximum { get; init; } = static pollutant => pollutant switch
    {
        Pollutant.CO => 100,
        Pollutant.O3 => 2000,
        Pollutant.PM10 or Pollutant.PM25 => 10000,
        _ => 5000,
    };

    /// <summary>Parts of the input parsed at once, at most; what is read and reported is the same for any number. 0 is as many as there are processors.</summary>
    public int DegreeOfParallelism { get; init; }

    /// <summary>Told how many more bytes of input have been read, each time some have.</summary>
    public IProgress<long>? Progress { get; init; }
}

/// <summary>What was read.</summary>
/// <param name="Format">The format of the files.</param>
/// <param name="Hours">The hours, for the hourly formats; else <c>null</c>.</param>
/// <param name="Days">The days, for <see cref="ObservationFormat.Daily"/>; else <c>null</c>.</param>
/// <param name="Report">What became of every row and value.</param>
public sealed record ObservationSet(ObservationFormat Format, HourlyGrid? Hours, DailyGrid? Days, ReadReport Report);
