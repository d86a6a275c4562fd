using AirQuality.Assessments;
using AirQuality.Standards;
using AirQuality.Targets.Outlooks;
using AirQuality.Terms;

namespace AirQuality.Tests.Targets.Outlooks;

[TestFixture]
public sealed class PercentileDrawsTests
{
    /// <summary>Against all days put together and sorted: few values and many, levels far apart, hardly a day known, one day drawn.</summary>
    [TestCase(Pollutant.O3, 200, 40)]
    [TestCase(Pollutant.O3, 0, 300)]
    [TestCase(Pollutant.O3, 300, 1)]
    [TestCase(Pollutant.CO, 100, 150)]
    public void Of_AnyBlocks_IsThePercentileOfTheDaysSorted(Pollutant pollutant, int known, int remaining)
    {
        var random = new Random(3);
        var step = pollutant == Pollutant.CO ? 100 : 1000;
        int Value(int most) => step * random.Next(1, most);
        var observed = Enumerable.Range(0, known).Select(_ => Value(120)).ToArray();
        int[][] drawable = [.. new[] { 5, 60, 400 }.Select(most => Enumerable.Range(0, 700).Select(_ => Value(most)).ToArray())];
        var draws = new PercentileDraws(days: 700);
        draws.Begin([.. observed.Select(v => v * 30)], remaining, pollutant); // another area, far dirtier, was drawn in the same room
        draws.Take([.. drawable[2].Select(v => v * 30)]);
        draws.Begin(observed, remaining, pollutant);
        for (var i = 0; i < 600; i++)
        {
            var blocks = new List<OutlookBlock>();
            for (var left = remaining; left > 0; left -= blocks[^1].Length)
            {
                var length = Math.Min(left, random.Next(1, 11));
                blocks.Add(new OutlookBlock(random.Next(700 - length + 1), length, 0));
            }

            int[] all = [.. observed, .. blocks.SelectMany(b => drawable[i % 3].Skip(b.Start).Take(b.Length))];
            Array.Sort(all);
            draws.Take(drawable[i % 3]);
            Assert.That(draws.Of([.. blocks]), Is.EqualTo(PercentileRule.Linear(all, AssessmentRules.PercentileOrder(pollutant))));
        }
    }
}
