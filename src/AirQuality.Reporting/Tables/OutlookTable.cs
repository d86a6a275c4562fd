using AirQuality.Standards;
using AirQuality.Targets.Outlooks;

namespace AirQuality.Reporting.Tables;

/// <summary>How likely goals are met, for machines and people: what <c>airq outlook</c> prints.</summary>
public static class OutlookTable
{
    private static readonly string[] Columns = ["area", "metric", "period", "goal", "probability", "p05", "median", "p95"];

    /// <summary>One row a goal.</summary>
    /// <param name="results">The outlooks.</param>
    /// <param name="names">How areas are named.</param>
    /// <param name="words">The language.</param>
    /// <returns>The table.</returns>
    public static Table Of(IEnumerable<OutlookResult> results, AreaNames names, Words words) =>
        new(Columns, [.. results.Select(r => Row(r, names, words))]);

    private static Cell[] Row(OutlookResult result, AreaNames names, Words words) =>
    [
        Cell.Text(names.Of(result.Goal.Area)),
        Cell.Text(result.Goal.Metric.Key) with { Display = words.Header(result.Goal.Metric.Key) },
        Cell.Text(result.Goal.Period.ToString()),
        Cell.Number(result.Goal.Value),
        Cell.Number(result.Probability is { } p ? (decimal)p : null, 3) with { Display = OutlookWords.Probability(result), Colour = Colour(result.Probability) },
        Cell.Number(result.P05),
        Cell.Number(result.Median),
        Cell.Number(result.P95),
    ];

    /// <summary>The colours of the AQI: green likely, red unlikely.</summary>
    private static Rgb? Colour(double? probability) => probability switch
    {
        null => null,
        >= 0.8 => AqiCategory.All[0].Rgb,
        >= 0.5 => AqiCategory.All[1].Rgb,
        >= 0.2 => AqiCategory.All[2].Rgb,
        _ => AqiCategory.All[3].Rgb,
    };
}
