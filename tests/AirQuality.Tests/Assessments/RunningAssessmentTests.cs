using AirQuality.Aggregation;
using AirQuality.Assessments;
using AirQuality.Indices;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Tests.Oracle;
using NodaTime;

namespace AirQuality.Tests.Assessments;

/// <summary>Day after day the running assessment is the one made at once.</summary>
[TestFixture]
public sealed class RunningAssessmentTests
{
    private static readonly AssessmentOptions[] Choices =
    [
        AssessmentOptions.Default,
        new() { Standards = StandardsCatalogue.Y2026Final, Scheme = CompositeIndexScheme.Weighted },
        new() { Aqi = new AqiOptions { NotMonitored = [Pollutant.SO2], DailyOzone1h = DailyOzone1h.Always } },
    ];

    [TestCaseSource(nameof(Years))]
    public void YearToDate_EveryDayOfGeneratedYears_EqualsTheBatch(int seed, AssessmentOptions options, int year)
    {
        var days = GeneratedDays.Of(seed).Grid;
        for (var area = 0; area < days.Areas.Count; area += 3)
            AssertEveryDay(days, area, year, options);
    }

    /// <summary>Quick is the year in which the standards change, with the few days of those around it.</summary>
    private static IEnumerable<TestCaseData> Years() =>
        Sweep.Of([1, 2], Choices, [2024, 2025, 2026, 2027, 2028], (seed, _, year) => seed == 1 && year != 2025);

    [Test]
    [Category("Long")]
    [Category("Large")]
    public void YearToDate_EveryDayOfBeijing_EqualsTheBatch()
    {
        var data = UciBeijing.Data;
        var days = DayAggregator.AreaDays(data.Grid, data.Network, AreaLevel.County);
        var count = 0;
        for (var year = 2013; year <= 2015; year++)
            for (var area = 0; area < days.Areas.Count; area++)
                count += AssertEveryDay(days, area, year, AssessmentOptions.Default);
        TestContext.Out.WriteLine($"{count} assessments equal");
        Assert.That(count, Is.EqualTo(days.Areas.Count * 1095)); // 1 January 2013 to 31 December 2015; the data begin on 1 March
    }

    /// <summary>Whole months, quarters and years need their own valid days, and a year its percentiles to attain.</summary>
    [Test]
    public void Assess_WholePeriods_EqualsTheBatch([Values(3, 4)] int seed)
    {
        var days = GeneratedDays.Of(seed).Grid;
        foreach (var period in new[] { AssessmentPeriod.Month(2026, 2), AssessmentPeriod.Quarter(2026, 1), AssessmentPeriod.HalfYear(2025, 2), AssessmentPeriod.Year(2025), AssessmentPeriod.Season(2025), AssessmentPeriod.Week(2026, 9), AssessmentPeriod.Day(new LocalDate(2026, 3, 1)) })
        {
            for (var area = 0; area < days.Areas.Count; area++)
            {
                var running = new RunningAssessment(days.Areas[area], period.Start);
                for (var date = period.Start; date <= period.End; date = date.PlusDays(1))
                    running.Append(date, days.PublishedOn(area, date));
                Assert.That(AssessmentText.Of(running.Assess(period)), Is.EqualTo(AssessmentText.Of(PeriodAssessor.Assess(days, area, period))));
            }
        }
    }

    [Test]
    public void RemoveLast_EachDayTakenInTwice_LeavesNoTrace([Range(1, 3)] int seed)
    {
        var days = GeneratedDays.Of(seed).Grid;
        var random = new Random(seed);
        var running = new RunningAssessment(days.Areas[0], new LocalDate(2026, 2, 10));
        for (var date = running.Start; date < new LocalDate(2026, 5, 1); date = date.PlusDays(1))
        {
            running.Append(date, PollutantConcentrations.From(_ => random.Next(4) == 0 ? Concentration.Missing : Concentration.FromDecimal(random.Next(400))));
            running.RemoveLast();
            running.Append(date, days.PublishedOn(0, date));
            Assert.That(AssessmentText.Of(running.Assess()), Is.EqualTo(AssessmentText.Of(PeriodAssessor.Assess(days, 0, AssessmentPeriod.Range(running.Start, date)))));
        }
    }

