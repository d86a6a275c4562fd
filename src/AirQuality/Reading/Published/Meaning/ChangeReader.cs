using AirQuality.Publications;
using AirQuality.Reading.Published.Cells;
using AirQuality.Reading.Published.Words;

namespace AirQuality.Reading.Published.Meaning;

/// <summary>Reads the cells of a series of changes, so that a plus is always a rise and the unit is known.</summary>
/// <remarks>A sign that is read the wrong way turns a ranking round. So words in the cell count first, then the heading, then the notes; where two of them contradict each other, it is asked.</remarks>
internal sealed class ChangeReader(TableContext context, ReadingNotes notes)
{
    /// <summary>A rise in per cent that is a slip of the column.</summary>
    private const decimal FiftyFold = 5000;

    /// <summary>The changes, positive for a rise. Those in the unit of the figure become differences.</summary>
    /// <param name="series">The cells.</param>
    /// <param name="valueDecimals">The decimals of the figures that changed, or <c>null</c> when they are not in the list.</param>
    public IReadOnlyList<SeriesCell> Read(IReadOnlyList<SeriesCell> series, int? valueDecimals)
    {
        var cells = series.Where(c => c.Draft.Content is { Kind: CellKind.Number, IsBound: false } or { Kind: CellKind.Direction, Direction: ChangeDirection.Same }).ToList();
        if (cells.Count == 0)
            return [];
        var phrase = cells[0].Draft.Phrase;
        var numbers = cells.Where(c => c.Draft.Content is { Kind: CellKind.Number, Direction: null }).ToList();
        var sign = SignOf(cells[0], phrase.Sign ?? SignMeaning.Neutral);
        if (sign == SignMeaning.Unclear && numbers.Exists(c => c.Draft.Content.Value != 0))
            return Ask(QuestionKind.UnknownSign, cells[0], "_change:fall");
        var unit = UnitOf(cells, valueDecimals);
        if (unit is null || !IsPossible(unit.Value, cells[0].Quantity.Metric))
            return Ask(QuestionKind.UnknownChangeUnit, cells[0], "_change");
        var read = cells.ConvertAll(c => Read(c, sign, unit.Value));
        if (phrase.Base is null)
            read = read.ConvertAll(c => c.With(RemarkKind.BaseAssumed));
        if (unit == FigureUnit.Percent && read[0].Quantity.Metric.Kind == FigureKind.Ratio)
            read = read.ConvertAll(c => c.Draft.Content.Unit == FigureUnit.Points ? c : c.With(RemarkKind.PointsAssumed));
        if (read.Find(IsImplausible) is not { } wrong)
            return SameDecimals(read);
        notes.Ask(SeriesQuestion.Implausible(context, cells[0], wrong));
        return [];
    }

    private static bool IsPossible(FigureUnit unit, PublishedMetric metric) => metric.Kind switch
    {
        FigureKind.Ratio => unit is FigureUnit.Points or FigureUnit.Percent,
        FigureKind.Days => unit == FigureUnit.Days,
        FigureKind.Money => unit == FigureUnit.Money,
        _ when unit == FigureUnit.Percent => true,
        FigureKind.Concentration => unit == (metric == PublishedMetric.CO ? FigureUnit.Milligrams : FigureUnit.Micrograms),
        FigureKind.Deposition => unit == FigureUnit.Deposition,
        _ => false,
    };

    /// <summary>Nothing falls by more than all of it, and a fifty-fold rise is a slip of the column.</summary>
    private static bool IsImplausible(SeriesCell cell)
    {
        var value = cell.Value!.Value;
        if (cell.Quantity.Aspect == FigureAspect.Difference)
            return Math.Abs(value) > cell.Quantity.Metric.MostPlausible;
        return cell.Quantity.Metric.Kind switch
        {
            FigureKind.Ratio or FigureKind.Days => Math.Abs(value) > cell.Quantity.Metric.MostPlausible,
            FigureKind.Money => false,
            _ => value is < -PublishedMetric.Whole or > FiftyFold,
        };
    }

