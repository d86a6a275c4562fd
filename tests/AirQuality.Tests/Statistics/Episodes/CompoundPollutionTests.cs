using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Statistics;
using AirQuality.Statistics.Episodes;
using AirQuality.Terms;
using MathNet.Numerics.Statistics;
using NodaTime;

namespace AirQuality.Tests.Statistics.Episodes;

[TestFixture]
public sealed class CompoundPollutionTests
{
    [Test]
    public void Of_AWeek_CountsEachBothAndEither()
    {
        // limits 75 and 160
        var result = CompoundPollutionAnalysis.Of(Grid(("80", "170"), ("90", "100"), ("75", "161"), ("", "200"), ("76", ""), ("10", "50"), ("100", "180")), 0, AssessmentPeriod.Month(2025, 5));
        Assert.That((result.PM25.Days, result.O3.Days, result.Both.Days, result.Either.Days, result.DaysWithBoth), Is.EqualTo((4, 4, 2, 6, 5)));
        Assert.That((result.Both.PM25, result.Both.O3), Is.EqualTo((90.0m, 175.0m)));
        Assert.That(result.PM25.PM25, Is.EqualTo(86.5m)); // (80 + 90 + 76 + 100) / 4
        Assert.That(result.PM25.O3, Is.EqualTo(150.0m)); // (170 + 100 + 180) / 3: one day has no O3
        Assert.That(result.Either.ByMonth, Is.EqualTo(new[] { 0, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0 }));
        Assert.That(result.PM25.Longest, Is.EqualTo(new DayRun(new LocalDate(2025, 5, 1), 2)));
        Assert.That(result.O3.Longest, Is.EqualTo(new DayRun(new LocalDate(2025, 5, 3), 2)));
        Assert.That(result.Either.Longest, Is.EqualTo(new DayRun(new LocalDate(2025, 5, 1), 5)));

        // AQI above 100 on six days. 80 and 170: IAQI 107 and 110; 100 and 180: 132 and 119
        Assert.That(result.PollutedDays, Is.EqualTo(6));
        Assert.That((result.LedPercent[(int)Pollutant.PM25], result.LedPercent[(int)Pollutant.O3], result.LedPercent[(int)Pollutant.CO]), Is.EqualTo((50.0m, 50.0m, 0.0m)));
    }

    [Test]
    public void Of_GeneratedDays_AgreesWithTheAssessmentAndMathNet([Values(1, 2, 3)] int seed)
    {
        var days = GeneratedDays.Of(seed).Grid;
        foreach (var row in Enumerable.Range(0, days.Areas.Count))
        {
            var result = CompoundPollutionAnalysis.Of(days, row, AssessmentPeriod.Year(2026));
            var assessment = PeriodAssessor.Assess(days, row, AssessmentPeriod.Year(2026));
            Assert.That(result.PM25.Days, Is.EqualTo(assessment[Pollutant.PM25].ExceedanceDays));
            Assert.That(result.O3.Days, Is.EqualTo(assessment[Pollutant.O3].ExceedanceDays));
            Assert.That(result.Either.Days, Is.EqualTo(result.PM25.Days + result.O3.Days - result.Both.Days));
            Assert.That(result.PM25.ByMonth.Sum(), Is.EqualTo(result.PM25.Days));
            Assert.That(result.PM25.Longest!.Days, Is.EqualTo(new EpisodeFinder(days).FindOf(row, Pollutant.PM25, AssessmentPeriod.Year(2026)).Max(e => e.Days)));
            var pairs = (from i in Enumerable.Range(0, 365)
                         let day = days.PublishedOn(row, new LocalDate(2026, 1, 1).PlusDays(i))
                         where !day.PM25.IsMissing && !day.O3.IsMissing
                         select (PM25: (double)day.PM25.Value!, O3: (double)day.O3.Value!, Season: (MeteorologicalSeason)new[] { 3, 3, 0, 0, 0, 1, 1, 1, 2, 2, 2, 3 }[new LocalDate(2026, 1, 1).PlusDays(i).Month - 1])).ToList();
            Assert.That(result.CoVariation.Pearson, Is.EqualTo(Correlation.Pearson(pairs.Select(p => p.PM25), pairs.Select(p => p.O3))).Within(1e-12));
            foreach (var season in Enum.GetValues<MeteorologicalSeason>())
            {
                var inSeason = pairs.Where(p => p.Season == season).ToList();
                Assert.That(result.CoVariationBySeason[(int)season].Days, Is.EqualTo(inSeason.Count));
                Assert.That(result.CoVariationBySeason[(int)season].Pearson, Is.EqualTo(Correlation.Pearson(inSeason.Select(p => p.PM25), inSeason.Select(p => p.O3))).Within(1e-12));
            }
        }
    }

