using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Terms;
using AirQuality.Tests.Oracle;
using NodaTime;

namespace AirQuality.Tests.Assessments;

/// <summary>Percentiles of published days, k = 1 + (n − 1)p.</summary>
[TestFixture]
public sealed class PercentileTests
{
    /// <summary>PERCENTILE.INC of 10, 20 … 100 at 0.9 is 91; at 0.95 it is 95.5, a tie that goes to 96; at 0.98 it is 98.2.</summary>
    [TestCase(Pollutant.O3, 91)]
    [TestCase(Pollutant.PM10, 96)]
    [TestCase(Pollutant.SO2, 98)]
    public void Percentile_TensTo100_IsThatOfExcel(Pollutant pollutant, int expected) =>
        Assert.That(Assess(pollutant, [.. Enumerable.Range(1, 10).Select(i => i * 10m)]).Percentile, Is.EqualTo(expected));

    [Test]
    public void Percentile_OneDay_IsThatDay() => Assert.That(Assess(Pollutant.O3, [77]).Percentile, Is.EqualTo(77));

    [Test]
    public void Percentile_AnyNumberOfDays_EqualsTheOracle([Values] Pollutant pollutant)
    {
        var random = new Random(31);
        for (var n = 1; n <= 400; n += 7)
        {
            var values = Enumerable.Range(0, n).Select(_ => (decimal)random.Next(300) / (pollutant == Pollutant.CO ? 10 : 1)).ToArray();
            var name = pollutant.ToString();
            var expected = OracleAssess.Percentile([.. values.Select(v => (Rational)v)], OracleStandards.PercentileOrder(name))!.Value.Round(OracleStandards.TableDecimals("2012", name));
            Assert.That(Assess(pollutant, values).Percentile, Is.EqualTo(expected), $"n = {n}");
        }
    }

    [Test]
    public void Percentile_OrderOfDays_DoesNotMatter()
    {
        var random = new Random(32);
        var values = Enumerable.Range(0, 100).Select(_ => (decimal)random.Next(300)).ToArray();
        var before = Assess(Pollutant.PM25, values).Percentile;
        random.Shuffle(values);
        Assert.That(Assess(Pollutant.PM25, values).Percentile, Is.EqualTo(before));
    }

    [Test]
    public void Linear_OneValueFurther_IsThatOfAllInOrder([Values(90, 95, 98)] int order)
    {
        var random = new Random(33);
        for (var n = 0; n <= 120; n++)
        {
            var values = Enumerable.Range(0, n).Select(_ => random.Next(12)).Order().ToArray();
            var further = random.Next(12);
            int[] all = [.. values.Append(further).Order()];
            Assert.That(PercentileRule.Linear(values, further, order), Is.EqualTo(PercentileRule.Linear(all, order)), $"n = {n}");
            if (n > 0)
                Assert.That(PercentileRule.Linear(values, Concentration.MissingCode, order), Is.EqualTo(PercentileRule.Linear(values, order)), $"n = {n}, none further");
        }
    }

    private static PollutantAssessment Assess(Pollutant pollutant, decimal[] days)
    {
        var first = new LocalDate(2014, 1, 1);
        var builder = new DailyGridBuilder();
        var row = builder.AddArea(new Area("x", AreaLevel.County));
        for (var i = 0; i < days.Length; i++)
            builder.Add(row, first.PlusDays(i), pollutant, Concentration.FromDecimal(days[i]));
        return PeriodAssessor.Assess(builder.Build(), row, AssessmentPeriod.Range(first, first.PlusDays(days.Length - 1)))[pollutant];
    }
}