    [Test]
    public void Append_DaysPassedOver_CountAsDaysWithoutData()
    {
        var days = GeneratedDays.Of(1).Grid;
        var running = new RunningAssessment(days.Areas[0], new LocalDate(2026, 1, 1));
        var builder = new DailyGridBuilder();
        builder.AddArea(days.Areas[0]);
        foreach (var date in new[] { 5, 40, 41, 100, 300 }.Select(d => running.Start.PlusDays(d)))
        {
            var six = days.PublishedOn(0, date);
            running.Append(date, six);
            foreach (var pollutant in Pollutants.All)
                builder.Add(0, date, pollutant, six[pollutant]);
            Assert.That(AssessmentText.Of(running.Assess()), Is.EqualTo(AssessmentText.Of(PeriodAssessor.Assess(builder.Build(), 0, AssessmentPeriod.Range(running.Start, date)))));
        }
    }

    [Test]
    public void Append_ValuesNotRounded_AreRoundedToPublishedDecimals()
    {
        var running = new RunningAssessment(new Area("a", AreaLevel.County), new LocalDate(2026, 5, 1));
        running.Append(running.Start, new PollutantConcentrations { PM25 = Concentration.FromDecimal(34.5m), CO = Concentration.FromDecimal(0.85m) });
        Assert.That((running.Assess()[Pollutant.PM25].Mean, running.Assess()[Pollutant.CO].Percentile), Is.EqualTo((34.0m, 0.8m)));
    }

    [Test]
    public void Append_DayNotAfterTheLast_Throws()
    {
        var running = new RunningAssessment(new Area("a", AreaLevel.County), new LocalDate(2026, 5, 1));
        Assert.That(() => running.Append(new LocalDate(2026, 4, 30), new PollutantConcentrations()), Throws.TypeOf<ArgumentOutOfRangeException>());
        running.Append(new LocalDate(2026, 5, 1), new PollutantConcentrations());
        Assert.That(() => running.Append(new LocalDate(2026, 5, 1), new PollutantConcentrations()), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Assess_WhatCannotBe_Throws()
    {
        var running = new RunningAssessment(new Area("a", AreaLevel.County), new LocalDate(2026, 5, 1));
        Assert.That(() => running.Assess(), Throws.InvalidOperationException);
        Assert.That(running.RemoveLast, Throws.InvalidOperationException);
        running.Append(running.Start, new PollutantConcentrations());
        Assert.That(() => running.Assess(AssessmentPeriod.Month(2026, 5)), Throws.ArgumentException.With.Message.Contains("2026-05-01 to 2026-05-01, found 2026-05"));
        running.RemoveLast();
        Assert.That(running.RemoveLast, Throws.InvalidOperationException);
        Assert.That(() => new RunningAssessment(running.Area, running.Start, new AssessmentOptions { DailyPrecision = DailyPrecision.Unrounded }), Throws.ArgumentException.With.Message.Contains("published"));
    }

    [Test]
    public void YearToDate_YearBeyondTheData_IsEmpty()
    {
        var days = GeneratedDays.Of(1).Grid;
        Assert.That(YearToDate.For(days, 0, 2028), Is.Empty);
        Assert.That(() => YearToDate.For(days, days.Areas.Count, 2026), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    private static int AssertEveryDay(DailyGrid days, int area, int year, AssessmentOptions options)
    {
        var series = YearToDate.For(days, area, year, options);
        var first = new LocalDate(year, 1, 1);
        foreach (var (i, assessment) in series.Index())
            Assert.That(AssessmentText.Of(assessment), Is.EqualTo(AssessmentText.Of(PeriodAssessor.Assess(days, area, AssessmentPeriod.Range(first, first.PlusDays(i)), options))));
        return series.Count;
    }
}

/// <summary>Everything an assessment holds as text, so that two can be compared to the last digit.</summary>
internal static class AssessmentText
{
    public static string Of(PeriodAssessment a) => string.Join('\n',
    [
        $"{a.Area} {a.Period} {a.Period.Kind} {a.Edition} {a.Index.Scheme.Name} {a.Index.Sum} {a.Index.Reason} attained {a.Attained}",
        OracleText.Assessment(a),
        .. a.Pollutants.Select(p => $"{p.Pollutant} {p.Mean} {p.Percentile} {p.Evaluated} x{p.ExceedanceMultiple} primary {p.PrimaryDays} {p.Reason}"),
        $"{a.GoodRatio} {a.DaysReason} | {string.Join("; ", a.Reasons)}",
        .. a.DayAqis.Select(d => $"{d.Date:uuuu-MM-dd} {d.Aqi} {string.Join('+', d.Primary)}"),
    ]);
}