    [Test]
    public void Of_NothingOneValueOrConstants_HasNoCorrelationAndNoNaN()
    {
        var none = CompoundPollutionAnalysis.Of(Grid(("", "")), 0, AssessmentPeriod.Year(1999));
        Assert.That((none.Either.Days, none.PM25.PM25, none.PM25.Longest, none.PollutedDays, none.CoVariation), Is.EqualTo((0, (decimal?)null, (DayRun?)null, 0, new CoVariation(0, null))));
        Assert.That(none.LedPercent, Has.All.Null);
        Assert.That(CompoundPollutionAnalysis.Of(Grid(("1", "2")), 0, AssessmentPeriod.Month(2025, 5)).CoVariation, Is.EqualTo(new CoVariation(1, null)));
        Assert.That(CompoundPollutionAnalysis.Of(Grid(("1", "2"), ("1", "3"), ("1", "4")), 0, AssessmentPeriod.Month(2025, 5)).CoVariation, Is.EqualTo(new CoVariation(3, null)));
        Assert.That(CompoundPollutionAnalysis.Of(Grid(("1", "2"), ("2", "4"), ("3", "6")), 0, AssessmentPeriod.Month(2025, 5)).CoVariation.Pearson, Is.EqualTo(1).Within(1e-15));
    }

    [Test]
    public void Diurnal_OfChosenDays_GivesMeansAndPeaks()
    {
        var builder = new HourlyGridBuilder();
        for (var day = 0; day < 3; day++)
            for (var hour = 1; hour <= 24; hour++)
                if (day != 1 || hour != 5)
                    builder.Add("s", new LocalDate(2025, 5, 1 + day).AtMidnight().PlusHours(hour), Pollutant.O3, Concentration.FromDecimal((hour * 10) + day + (day == 1 && hour == 7 ? 500 : 0)));
        var steps = Profiles.Diurnal(builder.Build(), 0, Pollutant.O3, d => d.Day <= 2);
        Assert.That(steps.Select(s => s.At), Is.EqualTo(Enumerable.Range(1, 24)));
        Assert.That(steps[0], Is.EqualTo(new ProfileStep(1, 2, 10.5m, 0)));
        Assert.That(steps[4], Is.EqualTo(new ProfileStep(5, 1, 50.0m, 0)));
        Assert.That((steps[6].Peaks, steps[23].Peaks, steps.Sum(s => s.Peaks)), Is.EqualTo((1, 1, 2)));
        Assert.That(Profiles.Diurnal(builder.Build(), 0, Pollutant.PM25, _ => true), Has.All.Matches<ProfileStep>(s => s is { Count: 0, Mean: null, Peaks: 0 }));
    }

    [Test]
    public void Monthly_OfGeneratedDays_IsTheMeanOfEachMonth()
    {
        var days = GeneratedDays.Of(4).Grid;
        var steps = Profiles.Monthly(days, 0, Pollutant.PM25, AssessmentPeriod.Year(2026));
        foreach (var step in steps)
        {
            var month = PeriodAssessor.Assess(days, 0, AssessmentPeriod.Month(2026, step.At), new AssessmentOptions { Standards = AirQuality.Standards.StandardsCatalogue.Y2026 })[Pollutant.PM25];
            Assert.That((step.Count, step.Mean), Is.EqualTo((month.ValidDays, month.Mean)));
        }

        Assert.That(steps.Single(s => s.Peaks == 1).Mean, Is.EqualTo(steps.Max(s => s.Mean)));
    }

    private static DailyGrid Grid(params (string PM25, string O3)[] days)
    {
        var builder = new DailyGridBuilder();
        var row = builder.AddArea(new Area("a", AreaLevel.County));
        foreach (var (i, day) in days.Index())
        {
            builder.Add(row, new LocalDate(2025, 5, 1).PlusDays(i), Pollutant.PM25, Value(day.PM25));
            builder.Add(row, new LocalDate(2025, 5, 1).PlusDays(i), Pollutant.O3, Value(day.O3));
        }

        return builder.Build();
    }

    private static Concentration Value(string text) => text.Length == 0 ? Concentration.Missing : Concentration.FromDecimal(decimal.Parse(text));
}
