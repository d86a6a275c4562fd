using AirQuality.Accountability.Money;
using AirQuality.Publications.Assessed;
using AirQuality.Ranking;
using AirQuality.Ranking.Gaps;
using AirQuality.Terms;

namespace AirQuality.Cli.Commands;

/// <summary>What a gap is worth by a formula: the amount now, the amount with what is needed, and what a unit and a place are worth.</summary>
internal sealed class GapMoney(MoneyFormula formula, AssessedAreas areas, RankingMetric metric)
{
    private static readonly string[] Columns = ["money", "money_then", "money_unit", "money_place"];

    private readonly Dictionary<Area, IReadOnlyList<MoneyWorth>> worths = [];

    /// <summary>The rows of a table of gaps, one an area and pollutant, each with what it is worth.</summary>
    public Table Beside(Table gaps, IEnumerable<GapReport> reports)
    {
        var cells = from report in reports
                    from @group in report.Groups
                    from area in @group.Areas
                    where !area.Target.IsReached
                    from pollutant in area.Pollutants.Count > 0 ? area.Pollutants.Select(p => (PollutantGap?)p) : [null]
                    select Cells(area, pollutant, report.Assessed);
        return gaps with { Columns = [.. gaps.Columns, .. Columns], Rows = gaps.Rows.Zip(cells, (row, more) => (Cell[])[.. row, .. more]).ToList() };
    }

    /// <summary>Amount now, amount with the pollutant at what is needed, worth of a unit of the pollutant, worth of a place by the figure ranked.</summary>
    private Cell[] Cells(AreaGap gap, PollutantGap? pollutant, AssessmentPeriod period)
    {
        var steps = Worths(gap, period);
        var key = pollutant is null ? metric.Key : RankingMetric.Statistic(pollutant.Pollutant).Key;
        return
        [
            Number(formula.With(areas, period, gap.Assessment.Area, new Dictionary<string, decimal>(StringComparer.Ordinal)).Amount),
            Number(Then(gap, pollutant, period)),
            Number(steps.FirstOrDefault(w => w.Metric.Key == key && w.Step == MoneyStep.Unit)?.Worth),
            Number(steps.FirstOrDefault(w => w.Step == MoneyStep.Place && w.Metric.Key == metric.Key)?.Worth),
        ];
    }

    /// <summary>Amount now and what steps are worth, for people; <c>null</c> where the formula is not for the area.</summary>
    public string? Sentence(AreaGap gap, AssessmentPeriod period, Words words)
    {
        var area = gap.Assessment.Area;
        if (!formula.Parts.Any(p => p.Scope.Contains(area)))
            return null;
        var now = formula.With(areas, period, area, new Dictionary<string, decimal>(StringComparer.Ordinal));
        if (now.Amount is not { } amount)
            return words.Pick($"{formula.Title.Zh}：{now.Reason?.In(Language.Chinese)}。", $"{formula.Title.En}: {now.Reason?.In(Language.English)}.");
        var steps = MoneySentences.Worth(Worths(gap, period), words);
        var reached = formula.Parts.Any(p => p.Metric.Key == metric.Key) && Then(gap, pollutant: null, period) is { } then ? words.Pick($"；达到所需数值后{Text(then)}", $"; with the figure needed {Text(then)}") : string.Empty;
        return words.Pick(
            $"{formula.Title.Zh}：现为{Text(amount)}{formula.Unit.Zh}{reached}{(steps.Length > 0 ? "；" + steps : string.Empty)}。",
            $"{formula.Title.En}: {Text(amount)} now ({formula.Unit.En}){reached}{(steps.Length > 0 ? "; " + steps : string.Empty)}.");
    }

    private IReadOnlyList<MoneyWorth> Worths(AreaGap gap, AssessmentPeriod period)
    {
        if (!worths.TryGetValue(gap.Assessment.Area, out var known))
            worths.Add(gap.Assessment.Area, known = formula.Worth(areas, period, gap.Assessment.Area));
        return known;
    }

    /// <summary>The amount with the figure ranked, and one pollutant where one is asked about, at what is needed.</summary>
    private decimal? Then(AreaGap gap, PollutantGap? pollutant, AssessmentPeriod period)
    {
        var figures = new Dictionary<string, decimal>(StringComparer.Ordinal);
        if (gap.Target.Value is { } target)
            figures[metric.Key] = target;
        if (pollutant?.Needed is { } needed)
            figures[RankingMetric.Statistic(pollutant.Pollutant).Key] = needed;
        return figures.Count == 0 || (pollutant is not null && pollutant.Needed is null) ? null : formula.With(areas, period, gap.Assessment.Area, figures).Amount;
    }

    private static Cell Number(decimal? amount) => Cell.Number(MoneySentences.Trimmed(amount));

    private static string Text(decimal amount) => MoneySentences.Trimmed(amount)!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
