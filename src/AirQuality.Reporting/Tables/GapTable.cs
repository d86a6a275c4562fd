using AirQuality.Ranking.Gaps;
using AirQuality.Terms;

namespace AirQuality.Reporting.Tables;

/// <summary>What takes areas to a place, for machines: what <c>airq gap</c> prints.</summary>
public static class GapTable
{
    private static readonly string[] Columns = ["area", "rank", "value", "cutoff", "pollutant", "current", "needed", "reduction", "reduction_pct"];

    /// <summary>One row an area and pollutant.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="names">How areas are named.</param>
    /// <param name="words">The language.</param>
    /// <param name="withSources">Whether it is told where the figures come from.</param>
    /// <returns>The table; without areas that need nothing.</returns>
    public static Table Of(IEnumerable<GapReport> reports, AreaNames names, Words words, bool withSources = false)
    {
        var sources = withSources ? words : null;
        return new Table([.. Columns, .. withSources ? ["source"] : Array.Empty<string>()], reports.SelectMany(r => Rows(r, names, sources)));
    }

    /// <summary>One row an area and pollutant; where the language is given, with the source of the figure.</summary>
    private static IEnumerable<Cell[]> Rows(GapReport report, AreaNames names, Words? words) =>
        from @group in report.Groups
        from area in @group.Areas
        where !area.Target.IsReached
        from row in area.Pollutants.Count > 0
            ? area.Pollutants.Select(p => Row(area, names, p.Pollutant.Symbol(), p.Current, p.Needed, p.Reduction, p.ReductionPercent))
            : [Row(area, names, pollutant: null, area.Target.Area.Value, area.Target.Value, area.Target.Area.Value - area.Target.Value, percent: null)]
        select words is null ? row : [.. row, Cell.Origin(area.Target.Area.Origin, words)];

    private static Cell[] Row(AreaGap area, AreaNames names, string? pollutant, decimal current, decimal? needed, decimal? reduction, decimal? percent) =>
    [
        Cell.Text(names.Of(area.Assessment.Area)),
        Cell.Number(area.Target.Area.Place),
        Cell.Number(area.Target.Area.Value),
        Cell.Number(area.Target.Cutoff),
        Cell.Text(pollutant),
        Cell.Number(current),
        Cell.Number(needed),
        Cell.Number(reduction),
        Cell.Number(percent),
    ];
}
