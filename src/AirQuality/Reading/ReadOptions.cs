using AirQuality.Reading.Findings;
using AirQuality.Reading.Sources;
using AirQuality.Terms;
using AirQuality.Units;
using NodaTime;

namespace AirQuality.Reading;

/// <summary>How observation files are read.</summary>
public sealed record ReadOptions
{
    /// <summary>Strict reading of any format.</summary>
    public static ReadOptions Default { get; } = new();

    /// <summary>The format, or <see cref="ObservationFormat.Auto"/> to tell by the header of each file.</summary>
    public ObservationFormat Format { get; init; }

    /// <summary>Layouts of one's own, tried before those that are built in.</summary>
    public IReadOnlyList<ITableLayout> Layouts { get; init; } = [];

    /// <summary>Whether to collect errors and go on; otherwise the first one is thrown.</summary>
    public bool Lenient { get; init; }

    /// <summary>What columns mean, by their names, where that cannot be told: <c>pm25</c>, <c>co:mg/m3</c>, <c>ignore</c>.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Opens workbooks; <c>null</c> refuses them. The package AirQuality.Excel has one.</summary>
    public IWorkbookReader? Workbooks { get; init; }

    /// <summary>The sheets of workbooks that are read, by name; none for all that fit.</summary>
    public IReadOnlyList<string> Sheets { get; init; } = [];

    /// <summary>The unit of CO, or <c>null</c> for that of the file: what its header says, else µg/m³ for <see cref="ObservationFormat.Uci"/> with values as high, else mg/m³.</summary>
    public CarbonMonoxideUnit? CarbonMonoxideUnit { get; init; }

    /// <summary>The state to which volume fractions (ppb, ppm) are converted, with whole molar masses and 22.4 L/mol; <c>null</c> refuses them.</summary>
    public ReferenceState? GasState { get; init; }

    /// <summary>What time stamps name, or <c>null</c> for the convention of the format: the start for <see cref="ObservationFormat.Uci"/> with hours from 0, else the end.</summary>
    public HourLabel? HourLabel { get; init; }

    /// <summary>The days expected; rows outside are findings. <c>null</c> expects any.</summary>
    public DateInterval? Span { get; init; }

    /// <summary>Days outside of which rows are findings, as with <see cref="Span"/>, while room is made only for the days there are: an hour that was sent must not cost the year it may be of. <c>null</c> for any.</summary>
    internal DateInterval? Bounds { get; init; }

    /// <summary>The stations to read; others are passed over and counted. <c>null</c> reads any. Names of <see cref="ObservationFormat.Daily"/> areas are looked up among its areas.</summary>
    public StationNetwork? Network { get; init; }

    /// <summary>The level given to areas of <see cref="ObservationFormat.Daily"/> files that no network knows and whose column names no lower one; <c>null</c> for that of the column they stand in, else the county.</summary>
    public AreaLevel? DailyLevel { get; init; }

    /// <summary>How many findings of a kind are kept in detail; all are counted.</summary>
    public int MaxFindingsPerKind { get; init; } = 1000;

    /// <summary>The highest plausible hourly or daily value of each pollutant, µg/m³ (CO mg/m³, where a higher one is taken to be in µg/m³).</summary>
    public Func<Pollutant, decimal> PlausibleMaximum { get; init; } = PlausibleValues.Most;

    /// <summary>Parts of the input parsed at once, at most; what is read and reported is the same for any number. 0 is as many as there are processors.</summary>
    public int DegreeOfParallelism { get; init; }

    /// <summary>Whether figures that files state beside the concentrations (AQI, sub-indices, level, means of 24 hours) are kept, so that the files can be held against them.</summary>
    public bool KeepStatedFigures { get; init; }

    /// <summary>Whether it is counted in how many rows each column holds something, for <see cref="Observations.ColumnReport.Filled"/>. It takes time.</summary>
    public bool CountCells { get; init; }

    /// <summary>Rows whose lines are looked up; <c>null</c> for none.</summary>
    internal RowLocator? Locator { get; init; }

    /// <summary>Told how many more bytes of input have been read, each time some have.</summary>
    public IProgress<long>? Progress { get; init; }
}
