using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Outlooks;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Targets.Outlooks;

/// <summary>How far years differ in their worst days.</summary>
[TestFixture]
public sealed class OutlookSimulationTests
{
    private const decimal HeavyPM25 = 150;
    private const decimal HeavyO3 = 265;
    private static readonly LocalDate AsOf = new(2025, 6, 30);

    /// <summary>The same days as shares of the concentration above which a day is heavy: by ozone the year's number of them is less open than by PM2.5, whose worst days differ more than their mean.</summary>
    [Test]
    public void Figures_OfHeavyDaysByOzone_EndLessFarApartThanByParticles()
    {
        var particles = HeavyDays(Pollutant.PM25, HeavyPM25);
        var ozone = HeavyDays(Pollutant.O3, HeavyO3);
        Assert.That(ozone.P95!.Value - ozone.P05!.Value, Is.LessThan(0.9m * (particles.P95!.Value - particles.P05!.Value)));
    }

    private static OutlookResult HeavyDays(Pollutant pollutant, decimal heavyAbove)
    {
        var area = new Area("area", AreaLevel.City);
        var goal = new Goal(area, GoalMetric.HeavyDays, AssessmentPeriod.Year(2025), 40);
        return Outlook.Of(Days(area, pollutant, heavyAbove), [goal], AsOf, OutlookOptions.Default with { Simulations = 1600 }).Single();
    }

    /// <summary>Days of 0.3 to 1.04 times the concentration, the same every year, so that the level of the year decides how many are heavy; the other pollutants are clean.</summary>
    private static DailyGrid Days(Area area, Pollutant pollutant, decimal heavyAbove)
    {
        var builder = new DailyGridBuilder();
        var row = builder.AddArea(area);
        for (var date = new LocalDate(2023, 1, 1); date <= AsOf; date = date.PlusDays(1))
        {
            var share = 0.3m + (date.DayOfYear * 37 % 75 / 100m);
            foreach (var each in Pollutants.All)
                builder.Add(row, date, each, Concentration.FromDecimal(each == pollutant ? decimal.Round(share * heavyAbove) : 1));
        }

        return builder.Build();
    }
}
