using AirQuality.Observations;
using AirQuality.Terms;
using AirQuality.Tests.Oracle;
using AirQuality.Units;

namespace AirQuality.Tests.Units;

[TestFixture]
public sealed class UnitConversionTests
{
    /// <summary>At 25 °C and 1013 hPa 1 ppb is 2.62 µg/m³ SO2, 1.88 NO2, 1.96 O3, and 1 ppm CO is 1.145 mg/m³ (WHO, Air quality guidelines for Europe, second edition, 2000).</summary>
    [TestCase(Pollutant.SO2, 2.62)]
    [TestCase(Pollutant.NO2, 1.88)]
    [TestCase(Pollutant.O3, 1.96)]
    [TestCase(Pollutant.CO, 0.001145)]
    public void FromPartsPerBillion_At298K_IsThePublishedFactor(Pollutant gas, double factor)
    {
        var thousand = UnitConversion.FromPartsPerBillion(1000, gas, ReferenceState.Kelvin298, GasConstants.Precise);
        Assert.That((double)thousand.Value! / 1000, Is.EqualTo(factor).Within(gas == Pollutant.CO ? 0.0000005 : 0.005));
        Assert.That(UnitConversion.FromPartsPerMillion(1, gas, ReferenceState.Kelvin298, GasConstants.Precise), Is.EqualTo(thousand));
    }

    /// <summary>64/22.4 = 2.857142..., 46/22.4 = 2.053571..., 48/22.4 = 2.142857..., 28/22.4 = 1.25.</summary>
    [TestCase(Pollutant.SO2, "285.714")]
    [TestCase(Pollutant.NO2, "205.357")]
    [TestCase(Pollutant.O3, "214.286")]
    [TestCase(Pollutant.CO, "0.125")]
    public void FromPartsPerBillion_At273K_IsMassByVolume(Pollutant gas, string hundred) =>
        Assert.That(UnitConversion.FromPartsPerBillion(100, gas, ReferenceState.Kelvin273, GasConstants.Rounded).ToString(), Is.EqualTo(hundred));

    [Test]
    public void FromPartsPerMillion_ATie_GoesToTheEvenThousandth()
    {
        Assert.That(UnitConversion.FromPartsPerMillion(0.0004m, Pollutant.CO, ReferenceState.Kelvin273, GasConstants.Rounded).Thousandths, Is.Zero); // 0.5 thousandths
        Assert.That(UnitConversion.FromPartsPerMillion(0.0012m, Pollutant.CO, ReferenceState.Kelvin273, GasConstants.Rounded).Thousandths, Is.EqualTo(2)); // 1.5
    }

    /// <summary>Against exact rationals, and there and back within half a thousandth each way.</summary>
    [Test]
    public void ToReference_RandomValues_EqualsExactArithmetic([Values(1, 2, 3)] int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 2000; i++)
        {
            var value = Concentration.FromThousandths(random.Next(i % 2 == 0 ? 5000 : 900_000_000));
            var warm = UnitConversion.ToReference(value, Pollutant.SO2, ReferenceState.Kelvin273, ReferenceState.Kelvin298);
            var exact = new Rational(value.Thousandths, 1) * new Rational(27315, 29815);
            Assert.That(warm.Thousandths, Is.EqualTo((int)exact.Round(0)));
            var back = UnitConversion.ToReference(warm, Pollutant.SO2, ReferenceState.Kelvin298, ReferenceState.Kelvin273);
            Assert.That(back.Thousandths, Is.EqualTo(value.Thousandths).Within(1));
        }

        Assert.That(UnitConversion.ToReference(Concentration.Missing, Pollutant.O3, ReferenceState.Kelvin273, ReferenceState.Kelvin298), Is.EqualTo(Concentration.Missing));
        Assert.That(UnitConversion.ToReference(Concentration.FromDecimal(80), Pollutant.O3, ReferenceState.Kelvin298, ReferenceState.Kelvin298).Value, Is.EqualTo(80));
    }

    [Test]
    public void ConvertBefore_AGrid_ChangesGasesOfEarlierDaysOnly()
    {
        var hours = GeneratedHours.Of(1).Grid;
        var before = hours.FirstDay.PlusDays(30);
        var converted = ReferenceStates.ConvertBefore(hours, before, ReferenceState.Kelvin273, ReferenceState.Kelvin298);
        var changed = 0;
        foreach (var pollutant in Enum.GetValues<Pollutant>())
        {
            for (var station = 0; station < hours.StationIds.Count; station++)
            {
                for (var hour = 0; hour < hours.DayCount * 24; hour++)
                {
                    var (old, now) = (hours.Hours(pollutant, station)[hour], converted.Hours(pollutant, station)[hour]);
                    var touched = pollutant is not (Pollutant.PM10 or Pollutant.PM25) && hour < 30 * 24;
                    if (now != (touched ? UnitConversion.ToReference(old, pollutant, ReferenceState.Kelvin273, ReferenceState.Kelvin298) : old))
                        Assert.Fail($"{pollutant} {station} {hour}");
                    changed += now == old ? 0 : 1;
                }
            }
        }

        Assert.That(changed, Is.GreaterThan(10_000));
        Assert.That(ReferenceStates.ConvertBefore(hours, hours.FirstDay.PlusDays(-9), ReferenceState.Kelvin273, ReferenceState.Kelvin298).Hours(Pollutant.O3, 0).SequenceEqual(hours.Hours(Pollutant.O3, 0)), Is.True);
    }

    [Test]
    public void Particles_AreRefused([Values(Pollutant.PM10, Pollutant.PM25)] Pollutant particles)
    {
        Assert.That(() => UnitConversion.ToReference(Concentration.FromDecimal(1), particles, ReferenceState.Kelvin273, ReferenceState.Kelvin298), Throws.ArgumentException.With.Message.Contain("ambient"));
        Assert.That(() => UnitConversion.FromPartsPerBillion(1, particles, ReferenceState.Kelvin273, GasConstants.Rounded), Throws.ArgumentException.With.Message.Contain("ambient"));
    }

    [Test]
    public void OutOfRange_Throws()
    {
        Assert.That(() => UnitConversion.FromPartsPerBillion(-1, Pollutant.SO2, ReferenceState.Kelvin273, GasConstants.Rounded), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => UnitConversion.FromPartsPerMillion(1_000_000, Pollutant.SO2, ReferenceState.Kelvin273, GasConstants.Rounded), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(
            () => UnitConversion.ToReference(Concentration.FromThousandths(Concentration.MaxThousandths), Pollutant.SO2, ReferenceState.Kelvin298, ReferenceState.Kelvin273),
            Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
