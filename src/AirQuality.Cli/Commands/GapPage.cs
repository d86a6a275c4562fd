using System.Globalization;
using AirQuality.Assessments;
using AirQuality.Cli.Output;
using AirQuality.Ranking;
using AirQuality.Ranking.Gaps;
using AirQuality.Ranking.Places;
using AirQuality.Terms;

namespace AirQuality.Cli.Commands;

/// <summary>A gap report for people: area by area, from the last place up.</summary>
internal sealed class GapPage(PrettyWriter pretty, GapReport report, AreaNames names, Words words, bool ownCosts)
{
    /// <summary>The one area asked about, or <c>null</c>.</summary>
    public Area? Asked { get; init; }

    /// <summary>What is said of a period that was not asked for.</summary>
    public string PeriodNote { get; init; } = string.Empty;

    /// <summary>What places are worth, or <c>null</c>.</summary>
    public GapMoney? Money { get; init; }

    public void Write()
    {
        foreach (var group in report.Groups.Where(g => Asked is null || g.Areas.Count > 0 || g.Ranking.Unranked.Any(u => u.Area == Asked)))
        {
            pretty.Heading(Title(group.Ranking));
            pretty.Line();
            foreach (var area in group.Areas)
                Write(area, group.Ranking);
            if (group.Ranking.Ranked.Count == 0)
                pretty.Line(words.Pick("没有可参与排名的区域。", "No area can be ranked."));
            foreach (var area in group.Ranking.Unranked.Where(u => Asked is null || u.Area == Asked))
                pretty.Line($"{words.NotRanked}: {names.Of(area.Area)}: {words.Reason(area.Reason)}");
        }
    }

    private string Title(RankingResult ranking)
    {
        var where = ranking.GroupName is { } name ? name + "  " : string.Empty;
        var toDate = report.DaysLeft == 0 ? string.Empty : words.Pick($"（截至 {report.Assessed.End:uuuu-MM-dd}，余 {report.DaysLeft} 天）", $" (to {report.Assessed.End:uuuu-MM-dd}, {report.DaysLeft} {(report.DaysLeft == 1 ? "day" : "days")} left)");
        return words.Pick(
            $"{where}{report.Period}{PeriodNote}{toDate}  按{words.Metric(ranking.Rule.Metric)}排名，共 {ranking.Count} 个；{(report.Place is { } placeZh ? $"进到第 {placeZh} 名" : $"退出后 {report.Count} 名")}",
            $"{where}{report.Period}{PeriodNote}{toDate}  {words.Metric(ranking.Rule.Metric)} ranking of {ranking.Count}: {(report.Place is { } place ? $"to place {place}" : $"out of the last {report.Count}")}");
    }

    private void Write(AreaGap area, RankingResult ranking)
    {
        var (target, own) = (area.Target, area.Target.Area);
        var place = BulletinText.Place(own, words.Language);
        var fromBottom = BulletinText.PlaceFromBottom(own.PlaceFromBottom, words.Language);
        pretty.Heading(words.Pick(
            $"{names.Of(own.Area)}  {place}（{fromBottom}）  {words.Header(ranking.Rule.Metric)} {Text(own.Value)}{Source(own)}",
            $"{names.Of(own.Area)}  {place} of {ranking.Count} ({fromBottom})  {words.Header(ranking.Rule.Metric)} {Text(own.Value)}{Source(own)}"));
        pretty.Line("  " + GapWords.Aim(target, report, names, words));
        pretty.Line("  " + GapWords.Beside(area.Neighbours, names, words));
        if (Money?.Sentence(area, report.Assessed, words) is { } worth)
            pretty.Line("  " + worth);
        if (target.IsReached || target.Value is null)
        {
            pretty.Line();
            return;
        }

        if (area.GoodDays is { } good)
            pretty.Line("  " + GapWords.GoodDays(good, words));
        else if (area.Pollutants.Count > 0)
            pretty.Table(Pollutants(area));
        else
            pretty.Line("  " + words.Pick("公布的只有该项数值，没有可推算的六项浓度或天数。", "Only this figure is published of it: no six statistics and no days to reckon with."));
        if (area.Mix is { } mix)
            pretty.Line("  " + MixLine(mix, area.LacksFloors));
        if (area.AllTogether is { } share)
            pretty.Line("  " + words.Pick($"六项一起下降 {Text(share)}% 亦可。", $"All six together: {Text(share)}% lower is enough."));
        pretty.Line();
    }

    private string Source(RankedArea area) => area.Origin == FigureOrigin.Own ? string.Empty : words.Pick($"（{words.Origin(area.Origin)}）", $" ({words.Origin(area.Origin)})");

    /// <summary>The main pollutant first, then by share in the index; those that cannot do it alone last.</summary>
    private Table Pollutants(AreaGap area)
    {
        var rest = area.Remaining.ToDictionary(r => r.Pollutant);
        string[] columns = ["pollutant", "current", "needed", "reduction", "reduction_pct", .. rest.Count == 0 ? Array.Empty<string>() : ["rest_may_have"], "note"];
        return new Table(columns, area.Pollutants
            .OrderBy(p => p.Needed is null).ThenByDescending(p => area.Assessment.Index.Singles[(int)p.Pollutant].Index)
            .Select(p => (Cell[])[
                Cell.Text(p.Pollutant.Symbol()),
                Cell.Number(p.Current),
                Cell.Number(p.Needed),
                Cell.Number(p.Reduction),
                Cell.Number(p.ReductionPercent),
                .. rest.Count == 0 ? Array.Empty<Cell>() : [Cell.Text(rest.TryGetValue(p.Pollutant, out var days) ? words.Remaining(days) : null)],
                Cell.Text(Note(p)),
            ]));
    }

    private string? Note(PollutantGap gap) =>
        gap.Needed is null ? words.Pick($"单靠它不够：降到 0 指数仍为 {Text(gap.FigureAtZero)}", $"not alone: the index is still {Text(gap.FigureAtZero)} at 0")
        : gap.IsMain ? words.Header("main")
        : null;

    private string MixLine(ReductionMix mix, bool lacksFloors)
    {
        var name = ownCosts ? words.Pick("最省组合", "Cheapest mix")
            : lacksFloors ? words.Pick("最省组合（各项每降 1% 代价相同；其他区域的浓度未公布，不设下限）", "Cheapest mix (1% of each costs the same; no floor, as the statistics of the others are not published)")
            : words.Pick("最省组合（各项每降 1% 代价相同，不低于组内最好水平）", "Cheapest mix (1% of each costs the same, none below the best of the group)");
        if (mix.Reason is not null)
            return name + words.Pick("：全部降到下限也不够。", ": not enough even with all at their floor.");
        var parts = mix.Reductions.Select(r => words.Pick($"{r.Pollutant.Symbol()} 降 {Text(r.Reduction)} 至 {Text(r.Needed)}", $"{r.Pollutant.Symbol()} by {Text(r.Reduction)} to {Text(r.Needed)}"));
        var cost = ownCosts ? words.Pick($"，代价 {Text(mix.Cost)}", $", cost {Text(mix.Cost)}") : string.Empty;
        return name + words.Pick("：", ": ") + string.Join(words.Pick("、", ", "), parts) + cost + words.Pick("。", ".");
    }

    private static string Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;
}
