using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Reporting.Tables;

/// <summary>An edition of the standards for machines: what <c>airq standards</c> prints.</summary>
public static class StandardsTable
{
    /// <summary>One row a figure: <c>class</c> is filled for limits, <c>iaqi</c> for breakpoints; of inputs the value is decimals, of levels the highest AQI.</summary>
    /// <param name="edition">The edition.</param>
    /// <returns>The table.</returns>
    public static Table Of(Edition edition) => new(
        ["standard", "table", "pollutant", "averaging", "class", "iaqi", "value", "unit", "source"],
        [
            .. Ordered(edition).SelectMany(l => new[] { (Class: "I", Value: l.ClassOne), (Class: "II", Value: l.ClassTwo) }.Select(c => new[]
            {
                Cell.Text(edition.Id),
                Cell.Text("limit"),
                Cell.Text(l.Pollutant.Key()),
                Cell.Text(Key(l.Time)),
                Cell.Text(c.Class),
                Cell.Missing,
                Cell.Number(c.Value),
                Cell.Text(l.Pollutant.Unit()),
                Cell.Text(edition.LimitsSource),
            })),
            .. edition.Columns.SelectMany(c => c.Breakpoints.Select(b => new[]
            {
                Cell.Text(edition.Id),
                Cell.Text("breakpoint"),
                Cell.Text(c.Item.Pollutant().Key()),
                Cell.Text(Key(Averaging(c.Item))),
                Cell.Missing,
                Cell.Number(b.Iaqi),
                Cell.Number(b.Concentration),
                Cell.Text(Unit(c)),
                Cell.Text(edition.AqiSource),
            })),
            .. edition.Columns.Select(c => Row(edition, "input", c, c.Rounding == InputRounding.Truncate ? "truncate" : "half_even", c.Decimals)),
            Row(edition, "index", null, edition.IndexRounding == IndexRounding.Up ? "up" : "nearest", 0),
            .. edition.Levels.Select(l => Row(edition, "level", null, l.Name(Language.English), l.To)),
            Row(edition, "threshold", null, "good_up_to", edition.Thresholds.GoodUpTo),
            Row(edition, "threshold", null, "heavy_above", edition.Thresholds.HeavyAbove),
            Row(edition, "threshold", null, "primary_above", edition.Thresholds.PrimaryAbove),
        ]);

    /// <summary>The limits in the order of print: by pollutant, then by averaging time.</summary>
    /// <param name="edition">The edition.</param>
    /// <returns>The limits.</returns>
    public static IEnumerable<ConcentrationLimit> Ordered(Edition edition) => edition.Limits.OrderBy(l => l.Pollutant).ThenBy(l => l.Time);

    /// <summary>The unit of the breakpoints of a column.</summary>
    /// <param name="column">The column.</param>
    /// <returns><c>ppb</c>, <c>ppm</c> or the unit of the pollutant.</returns>
    public static string Unit(BreakpointColumn column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return column.Unit switch
        {
            BreakpointUnit.PartsPerBillion => "ppb",
            BreakpointUnit.PartsPerMillion => "ppm",
            _ => column.Item.Pollutant().Unit(),
        };
    }

    /// <summary>Over which time an item of the AQI is averaged.</summary>
    /// <param name="item">The item.</param>
    /// <returns>The time.</returns>
    public static AveragingTime Averaging(AqiItem item) => item switch
    {
        AqiItem.O3EightHour => AveragingTime.EightHour,
        AqiItem.SO2Hour or AqiItem.NO2Hour or AqiItem.COHour or AqiItem.O3Hour => AveragingTime.Hour,
        _ => AveragingTime.Day,
    };

    private static Cell[] Row(Edition edition, string table, BreakpointColumn? column, string what, int value) =>
    [
        Cell.Text(edition.Id),
        Cell.Text(table),
        Cell.Text(column?.Item.Pollutant().Key()),
        Cell.Text(column is null ? null : Key(Averaging(column.Item))),
        Cell.Text(what),
        Cell.Missing,
        Cell.Number(value),
        Cell.Text(column is null ? null : Unit(column)),
        Cell.Text(edition.AqiSource),
    ];

    private static string Key(AveragingTime time) => time switch
    {
        AveragingTime.Year => "year",
        AveragingTime.Day => "24h",
        AveragingTime.EightHour => "8h",
        _ => "1h",
    };
}
