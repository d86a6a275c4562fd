using AirQuality.Accountability;
using AirQuality.Accountability.Orders;
using AirQuality.Json;
using AirQuality.Observations;
using AirQuality.Targets.Alerts;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Accountability;

/// <summary>A county of a dozen, worse three months in a row and in the season, by days of its own.</summary>
[TestFixture]
public sealed class DutyStoryTests
{
    private static readonly LocalDate AsOf = new(2018, 12, 31);

    [Test]
    public void WorseThreeMonthsAndInTheSeason_NotAttaining_ComesToRestriction()
    {
        var duty = Restriction(AirData.Of(Days(october: 120)));
        Assert.That(duty.State, Is.EqualTo(DutyState.Met));
        Assert.That(duty.Evidence.Select(e => e.Period), Is.EqualTo(new[] { 10, 11, 12 }.Select(m => AssessmentPeriod.Month(2018, m))));
        Assert.That(duty.Evidence.Select(e => e.Figure), Is.EqualTo(new[] { 120m, 120m, 120m }));
        Assert.That(duty.Attains, Is.False);
    }

    [Test]
    public void WorseThreeMonthsAndInTheSeason_Attaining_DoesNot()
    {
        var duty = Restriction(AirData.Of(Days(october: 21)));
        Assert.That(duty.Count, Is.EqualTo(3));
        Assert.That(duty.Attains, Is.True);
        Assert.That(duty.State, Is.EqualTo(DutyState.Clear));
        Assert.That(duty.Met, Is.Empty);
    }

    [TestCase("2018-10-31", DutyStep.Warning)] // one month worse by 500 %: also named, and the season is on course to be worse
    [TestCase("2018-11-30", DutyStep.Named)]
    [TestCase("2018-12-31", DutyStep.Restriction)]
    public void Story_MonthByMonth_TheLadderIsClimbedToRestriction(string asOf, DutyStep least)
    {
        var counties = AirData.Of(Days(october: 120)).Counties;
        var county = counties["县0"];
        Assert.That(counties.Duties(asOf, DutyRules.ByName("hebei-2018")).Reached(county), Is.GreaterThanOrEqualTo(least));
        Assert.That(counties.Compare(AssessmentPeriod.Range(new LocalDate(2018, 10, 1), AssessmentPeriod.Parse(asOf).End)).Single(c => c.Current.Area == county).Of(AirQuality.Figures.Figure.ByKey("pm25")).Change, Is.EqualTo(500.0m));
    }

    [Test]
    public void Story_OneMonthBeforeRestriction_NamesTheFigureAndItsMonthsAhead()
    {
        var duty = AirData.Of(Days(october: 120)).Counties.Duties("2018-11-30", DutyRules.ByName("hebei-2018")).Duties.Single(d => d.Area.Name == "县0" && d.Rule.Key == "restricted-worse" && d.Metric == "pm25");
        Assert.That(duty.State, Is.EqualTo(DutyState.Near));
        Assert.That(duty.Limits[0].Value, Is.EqualTo(20m));
        Assert.That(duty.Ahead.Select(a => a.Period), Is.EqualTo(new[] { AssessmentPeriod.Month(2019, 1), AssessmentPeriod.Month(2019, 2) }));
        Assert.That(duty.Ahead.Select(a => a.Limits[0].Value), Is.EqualTo(new decimal?[] { 20m, 20m }));
    }

    [Test]
    public void Orders_AfterAnInspection_HaveWhatItFoundBesideWhatCame()
    {
        var counties = AirData.Of(Days(october: 120)).Counties;
        var order = new DutyOrder(counties["县0"], "restricted-worse") { Metric = "pm25", Inspected = new LocalDate(2018, 11, 10), Term = new LocalDate(2018, 12, 20) };
        var sheet = counties.Orders("2018-12-31", DutyRules.ByName("hebei-2018"), [order]).Sheets.Single();
        Assert.That(sheet.Before.Select(e => e.Figure), Is.EqualTo(new decimal?[] { 20m, 120m, 120m }));
        Assert.That(sheet.After.Select(e => e.Period), Is.EqualTo(new[] { AssessmentPeriod.Month(2018, 12) }));
        Assert.That(sheet.State, Is.EqualTo(DutyOrderState.Overdue));
    }

    [Test]
    public void Alerts_WhereRulesAreChosen_SayWhatIsMet()
    {
        var rules = AirDataOptions.Default with { Duties = DutyRules.ByName("hebei-2018") };
        var alerts = AirData.Of(Days(october: 120), rules).Counties.Alerts("2018-12-31");
        Assert.That(alerts.Where(a => a.Rule == AlertRule.DutyMet).Select(a => a.Duty!.Rule.Key), Does.Contain("restricted-worse"));
        Assert.That(AirData.Of(Days(october: 120)).Counties.Alerts("2018-12-31").Where(a => a.Duty is not null), Is.Empty);
    }

