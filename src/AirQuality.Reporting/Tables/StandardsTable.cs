using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Reporting.Tables;

/// <summary>An edition of the standards for machines: what <c>airq standards</c> prints.</summary>
public static class StandardsTable
{
    /// <summary>One row a figure: <c>class</c> is filled for limits, <c>iaqi</c> for breakpoints.</summary>
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
                Cell.Text(c.Item.Pollutant().Unit()),
                Cell.Text(edition.AqiSource),
            })),
        ]);

    /// <summary>The limits in the order of print: by pollutant, then by averaging time.</summary>
    /// <param name="edition">The edition.</param>
    /// <returns>The limits.</returns>
    public static IEnumerable<ConcentrationLimit> Ordered(Edition edition) => edition.Limits.OrderBy(l => l.Pollutant).ThenBy(l => l.Time);

    /// <summary>Over which time an item of the AQI is averaged.</summary>
    /// <param name="item">The item.</param>
    /// <returns>The time.</returns>
    public static AveragingTime Averaging(AqiItem item) => item switch
    {
        AqiItem.O3EightHour => AveragingTime.EightHour,
        AqiItem.SO2Hour or AqiItem.NO2Hour or AqiItem.COHour or AqiItem.O3Hour => AveragingTime.Hour,
        _ => AveragingTime.Day,
    };

    private static string Key(AveragingTime time) => time switch
    {
        AveragingTime.Year => "year",
        AveragingTime.Day => "24h",
        AveragingTime.EightHour => "8h",
        _ => "1h",
    };
}