    private static SeriesCell Read(SeriesCell cell, SignMeaning sign, FigureUnit unit)
    {
        var content = cell.Draft.Content;
        var isLowerBetter = cell.Quantity.IsLowerBetter;
        var factor = content.Direction is { } direction ? FactorOf(direction, isLowerBetter) : FactorOf(sign, isLowerBetter);
        var aspect = (content.Unit ?? unit) is FigureUnit.Micrograms or FigureUnit.Milligrams or FigureUnit.Deposition ? FigureAspect.Difference : FigureAspect.Change;
        var read = cell with { Value = content.Value * factor, Decimals = content.Decimals, Quantity = cell.Quantity with { Aspect = aspect } };
        return factor < 0 && content.Direction is null && content.Value != 0 ? read.With(RemarkKind.SignTurned) : read;
    }

    private static int FactorOf(ChangeDirection direction, bool isLowerBetter) => direction switch
    {
        ChangeDirection.Rise => 1,
        ChangeDirection.Fall => -1,
        ChangeDirection.Better => isLowerBetter ? -1 : 1,
        ChangeDirection.Worse => isLowerBetter ? 1 : -1,
        _ => 0,
    };

    private static int FactorOf(SignMeaning sign, bool isLowerBetter) => sign switch
    {
        SignMeaning.Fall => -1,
        SignMeaning.Better => isLowerBetter ? -1 : 1,
        SignMeaning.Worse => isLowerBetter ? 1 : -1,
        _ => 1,
    };

    /// <summary>What a plus means by heading and notes together; unclear when they contradict each other.</summary>
    private SignMeaning SignOf(SeriesCell cell, SignMeaning heading)
    {
        var note = SignNotes.Read(context.Notes.Concat(context.Captions.Select(c => c.Text)), cell.Quantity.Metric);
        if (note is null || heading == SignMeaning.Unclear)
            return note ?? heading;
        var isLowerBetter = cell.Quantity.IsLowerBetter;
        if (FactorOf(note.Value, isLowerBetter) == FactorOf(heading, isLowerBetter))
            return heading;
        // 同比 alone says nothing against a note that calls a plus an improvement; 上升 or 下降 does.
        return heading == SignMeaning.Neutral ? note.Value : SignMeaning.Unclear;
    }

    private FigureUnit? UnitOf(List<SeriesCell> cells, int? valueDecimals)
    {
        var phrase = cells[0].Draft.Phrase;
        var printed = cells.Select(c => c.Draft.Content.Unit).FirstOrDefault(u => u is not null);
        if ((printed ?? phrase.Unit) is { } unit)
            return unit;
        var kind = cells[0].Quantity.Metric.Kind;
        if (kind is FigureKind.Ratio or FigureKind.Days or FigureKind.Money)
            return kind == FigureKind.Ratio ? FigureUnit.Points : kind == FigureKind.Days ? FigureUnit.Days : FigureUnit.Money;
        if (phrase.IsRate || cells.TrueForAll(c => c.Draft.Content.Direction == ChangeDirection.Same))
            return FigureUnit.Percent;
        // A difference has the decimals of its figures: 1.9 beside 27 and 24, or -3.6 beside 4.23, can only be per cent.
        var decimals = cells.Max(c => c.Draft.Content.Decimals);
        return valueDecimals is { } own && own != decimals && cells.Count > 2 ? FigureUnit.Percent : null;
    }

    private static List<SeriesCell> SameDecimals(List<SeriesCell> cells)
    {
        var decimals = cells.Max(c => c.Decimals);
        return cells.ConvertAll(c => c with { Decimals = decimals });
    }

    private SeriesCell[] Ask(QuestionKind kind, SeriesCell cell, string suffix)
    {
        var heading = cell.Draft.Heading;
        notes.Ask(new PublishedQuestion(kind, context.At(cell.Draft.Row, cell.Draft.Column.Index), heading, $"--column \"{heading}={cell.Quantity.Metric.Key}{suffix}\""));
        return [];
    }
}
