using AirQuality.Figures;
using AirQuality.Observations;
using AirQuality.Statistics.Dust;
using AirQuality.Statistics.Episodes;
using AirQuality.Statistics.Trends;
using AirQuality.Terms;

namespace AirQuality.Tests.Statistics;

/// <summary>What a view says of trends, episodes and dust is what the engines say of its days and hours.</summary>
[TestFixture]
public sealed class AreaStatisticsTests
{
    private static readonly DailyGrid Days = GeneratedDays.Of(3).Grid;
    private static readonly AreaView View = AirData.Of(Days).Counties;

    [Test]
    public void Trends_OfMonthsAndYears_AreThoseOfTheSeries([Values(PeriodKind.Month, PeriodKind.Year)] PeriodKind over)
    {
        var periods = new List<AssessmentPeriod>();
        for (var date = Days.FirstDay; date <= Days.LastDay; date = periods[^1].End.PlusDays(1))
            periods.Add(over == PeriodKind.Year ? AssessmentPeriod.Year(date.Year) : AssessmentPeriod.Month(date.Year, date.Month));
        var trends = View.Statistics.Trends("o3_8h", over);
        Assert.That(trends.Select(t => (t.Count, t.MannKendall.S, t.Verdict)), Is.EqualTo(Enumerable.Range(0, Days.Areas.Count).Select(row =>
        {
            var trend = TrendAnalysis.Of(TrendAnalysis.Series(Days, row, Figure.Statistic(Pollutant.O3), periods));
            return (trend.Count, trend.MannKendall.S, trend.Verdict);
        })));
    }

    [Test]
    public void Trends_OfWeeksOrUnknownFigures_AreRefused()
    {
        Assert.That(() => View.Statistics.Trends(over: PeriodKind.Week), Throws.ArgumentException.With.Message.Contains("Expected months or years, found Week"));
        Assert.That(() => View.Statistics.Trends("pm3"), Throws.ArgumentException.With.Message.Contains("pm3"));
    }

    [Test]
    public void Episodes_OfAllAreasAndOfOne_AreThoseOfBothPollutants()
    {
        var year = AssessmentPeriod.Range(Days.FirstDay, Days.LastDay);
        Pollutant[] both = [Pollutant.PM25, Pollutant.O3];
        var finder = new EpisodeFinder(Days);
        Assert.That(View.Statistics.Episodes(year).Select(e => (e.Pollutant, e.Start, e.End)), Is.EqualTo(both.SelectMany(p => finder.Find(p, year)).Select(e => (e.Pollutant, e.Start, e.End))).And.Not.Empty);
        Assert.That(View.Statistics.EpisodesOf([Days.Areas[2]], year).Select(e => (e.Pollutant, e.Start, e.Peak)), Is.EqualTo(both.SelectMany(p => finder.FindOf(2, p, year)).Select(e => (e.Pollutant, e.Start, e.Peak))).And.Not.Empty);
        Assert.That(() => View.Statistics.EpisodesOf([new Area("elsewhere", AreaLevel.County)], year), Throws.ArgumentException.With.Message.Contains("elsewhere"));
    }

    [Test]
    public void WhatNeedsHours_WithoutThem_SaysSo()
    {
        Assert.That(() => View.Statistics.SuggestDust(), Throws.InvalidOperationException.With.Message.EqualTo("Expected hours, found days."));
        Assert.That(() => View.HourlyAqi("area0").Count(), Throws.InvalidOperationException);
        Assert.That(() => View.Today([Days.Areas[0]]), Throws.InvalidOperationException);
        Assert.That(View.Statistics.HoursOfExceedances(Days.Areas[0], Pollutant.PM25, AssessmentPeriod.Range(Days.FirstDay, Days.LastDay)), Is.Null);
    }

    [Test]
    public void WhatNeedsHours_WithThem_IsThatOfTheHours()
    {
        var generated = GeneratedHours.Of(4);
        var view = AirData.Of(generated.Grid, generated.Network).Counties;
        var name = view.Hours!.StationIds[0];
        Assert.That(view.Statistics.SuggestDust().Select(s => (s.Name, s.From)), Is.EqualTo(DustDetector.Suggest(view.Hours).Select(s => (s.Name, s.From))));
        Assert.That(view.HourlyAqi(name).Count(), Is.EqualTo(view.Hours.DayCount * 24), "one report an hour");
        Assert.That(() => view.HourlyAqi("nowhere"), Throws.ArgumentException.With.Message.Contains("nowhere"));
        Assert.That(view.Statistics.HoursOfExceedances(view.Areas[0], Pollutant.PM25, AssessmentPeriod.Range(view.Days.FirstDay, view.Days.LastDay))!.Hours, Has.Count.EqualTo(24));
        Assert.That(view.Today([view.Areas[0]], view.Hours.LastDay.AtMidnight().PlusHours(8)).Single().HoursPast, Is.EqualTo(8));
    }
}
