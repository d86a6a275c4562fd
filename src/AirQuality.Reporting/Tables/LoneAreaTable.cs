using AirQuality.Figures;

namespace AirQuality.Reporting.Tables;

/// <summary>The figures of a lone area as people read them: down the page, with their changes beside them.</summary>
internal static class LoneAreaTable
{
    /// <summary>The one row of the figures and those of their changes, side by side as columns.</summary>
    /// <param name="tables">The tables of the report by name.</param>
    /// <param name="bulletin">The figures of bulletins.</param>
    /// <param name="words">The language.</param>
    public static Table Of(IReadOnlyDictionary<string, Table> tables, BulletinTables bulletin, Words words)
    {
        var areas = tables["areas"];
        var changes = new[] { (Column: "change", Id: "changes"), (Column: "change_by_newer", Id: "changes_by_newer"), (Column: "previous_change", Id: "changes_previous") }.Where(c => tables.ContainsKey(c.Id)).ToList();
        var values = areas.Rows.First();
        var none = Enumerable.Repeat(Cell.Missing, changes.Count);
        return new Table(["metric", "value", .. changes.Select(c => c.Column)],
        [
            .. areas.Columns.Index().Skip(1).Where(c => c.Item != "reason" || values[c.Index].Value is not null).Select(column => (Cell[])
            [
                Cell.Text(areas.HeaderOf(column.Item, words) + (Figure.All.FirstOrDefault(f => f.Key == column.Item) is { } figure ? FigureWords.UnitInBrackets(figure, words) : string.Empty)),
                values[column.Index],
                .. changes.Select(c => CellOf(tables[c.Id], column.Item)),
            ]),
            .. bulletin.RestOfLoneArea().Select(row => (Cell[])[.. row, .. none]),
        ])
        {
            Title = string.Join(words.Pick("；", "; "), changes.Select(c => tables[c.Id].Title).Prepend(areas.Title)),
            Headers = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["change_by_newer"] = words.Pick("同比（新标准）", "On last year (newer standard)"),
                ["previous_change"] = words.Pick("环比", "On previous"),
            },
        };
    }

    /// <summary>A table without the name of the area where all is about one.</summary>
    public static Table WithoutArea(Table table) =>
        table.Columns[0] == "area" ? table with { Columns = [.. table.Columns.Skip(1)], Rows = [.. table.Rows.Select(r => r[1..])] } : table;

    private static Cell CellOf(Table table, string column)
    {
        var index = table.Columns.Index().Where(c => c.Item == column).Select(c => (int?)c.Index).FirstOrDefault();
        return index is { } i && column != "reason" ? table.Rows.First()[i] : Cell.Missing;
    }
}
