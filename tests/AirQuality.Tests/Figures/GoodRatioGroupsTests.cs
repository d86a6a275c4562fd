using AirQuality.Assessments;
using AirQuality.Figures;
using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Figures;

/// <summary>Areas in the groups of the monthly reports: all days good, 80 % and more, 50 % and more, fewer, none.</summary>
[TestFixture]
public sealed class GoodRatioGroupsTests
{
    [Test]
    public void Of_AreasAtTheBounds_CountsEachInItsGroup()
    {
        // Of 10 days: 10, 9, 8 (80 %), 7, 5 (50 %), 4 and 0 good ones; one area without data.
        int?[] good = [10, 9, 8, 7, 5, 4, 0, null];
        var builder = new DailyGridBuilder();
        foreach (var (i, count) in good.Index())
        {
            var row = builder.AddArea(new Area($"A{i}", AreaLevel.County));
            for (var day = 0; day < 10 && count is not null; day++)
                foreach (var pollutant in Pollutants.All)
                    builder.Add(row, new LocalDate(2026, 4, 1).PlusDays(day), pollutant, Concentration.FromDecimal(pollutant == Pollutant.PM25 && day >= count ? 90 : pollutant == Pollutant.CO ? 1 : 20));
        }

        var groups = GoodRatioGroups.Of(PeriodAssessor.AssessAll(builder.Build(), AssessmentPeriod.Range(new LocalDate(2026, 4, 1), new LocalDate(2026, 4, 10))));
        Assert.That(groups, Is.EqualTo(new GoodRatioGroups(All: 1, From80: 2, From50: 2, Below50: 2, Without: 1)));
    }
}
