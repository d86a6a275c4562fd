using System.Globalization;
using AirQuality.Publications;

namespace AirQuality.Reporting.Tables;

/// <summary>Published figures for machines: what <c>airq published</c> prints.</summary>
public static class PublishedTable
{
    private static readonly string[] Columns = ["file", "sheet", "area", "period", "metric", "value", "place", "note", "city", "row", "column", "doubtful"];

    /// <summary>One row a figure.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="words">The language.</param>
    /// <returns>The table; rows are made as they are read.</returns>
    public static Table Of(IEnumerable<PublishedFigure> figures, Words words) => new(Columns, figures.Select(f => Row(f, words)));

    private static Cell[] Row(PublishedFigure figure, Words words) =>
    [
        Cell.Text(figure.Source.File),
        Cell.Text(figure.Source.Sheet),
        Cell.Text(figure.Area),
        Cell.Text(figure.PeriodText),
        Cell.Text(figure.Quantity.Key) with { Display = words.Header(figure.Quantity.Key) },
        Cell.Number(figure.Value, figure.Decimals),
        Cell.Number(figure.Place?.Number),
        Cell.Text(words.Several(Notes(figure, words))),
        Cell.Text(figure.City ?? figure.Group),
        Cell.Number(figure.Source.Row),
        Cell.Text(figure.Source.ColumnLetters),
        Cell.Flag(figure.IsDoubtful),
    ];

    private static IEnumerable<string> Notes(PublishedFigure figure, Words words)
    {
        if (figure.Subject != FigureSubject.Area)
            yield return figure.Subject == FigureSubject.Whole ? words.Pick("整体，不参与排名", "all areas as a whole, not ranked") : words.Pick("平均，不参与排名", "a mean, not ranked");
        if (figure.Place is { Of: { } of })
            yield return string.Create(CultureInfo.InvariantCulture, $"{words.Pick($"共 {of} 个", $"of {of}")}");
        foreach (var remark in figure.Remarks)
            yield return remark.Text(words.Language);
    }
}
