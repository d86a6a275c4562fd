using System.Text.RegularExpressions;
using AirQuality.Publications;
using AirQuality.Reading.Published.Cells;
using AirQuality.Reading.Published.Layout;
using AirQuality.Reading.Published.Periods;
using AirQuality.Reading.Published.Spelling;
using AirQuality.Reading.Published.Words;
using AirQuality.Terms;

namespace AirQuality.Reading.Published.Meaning;

/// <summary>Reads who each row of a list is about, and what else its names and labels say.</summary>
internal sealed partial class RowLabels
{
    private readonly SheetGrid grid;
    private readonly TableContext context;
    private readonly IReadOnlyList<TableColumn> stubs;
    private readonly TableColumn? area;
    private readonly TableColumn? city;
    private readonly TableColumn? group;
    private readonly bool hasLabels;
    private readonly bool hasOrdinals;
    private readonly bool isList;
    private readonly AreaLevel? level;
    private readonly Dictionary<int, GridCell> above = [];
    private AreaLabel? last;

    private RowLabels(SheetGrid grid, TableSegment segment, TableContext context)
    {
        this.grid = grid;
        this.context = context;
        stubs = [.. segment.Columns.Where(c => c.IsStub || c.Use == ColumnUse.Place)];
        var entities = segment.Columns.Where(c => c.IsEntity).ToList();
        // The last column of names is the narrowest: region, city, county, township, station. One that is called the parent is never it.
        area = entities.FindLast(c => c.Use == ColumnUse.Area) ?? entities.LastOrDefault();
        city = entities.FindLast(c => c != area && c.Use == ColumnUse.City) ?? entities.FindLast(c => c != area && c.Use == ColumnUse.Area);
        group = entities.Find(c => c != area && c != city);
        hasLabels = segment.Columns.Any(c => c.Use is ColumnUse.Indicator or ColumnUse.Period);
        level = area is { Head.Texts: [.., var heading] } ? EntityWords.LevelOf(PlainText.Of(heading)) : null;
        isList = area is not null && segment.Rows.Select(r => grid[r.Index, area.Index].Plain).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal).Count() > 2;
        hasOrdinals = segment.Of(ColumnUse.Ordinal).Any(o => segment.Rows.Count(r => !grid[r.Index, o.Index].IsBlank) > segment.Rows.Count / 2);
    }

    /// <summary>The rows of a list. Those of limits, totals and notes are among them, marked as such.</summary>
    public static IReadOnlyList<LabelledRow> Read(SheetGrid grid, TableSegment segment, TableContext context)
    {
        var labels = new RowLabels(grid, segment, context);
        var rows = segment.Rows.Select(labels.Label).ToList();
        var phrases = CarriedPhrases.Carry(rows.ConvertAll(r => r.Phrase), rows.ConvertAll(r => r.Label?.Name ?? string.Empty));
        return [.. rows.Select((r, i) => r with { Phrase = phrases[i] })];
    }

    private LabelledRow Label(BlockRow row)
    {
        var phrase = Phrase.Empty;
        foreach (var column in stubs.Where(c => c.Use is ColumnUse.Period or ColumnUse.Indicator))
            phrase = PhraseOf(row.Index, column).Under(phrase);
        var label = area is null ? LabelWithoutColumn(row.Index, phrase) : LabelOf(row, ref phrase);
        last = label is { Kind: RowKind.Area or RowKind.Whole or RowKind.Mean } ? label : last;
        return new LabelledRow(row.Index, label, phrase);
    }

    /// <summary>A label of a period or indicator column; the period of a blank cell is that above.</summary>
    private Phrase PhraseOf(int row, TableColumn column)
    {
        var cell = grid[row, column.Index];
        if (cell.IsBlank && column.Use == ColumnUse.Period && above.TryGetValue(column.Index, out var before))
            cell = before;
        above[column.Index] = cell;
        if (RowKinds.KindOf(cell.Text) is RowKind.Limit or RowKind.Total or RowKind.Note)
            return Phrase.Empty;
        return column.Use == ColumnUse.Period && !cell.IsBlank ? PeriodOf(cell, column) : cell.Phrase;
    }

    /// <summary>The period of a cell that should hold one. A bare 8 below 月份 is August; what is not understood is no period, so that it is asked about.</summary>
    private static Phrase PeriodOf(GridCell cell, TableColumn column)
    {
        var isMonth = cell.Content is { IsCount: true, Value: >= 1 and <= 12 } && column.Head.Text.Contains('月', StringComparison.Ordinal);
        if (isMonth)
            return new Phrase { Periods = [new PeriodHint(PeriodShape.Months) { FromMonth = (int)cell.Content.Value, ToMonth = (int)cell.Content.Value }] };
        if (SerialDate(cell.Content) is { } date)
            return new Phrase { Periods = [PeriodGrammar.OfCell(NodaTime.Text.LocalDatePattern.Iso.Format(date)) ?? new PeriodHint(PeriodShape.SingleDay) { Unread = cell.Text }] };
        var isUnderstood = cell.Phrase.IsUnderstood && (cell.Phrase.Periods.Count > 0 || cell.Phrase.Aspect is not null);
        return isUnderstood ? cell.Phrase : new Phrase { Periods = [new PeriodHint(PeriodShape.SingleDay) { Unread = cell.Text }] };
    }

    /// <summary>The date of a spreadsheet's serial number in this century, as a cell without the format of a date shows it; <c>null</c> for any other number.</summary>
    private static NodaTime.LocalDate? SerialDate(CellContent content)
    {
        const int First = 36526; // 2000-01-01
        const int Last = 73050; // 2099-12-31
        var isSerial = content is { Kind: CellKind.Number, Decimals: 0, Unit: null, Direction: null, Bracket: null, IsBound: false, Value: >= First and <= Last };
        return isSerial ? new NodaTime.LocalDate(1899, 12, 30).PlusDays((int)content.Value) : null;
    }

    /// <summary>The label of a list without a column of areas: the one area of the title, unless the row is no area.</summary>
    private AreaLabel? LabelWithoutColumn(int row, Phrase phrase)
    {
        var text = stubs.Select(c => grid[row, c.Index]).FirstOrDefault(c => !c.IsBlank && c.Content.Kind == CellKind.Text)?.Text ?? string.Empty;
        var kind = RowKinds.KindOf(text);
        if (kind is RowKind.Limit or RowKind.Total or RowKind.Note || (kind is RowKind.Mean or RowKind.Whole && phrase.IsEmpty))
            return new AreaLabel(text, City: null, Group: null, kind);
        var name = context.Answers.Names.TryGetValue("*", out var answer) ? answer : context.Area;
        return name is null ? null : new AreaLabel(name, City: null, Group: null, RowKind.Area) { IsFromTitle = true };
    }

    private AreaLabel? LabelOf(BlockRow row, ref Phrase phrase)
    {
        var parent = FilledDown(row.Index, city);
        var family = FilledDown(row.Index, group) ?? row.Group;
        var name = NameAt(row.Index, area!);
        if (name.Length == 0 && grid.MergeAt(row.Index, area!.Index) is { } range && range.FirstRow < row.Index)
            name = NameAt(range.FirstRow, area);
        if (name.Length == 0)
            return WithoutName(row.Index);
        var kind = RowKinds.KindOf(name);
        if (kind == RowKind.Other)
        {
            // 同比 or 去年同期 below 全市 goes on about the whole; below the areas nobody knows whom it is about.
            var label = grid[row.Index, area!.Index].Phrase;
            if (label.Aspect is null || last is not { Kind: RowKind.Whole or RowKind.Mean })
                return new AreaLabel(name, parent, family, RowKind.Other);
            phrase = label.Under(phrase);
            return last;
        }

        if (kind == RowKind.Area && IsWholeOfTitle(row.Index, name))
            kind = RowKind.Whole;
        return new AreaLabel(Answered(row.Index, name), kind == RowKind.Area ? parent ?? CityOfTitle(name) : null, family, kind) { Level = level };
    }

    private AreaLabel? WithoutName(int row)
    {
        var other = stubs.Where(c => c != area && c.Use is not (ColumnUse.Period or ColumnUse.Indicator))
            .Select(c => grid[row, c.Index]).FirstOrDefault(c => !c.IsBlank && c.Content.Kind == CellKind.Text);
        if (other is not null)
        {
            // 全市 in the column of places; a city with a blank for its county is the city as a whole.
            var kind = RowKinds.KindOf(other.Text);
            return new AreaLabel(other.Text, City: null, Group: null, kind == RowKind.Area ? RowKind.Whole : kind);
        }

        return hasLabels ? last : null;
    }

    private string? FilledDown(int row, TableColumn? column)
    {
        if (column is null)
            return null;
        var cell = grid[row, column.Index];
        if (cell.IsBlank)
            return above.TryGetValue(column.Index, out var before) ? before.Text : null;
        if (RowKinds.KindOf(cell.Text) == RowKind.Area)
            above[column.Index] = cell;
        return cell.Text;
    }

    /// <summary>Whether a row is the whole the title is about: named as in the title, or without a number where the others have one.</summary>
    private bool IsWholeOfTitle(int row, string name) =>
        isList && AreaNames.Same(name, context.Area) && (!hasOrdinals || stubs.Where(c => c.Use == ColumnUse.Ordinal).All(c => grid[row, c.Index].IsBlank));

    private string? CityOfTitle(string name) =>
        context.Area is { } title && AreaNames.IsCity(title) && !AreaNames.Same(name, title) ? title : null;

    private string NameAt(int row, TableColumn column) => LeadingNumber().Replace(grid[row, column.Index].Text, string.Empty).TrimEnd('*', '#');

    private string Answered(int row, string name) =>
        context.Answers.Names.TryGetValue($"{grid.NumberOf(row)}:{name}", out var answer) || context.Answers.Names.TryGetValue(name, out answer) ? answer : name;

    [GeneratedRegex(@"^\d{1,3}[.、．]\s*(?=\D)", Patterns.Options, Patterns.Timeout)]
    private static partial Regex LeadingNumber();
}
