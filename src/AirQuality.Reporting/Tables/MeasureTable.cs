using AirQuality.Targets.Goals;
using AirQuality.Targets.Measures;

namespace AirQuality.Reporting.Tables;

/// <summary>Measures as a table: what is expected of each, what was seen, and the gap they are to close.</summary>
public static class MeasureTable
{
    private static readonly string[] Columns =
    [
        "part", "area", "metric", "period", "field", "measure", "expected", "days_to_come", "to_come", "rest", "may", "gap", "promised", "open",
        "seen", "last_year", "change", "others", "other_areas", "beyond", "state", "responsible", "text",
    ];

    private static readonly string[] PeopleColumns = ["metric", "field", "measure", "period", "expected", "to_come", "seen", "last_year", "change", "others", "state", "responsible"];

    /// <summary>Every figure: a row a goal, and after it a row for each of its measures; measures without a goal last.</summary>
    /// <param name="report">The measures.</param>
    /// <param name="names">How areas are named.</param>
    /// <param name="words">The language.</param>
    /// <returns>The table.</returns>
    public static Table Of(MeasureReport report, AreaNames names, Words words)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(words);
        return new Table(Columns, report.Balances.SelectMany(b => b.Effects.Select(e => Row(e, "measure", names, words)).Prepend(Row(b, names, words)))
            .Concat(report.WithoutGoal.Select(e => Row(e, "without_goal", names, words))).ToList());
    }

    /// <summary>Measures for people.</summary>
    /// <param name="effects">The measures.</param>
    /// <param name="words">The language.</param>
    /// <param name="names">How areas are named; <c>null</c> for those of one area, which is not named.</param>
    /// <returns>One row a measure.</returns>
    public static Table ForPeople(IEnumerable<MeasureEffect> effects, Words words, AreaNames? names = null)
    {
        ArgumentNullException.ThrowIfNull(effects);
        ArgumentNullException.ThrowIfNull(words);
        return new Table(names is null ? PeopleColumns : ["area", .. PeopleColumns], effects.Select(e => (Cell[])
        [
            .. names is null ? Array.Empty<Cell>() : [Cell.Text(names.Of(e.Measure.Area))],
            Metric(e.Measure, words), Field(e.Measure, words), Cell.Text(e.Measure.Name), Cell.Text(e.Measure.Period.ToString()) with { Display = PeriodWords.Name(e.Measure.Period, words) },
            Cell.Number(e.Measure.Expected), Cell.Number(decimal.Round(e.ToCome, 1)), Cell.Number(e.Seen?.Value), Cell.Number(e.Seen?.LastYear), Cell.Number(e.Seen?.Change), Cell.Number(e.Seen?.Others),
            State(e.Measure, words), Cell.Text(e.Measure.Responsible),
        ]).ToList())
        {
            Headers = Headers(words),
        };
    }

    private static Dictionary<string, string> Headers(Words words) => new(StringComparer.Ordinal)
    {
        ["expected"] = words.Pick("预期", "Expected"),
        ["seen"] = words.Pick("期间实见", "Seen"),
        ["last_year"] = words.Pick("上年同日", "Last year"),
        ["change"] = words.Pick("变化", "Change"),
    };

    private static Cell[] Row(MeasureBalance balance, AreaNames names, Words words) =>
    [
        Cell.Text("goal"), Cell.Text(names.Of(balance.Goal.Area)), GoalCells.Metric(balance.Goal, words), Cell.Text(balance.Goal.Period.ToString()),
        Cell.Text(null), Cell.Text(null), Cell.Text(null), Cell.Number(balance.DaysLeft), Cell.Text(null),
        Cell.Number(balance.Rest), Cell.Number(balance.May), Cell.Number(balance.Gap), Cell.Number(balance.Promised), Cell.Number(balance.Open),
        .. Enumerable.Repeat(Cell.Text(null), 7), Cell.Text(balance.Goal.Responsible), Cell.Text(MeasureWords.Balance(balance, words)),
    ];

    private static Cell[] Row(MeasureEffect effect, string part, AreaNames names, Words words)
    {
        var (measure, seen) = (effect.Measure, effect.Seen);
        return
        [
            Cell.Text(part), Cell.Text(names.Of(measure.Area)), Metric(measure, words), Cell.Text(measure.Period.ToString()),
            Field(measure, words), Cell.Text(measure.Name), Cell.Number(measure.Expected), Cell.Number(effect.DaysToCome), Cell.Number(effect.ToCome),
            .. Enumerable.Repeat(Cell.Text(null), 5),
            Cell.Number(seen?.Value), Cell.Number(seen?.LastYear), Cell.Number(seen?.Change), Cell.Number(seen?.Others), Cell.Number(seen?.OtherAreas), Cell.Number(seen?.Beyond),
            State(measure, words), Cell.Text(measure.Responsible), Cell.Text(MeasureWords.Effect(effect, words)),
        ];
    }

    private static Cell Metric(Measure measure, Words words) => Cell.Text(measure.Metric.Key) with { Display = words.Header(measure.Metric.Key) };

    private static Cell Field(Measure measure, Words words) => Cell.Text(measure.Field) with { Display = ActionField.Name(measure.Field, words.Language) };

    private static Cell State(Measure measure, Words words) => measure.State is not { } state ? Cell.Text(null) : Cell.Text(state.ToString().ToLowerInvariant()) with
    {
        Display = state switch
        {
            MeasureState.Planned => words.Pick("计划", "planned"),
            MeasureState.Running => words.Pick("实施中", "running"),
            MeasureState.Done => words.Pick("已完成", "done"),
            _ => words.Pick("取消", "given up"),
        },
    };
}
