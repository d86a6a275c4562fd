using AirQuality.Accountability.Money;

namespace AirQuality.Reporting.Tables;

/// <summary>Amounts by a formula as tables: one row a term, or one an area.</summary>
public static class MoneyTable
{
    private static readonly string[] Columns = ["area", "period", "amount", "term", "metric", "figure", "base", "better", "place", "priced", "weight", "factor", "term_amount", "note"];

    /// <summary>One row a term; an area without terms has one row.</summary>
    /// <param name="amounts">The amounts.</param>
    /// <param name="report">The report they are of.</param>
    /// <param name="names">How areas are named.</param>
    /// <param name="words">The language.</param>
    /// <returns>The table; <c>amount</c> is that of the area, within the bounds of the formula.</returns>
    public static Table Machine(IEnumerable<MoneyAmount> amounts, MoneyReport report, AreaNames names, Words words)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        ArgumentNullException.ThrowIfNull(report);
        return new(Columns, amounts.SelectMany(a => a.Terms.Count == 0 ? [Row(a, null, report, names, words)] : a.Terms.Select(t => Row(a, t, report, names, words))));
    }

    /// <summary>One row an area.</summary>
    /// <param name="amounts">The amounts.</param>
    /// <param name="names">How areas are named.</param>
    /// <param name="words">The language.</param>
    /// <returns>The table, the largest amount first.</returns>
    public static Table Pretty(IEnumerable<MoneyAmount> amounts, AreaNames names, Words words) => new(
        ["area", "amount", "note"],
        amounts.OrderByDescending(a => a.Amount).Select(a => (Cell[])[Cell.Text(names.Of(a.Area)), Amount(a.Amount), Cell.Text(Note(a, words))]));

    private static string Note(MoneyAmount amount, Words words)
    {
        var terms = words.Several(amount.Terms.Select(t => MoneySentences.Of(t, words)));
        if (amount.Reason is { } reason)
            return words.Several([reason.In(words.Language), terms]);
        return amount.Amount == amount.Sum ? terms : words.Pick($"{terms}；限额内", $"{terms}; within the bounds");
    }

    private static Cell[] Row(MoneyAmount amount, MoneyTerm? term, MoneyReport report, AreaNames names, Words words) =>
    [
        Cell.Text(names.Of(amount.Area)),
        Cell.Text((term?.Period ?? report.Period).ToString()),
        Amount(amount.Amount),
        Cell.Text(term?.Part.Key),
        Cell.Text(term?.Part.Metric.Key),
        Cell.Number(term?.Figure),
        Cell.Number(term?.Base),
        Cell.Number(term?.Better),
        Cell.Number(term?.Place),
        Cell.Number(Trimmed(term?.Priced)),
        Cell.Number(term?.Weight),
        Cell.Number(term?.Factor),
        Amount(term?.Amount),
        Cell.Text(amount.Reason?.In(words.Language)),
    ];

    private static Cell Amount(decimal? amount) => Cell.Number(Trimmed(amount));

    /// <summary>Products have the decimals of all their factors; the zeros at the end say nothing.</summary>
    private static decimal? Trimmed(decimal? amount) => MoneySentences.Trimmed(amount);
}
