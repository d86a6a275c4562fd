using AirQuality.Indices;
using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Tests.Oracle;

namespace AirQuality.Tests.Indices;

[TestFixture]
public sealed class IndividualAqiTests
{
    /// <summary>Every column of every edition.</summary>
    public static IEnumerable<TestCaseData> Columns =>
        from id in OracleStandards.Editions
        from item in Enum.GetValues<AqiItem>()
        select new TestCaseData(id, item).SetArgDisplayNames(id, item.ToString());

    [TestCaseSource(nameof(Columns))]
    public void Of_EveryOfficialInput_EqualsTheOracle(string id, AqiItem item)
    {
        var edition = StandardsCatalogue.National.ById(id);
        var (step, count) = Inputs(id, item);
        var wrong = Enumerable.Range(0, count)
            .Select(i => (Value: i * step, Actual: IndividualAqi.Of(item, Concentration.FromDecimal(i * step), edition), Expected: OracleAqi.Iaqi(id, item.ToString(), i * step)))
            .Where(x => x.Actual != x.Expected);
        Assert.That(wrong, Is.Empty);
    }

    [TestCaseSource(nameof(Columns))]
    public void Of_InputWithMoreDecimals_IsRoundedHalfEvenFirst(string id, AqiItem item)
    {
        var edition = StandardsCatalogue.National.ById(id);
        var (step, count) = Inputs(id, item);
        var random = new Random((int)item);
        var wrong = new List<string>();
        for (var i = 0; i < 4000; i++)
        {
            // Half of them exact ties between two official inputs.
            var value = i % 2 == 0 ? (random.Next(count) + 0.5m) * step : random.Next((int)(count * step * 1000)) / 1000m;
            if (IndividualAqi.Of(item, Concentration.FromDecimal(value), edition) != OracleAqi.Iaqi(id, item.ToString(), value))
                wrong.Add(Concentration.FromDecimal(value).ToString());
        }

        Assert.That(wrong, Is.Empty);
    }

    [TestCaseSource(nameof(Columns))]
    public void Of_GrowingConcentration_NeverFalls(string id, AqiItem item)
    {
        var edition = StandardsCatalogue.National.ById(id);
        var (step, count) = Inputs(id, item);
        var indices = Enumerable.Range(0, count).Select(i => IndividualAqi.Of(item, Concentration.FromDecimal(i * step), edition)).OfType<int>().ToList();
        Assert.That(indices, Is.Ordered);
    }

    [TestCaseSource(nameof(Columns))]
    public void ConcentrationAt_EveryIndex_IsTheLargestInputThatHasAtMostIt(string id, AqiItem item)
    {
        var edition = StandardsCatalogue.National.ById(id);
        var (step, count) = Inputs(id, item);
        var last = OracleStandards.Breakpoints(id, item.ToString())[^1];
        var all = Enumerable.Range(0, count).Select(i => i * step).Where(c => c <= last.Concentration)
            .Select(c => (Value: c, Iaqi: OracleAqi.Iaqi(id, item.ToString(), c)!.Value)).ToList();
        var wrong = Enumerable.Range(0, last.Iaqi + 1)
            .Where(i => IndividualAqi.ConcentrationAt(item, i, edition).Value != all.Where(x => x.Iaqi <= i).Max(x => x.Value));
        Assert.That(wrong, Is.Empty);
    }

    [TestCase("2012", AqiItem.SO2Hour, null)]
    [TestCase("2026", AqiItem.SO2Hour, 200)]
    [TestCase("2012", AqiItem.O3EightHour, null)]
    [TestCase("2026", AqiItem.O3EightHour, 300)]
    [TestCase("2026-final", AqiItem.O3EightHour, 300)]
    [TestCase("2012", AqiItem.O3Hour, 300 + 1)]
    public void Of_AColumnThatEndsEarly_JustAbove800(string id, AqiItem item, int? expected) =>
        Assert.That(IndividualAqi.Of(item, Concentration.FromDecimal(801), StandardsCatalogue.National.ById(id)), Is.EqualTo(expected));

    [TestCase("2012", AqiItem.SO2Hour, 200)]
    [TestCase("2012", AqiItem.O3EightHour, 300)]
    public void Of_AColumnThatEndsEarly_At800IsIndexed(string id, AqiItem item, int expected) =>
        Assert.That(IndividualAqi.Of(item, Concentration.FromDecimal(800.5m), StandardsCatalogue.National.ById(id)), Is.EqualTo(expected));

    [Test]
    public void Of_FarBeyondTheTable_Is500() =>
        Assert.That(IndividualAqi.Of(AqiItem.PM10Day, Concentration.FromDecimal(1_000_000), StandardsCatalogue.Y2026), Is.EqualTo(500));

    /// <summary>Trap: 2.2 in binary floating point lies above 2.2, and its ceiling is 56.</summary>
    [Test]
    public void Of_CarbonMonoxide2Point2_Is55() =>
        Assert.That(IndividualAqi.Of(AqiItem.CODay, Concentration.FromDecimal(2.2m), StandardsCatalogue.Y2012), Is.EqualTo(55));

    /// <summary>Trap: unrounded 35.4 would give 51.</summary>
    [Test]
    public void Of_PM25At35Point4_IsThatOf35() =>
        Assert.That(IndividualAqi.Of(AqiItem.PM25Day, Concentration.FromDecimal(35.4m), StandardsCatalogue.Y2012), Is.EqualTo(50));

    /// <summary>Trap: a missing value is neither 0 nor 500.</summary>
    [Test]
    public void Of_Missing_IsNone([Values] AqiItem item) =>
        Assert.That(IndividualAqi.Of(item, Concentration.Missing, StandardsCatalogue.Y2012), Is.Null);

    /// <summary>Trap: SO2 of a day is read on the daily column, not on the hourly one, where 150 is 50.</summary>
    [Test]
    public void Daily_SulphurDioxide150_Is100() =>
        Assert.That(AqiCalculator.Daily(new PollutantConcentrations { SO2 = Concentration.FromDecimal(150) }, StandardsCatalogue.Y2012).Aqi, Is.EqualTo(100));

    [Test]
    public void ConcentrationAt_BeyondTheColumn_Throws() =>
        Assert.That(() => IndividualAqi.ConcentrationAt(AqiItem.SO2Hour, 201, StandardsCatalogue.Y2012), Throws.TypeOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("iaqi"));

    private static (decimal Step, int Count) Inputs(string id, AqiItem item)
    {
        var last = OracleStandards.Breakpoints(id, item.ToString())[^1].Concentration;
        return item is AqiItem.CODay or AqiItem.COHour ? (0.1m, (last * 10) + 201) : (1m, last + 201);
    }
}
