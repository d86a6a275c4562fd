using AirQuality.Observations;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Outlooks;
using AirQuality.Terms;
using AirQuality.Tests.Targets.Planning;
using NodaTime;

namespace AirQuality.Tests.Targets.Outlooks;

[TestFixture]
public sealed class RecalibrationsTests
{
    private static readonly GoalMetric Mean = GoalMetric.Statistic(Pollutant.PM25);
    private static readonly LocalDate Known = new(2025, 5, 31);
    private static readonly AssessmentPeriod Year = AssessmentPeriod.Year(2025);
    private static readonly OutlookOptions Few = OutlookOptions.Default with { Simulations = 200 };

    /// <summary>The year forecast teaches nothing of itself: whatever its days are, the recalibration is the same.</summary>
    [Test]
    public void Of_DaysOfTheYearForecast_TeachNothing()
    {
        var whole = OutlookDays.Create(5, new LocalDate(2022, 1, 1), new LocalDate(2025, 12, 31));
        var before = OutlookDays.Create(5, new LocalDate(2022, 1, 1), new LocalDate(2024, 12, 31));
        Assert.That(Of(whole, Year).Of(Mean), Is.EqualTo(Of(before, Year).Of(Mean)).And.Not.EqualTo(Recalibration.None));
    }

    [Test]
    public void Of_OnePastYear_LeavesTheDrawsAsTheyAre() =>
        Assert.That(Of(OutlookDays.Create(5, new LocalDate(2024, 1, 1), Known), Year).Of(Mean), Is.EqualTo(Recalibration.None), "no year before the only past one to forecast it from");

    [Test]
    public void Of_Month_LeavesTheDrawsAsTheyAre() =>
        Assert.That(Of(OutlookDays.Create(5, new LocalDate(2022, 1, 1), Known), AssessmentPeriod.Month(2025, 6)).Of(Mean), Is.EqualTo(Recalibration.None));

    [Test]
    public void Of_AnyNumberOfThreads_IsTheSame()
    {
        var days = OutlookDays.Create(5, new LocalDate(2022, 1, 1), Known);
        Assert.That(
            Recalibrations.Of(days, Year, Known, [Mean], Few with { DegreeOfParallelism = 1 }, default).Of(Mean),
            Is.EqualTo(Of(days, Year).Of(Mean)));
    }

    private static Recalibrations Of(DailyGrid days, AssessmentPeriod period) => Recalibrations.Of(days, period, Known, [Mean], Few, default);
}
