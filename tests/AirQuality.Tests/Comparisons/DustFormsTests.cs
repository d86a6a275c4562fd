using AirQuality.Assessments;
using AirQuality.Comparisons;
using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Comparisons;

/// <summary>Dust in three forms, over a year of 365 days of which 42 exceed, 11 of them by dust and 2 of those heavily.</summary>
[TestFixture]
public sealed class DustFormsTests
{
    private static readonly Area County = new("甲县", AreaLevel.County);

    /// <summary>As measured 323 / 365 = 88.5; with dust out 334 / 365 = 91.5; 11 / 365 = 3.014 %, 1.314 above 1.7: 88.493 + 1.314 = 89.8.</summary>
    [Test]
    public void GoodRatio_InThreeForms_IsThatOfTheHandCalculation()
    {
        var forms = Forms();
        Assert.That(forms.Measured, Is.EqualTo(88.5m));
        Assert.That(forms.WithoutDust, Is.EqualTo(91.5m));
        Assert.That(forms.LessAbnormal, Is.EqualTo(89.8m));
    }

    /// <summary>The national figures of 2025: 88.1 as measured and 2.9 % by dust come to 89.3 with the base share that fits them.</summary>
    [Test]
    public void BaseShare_OfTheNationalFiguresOf2025_IsTheirDifference() => Assert.That(88.1m + (2.9m - DustForms.BaseShareOf2025), Is.EqualTo(89.3m));

    [Test]
    public void LessAbnormal_BelowTheBaseShare_IsAsMeasured() => Assert.That(Forms(baseShare: 4).LessAbnormal, Is.EqualTo(88.5m));

    [Test]
    public void LessAbnormal_WithoutABaseShare_GivesAllBack() => Assert.That(Forms(baseShare: 0).LessAbnormal, Is.EqualTo(91.5m));

    /// <summary>11 of 42 exceeding days are 26.2 %, 2 of 3 heavy days 66.7 %.</summary>
    [Test]
    public void Shares_OfExceedingAndHeavyDays_AreThoseThatDustCaused()
    {
        var forms = Forms();
        Assert.That((forms.ExceedingDays, forms.ExceedingDaysByDust, forms.ShareOfExceedingDays), Is.EqualTo((42, 11, (decimal?)26.2m)));
        Assert.That((forms.HeavyDays, forms.HeavyDaysByDust, forms.ShareOfHeavyDays), Is.EqualTo((3, 2, (decimal?)66.7m)));
    }

    [Test]
    public void AssessAll_EventsOfOtherKinds_StayIn()
    {
        var options = AssessmentOptions.Default with { Events = new EventRegister([ExceptionalEvent.OfDays(County, new LocalDate(2025, 3, 1), new LocalDate(2025, 3, 11), "fireworks")]) };
        Assert.That(DustForms.AssessAll(Days(), AssessmentPeriod.Year(2025), options).Single().ExceedingDaysByDust, Is.Zero);
    }

    private static DustForms Forms(decimal baseShare = DustForms.BaseShareOf2025)
    {
        var options = AssessmentOptions.Default with { Events = new EventRegister([ExceptionalEvent.OfDays(County, new LocalDate(2025, 3, 1), new LocalDate(2025, 3, 11))]) };
        return DustForms.AssessAll(Days(), AssessmentPeriod.Year(2025), options, baseShare).Single();
    }

    /// <summary>Dust on 1 to 11 March, PM10 400 on two of them (IAQI 272), 160 on nine; 30 days with PM2.5 80 in January, one with 160 (IAQI 210).</summary>
    private static DailyGrid Days()
    {
        var builder = new DailyGridBuilder();
        var row = builder.AddArea(County);
        for (var date = new LocalDate(2025, 1, 1); date.Year == 2025; date = date.PlusDays(1))
        {
            var pm10 = date.Month == 3 && date.Day <= 11 ? (date.Day <= 2 ? 400m : 160m) : 60m;
            var pm25 = date.Month == 1 ? (date.Day == 1 ? 160m : 80m) : 30m;
            foreach (var (pollutant, value) in new[] { (Pollutant.SO2, 8m), (Pollutant.NO2, 20m), (Pollutant.PM10, pm10), (Pollutant.PM25, pm25), (Pollutant.CO, 0.5m), (Pollutant.O3, 90m) })
                builder.Add(row, date, pollutant, Concentration.FromDecimal(value));
        }

        return builder.Build();
    }
}
