using System.Globalization;
using AirQuality.Publications;
using AirQuality.Publications.Assessed;
using AirQuality.Ranking;
using AirQuality.Reading.Published.Layout;
using AirQuality.Reading.Sheets;
using AirQuality.Terms;

namespace AirQuality.Publishing;

/// <summary>Fills the rows of one list, and keeps what they state, to be held against what is read of them.</summary>
internal sealed class LayoutFiller
{
    private const string Nothing = "—";

    private readonly SheetGrid grid;
    private readonly LayoutList list;
    private readonly LayoutFigures figures;
    private readonly PeriodShift shift;
    private readonly IReadOnlyList<PrintedArea> areas;
    private readonly Dictionary<LayoutColumn, RankingResult> places = [];

    /// <param name="sheet">The sheet and the periods.</param>
    /// <param name="list">The list.</param>
    /// <param name="figures">The figures.</param>
    /// <param name="areas">The areas with their printed names, in the order of the layout.</param>
    public LayoutFiller(ShiftedSheet sheet, LayoutList list, LayoutFigures figures, IReadOnlyList<PrintedArea> areas)
    {
        (grid, shift) = (sheet.Grid, sheet.Shift);
        (this.list, this.figures) = (list, figures);
        foreach (var column in list.Columns.Where(c => c.Use == LayoutUse.Place && IsKnownHere(c)))
            places[column] = figures.Places(column, ValuesOf(column), [.. areas.Select(a => a.Area)]);
        this.areas = list.OrderedBy is { } order && places.ContainsKey(order) ? InOrder(areas, places[order], order.IsFromBottom) : areas;
    }

    /// <summary>What is stated of areas.</summary>
    public List<StatedFigure> Stated { get; } = [];

    /// <summary>The cells of the rows by their column, areas first, then what is taken over.</summary>
    public IReadOnlyList<Dictionary<int, SheetCell>> Rows()
    {
        var height = (areas.Count + list.Blocks.Count - 1) / list.Blocks.Count;
        var rows = Enumerable.Range(0, height).Select(_ => new Dictionary<int, SheetCell>()).ToList();
        foreach (var (number, area) in areas.Index())
        {
            var block = list.Blocks[number / height];
            var above = number % height > 0 ? areas[number - 1].Area : null;
            foreach (var (at, column) in block.Index())
                rows[number % height][column.Index] = CellOf(list.Columns[at], area, new RowPlace(number + 1, above));
        }

        foreach (var kept in list.KeptRows)
            rows.Add(list.Blocks.SelectMany(b => b).ToDictionary(c => c.Index, c => grid[kept, c.Index].Source));
        return rows;
    }

    private static IReadOnlyList<PrintedArea> InOrder(IReadOnlyList<PrintedArea> areas, RankingResult ranking, bool isFromBottom)
    {
        var order = ranking.Ranked.Select(r => r.Area).ToList();
        if (isFromBottom)
            order.Reverse();
        order.AddRange(ranking.Unranked.Select(u => u.Area));
        return [.. areas.OrderBy(a => order.IndexOf(a.Area))];
    }

    /// <summary>The column of the figure that places are by.</summary>
    private LayoutColumn? ValuesOf(LayoutColumn places) => list.Columns.FirstOrDefault(c => c.Use == LayoutUse.Figure && c.Quantity == places.Quantity && c.Period == places.Period);

    private SheetCell CellOf(LayoutColumn column, PrintedArea area, RowPlace at)
    {
        switch (column.Use)
        {
            case LayoutUse.Ordinal:
                return Count(at.Number);
            case LayoutUse.Area:
                return new SheetCell(area.Name.Name);
            case LayoutUse.City:
                return new SheetCell(area.Name.City ?? string.Empty);
            case LayoutUse.Period:
                return new SheetCell(shift.In(FirstText(column)));
            case LayoutUse.Figure:
                return Figure(column, area);
            case LayoutUse.Place:
                return Place(column, area, at.Above);
            case LayoutUse.MainPollutants:
                var index = list.Columns.FirstOrDefault(c => c.Quantity?.Metric == PublishedMetric.Index && c.Quantity.Aspect == FigureAspect.Value);
                return new SheetCell(index is not null && figures.MainPollutants(index, area.Area) is { Length: > 0 } main ? main : Nothing);
            default:
                return new SheetCell(Nothing);
        }
    }

