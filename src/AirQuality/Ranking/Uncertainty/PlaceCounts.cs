namespace AirQuality.Ranking.Uncertainty;

/// <summary>In how many draws each area had each place, was among the last, and stood behind the next.</summary>
internal sealed class PlaceCounts(int areas)
{
    private readonly int[] places = new int[areas * areas];

    public long[] InBottom { get; } = new long[areas];

    public long[] BehindNext { get; } = new long[areas];

    public void Add(int area, int place) => places[(area * areas) + place - 1]++;

    public void Add(PlaceCounts other)
    {
        for (var i = 0; i < places.Length; i++)
            places[i] += other.places[i];
        for (var i = 0; i < areas; i++)
        {
            InBottom[i] += other.InBottom[i];
            BehindNext[i] += other.BehindNext[i];
        }
    }

    /// <summary>The smallest place that at least so many per cent of the draws do not go beyond.</summary>
    public int Place(int area, int percent)
    {
        var row = places.AsSpan(area * areas, areas);
        long draws = 0;
        foreach (var count in row)
            draws += count;
        long seen = 0;
        for (var place = 1; ; place++)
        {
            seen += row[place - 1];
            if (seen * 100 >= draws * percent)
                return place;
        }
    }
}
