namespace AirQuality.Cli.Output;

/// <summary>A column of a table that is to fit a terminal.</summary>
/// <param name="Index">Which column.</param>
/// <param name="Least">The narrowest it can be: figures are never broken.</param>
/// <param name="Natural">The width it has with room for everything.</param>
internal readonly record struct ColumnFit(int Index, int Least, int Natural)
{
    /// <summary>What stands between columns.</summary>
    public const int Gap = 3;

    /// <summary>What stands before the first.</summary>
    private const int Edge = 1;

    /// <summary>Parts a table into blocks of columns that fit; each begins with the first column, so that its rows are known.</summary>
    public static IReadOnlyList<IReadOnlyList<ColumnFit>> Blocks(IReadOnlyList<ColumnFit> columns, int width)
    {
        var blocks = new List<List<ColumnFit>>();
        foreach (var column in columns)
        {
            if (blocks.Count > 0 && (blocks[^1].Count < 2 || LeastOf([.. blocks[^1], column]) <= width))
                blocks[^1].Add(column);
            else
                blocks.Add(blocks.Count == 0 ? [column] : [columns[0], column]);
        }

        return blocks;
    }

    /// <summary>The width of each column of a block: the natural ones, the widest cut until all fit.</summary>
    public static int[] Widths(IReadOnlyList<ColumnFit> block, int width)
    {
        var widths = block.Select(c => c.Natural).ToArray();
        while (widths.Sum() + (Gap * widths.Length) + Edge > width)
        {
            var widest = -1;
            for (var i = 0; i < widths.Length; i++)
                if (widths[i] > block[i].Least && (widest < 0 || widths[i] > widths[widest]))
                    widest = i;
            if (widest < 0)
                break; // one figure is wider than the terminal
            widths[widest]--;
        }

        return widths;
    }

    private static int LeastOf(IReadOnlyList<ColumnFit> block) => block.Sum(c => c.Least + Gap) + Edge;
}