    private SheetCell Figure(LayoutColumn column, PrintedArea area)
    {
        if (figures.Value(column, area.Area) is not { } value)
            return new SheetCell(Nothing);
        State(column.Quantity!, column.Period!, area, value, PlaceBeside(column, area.Area));
        if (column.Verbs is { } verbs)
            return new SheetCell(value == 0 ? "持平" : (value > 0 ? verbs.Rise : verbs.Fall) + Text(Math.Abs(value), column.Decimals) + column.Suffix);
        var printed = value * column.Factor;
        if (column.IsPercentCell)
            return new SheetCell(Text(printed, column.Decimals) + "%") { Number = printed / 100, Decimals = column.Decimals, IsPercent = true };
        if (column.HasLastYear)
            return WithLastYear(column, area, Text(printed, column.Decimals));
        var text = Text(printed, column.Decimals) + column.Suffix;
        return column.Suffix.Length > 0 ? new SheetCell(text) : new SheetCell(text) { Number = printed, Decimals = column.Decimals };
    }

    private SheetCell WithLastYear(LayoutColumn column, PrintedArea area, string now)
    {
        if (figures.ValueLastYear(column, area.Area) is not { } before)
            return new SheetCell(now);
        State(column.Quantity! with { Aspect = FigureAspect.Base, Base = PublishedBase.LastYear }, column.Period!, area, before, place: null);
        return new SheetCell($"{now}({Text(before * column.Factor, column.Decimals)})");
    }

    /// <summary>Places within the province or the nation need all of their areas, which nobody here can promise.</summary>
    public static bool IsKnownHere(LayoutColumn places) => places.Scope is PlaceScope.List or PlaceScope.City;

    private SheetCell Place(LayoutColumn column, PrintedArea area, Area? above)
    {
        if (!places.ContainsKey(column) || NumberOf(column, area.Area) is not { } number)
            return new SheetCell(Nothing);
        StatePlace(column, area, number);
        return column.LeavesSharedBlank && above is not null && NumberOf(column, above) == number ? new SheetCell(string.Empty) : Count(number);
    }

    /// <summary>The place of a figure stands with it; without a figure it stands alone, and a second one, among others, is a figure of its own.</summary>
    private void StatePlace(LayoutColumn column, PrintedArea area, int number)
    {
        if (OwnPlaces(column) != column)
            State(column.Quantity! with { Aspect = FigureAspect.Place, Scope = column.Scope }, column.Period!, area, number, place: null);
        else if (ValuesOf(column) is null)
            State(column.Quantity!, column.Period!, area, value: null, number);
    }

    /// <summary>The column whose places are those of a figure: of several the one among the fewest.</summary>
    private LayoutColumn? OwnPlaces(LayoutColumn of) =>
        list.Columns.Where(c => c.Use == LayoutUse.Place && c.Quantity == of.Quantity && c.Period == of.Period).OrderBy(c => c.Scope).FirstOrDefault();

    private int? PlaceBeside(LayoutColumn figure, Area area)
    {
        return OwnPlaces(figure) is { } own && places.ContainsKey(own) ? NumberOf(own, area) : null;
    }

    private int? NumberOf(LayoutColumn column, Area area)
    {
        var ranking = places[column];
        if (ranking.PlaceOf(area) is { } ranked)
            return column.IsFromBottom ? ranked.PlaceFromBottom : ranked.Place;
        return ranking.Unranked.FirstOrDefault(u => u.Area == area)?.Place;
    }

    private void State(PublishedQuantity quantity, AssessmentPeriod period, PrintedArea area, decimal? value, int? place) =>
        Stated.Add(new StatedFigure(area.Name, shift.Of(period), quantity, value) { Place = place });

    private string FirstText(LayoutColumn column)
    {
        for (var row = 0; row < grid.Height; row++)
            if (!grid[row, column.Index].IsBlank && grid[row, column.Index].Phrase.Periods.Count > 0)
                return grid[row, column.Index].Text;
        return string.Empty;
    }

    private static SheetCell Count(int number) => new(number.ToString(CultureInfo.InvariantCulture)) { Number = number, Decimals = 0 };

    private static string Text(decimal value, int decimals) => value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>Where a row stands.</summary>
    private readonly record struct RowPlace(int Number, Area? Above);
}
