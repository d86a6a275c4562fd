using AirQuality.Indices;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Reporting.Tables;

/// <summary>Days so far and what their hours to come may average, for machines: what <c>airq today</c> prints.</summary>
public static class TodayTable
{
    private static readonly string[] Columns = ["area", "date", "hours", "aqi", "level", "pollutant", "so_far", "iaqi"];

    /// <summary>One row an area and pollutant. What may be kept are the levels of the edition but the worst: <c>keep_50</c> to <c>keep_300</c> by HJ 633.</summary>
    /// <param name="days">The days so far.</param>
    /// <param name="names">How areas are named.</param>
    /// <param name="words">The language.</param>
    /// <returns>The table.</returns>
    public static Table Of(IEnumerable<DaySoFar> days, AreaNames names, Words words)
    {
        ArgumentNullException.ThrowIfNull(days);
        DaySoFar[] all = [.. days];
        var levels = all.Length == 0 ? AqiCategory.All : all[0].SoFar.Edition.Levels;
        var keep = levels.SkipLast(1).Select(l => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"keep_{l.To}"));
        return new([.. Columns, .. keep], [.. all.SelectMany(d => Rows(names.Of(d.Area), d, words))]);
    }

    private static IEnumerable<Cell[]> Rows(string area, DaySoFar day, Words words)
    {
        foreach (var item in day.SoFar.Items.Where(i => i.Item == AqiItems.Daily(i.Item.Pollutant())))
        {
            var pollutant = item.Item.Pollutant();
            yield return
            [
                Cell.Text(area),
                Cell.Date(day.Date),
                Cell.Number(day.HoursPast),
                Cell.Number(day.SoFar.Aqi),
                Cell.Level(day.SoFar.Category, words),
                Cell.Text(pollutant == Pollutant.O3 ? "o3_8h" : pollutant.Key()) with { Display = words.Header(pollutant == Pollutant.O3 ? "o3_8h" : pollutant.Key()) },
                Cell.Published(item.Input, pollutant),
                Cell.Number(item.Iaqi),
                .. day.Allowances.Where(a => a.Pollutant == pollutant).Select(a => Allowance(a, words)),
            ];
        }
    }

    private static Cell Allowance(HourAllowance allowance, Words words) => allowance.Standing switch
    {
        CategoryStanding.Kept => Cell.Text("kept") with { Display = words.Pick("必保", "kept") },
        CategoryStanding.NoValue => Cell.Text("no_value") with { Display = words.Pick("无日值", "no daily value") },
        CategoryStanding.Lost => Cell.Text("lost") with { Display = words.Pick("已失", "lost") },
        _ => Cell.Number(allowance.MayAverage.Value, 3),
    };
}
