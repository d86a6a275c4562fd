namespace AirQuality.Reading.Findings;

/// <summary>In how many rows the columns of tables with the same header hold something.</summary>
/// <param name="columns">How many columns there are.</param>
internal sealed class CellCounts(int columns)
{
    private readonly long[] filled = new long[columns];

    /// <summary>The rows looked at.</summary>
    public long Rows { get; private set; }

    /// <summary>How many of them hold something in a column.</summary>
    public long this[int column] => filled[column];

    /// <summary>Adds the rows of a part.</summary>
    public void Add(long rows, ReadOnlySpan<int> more)
    {
        Rows += rows;
        for (var i = 0; i < more.Length; i++)
            filled[i] += more[i];
    }
}
