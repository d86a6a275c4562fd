namespace AirQuality.Ranking.Live;

/// <summary>Some of the stations or areas of a level, by row, in the order in which they came.</summary>
/// <param name="count">How many there are of the level.</param>
internal sealed class RowSet(int count)
{
    private readonly bool[] has = new bool[count];
    private readonly List<int> rows = [];

    public List<int> Rows => rows;

    public bool IsAll => rows.Count == count;

    public void Add(int row)
    {
        if (row < 0 || has[row])
            return;
        has[row] = true;
        rows.Add(row);
    }

    public void AddAll(RowSet others)
    {
        foreach (var row in others.rows)
            Add(row);
    }

    public void AddAll()
    {
        for (var row = 0; row < count; row++)
            Add(row);
    }
}
