using AirQuality.Comparisons;
using AirQuality.Figures;
using AirQuality.Observations;
using AirQuality.Terms;
using AirQuality.Tests.Oracle;
using NodaTime;

namespace AirQuality.Tests.Comparisons;

[TestFixture]
public sealed class PeriodComparerTests
{
    private static readonly GeneratedDays Data = GeneratedDays.Of(21);

    [Test]
    public void Compare_GeneratedMonths_EqualTheOracleUnderTheCurrentEdition([Range(1, 12)] int month)
    {
        var (period, before) = (AssessmentPeriod.Month(2026, month), AssessmentPeriod.Month(2025, month));
        var made = 0;
        foreach (var comparison in PeriodComparer.CompareAll(Data.Grid, period, ComparisonBase.LastYear))
        {
            var area = Data.Areas[comparison.Current.Area.Name];
            var now = OracleAssess.Assess(area, "month", period.Start.ToOracle(), period.End.ToOracle());
            var then = OracleAssess.Assess(area, "month", before.Start.ToOracle(), before.End.ToOracle(), now.Edition);
            var scheme = now.Edition == "2012" ? "Classic" : "Plan2026";
            foreach (var pollutant in Pollutants.All)
            {
                var name = pollutant.ToString();
                var decimals = OracleStandards.PublishedDecimals(now.Edition, name, now.JudgedOn);
                var (value, earlier) = (OracleAssess.IndexStatistic(now, name)?.Round(decimals), OracleAssess.IndexStatistic(then, name)?.Round(decimals));
                var valid = now.Statistics[name].IsValid && then.Statistics[name].IsValid;
                AssertChange(comparison.Of(Figure.Statistic(pollutant)), value, earlier, valid ? Percent(value, earlier) : null);
            }

            var (index, indexThen) = (OracleText.Index(now, scheme)?.Published, OracleText.Index(then, scheme)?.Published);
            AssertChange(comparison.Of(Figure.Index), index, indexThen, now.IsValid && then.IsValid ? Percent(index, indexThen) : null);
            if (comparison.Of(Figure.GoodRatio).Change is { } points)
                Assert.That((points, comparison.Of(Figure.GoodDays).Change), Is.EqualTo((now.GoodRatio - then.GoodRatio, (decimal?)(now.GoodDays - then.GoodDays))));
            made += comparison.Of(Figure.Index).Change is null ? 0 : 1;
        }

        Assert.That(made, Is.GreaterThan(0));
    }

    [Test]
    public void Changes_Always_HaveAFigureOrAReason()
    {
        foreach (var comparisonBase in new[] { ComparisonBase.LastYear, ComparisonBase.Previous, ComparisonBase.Years(2023, 2025), ComparisonBase.Of(AssessmentPeriod.Month(2030, 1)) })
        {
            foreach (var comparison in PeriodComparer.CompareAll(Data.Grid, AssessmentPeriod.Month(2026, 4), comparisonBase))
                Assert.That(comparison.Changes.Where(c => (c.Change is null) == (c.Reason is null)), Is.Empty);
        }
    }

    /// <summary>The same calendar days; whole months stay whole, and 29 February stays in the year that has it.</summary>
    [TestCase("2024-01-01..2024-02-29", "2023-01-01..2023-02-28")]
    [TestCase("2025-01-01..2025-02-28", "2024-01-01..2024-02-29")]
    [TestCase("2025-01-02..2025-02-28", "2024-01-02..2024-02-28")]
    [TestCase("2025-02-01..2025-02-27", "2024-02-01..2024-02-27")]
    [TestCase("2024-01-01..2024-03-15", "2023-01-01..2023-03-15")]
    [TestCase("2025-01-01..2025-03-15", "2024-01-01..2024-03-15")]
    [TestCase("2024-02", "2023-02")]
    [TestCase("2024-02-29", "2023-02-28")]
    [TestCase("2026-W53", "2025-W52")]
    [TestCase("2024-season", "2023-season")]
    public void LastYear_LeapDays_AreTheSameCalendarDays(string period, string expected) =>
        Assert.That(ComparisonBase.LastYear.Periods(AssessmentPeriod.Parse(period)).Single().ToString(), Is.EqualTo(expected));

