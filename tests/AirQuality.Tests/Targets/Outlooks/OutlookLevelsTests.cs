using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Targets.Outlooks;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Targets.Outlooks;

/// <summary>How much of the change that areas share is expected to last.</summary>
[TestFixture]
public sealed class OutlookLevelsTests
{
    private const int AreaCount = 20;
    private static readonly LocalDate First = new(2022, 1, 1);
    private static readonly LocalDate Last = new(2023, 6, 30);

    /// <summary>One year before this one tells nothing of what lasts, so it is what is known beforehand: 0.9 of what 20 areas and 181 days show.</summary>
    [Test]
    public void Of_AChangeThatAllAreasShare_IsExpectedToLastForTheMostPart()
    {
        var shown = Math.Log(0.8) * (AreaCount / (AreaCount + 10.0)) * (181 / (181 + 30.0));
        Assert.That(Trend(Pollutant.NO2), Is.EqualTo(0.9 * shown).Within(1e-9));
    }

    [Test]
    public void Of_SulphurDioxide_IsExpectedToGoOnAndSomewhatMore() =>
        Assert.That(Trend(Pollutant.SO2) / Trend(Pollutant.NO2), Is.EqualTo(1.05 / 0.9).Within(1e-9));

    private static double Trend(Pollutant pollutant) => new OutlookLevels(Days(), Last, OutlookOptions.Default).Of(pollutant, EventScope.Statistics).Trends[0];

    /// <summary>Days of 20 µg/m³ in 2022 and of 16 since.</summary>
    private static DailyGrid Days()
    {
        var builder = new DailyGridBuilder();
        for (var area = 0; area < AreaCount; area++)
        {
            var row = builder.AddArea(new Area($"area{area}", AreaLevel.City));
            for (var date = First; date <= Last; date = date.PlusDays(1))
                foreach (var pollutant in new[] { Pollutant.SO2, Pollutant.NO2 })
                    builder.Add(row, date, pollutant, Concentration.FromDecimal(date.Year == 2022 ? 20 : 16));
        }

        return builder.Build();
    }
}
