using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Outlooks;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Targets.Outlooks;

/// <summary>How far draws are believed beside what past years alone say.</summary>
[TestFixture]
public sealed class OutlookClimatologyTests
{
    private const int HeavyDays = 20;
    private const int HeavyFrom = 335; // December, so that none of them is over in June
    private static readonly LocalDate First = new(2023, 1, 1);
    private static readonly LocalDate AsOf = new(2025, 6, 30);

    /// <summary>Two past years of 20 heavy days are four spells of ten days, whether four areas saw them or a hundred: 4 / (4 + 5).</summary>
    [TestCase(4)]
    [TestCase(100)]
    public void Weight_OfHeavyDaysOfAHundredAreasOrFewer_IsThatOfOneWeather(int areas) =>
        Assert.That(Weight(areas, GoalMetric.HeavyDays), Is.EqualTo(4 / 9.0).Within(1e-12));

    [Test]
    public void Weight_OfHeavyDaysOfTwoHundredAreas_IsThatOfTwiceTheSpells() =>
        Assert.That(Weight(200, GoalMetric.HeavyDays), Is.EqualTo(8 / 13.0).Within(1e-12));

    /// <summary>The days above a percentile are many small spells: ten areas are one weather. 5 % of 365 days in blocks of ten, two years, 20 weathers.</summary>
    [Test]
    public void Weight_OfAPercentileOfTwoHundredAreas_IsThatOfTwentyWeathers()
    {
        var spells = 365 * 0.05 / 10 * 2 * 20;
        Assert.That(Weight(200, GoalMetric.Statistic(Pollutant.CO)), Is.EqualTo(spells / (spells + 5)).Within(1e-12));
    }

    private static double Weight(int areas, GoalMetric metric)
    {
        var days = Days(areas);
        var levels = new OutlookLevels(days, AsOf, OutlookOptions.Default);
        return OutlookClimatology.Of(days, 0, metric, new OutlookWindow(days, AssessmentPeriod.Year(2025), AsOf, levels))!.Weight;
    }

    /// <summary>One area with days of all pollutants, the others without any.</summary>
    private static DailyGrid Days(int areas)
    {
        var builder = new DailyGridBuilder();
        for (var area = 0; area < areas; area++)
            builder.AddArea(new Area($"area{area}", AreaLevel.City));
        for (var date = First; date <= AsOf; date = date.PlusDays(1))
        {
            var isHeavy = date.DayOfYear >= HeavyFrom && date.DayOfYear < HeavyFrom + HeavyDays;
            foreach (var pollutant in Pollutants.All)
                builder.Add(0, date, pollutant, Concentration.FromDecimal(pollutant == Pollutant.PM25 && isHeavy ? 200 : pollutant == Pollutant.CO && isHeavy ? 2 : 1));
        }

        return builder.Build();
    }
}
