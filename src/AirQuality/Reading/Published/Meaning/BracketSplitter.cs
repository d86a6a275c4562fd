using AirQuality.Publications;
using AirQuality.Reading.Published.Cells;

namespace AirQuality.Reading.Published.Meaning;

/// <summary>Parts a cell with a number in brackets (4.35(4.60), 36(-11.9%)) into the two figures it holds.</summary>
internal static class BracketSplitter
{
    /// <summary>The figures of a cell: one, or the value and what stands in brackets behind it.</summary>
    /// <remarks>A heading such as 综合指数(去年同期) is about the brackets: the number before them is the value.</remarks>
    public static IEnumerable<SeriesCell> Split(SeriesCell cell)
    {
        var content = cell.Draft.Content;
        if (content.Bracket is not { } bracket)
            return [cell];
        var outside = cell with
        {
            Draft = cell.Draft with { Content = content with { Bracket = null } },
            Quantity = cell.Quantity.Aspect is FigureAspect.Change or FigureAspect.Base ? new PublishedQuantity(cell.Quantity.Metric) : cell.Quantity,
        };
        if (bracket.Kind == CellKind.Missing)
            return [outside];
        var inside = cell with { Draft = cell.Draft with { Content = bracket, IsInBrackets = true } };
        if (cell.Quantity.Aspect is FigureAspect.Change or FigureAspect.Base)
            return [outside, inside];
        // A sign, a direction or a unit of changes can only be the change; a bare number may be anything.
        var isChange = bracket.Direction is not null || bracket.HasSign || bracket.Unit is FigureUnit.Points || (bracket.Unit == FigureUnit.Percent && cell.Quantity.Metric.Kind != FigureKind.Ratio);
        return [outside, isChange ? inside with { Quantity = new PublishedQuantity(cell.Quantity.Metric, FigureAspect.Change) } : inside];
    }

    /// <summary>The figures with the meaning of the numbers in brackets, where titles or notes say it; otherwise it is asked and they are left out.</summary>
    public static IReadOnlyList<SeriesCell> Asked(IReadOnlyList<SeriesCell> cells, TableContext context, ReadingNotes notes)
    {
        var read = new List<SeriesCell>();
        foreach (var cell in cells)
        {
            if (!cell.Draft.IsInBrackets || cell.Quantity.Aspect is FigureAspect.Change or FigureAspect.Base)
            {
                read.Add(cell);
            }
            else if (context.IsBracketLastYear)
            {
                read.Add(cell with { Quantity = new PublishedQuantity(cell.Quantity.Metric, FigureAspect.Base) });
            }
            else
            {
                var heading = cell.Draft.Heading;
                notes.Ask(new PublishedQuestion(QuestionKind.UnknownBracket, context.At(cell.Draft.Row, cell.Draft.Column.Index), heading, $"--column \"{heading}={cell.Quantity.Metric.Key}_last_year\""));
            }
        }

        return read;
    }
}
