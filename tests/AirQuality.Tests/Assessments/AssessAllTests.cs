using AirQuality.Assessments;
using AirQuality.Indices;
using AirQuality.Numerics;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Assessments;

/// <summary>Several periods and areas at once equal each alone, for any number of threads.</summary>
[TestFixture]
public sealed class AssessAllTests
{
    private static readonly AssessmentPeriod[] Periods =
    [
        .. Enumerable.Range(1, 12).Select(month => AssessmentPeriod.Month(2026, month)),
        AssessmentPeriod.Year(2026),
        AssessmentPeriod.Season(2025),
        AssessmentPeriod.Range(new LocalDate(2026, 2, 20), new LocalDate(2026, 3, 9)),
        AssessmentPeriod.Year(1999), // no day of it is in the grid
    ];

    [Test]
    public void AssessAll_SeveralPeriods_EqualsEachAlone([Values(1, 2)] int seed, [Values(1, 2, 7)] int threads, [Values] DailyPrecision precision)
    {
        var days = GeneratedDays.Of(seed).Grid;
        var options = new AssessmentOptions { DailyPrecision = precision, DegreeOfParallelism = threads };
        var all = PeriodAssessor.AssessAll(days, Periods, options);
        foreach (var (period, assessments) in Periods.Zip(all))
            for (var area = 0; area < days.Areas.Count; area++)
                Assert.That(AssessmentText.Of(assessments[area]), Is.EqualTo(AssessmentText.Of(PeriodAssessor.Assess(days, area, period, options))));
    }

    [Test]
    public void AssessAll_NoPeriods_IsEmpty() => Assert.That(PeriodAssessor.AssessAll(GeneratedDays.Of(1).Grid, []), Is.Empty);

    [Test]
    public void AssessAll_Cancelled_Stops() =>
        Assert.That(
            () => PeriodAssessor.AssessAll(GeneratedDays.Of(1).Grid, Periods, cancellationToken: new CancellationToken(canceled: true)),
            Throws.InstanceOf<OperationCanceledException>());

    /// <summary>Looked up for many days at once, or one after another: among the days are ties, gaps, and ozone above its column.</summary>
    [Test]
    public void Packed_GeneratedDays_EqualsTheRuleForEachDay([Range(1, 5)] int seed, [Values("2012", "2026", null)] string? edition)
    {
        var random = new Random(seed);
        var builder = new DailyGridBuilder();
        var row = builder.AddArea(new Area("x", AreaLevel.County));
        var first = new LocalDate(2025, 11, 1);
        for (var day = 0; day < 300; day++)
            foreach (var pollutant in Pollutants.All)
                if (random.Next(12) > 0)
                    builder.Add(row, first.PlusDays(day), pollutant, Concentration.FromThousandths(random.Next(random.Next(5) == 0 ? 1300 : 160) * (pollutant == Pollutant.CO ? 100 : 1000)));
        var days = builder.Build();
        var options = new AssessmentOptions { Standards = edition is null ? StandardsCatalogue.National : StandardsCatalogue.National.ById(edition), Aqi = new AqiOptions { NotMonitored = [Pollutant.SO2] } };
        var packed = new EnteringDays(days, row, options).PackedAqis(7, EditionSpan.Of(days.FirstDay.PlusDays(7), days.DayCount - 7, options.Standards));
        var notMonitored = default(PollutantMask).With(Pollutant.SO2);
        for (var day = 7; day < days.DayCount; day++)
        {
            var six = Pollutants.All.ToArray().Select(p => days.Published(p, row)[day]).ToArray();
            var expected = AqiSummary.Daily(six, Concentration.Missing, AqiRules.OfDay(options.Standards.At(days.FirstDay.PlusDays(day)), options.Aqi), notMonitored);
            Assert.That(packed[day - 7], Is.EqualTo(expected.Packed), $"{days.FirstDay.PlusDays(day)}: {string.Join(' ', six)}");
        }
    }

    /// <summary>Over one denominator or on fractions; the last ones have too large a common denominator, which is noticed.</summary>
    [Test]
    public void ExactFigures_AnyDivisors_EqualFractions([Values(1, 3, 24, 5000)] int stations)
    {
        var random = new Random(stations);
        for (var n = 1; n < 60; n++)
        {
            DayValue[] days = [.. Enumerable.Range(0, n).Select(_ => new DayValue(random.NextInt64(1L << 47), random.Next(1, stations + 1)))];
            var (actual, expected) = (ExactDays.Figures(days, 95), ExactDays.OfFractions(days, 95));
            Assert.That(Fraction.Compare(actual.Mean.ToFraction(), expected.Mean.ToFraction()), Is.Zero);
            Assert.That(Fraction.Compare(actual.Percentile.ToFraction(), expected.Percentile.ToFraction()), Is.Zero);
        }
    }
}
