namespace AirQuality.Ranking.Live;

/// <summary>The days of stations or areas that are to be made anew, in order of time.</summary>
/// <param name="rows">How many stations or areas there are.</param>
internal sealed class TouchedDays(int rows)
{
    private readonly SortedDictionary<int, RowSet> days = [];

    public bool IsEmpty => days.Values.All(rows => rows.Rows.Count == 0);

    /// <summary>The days, counted from the first of the window, with their rows.</summary>
    public IEnumerable<KeyValuePair<int, RowSet>> Days => days.Where(d => d.Value.Rows.Count > 0);

    /// <summary>The rows of a day.</summary>
    public RowSet On(int day)
    {
        if (!days.TryGetValue(day, out var set))
            days.Add(day, set = new RowSet(rows));
        return set;
    }
}
