using AirQuality.Reading;
using AirQuality.Terms;

namespace AirQuality.Sql;

/// <summary>Where hours or minutes of stations stand and what the columns mean. Names are quoted, values bound; nothing of it becomes part of the text of a query.</summary>
public sealed record SqlSource
{
    private static readonly Dictionary<Pollutant, string> Keys = Pollutants.All.ToArray().ToDictionary(p => p, p => p.Key());

    /// <summary>The table or view, as <c>hours</c> or <c>schema.hours</c>; <c>null</c> for <see cref="Files"/>.</summary>
    public string? Table { get; init; }

    /// <summary>Files or patterns of DuckDB: <c>.parquet</c>, else CSV, plain or gzip. All of one kind.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>The column of the station.</summary>
    public string StationColumn { get; init; } = "station";

    /// <summary>How the time is told.</summary>
    public SqlTime Time { get; init; }

    /// <summary>The column of the time; four of them for <see cref="SqlTime.Parts"/>.</summary>
    public IReadOnlyList<string> TimeColumns { get; init; } = ["time"];

    /// <summary>What the time names: the end of its hour or minute, as official data do, or the start.</summary>
    public HourLabel Label { get; init; }

    /// <summary>Hours or minutes.</summary>
    public SqlResolution Resolution { get; init; }

    /// <summary>One column a pollutant (wide). In a long table, what <see cref="ItemColumn"/> says for each.</summary>
    public IReadOnlyDictionary<Pollutant, string> Columns { get; init; } = Keys;

    /// <summary>In a long table (one row a station, time and pollutant) the column that names the pollutant; <c>null</c> for a wide one.</summary>
    public string? ItemColumn { get; init; }

    /// <summary>In a long table the column of the value.</summary>
    public string ValueColumn { get; init; } = "value";

    /// <summary>Units that are not <see cref="SqlUnit.Standard"/>.</summary>
    public IReadOnlyDictionary<Pollutant, SqlUnit> Units { get; init; } = new Dictionary<Pollutant, SqlUnit>();

    /// <summary>Columns that flag values or say their status and are not to be regarded. Any other such column is an error of <see cref="SourceDescription"/>: engines do not read them.</summary>
    public IReadOnlyCollection<string> Ignored { get; init; } = [];

    /// <summary>
    /// Whether the table has a key of station and time (in a long one also pollutant), which spares the engine a grouping.
    /// A key that stands twice all the same is an error, never a wrong sum. Without it the same value again counts once, and
    /// another value for the same key is an error.
    /// </summary>
    public bool UniqueKey { get; init; }

    /// <summary>The highest plausible value of each pollutant in its unit; a higher one is an error.</summary>
    public Func<Pollutant, decimal> PlausibleMaximum { get; init; } = ReadOptions.Default.PlausibleMaximum;

    /// <summary>The minutes an hour needs, for <see cref="SqlResolution.Minute"/>.</summary>
    public int MinutesForHour { get; init; } = 45;

    internal string Name => Table ?? string.Join(", ", Files.Take(3)) + (Files.Count > 3 ? " ..." : string.Empty);

    internal SqlUnit UnitOf(Pollutant pollutant) => Units.GetValueOrDefault(pollutant);

    internal void Validate()
    {
        Check(Table is null != (Files.Count == 0), "a table or files, one of the two");
        Check(TimeColumns.Count == (Time == SqlTime.Parts ? 4 : 1), Time == SqlTime.Parts ? "four columns of time: year, month, day, hour" : "one column of time");
        Check(Time != SqlTime.Parts || Resolution == SqlResolution.Hour, "a column of time for minutes, not parts");
        Check(Columns.Count > 0, "a column for at least one pollutant");
        Check(MinutesForHour is >= 1 and <= 60, "1 to 60 minutes for an hour");
        Check(ItemColumn is null || Columns.Values.Distinct(StringComparer.Ordinal).Count() == Columns.Count, "another name for each pollutant");
    }

    private void Check(bool holds, string expected)
    {
        if (!holds)
            throw new ArgumentException($"{Name}: expected {expected}.");
    }
}