    [Test]
    public void Compare_ToDateOnLeapDay_CountsTheDaysOfEach()
    {
        var grid = Grid(new LocalDate(2023, 1, 1), new LocalDate(2024, 2, 29), d => d is { Month: 2, Day: 29 } ? 200 : 30);
        var comparison = PeriodComparer.Compare(grid, grid.Areas[0], AssessmentPeriod.Range(new LocalDate(2024, 1, 1), new LocalDate(2024, 2, 29)), ComparisonBase.LastYear);
        Assert.That((comparison.Current.ValidDays, comparison.Earlier[0].ValidDays), Is.EqualTo((60, 59)));

        // The published figure of the year that has the day holds it: (59·30 + 200) / 60 = 32.8, published 33.
        var change = comparison.Of(Figure.Statistic(Pollutant.PM25));
        Assert.That((change.Value, change.Base, change.Change), Is.EqualTo(((decimal?)33, (decimal?)30, (decimal?)10.0m)));
        Assert.That((comparison.Of(Figure.GoodDays).Change, comparison.Of(Figure.GoodRatio).Change), Is.EqualTo(((decimal?)0, (decimal?)-1.7m)));
    }

    [TestCase("2025-03", "2024-03", "2025-02")]
    [TestCase("2025-Q1", "2024-Q1", "2024-Q4")]
    [TestCase("2025", "2024", "2024")]
    [TestCase("2025-03-11..2025-03-20", "2024-03-11..2024-03-20", "2025-03-01..2025-03-10")]
    public void LastYearAndPrevious_OfEachKind(string period, string lastYear, string previous)
    {
        var asked = AssessmentPeriod.Parse(period);
        Assert.That((ComparisonBase.LastYear.Periods(asked).Single().ToString(), ComparisonBase.Previous.Periods(asked).Single().ToString()), Is.EqualTo((lastYear, previous)));
    }

    [Test]
    public void Years_Base_IsTheMeanOfThePublishedFiguresRoundedOnce()
    {
        // Published 30, 31 and 33: the mean 31.33 is published as 31, so that 40 is 29.0 % more.
        var grid = Grid(new LocalDate(2015, 1, 1), new LocalDate(2018, 12, 31), d => d.Year switch { 2015 => 30, 2016 => 31, 2017 => 33, _ => 40 });
        var comparison = PeriodComparer.Compare(grid, grid.Areas[0], AssessmentPeriod.Year(2018), ComparisonBase.Years(2015, 2017));
        var change = comparison.Of(Figure.Statistic(Pollutant.PM25));
        Assert.That((change.Value, change.Base, change.Change), Is.EqualTo(((decimal?)40, (decimal?)31, (decimal?)29.0m)));
        Assert.That(comparison.Of(Figure.GoodDays).Base, Is.EqualTo(365.3m)); // 365, 366, 365
        Assert.That(comparison.Earlier.Select(e => e.Period.ToString()), Is.EqualTo(new[] { "2015", "2016", "2017" }));
        Assert.That(comparison.Attribution, Is.Null);
    }

    [Test]
    public void Years_OneWithoutData_IsNoComparisonAndNamesIt()
    {
        var grid = Grid(new LocalDate(2016, 1, 1), new LocalDate(2018, 12, 31), _ => 30);
        var change = PeriodComparer.Compare(grid, grid.Areas[0], AssessmentPeriod.Year(2018), ComparisonBase.Years(2015, 2017)).Of(Figure.Index);
        Assert.That((change.Base, change.Change, change.Reason?.ToString()), Is.EqualTo(((decimal?)null, (decimal?)null, "no data in 2015")));
    }

    [Test]
    public void Base_WithoutData_IsNoComparison()
    {
        var grid = Grid(new LocalDate(2018, 5, 1), new LocalDate(2018, 5, 31), _ => 30);
        var comparison = PeriodComparer.Compare(grid, grid.Areas[0], AssessmentPeriod.Month(2018, 5), ComparisonBase.LastYear);
        Assert.That(comparison.Changes.Select(c => (c.Base, c.Change, c.Reason?.ToString())).Distinct(), Is.EqualTo(new[] { ((decimal?)null, (decimal?)null, (string?)"no data in 2017-05") }));
        Assert.That(comparison.Attribution, Is.Null);
    }

    [Test]
    public void Base_WithTooFewDays_IsNoComparisonButShown()
    {
        var grid = Grid(new LocalDate(2018, 4, 10), new LocalDate(2018, 5, 31), _ => 30);
        var change = PeriodComparer.Compare(grid, grid.Areas[0], AssessmentPeriod.Month(2018, 5), ComparisonBase.Previous).Of(Figure.Statistic(Pollutant.PM25));
        Assert.That((change.Base, change.Change, change.Reason?.ToString()), Is.EqualTo(((decimal?)30, (decimal?)null, "PM2.5: 21 of 30 days valid in 2018-04, 27 needed")));
    }

