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
        var toDate = report.DaysLeft == 0 ? string.Empty : words.Pick($"（截至 {report.Assessed.End:uuuu-MM-dd}，余 {report.DaysLeft} 天）", $" (to {report.Assessed.End:uuuu-MM-dd}, {report.DaysLeft} days left)");
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
        pretty.Line("  " + Aim(target));
        pretty.Line("  " + Beside(area.Neighbours));
        if (target.IsReached || target.Value is null)
        {
            pretty.Line();
            return;
        }

        if (area.GoodDays is { } good)
            pretty.Line("  " + GoodDays(good));
        else if (area.Pollutants.Count > 0)
            pretty.Table(Pollutants(area));
        else
            pretty.Line("  " + words.Pick("公布的只有该项数值，没有可推算的六项浓度或天数。", "Only this figure is published of it: no six statistics and no days to reckon with."));
        if (area.Mix is { } mix)
            pretty.Line("  " + MixLine(mix, area.LacksFloors));
        if (area.AllTogether is { } share)
            pretty.Line("  " + words.Pick($"六项一起下降 {Text(share)}% 亦可。", $"All six together: {Text(share)} % lower is enough."));
        pretty.Line();
    }

    private string Source(RankedArea area) => area.Origin == FigureOrigin.Own ? string.Empty : words.Pick($"（{words.Origin(area.Origin)}）", $" ({words.Origin(area.Origin)})");

    private string Aim(PlaceTarget target)
    {
        if (target.IsReached)
            return words.HasReached(names.Of(target.Area.Area), report);
        if (target.Value is not { } value)
            return words.Unreachable(target, report);
        var holders = string.Join(words.Pick("、", ", "), target.AtCutoff.Select(a => names.Of(a.Area)));
        var (toGo, lower) = (Math.Abs(target.Area.Value - value), target.Rule.Direction == RankingDirection.SmallestFirst);
        if (value == target.Cutoff)
        {
            return words.Pick(
                $"须追平 {holders} 的 {Text(value)}：{(lower ? "降到" : "升到")} {Text(value)} 或以{(lower ? "下" : "上")}，还差 {Text(toGo)}。",
                $"Must draw level with {holders} at {Text(value)}: {Text(value)} or {(lower ? "lower" : "higher")}, {Text(toGo)} to go.");
        }

        return words.Pick(
            $"须优于 {holders} 的 {Text(target.Cutoff)}：{(lower ? "降到" : "升到")} {Text(value)} 或以{(lower ? "下" : "上")}，还差 {Text(toGo)}。",
            $"Must pass {holders} at {Text(target.Cutoff)}: {Text(value)} or {(lower ? "lower" : "higher")}, {Text(toGo)} to go.");
    }

    private string GoodDays(GoodDaysGap gap)
    {
        var now = gap.Needed is { } needed
            ? words.Pick($"有效 {gap.ValidDays} 天中优良 {gap.Good} 天，需 {needed} 天", $"{gap.Good} of {gap.ValidDays} valid days are good, {needed} would do")
            : words.Pick($"有效 {gap.ValidDays} 天全部优良也不够", $"not enough even with all {gap.ValidDays} valid days good");
        if (gap.DaysLeft == 0)
            return now + words.Pick("。", ".");
        return now + (gap.NeededOfLeft is { } left
            ? words.Pick($"；余下 {gap.DaysLeft} 天中须有 {left} 天优良。", $"; of the {gap.DaysLeft} days left {left} must be good.")
            : words.Pick($"；余下 {gap.DaysLeft} 天全部优良也不够。", $"; not even all {gap.DaysLeft} days left are enough."));
    }

    private string Beside(PlaceNeighbours neighbours)
    {
        var parts = new List<string>();
        if (neighbours.Above is { } above)
            parts.Add(words.Pick($"距前一名 {names.Of(above.Area)} {Text(neighbours.ToAbove)}", $"{Text(neighbours.ToAbove)} behind {names.Of(above.Area)}"));
        if (neighbours.Below is { } below)
            parts.Add(words.Pick($"领先后一名 {names.Of(below.Area)} {Text(neighbours.ToBelow)}", $"{Text(neighbours.ToBelow)} ahead of {names.Of(below.Area)}"));
        if (neighbours.FromMedian is not { } fromMedian)
            return string.Join(words.Pick("；", "; "), parts) + words.Pick("。", ".");
        var side = fromMedian < 0 ? words.Pick("低", "below") : words.Pick("高", "above");
        parts.Add(fromMedian == 0
            ? words.Pick($"与中位数 {Text(neighbours.Median)} 持平", $"at the median {Text(neighbours.Median)}")
            : words.Pick($"较中位数 {Text(neighbours.Median)} {side} {Text(Math.Abs(fromMedian))}", $"{Text(Math.Abs(fromMedian))} {side} the median {Text(neighbours.Median)}"));
        return string.Join(words.Pick("；", "; "), parts) + words.Pick("。", ".");
    }

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
            : lacksFloors ? words.Pick("最省组合（各项每降 1% 代价相同；其他区域的浓度未公布，不设下限）", "Cheapest mix (1 % of each costs the same; no floor, as the statistics of the others are not published)")
            : words.Pick("最省组合（各项每降 1% 代价相同，不低于组内最好水平）", "Cheapest mix (1 % of each costs the same, none below the best of the group)");
        if (mix.Reason is not null)
            return name + words.Pick("：全部降到下限也不够。", ": not enough even with all at their floor.");
        var parts = mix.Reductions.Select(r => words.Pick($"{r.Pollutant.Symbol()} 降 {Text(r.Reduction)} 至 {Text(r.Needed)}", $"{r.Pollutant.Symbol()} by {Text(r.Reduction)} to {Text(r.Needed)}"));
        var cost = ownCosts ? words.Pick($"，代价 {Text(mix.Cost)}", $", cost {Text(mix.Cost)}") : string.Empty;
        return name + words.Pick("：", ": ") + string.Join(words.Pick("、", ", "), parts) + cost + words.Pick("。", ".");
    }

    private static string Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;
}
