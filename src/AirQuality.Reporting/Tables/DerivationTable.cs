using AirQuality.Explanation;

namespace AirQuality.Reporting.Tables;

/// <summary>How a figure came to be, for machines: what <c>airq explain</c> prints.</summary>
public static class DerivationTable
{
    private static readonly string[] Columns = ["depth", "what", "value", "unit", "rule", "note"];

    /// <summary>One row a figure, each before those it is made from.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="depth">How many levels below the figure; 0 for the figure alone.</param>
    /// <param name="words">The language.</param>
    /// <returns>The table; rows are made as they are read.</returns>
    public static Table Of(Derivation figure, int depth, Words words)
    {
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentNullException.ThrowIfNull(words);
        return new Table(Columns, Rows(figure, 0, depth, words));
    }

    /// <summary>How many levels lie between a figure and the days it is made from.</summary>
    /// <param name="metric">The figure, by key.</param>
    /// <returns>The levels.</returns>
    public static int DownToDays(string metric) => metric switch
    {
        "index" or "rank" => 3,
        "aqi" or "good_ratio" or "heavy_ratio" => 2,
        _ => 1,
    };

    private static IEnumerable<Cell[]> Rows(Derivation node, int level, int depth, Words words)
    {
        yield return
        [
            Cell.Number(level),
            Cell.Text(node.What.In(words.Language)),
            Cell.Number(node.Value),
            Cell.Text(node.Unit),
            Cell.Text(node.Rule is { } rule ? words.Source(rule) : null),
            Cell.Text(words.Several(node.Remarks().Select(r => r.In(words.Language)))),
        ];
        if (level >= depth)
            yield break;
        foreach (var row in node.Inputs().SelectMany(i => Rows(i, level + 1, depth, words)))
            yield return row;
    }
}
