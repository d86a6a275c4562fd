using AirQuality.Indices;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Tests.Indices;

[TestFixture]
public sealed class AqiSummaryTests
{
    [Test]
    public void Packed_AnAqi_HoldsItAndABitForEachPrimaryPollutant()
    {
        var primary = default(PollutantMask).With(Pollutant.SO2).With(Pollutant.O3);
        Assert.That(new AqiSummary(162, primary, default, WithheldAsIncomplete: false).Packed, Is.EqualTo((162 * 256) + primary.Bits));
        Assert.That(default(AqiSummary).Packed, Is.EqualTo(-1));
    }

    [Test]
    public void Daily_GeneratedDays_SaysWhatTheCalculatorSays([Values("2012", "2026", "2026-final")] string id, [Values] DailyOzone1h rule)
    {
        var (random, edition) = (new Random(3), StandardsCatalogue.National.ById(id));
        var options = new AqiOptions { DailyOzone1h = rule };
        for (var i = 0; i < 2000; i++)
        {
            var day = PollutantConcentrations.From(p => random.Next(12) == 0 ? Concentration.Missing : Concentration.FromDecimal(p == Pollutant.CO ? random.Next(60) / 10m : random.Next(p == Pollutant.O3 && i % 3 == 0 ? 1200 : 300)));
            var ozone1h = random.Next(3) == 0 ? Concentration.Missing : Concentration.FromDecimal(random.Next(1300));
            var expected = AqiCalculator.Daily(day, edition, ozone1h, options);
            var actual = AqiSummary.Daily(Pollutants.All.ToArray().Select(p => day[p]).ToArray(), ozone1h, AqiRules.OfDay(edition, options), default);
            Assert.That((actual.Aqi, string.Join(' ', actual.Primary.ToList())), Is.EqualTo((expected.Aqi, string.Join(' ', expected.Primary))), $"{day} {ozone1h}");
        }
    }

    [Test]
    public void Of_IncompleteAndNoIaqiAbove100_IsWithheldFrom2026OnlyIfMonitored()
    {
        int[] iaqis = [AqiSummary.None, 40, 30, 60, 20, 10];
        var missing = default(PollutantMask).With(Pollutant.SO2);
        Assert.That(AqiSummary.Of(iaqis, missing, new AqiRules(StandardsCatalogue.Y2026, AqiOptions.Default, IncompleteNeedsExceedance: true), default), Is.EqualTo(new AqiSummary(null, default, default, WithheldAsIncomplete: true)));
        Assert.That(AqiSummary.Of(iaqis, missing, new AqiRules(StandardsCatalogue.Y2026, AqiOptions.Default, IncompleteNeedsExceedance: true), missing), Is.EqualTo(new AqiSummary(60, default(PollutantMask).With((Pollutant)3), default, WithheldAsIncomplete: false)));
        Assert.That(AqiSummary.Of(iaqis, missing, new AqiRules(StandardsCatalogue.Y2026, AqiOptions.Default, IncompleteNeedsExceedance: false), default).WithheldAsIncomplete, Is.False);
    }
}
