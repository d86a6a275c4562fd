using AirQuality.Assessments;
using AirQuality.Numerics;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;

namespace AirQuality.Tests.Targets.Tracking;

[TestFixture]
internal sealed class PollutantDaysTests
{
    [TestCase(0, 40)]
    [TestCase(1, 1)]
    [TestCase(60, 0)]
    [TestCase(90, 275)]
    [TestCase(364, 1)]
    public void APercentileIsThatOfAllDaysPutInOrder(int known, int toCome)
    {
        foreach (var pollutant in new[] { Pollutant.CO, Pollutant.O3 })
        {
            var random = new Random(known + toCome);
            var step = PublishedStep.Of(pollutant);
            int[] soFar = [.. Enumerable.Range(0, known).Select(_ => random.Next(200) * step)];
            int[] reference = [.. Enumerable.Range(0, toCome).Select(_ => random.Next(200) * step)];
            var days = new PollutantDays(pollutant, soFar, reference, isFromLastYear: true);

            for (var factor = 0; factor <= 10_000; factor += 217)
            {
                int[] all = [.. soFar.Concat(reference.Select(v => (int)(HalfEven.Divide((long)v * factor, 1000L * step) * step))).Order()];
                Assert.That(days.With(factor, 1000), Is.EqualTo(PercentileRule.Linear(all, AssessmentRules.PercentileOrder(pollutant))), $"{pollutant} times {factor} thousandths");
            }
        }
    }
}
