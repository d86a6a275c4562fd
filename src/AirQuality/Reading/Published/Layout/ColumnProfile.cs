using AirQuality.Reading.Published.Cells;
using AirQuality.Reading.Published.Words;

namespace AirQuality.Reading.Published.Layout;

/// <summary>Counts of what a column holds in the rows of a block.</summary>
/// <param name="Texts">Cells that are no figures.</param>
/// <param name="Values">Cells that are figures or marks for none.</param>
/// <param name="Labels">Texts that are understood as metrics, places or changes.</param>
/// <param name="Periods">Texts that are periods.</param>
/// <param name="Units">Texts that are units and nothing else.</param>
internal sealed record ColumnProfile(int Texts, int Values, int Labels, int Periods, int Units)
{
    public bool IsEmpty => Texts + Values == 0;

    /// <summary>Whether it mostly holds names or labels.</summary>
    public bool IsText => Texts > Values;

    /// <summary>Whether its texts are mostly metrics, places or changes rather than names.</summary>
    public bool IsLabels => Labels * 2 > Texts;

    /// <summary>Whether its texts are mostly units: 单位 beside 项目, and no names of organisations.</summary>
    public bool IsUnits => Units * 2 > Texts;

    public static ColumnProfile Of(SheetGrid grid, TableBlock block, int column)
    {
        int texts = 0, values = 0, labels = 0, periods = 0, units = 0;
        foreach (var row in block.Rows)
        {
            var cell = grid[row.Index, column];
            if (cell.IsBlank)
                continue;
            // A bare 2023 is the label of a row; no metric has such values as its figures throughout.
            if (cell.Content.Kind is CellKind.Text or CellKind.Date || cell.Content.IsYearLike)
            {
                texts++;
                labels += IsLabel(cell.Phrase) ? 1 : 0;
                units += cell.Phrase is { IsUnderstood: true, Unit: not null, Metric: null, Aspect: null } ? 1 : 0;
                periods += cell.Phrase is { IsUnderstood: true, Periods.Count: > 0 } ? 1 : 0;
            }
            else
            {
                values++;
            }
        }

        return new ColumnProfile(texts, values, labels, periods, units);
    }

    private static bool IsLabel(Phrase phrase) => phrase.IsUnderstood && (phrase.Metric is not null || phrase.IsPlace || phrase.Aspect is not null || phrase.Other is not null || phrase.Statistics.Count > 0);
}