    [Test]
    public void Reason_BothWithoutData_IsThatOfTheCurrent()
    {
        var grid = Grid(new LocalDate(2018, 5, 1), new LocalDate(2018, 5, 31), _ => 30);
        var comparison = PeriodComparer.Compare(grid, grid.Areas[0], AssessmentPeriod.Month(2019, 5), ComparisonBase.Of(AssessmentPeriod.Month(2017, 5)));
        Assert.That(comparison.Of(Figure.Index).Reason!.ToString(), Is.EqualTo("no data in 2019-05"));
    }

    [TestCase(0, 12, null, "base is 0", false)]
    [TestCase(0, 0, 0.0, null, true)]
    [TestCase(30, 30, 0.0, null, true)]
    [TestCase(30, 33, 10.0, null, false)]
    [TestCase(32, 30, -6.2, null, false)] // −6.25 goes to the even digit
    public void Change_OfPublishedFigures(int then, int now, double? expected, string? reason, bool unchanged)
    {
        var grid = Grid(new LocalDate(2018, 4, 1), new LocalDate(2018, 5, 31), d => d.Month == 4 ? then : now);
        var change = PeriodComparer.Compare(grid, grid.Areas[0], AssessmentPeriod.Month(2018, 5), ComparisonBase.Previous).Of(Figure.Statistic(Pollutant.PM25));
        Assert.That((change.Change, change.Reason?.ToString(), change.IsUnchanged), Is.EqualTo(((decimal?)expected, reason, unchanged)));
    }

    [Test]
    public void IsUnchanged_ChangeThatRoundsToNothing_IsNone()
    {
        var change = new FigureChange(Figure.Index, 30.01m, 30.00m, Figure.Index.Change(30.01m, 30.00m), null);
        Assert.That((change.Change, change.IsUnchanged), Is.EqualTo(((decimal?)0.0m, false)));
    }

    [Test]
    public void Edition_OfTheBase_IsTheCurrentUnlessOwnTimeIsAsked()
    {
        // PM2.5 of 70 is good by the edition of 2012 and not by that of 2026.
        var grid = Grid(new LocalDate(2025, 5, 1), new LocalDate(2026, 5, 31), _ => 70);
        AssessmentComparison Compare(ComparisonEdition edition) => PeriodComparer.Compare(grid, grid.Areas[0], AssessmentPeriod.Month(2026, 5), ComparisonBase.LastYear with { Edition = edition });
        var (alike, own) = (Compare(ComparisonEdition.Current), Compare(ComparisonEdition.OwnTime));
        Assert.That((alike.Earlier[0].Edition.Id, alike.Of(Figure.GoodDays).Change, alike.Of(Figure.Index).IsUnchanged), Is.EqualTo(("2026", (decimal?)0, true)));
        Assert.That((own.Earlier[0].Edition.Id, own.Earlier[0].Index.Scheme.Name, own.Of(Figure.GoodDays).Change), Is.EqualTo(("2012", "Classic", (decimal?)-31)));
    }

    private static void AssertChange(FigureChange change, decimal? value, decimal? earlier, decimal? expected)
    {
        Assert.That((change.Value, change.Base, change.Change), Is.EqualTo((value, earlier, expected)), change.Figure.Key);
        Assert.That(change.IsUnchanged, Is.EqualTo(expected is not null && value == earlier));
    }

    private static decimal? Percent(decimal? now, decimal? then) => now is { } n && then is { } t ? (((Rational)n - t) * 100 / t).Round(1) : null;

    /// <summary>One area with PM2.5 as given and the other pollutants constant.</summary>
    private static DailyGrid Grid(LocalDate first, LocalDate last, Func<LocalDate, int> pm25)
    {
        var builder = new DailyGridBuilder();
        var row = builder.AddArea(new Area("x", AreaLevel.County));
        for (var day = first; day <= last; day = day.PlusDays(1))
            foreach (var pollutant in Pollutants.All)
                builder.Add(row, day, pollutant, Concentration.FromDecimal(pollutant switch { Pollutant.PM25 => pm25(day), Pollutant.CO => 0.8m, _ => 40 }));
        return builder.Build();
    }
}