    [Test]
    public void WorseInTheSeasonSoFar_ByThePlainRules_IsNearWithLastSeasonsFigure()
    {
        var duty = AirData.Of(Days(october: 60)).Counties.Duties("2018-12-31").Duties.Single(d => d.Area.Name == "县0" && d.Rule.Key == "season-worse" && d.Metric == "pm25");
        Assert.That(duty.State, Is.EqualTo(DutyState.Near));
        Assert.That(duty.Decides, Is.EqualTo(AssessmentPeriod.Season(2018)));
        Assert.That(duty.Limits[0].Value, Is.EqualTo(20m));
        Assert.That(duty.Limits[0].SoFar, Is.EqualTo(60m));
    }

    [Test]
    public void RunningMonth_OnTwoWorseOnes_SaysWhatTheDaysLeftMayAverage()
    {
        // December at or below 20: 31 days may add up to 31 x 20.5, whose mean rounds to the even 20, and 10 days of 60 have used 600.
        var duty = AirData.Of(Days(october: 60)).Counties.Duties("2018-12-10", DutyRules.ByName("plain")).Duties.Single(d => d.Area.Name == "县0" && d.Rule.Key == "worse-3" && d.Metric == "pm25");
        Assert.That(duty.State, Is.EqualTo(DutyState.Near));
        Assert.That(duty.Limits[0].RemainingDays, Is.EqualTo(21));
        Assert.That(duty.Limits[0].Control, Is.EqualTo((635.5m - 600m) / 21).Within(0.001m));
    }

    [Test]
    public void Brief_HasWhatTheReportHasOfTheArea()
    {
        var counties = AirData.Of(Days(october: 60)).Counties;
        var report = counties.Duties("2018-12-10");
        IReadOnlyList<Duty> ofArea = [.. report.Duties.Where(d => d.Area.Name == "县0" && d.State != DutyState.Clear)];
        Assert.That(ofArea, Is.Not.Empty);
        Assert.That((report with { Duties = counties.Brief("县0", "2018-12-10").Duties }).ToJson(), Is.EqualTo((report with { Duties = ofArea }).ToJson()));
    }

    [Test]
    public void Brief_HasTheAlertsThatAlertsHaveOfTheArea()
    {
        var counties = AirData.Of(Days(october: 60)).Counties;
        foreach (var area in counties.Areas)
        {
            IReadOnlyList<Alert> ofArea = [.. counties.Alerts("2018-12-10").Where(a => a.Area == area).OrderBy(a => a.Gravity)];
            Assert.That(counties.Brief(area.ToString(), "2018-12-10").Alerts.ToJson(), Is.EqualTo(ofArea.ToJson()), area.Name);
        }
    }

    [Test]
    public void Report_AsJson_IsReadBackAsItWas()
    {
        var report = AirData.Of(Days(october: 120)).Counties.Duties("2018-12-10", DutyRules.ByName("hebei-2018"));
        var json = report.ToJson();
        Assert.That(AirQualityJson.FromJson<DutyReport>(json).ToJson(), Is.EqualTo(json));
        Assert.That(json, Does.Contain("\"kind\":\"Worse\"").And.Contain("\"state\":\"Near\""));
    }

    private static Duty Restriction(AirData air) =>
        air.Counties.Duties(AssessmentPeriod.Day(AsOf), DutyRules.ByName("hebei-2018")).Duties.Single(d => d.Area.Name == "县0" && d.Rule.Key == "restricted-worse" && d.Metric == "pm25");

    /// <summary>2016 to 2018: PM2.5 of every county 20, of the first as given from October 2018 on.</summary>
    private static DailyGrid Days(int october)
    {
        var builder = new DailyGridBuilder();
        for (var county = 0; county < 12; county++)
        {
            var row = builder.AddArea(new Area($"县{county}", AreaLevel.County));
            for (var day = new LocalDate(2016, 1, 1); day <= AsOf; day = day.PlusDays(1))
                foreach (var pollutant in Pollutants.All)
                    builder.Add(row, day, pollutant, Concentration.FromDecimal(pollutant == Pollutant.CO ? 1 : pollutant == Pollutant.PM25 && county == 0 && day >= new LocalDate(2018, 10, 1) ? october : 20));
        }

        return builder.Build();
    }
}
