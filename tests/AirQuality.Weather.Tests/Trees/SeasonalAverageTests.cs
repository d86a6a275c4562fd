using AirQuality.Weather.Trees;

namespace AirQuality.Weather.Tests.Trees;

/// <summary>The mean by boxes against the mean by asking every tree for every pair of day and weather.</summary>
public sealed class SeasonalAverageTests
{
    [TestCase(14)]
    [TestCase(30)]
    public void The_mean_is_that_of_every_pair_of_day_and_weather(int reach)
    {
        var random = new Random(reach);
        var daysOfYear = Enumerable.Range(0, 800).Select(i => (i % 365) + 1).ToArray();
        var matrix = new DayMatrix([.. daysOfYear.Select((d, i) => new[] { i, d, (float)random.NextDouble(), (float)random.NextDouble() })], daysOfYear, TimeFeatures: 2);
        var trees = new BoostedTrees(3.5, [.. Enumerable.Range(0, 25).Select(_ => RandomTree(random))]);
        int[] asked = [0, 5, 150, 364, 365, 401, 799];

        var exact = new SeasonalAverage(matrix, asked, reach).Of(trees);

        for (var i = 0; i < asked.Length; i++)
            Assert.That(exact[i], Is.EqualTo(Slowly(trees, matrix, asked[i], reach)).Within(1e-9), $"day {asked[i]}");
    }

    [Test]
    public void A_season_reaches_across_New_Year()
    {
        var matrix = new DayMatrix([[0, 1], [1, 3], [2, 9]], [1, 360, 180], TimeFeatures: 1);
        var tree = new BoostedTree { Features = [1], Thresholds = [2], Left = [~0], Right = [~1], Leaves = [10, 20] };

        var mean = new SeasonalAverage(matrix, [0], 14).Of(new BoostedTrees(0, [tree]));

        Assert.That(mean[0], Is.EqualTo(15)); // days 1 and 360 are six apart, day 180 is of another season
    }

    private static double Slowly(BoostedTrees trees, DayMatrix matrix, int day, int reach)
    {
        var season = Enumerable.Range(0, matrix.Rows.Length).Where(w => Apart(matrix.DaysOfYear[w], matrix.DaysOfYear[day]) <= reach);
        return season.Average(w => trees.Of([.. matrix.Rows[day][..2], .. matrix.Rows[w][2..]]));
    }

    private static int Apart(int one, int other) => Math.Min(Math.Abs(one - other), 366 - Math.Abs(one - other));

    private static BoostedTree RandomTree(Random random)
    {
        var features = Enumerable.Range(0, 7).Select(_ => random.Next(4)).ToArray();
        return new BoostedTree
        {
            Features = features,
            Thresholds = [.. features.Select(f => f == 0 ? random.Next(800) : f == 1 ? random.Next(366) : (float)random.NextDouble())],
            Left = [1, 3, 5, ~0, ~2, ~4, ~6],
            Right = [2, 4, 6, ~1, ~3, ~5, ~7],
            Leaves = [.. Enumerable.Range(0, 8).Select(_ => random.NextDouble())],
        };
    }
}
