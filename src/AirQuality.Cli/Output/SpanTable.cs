using System.Globalization;
using AirQuality.Terms;

namespace AirQuality.Cli.Output;

/// <summary>From when to when there is something of each station or area, and how much.</summary>
internal static class SpanTable
{
    /// <summary>A row a station or area, in the order of the coverage; one without any value has no days.</summary>
    /// <param name="coverage">Of what there is how much.</param>
    /// <param name="place">What the rows are of: <c>station</c> or <c>area</c>.</param>
    public static Table Of(Coverage coverage, string place) => new([place, "first_day", "last_day", "days", "days_with_values", "share_of_values"], coverage.Rows.Select(r => Row(r, coverage)));

    /// <summary>The rows with the least, where there are more than are shown.</summary>
    public static Coverage Least(Coverage coverage, int count) =>
        coverage.Rows.Count <= count ? coverage : coverage with { Rows = [.. coverage.Rows.OrderBy(Share).Take(count)] };

    private static Cell[] Row(CoverageRow row, Coverage coverage)
    {
        var days = row.Days.Index().Where(d => d.Item > 0).Select(d => d.Index).ToList();
        var share = Share(row);
        return
        [
            Cell.Text(row.Name),
            days.Count == 0 ? Cell.Missing : Cell.Date(coverage.FirstDay.PlusDays(days[0])),
            days.Count == 0 ? Cell.Missing : Cell.Date(coverage.FirstDay.PlusDays(days[^1])),
            Cell.Number(row.Days.Count),
            Cell.Number(days.Count),
            Cell.Number(Math.Round((decimal)share, 4)) with { Display = share.ToString("0.0%", CultureInfo.InvariantCulture) },
        ];
    }

    /// <summary>Of all days read, so that a station that began late has less than one that was there throughout.</summary>
    private static double Share(CoverageRow row) => row.Days.Count == 0 ? 0 : row.Days.Average();
}
