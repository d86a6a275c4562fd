using AirQuality.Targets.Outlooks;
using AirQuality.Terms;

namespace AirQuality.Tests.Targets.Outlooks;

[TestFixture]
public sealed class LevelComparisonTests
{
    /// <summary>Against the days one by one: windows that begin before the data or end after them, gaps in one year and in both, the largest concentration there is.</summary>
    [Test]
    public void Of_AnyDays_AddsThoseValidInBothYears()
    {
        var random = new Random(6);
        for (var i = 0; i < 5000; i++)
        {
            var codes = Enumerable.Range(0, random.Next(1, 120)).Select(_ => random.Next(8) == 0 ? Concentration.MissingCode : random.Next(9) == 0 ? Concentration.MaxThousandths : random.Next(200_000)).ToArray();
            var end = random.Next(codes.Length + 20);
            var pastEnd = random.Next(-10, end + 1);
            var length = random.Next(100);
            var compared = Enumerable.Range(1, length).Where(back => Code(end - back) >= 0 && Code(pastEnd - back) >= 0).ToList();
            var expected = new LevelComparison(compared.Sum(back => (long)Code(end - back)), compared.Sum(back => (long)Code(pastEnd - back)), compared.Count);
            Assert.That(LevelComparison.Of(codes, end, pastEnd, length), Is.EqualTo(expected), $"{codes.Length} days, {end}, {pastEnd}, {length}");

            int Code(int day) => day >= 0 && day < codes.Length ? codes[day] : Concentration.MissingCode;
        }
    }
}
