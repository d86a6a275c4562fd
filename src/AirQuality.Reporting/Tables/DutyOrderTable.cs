using AirQuality.Accountability;
using AirQuality.Accountability.Orders;

namespace AirQuality.Reporting.Tables;

/// <summary>Sheets to hand over (交办单) as a table and as pages.</summary>
public static class DutyOrderTable
{
    private static readonly string[] Columns =
    [
        "area", "rule", "metric", "step", "issued", "term", "owner", "inspected", "closed", "note",
        "order_state", "state", "count", "needs", "evidence", "period", "next_limit", "no_longer_since", "better_in_a_row", "clause",
    ];

    /// <summary>One row a sheet; with owner, term and days added it is the register that is read back.</summary>
    /// <param name="report">The sheets.</param>
    /// <param name="names">How areas are named.</param>
    /// <param name="words">The language.</param>
    /// <returns>The table; <c>order_state</c> is open, overdue, easing, steady or closed, <c>period</c> the one that decides next.</returns>
    public static Table Machine(DutyOrderReport report, AreaNames names, Words words)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(names);
        return new(Columns, report.Sheets.Select(s => (Cell[])
        [
            Cell.Text(names.Of(s.Order.Area)),
            Cell.Text(s.Order.Rule),
            Cell.Text(s.Order.Metric),
            Cell.Text(s.Duty.Rule.Step.ToString().ToLowerInvariant()) with { Display = s.Duty.Rule.Step.Name(words.Language) },
            Day(s.Order.Issued),
            Day(s.Order.Term),
            Cell.Text(s.Order.Owner),
            Day(s.Order.Inspected),
            Day(s.Order.Closed),
            Cell.Text(s.Order.Note),
            Cell.Text(s.State.ToString().ToLowerInvariant()) with { Display = DutyOrderWords.Name(s.State, words) },
            Cell.Text(s.Duty.State.ToString().ToLowerInvariant()) with { Display = s.Duty.State.Name(words.Language) },
            Cell.Number(s.Duty.Count),
            Cell.Number(s.Duty.Needs),
            Cell.Text(DutySentences.Evidence(s.Duty.Evidence, words)),
            Cell.Text(s.Duty.Decides.ToString()),
            DutyTable.Limit(s.Duty, words),
            Cell.Text(s.Duty.NoLongerSince?.ToString()),
            Cell.Number(s.Duty.BetterInARow),
            Cell.Text(s.Duty.Rule.Clause?.In(words.Language)),
        ]))
        {
            Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["term"] = words.Pick("办理期限", "Term") },
        };
    }

    /// <summary>A page a sheet: heading, lines, the figures before and after side by side, and what the coming periods must keep.</summary>
    /// <param name="report">The sheets.</param>
    /// <param name="names">How areas are named.</param>
    /// <param name="words">The language.</param>
    /// <returns>The parts of the pages.</returns>
    public static IEnumerable<PagePart> Pages(DutyOrderReport report, AreaNames names, Words words)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(words);
        return Parts();

        IEnumerable<PagePart> Parts()
        {
            foreach (var sheet in report.Sheets)
            {
                var figure = string.Join(words.Pick("或", " or "), sheet.Duty.Metric.Split('+', StringSplitOptions.RemoveEmptyEntries).Select(words.Metric));
                yield return new PagePart { Heading = words.Pick($"交办单：{names.Of(sheet.Order.Area)}　{figure}", $"Order: {names.Of(sheet.Order.Area)} {figure}".TrimEnd()) };
                foreach (var line in DutyOrderWords.Lines(sheet, report.Rules, words))
                    yield return new PagePart { Line = line };
                yield return new PagePart { Table = SideBySide(sheet, words) };
                foreach (var line in DutyOrderWords.WayOut(sheet, words))
                    yield return new PagePart { Line = line };
                yield return new PagePart { Line = string.Empty };
            }
        }
    }

    /// <summary>The figures before and after the inspection, the n-th period before beside the n-th after.</summary>
    private static Table SideBySide(DutyOrderSheet sheet, Words words)
    {
        var (before, after) = (sheet.Before, sheet.After);
        var rows = Enumerable.Range(0, Math.Max(before.Count, after.Count)).Select(i => (Cell[])[.. Figures(before.ElementAtOrDefault(i)), .. Figures(after.ElementAtOrDefault(i))]).ToList();
        string[] one = ["period", "figure", "last_year", "change"];
        return after.Count == 0
            ? new Table(one, rows.Select(r => r[..one.Length]).ToList())
            {
                Title = words.Pick("数值", "Figures"),
                Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["figure"] = words.Pick("数值", "Figure") },
            }
            : new Table([.. one.Select(c => c + "_before"), .. one.Select(c => c + "_after")], rows) { Title = words.Pick("督察（交办）前后", "Before and after") };
    }

    private static Cell[] Figures(DutyEvidence? evidence) => evidence is null
        ? [Cell.Missing, Cell.Missing, Cell.Missing, Cell.Missing]
        : [Cell.Text(evidence.Period.ToString()), Cell.Number(evidence.Figure), Cell.Number(evidence.LastYear), Cell.Number(evidence.Change)];

    private static Cell Day(NodaTime.LocalDate? day) => day is { } known ? Cell.Date(known) : Cell.Missing;
}
