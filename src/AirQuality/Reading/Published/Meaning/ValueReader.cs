using AirQuality.Publications;
using AirQuality.Reading.Published.Cells;

namespace AirQuality.Reading.Published.Meaning;

/// <summary>Reads the cells of a series of values: units, fractions of 1, money that is paid, and whether they can be what they are called.</summary>
internal sealed class ValueReader(TableContext context, ReadingNotes notes)
{
    /// <summary>The cells with their values; those that cannot be read are left out, all of them when they cannot be what they are called.</summary>
    public IReadOnlyList<SeriesCell> Read(IReadOnlyList<SeriesCell> series)
    {
        var cells = series.Where(IsValue).Select(c => c with { Value = c.Draft.Content.Value, Decimals = c.Draft.Content.Decimals }).ToList();
        foreach (var other in series.Where(c => !IsValue(c)))
            notes.LeaveOutCell(context.At(other.Draft.Row, other.Draft.Column.Index), other.Draft.Heading, other.Draft.Plain);
        if (cells.Count == 0)
            return [];
        var first = cells[0];
        var read = first.Quantity.Aspect is FigureAspect.Share or FigureAspect.SingleIndex ? Ancillary(cells) : first.Quantity.Metric.Kind switch
        {
            FigureKind.Concentration => Concentrations(cells),
            FigureKind.Ratio => Ratios(cells),
            FigureKind.Money => Money(cells),
            _ => cells,
        };
        if (read is not null && !read.Exists(IsImplausible))
            return SameDecimals(read);
        notes.Ask(SeriesQuestion.Implausible(context, first, read?.Find(IsImplausible)));
        return [];
    }

    /// <summary>Whether a cell states a value. 35↓ is 35, with an arrow of its change; 下降35 and 35%↓ are changes themselves, and ＜35 is no figure but of a goal.</summary>
    private static bool IsValue(SeriesCell cell)
    {
        var content = cell.Draft.Content;
        var isPlain = content.Direction is null || (content.HasArrowBehind && content.Unit is not (FigureUnit.Percent or FigureUnit.Points));
        return content.Kind == CellKind.Number && isPlain && (!content.IsBound || cell.Quantity.Aspect == FigureAspect.Goal);
    }

    private static List<SeriesCell> Ancillary(List<SeriesCell> cells) =>
        cells[0].Quantity is { Aspect: FigureAspect.Share, Metric.Kind: FigureKind.Index } ? [] : cells;

    private static List<SeriesCell> SameDecimals(List<SeriesCell> cells)
    {
        // 3 for 3.00: the decimals are those of the column, since spreadsheets drop the zeros of single cells.
        var decimals = cells.Count == 0 ? 0 : cells.Max(c => c.Decimals);
        return cells.ConvertAll(c => c with { Decimals = decimals });
    }

    private static bool IsImplausible(SeriesCell cell)
    {
        var metric = cell.Quantity.Metric;
        var value = cell.Value!.Value;
        if (cell.Quantity.Aspect is FigureAspect.Share)
            return value is < 0 or > PublishedMetric.Whole;
        if (metric.Kind == FigureKind.Money)
            return Math.Abs(value) > metric.MostPlausible;
        if (value < 0 || value > metric.MostPlausible)
            return true;
        return metric.Kind == FigureKind.Days && (value > cell.Period.Days || (cell.Draft.Label.Kind == Words.RowKind.Area && value != decimal.Truncate(value)));
    }

    private List<SeriesCell>? Concentrations(List<SeriesCell> cells)
    {
        var isCarbonMonoxide = cells[0].Quantity.Metric == PublishedMetric.CO;
        var unit = cells[0].Draft.Content.Unit ?? cells[0].Draft.Phrase.Unit ?? context.Unit;
        var most = cells.Max(c => c.Value!.Value);
        // CO below 30 cannot be in µg/m³, nor other pollutants of 5 and more be in mg/m³: the unit over the group is not theirs.
        if (isCarbonMonoxide && unit == FigureUnit.Micrograms)
            return most > 30 ? cells.ConvertAll(c => Scaled(c, 0.001m, 3)) : cells.ConvertAll(c => c.With(RemarkKind.UnitSlip, "µg/m³"));
        if (!isCarbonMonoxide && unit == FigureUnit.Milligrams)
            return most < 5 ? cells.ConvertAll(c => Scaled(c, 1000m, -3)) : cells.ConvertAll(c => c.With(RemarkKind.UnitSlip, "mg/m³"));
        if (unit is FigureUnit.Percent or FigureUnit.Points or FigureUnit.Days)
            return null;
        return !isCarbonMonoxide && unit is null && most < 1 && cells.Count > 2 ? null : cells;
    }

    private static List<SeriesCell>? Ratios(List<SeriesCell> cells)
    {
        var isPercent = cells.Exists(c => c.Draft.Content.Unit == FigureUnit.Percent) || cells[0].Draft.Phrase.Unit == FigureUnit.Percent;
        var isAtMostOne = cells.TrueForAll(c => c.Value <= 1);
        if (!isAtMostOne || cells[0].Quantity.Metric != PublishedMetric.GoodRatio)
            return cells[0].Draft.Phrase.Unit is FigureUnit.Micrograms or FigureUnit.Milligrams or FigureUnit.Days ? null : cells;
        // No list of areas has less than one good day in a hundred throughout: 0.968 is 96.8 %, unless it is called a percentage.
        return isPercent || !cells.Exists(c => c.Value is > 0 and < 1) ? null : cells.ConvertAll(c => Scaled(c, 100m, -2, RemarkKind.FractionOfOne));
    }

    private List<SeriesCell> Money(List<SeriesCell> cells)
    {
        if (cells[0].Draft.Phrase.IsPaid is { } paid)
            return cells.ConvertAll(c => c with { Value = paid ? -c.Value : c.Value });
        if (cells.Exists(c => c.Value < 0) || cells[0].Quantity.Aspect != FigureAspect.Value)
            return cells;
        Ask(QuestionKind.UnknownPayment, cells[0], $"--column \"{cells[0].Draft.Heading}=money:pay\"");
        return [];
    }

    private static SeriesCell Scaled(SeriesCell cell, decimal factor, int decimals, RemarkKind remark = RemarkKind.UnitConverted) =>
        (cell with { Value = cell.Value * factor, Decimals = Math.Max(0, cell.Decimals + decimals) }).With(remark);

    private void Ask(QuestionKind kind, SeriesCell cell, string answer) =>
        notes.Ask(new PublishedQuestion(kind, context.At(cell.Draft.Row, cell.Draft.Column.Index), cell.Draft.Heading, answer));
}
