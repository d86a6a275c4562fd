namespace AirQuality.Weather.Trees;

/// <summary>
/// The mean of an estimate for a day over the weather of all days of the same season, exactly: the leaves of a tree are boxes of time and weather, so that a
/// leaf adds its value times the share of the season's weather that lies in its box.
/// </summary>
/// <remarks>
/// Instead of asking every tree for every pair of day and weather, days and weathers walk down together: a node that asks for time parts the days, one that
/// asks for weather parts the weathers, and at a leaf the weathers are counted by day of the year, once, and summed up in front. Sampling would need
/// thousands of draws a day to come as near.
/// </remarks>
internal sealed class SeasonalAverage
{
    private const int DaysInYear = 366;

    private readonly DayMatrix matrix;
    private readonly int reach;
    private readonly int[] ofSeason;
    private readonly int[] pool;
    private readonly int[] days;
    private readonly double[] sums;
    private readonly int[] counts = new int[DaysInYear + 1];
    private readonly int[] front = new int[(3 * DaysInYear) + 1];

    /// <summary>Averages for some days.</summary>
    /// <param name="matrix">All days with weather, which are the pool.</param>
    /// <param name="days">The days asked for.</param>
    /// <param name="reach">By how many days of the year the weather may differ from the day.</param>
    public SeasonalAverage(DayMatrix matrix, ReadOnlySpan<int> days, int reach)
    {
        this.matrix = matrix;
        this.reach = reach;
        pool = [.. Enumerable.Range(0, matrix.Rows.Length)];
        this.days = [.. Enumerable.Range(0, days.Length)];
        Asked = [.. days];
        sums = new double[days.Length];
        ofSeason = new int[DaysInYear + 1];
        Count(pool);
        for (var day = 1; day <= DaysInYear; day++)
            ofSeason[day] = InSeason(day);
    }

    private int[] Asked { get; }

    /// <summary>The mean of the estimate over the season's weather, one a day asked for.</summary>
    public double[] Of(BoostedTrees trees)
    {
        Array.Fill(sums, trees.Start);
        foreach (var tree in trees.Trees)
            Descend(tree, tree.Features.Length == 0 ? ~0 : 0, pool, days);
        return [.. sums];
    }

    private void Descend(BoostedTree tree, int node, Span<int> weathers, Span<int> of)
    {
        if (weathers.Length == 0 || of.Length == 0)
            return;
        if (node < 0)
        {
            AddLeaf(tree.Leaves[~node], weathers, of);
            return;
        }

        var feature = tree.Features[node];
        var threshold = tree.Thresholds[node];
        if (feature < matrix.TimeFeatures)
        {
            var left = Part(of, day => matrix.Rows[Asked[day]][feature] <= threshold);
            Descend(tree, tree.Left[node], weathers, of[..left]);
            Descend(tree, tree.Right[node], weathers, of[left..]);
        }
        else
        {
            var left = Part(weathers, weather => matrix.Rows[weather][feature] <= threshold);
            Descend(tree, tree.Left[node], weathers[..left], of);
            Descend(tree, tree.Right[node], weathers[left..], of);
        }
    }

    private void AddLeaf(double value, ReadOnlySpan<int> weathers, ReadOnlySpan<int> of)
    {
        Count(weathers);
        foreach (var day in of)
        {
            var dayOfYear = matrix.DaysOfYear[Asked[day]];
            sums[day] += value * InSeason(dayOfYear) / ofSeason[dayOfYear];
        }
    }

    /// <summary>Counts weathers by day of the year, summed up over three years in a row, so that a season across New Year is one stretch.</summary>
    private void Count(ReadOnlySpan<int> weathers)
    {
        Array.Clear(counts);
        foreach (var weather in weathers)
            counts[matrix.DaysOfYear[weather]]++;
        var sum = 0;
        for (var year = 0; year < 3; year++)
            for (var day = 1; day <= DaysInYear; day++)
                front[(year * DaysInYear) + day] = sum += counts[day];
    }

    private int InSeason(int dayOfYear)
    {
        var middle = DaysInYear + dayOfYear - 1;
        return front[middle + reach + 1] - front[middle - reach];
    }

    /// <summary>Moves what goes left to the front; the order within the parts does not matter.</summary>
    private static int Part(Span<int> items, Predicate<int> goesLeft)
    {
        var left = 0;
        for (var i = 0; i < items.Length; i++)
        {
            if (!goesLeft(items[i]))
                continue;
            (items[left], items[i]) = (items[i], items[left]);
            left++;
        }

        return left;
    }
}
