using AirQuality.Indices;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Indices;

[TestFixture]
public sealed class DailyIaqiTableTests
{
    [Test]
    public void Table_EveryPublishedValueAndSomeBetween_EqualsTheFormula([Values] Pollutant pollutant)
    {
        foreach (var edition in StandardsCatalogue.National.Editions)
        {
            var table = DailyIaqiTable.Of(edition);
            var values = Enumerable.Range(0, pollutant == Pollutant.CO ? 1_400 : 60_000).Select(i => Concentration.FromThousandths(i * 50))
                .Append(Concentration.FromThousandths(Concentration.MaxThousandths));
            Assert.That(values.Where(v => table[pollutant, v] != (IndividualAqi.Of(AqiItems.Daily(pollutant), v, edition) ?? AqiSummary.None)), Is.Empty);
            Assert.That(table[pollutant, Concentration.Missing], Is.EqualTo(AqiSummary.None));
        }
    }

    [Test]
    public void Pack_GeneratedDays_EqualsTheRuleForEachDay([Values("2012", "2026", "2026-final")] string id, [Values] bool somePollutantsNotMonitored)
    {
        const int Count = 600;
        var random = new Random(11);
        var edition = StandardsCatalogue.National.ById(id);
        var first = new LocalDate(2026, 1, 1);
        var builder = new DailyGridBuilder();
        var area = builder.AddArea(new Area("a", AreaLevel.County));
        for (var day = 0; day < Count; day++)
            foreach (var pollutant in Pollutants.All)
                builder.Add(area, first.PlusDays(day), pollutant, Value(random, pollutant, day));
        var days = builder.Build();
        var notMonitored = somePollutantsNotMonitored ? default(PollutantMask).With(Pollutant.SO2).With(Pollutant.CO) : default;
        var packed = new int[Count - 7];
        Array.Fill(packed, 12345); // what stood there before does not matter
        DailyIaqiTable.Of(edition).Pack(days, area, first: 5, packed, notMonitored);
        var expected = Enumerable.Range(5, packed.Length).Select(day => Packed(p => days.Published(p, area)[day], edition, notMonitored)).ToArray();
        Assert.That(packed, Is.EqualTo(expected));
        Assert.That(expected.Count(e => e < 0), Is.GreaterThan(10));
        Assert.That(expected.Select(e => e & 0xff).Distinct().Count(), Is.GreaterThan(7), "days without a primary pollutant, with one and with several");
    }

    [TestCase(0, false)]
    [TestCase(800, false)]
    [TestCase(801, true)]
    public void NeedsOzone1h_AboveTheColumnOf2012_Holds(int mda8, bool expected) =>
        Assert.That(DailyIaqiTable.Of(StandardsCatalogue.Y2012).NeedsOzone1h(Concentration.FromDecimal(mda8)), Is.EqualTo(expected));

    [Test]
    public void NeedsOzone1h_MissingOrOf2026_DoesNotHold()
    {
        Assert.That(DailyIaqiTable.Of(StandardsCatalogue.Y2012).NeedsOzone1h(Concentration.Missing), Is.False);
        Assert.That(DailyIaqiTable.Of(StandardsCatalogue.Y2026).NeedsOzone1h(Concentration.FromDecimal(801)), Is.False);
    }

    /// <summary>AQI, then a bit for each primary pollutant; -1 for no AQI.</summary>
    private static int Packed(Func<Pollutant, Concentration> valueOf, Edition edition, PollutantMask notMonitored)
    {
        var iaqis = Pollutants.All.ToArray().ToDictionary(p => p, p => IndividualAqi.Of(AqiItems.Daily(p), valueOf(p), edition));
        var aqi = iaqis.Values.Max();
        var incomplete = Pollutants.All.ToArray().Any(p => valueOf(p).IsMissing && !notMonitored.Contains(p));
        if (aqi is null || (edition.Id != "2012" && incomplete && aqi <= 100))
            return -1;
        return (aqi.Value * 256) + iaqis.Where(i => aqi > 50 && i.Value == aqi).Sum(i => (int)Math.Pow(2, (int)i.Key));
    }

    /// <summary>Low and high days, values at breakpoints that several pollutants share, missing ones, some far above the table.</summary>
    private static Concentration Value(Random random, Pollutant pollutant, int day)
    {
        if (random.Next(day % 3 == 0 ? 4 : 40) == 0 || day % 50 == 7)
            return Concentration.Missing;
        if (random.Next(3) == 0)
            return IndividualAqi.ConcentrationAt(AqiItems.Daily(pollutant), random.Next(2) == 0 ? 100 : 50, StandardsCatalogue.Y2026);
        if (random.Next(60) == 0)
            return Concentration.FromThousandths(Concentration.MaxThousandths);
        var iaqi = random.Next(4) switch { 0 => random.Next(301), 1 => random.Next(48, 53), _ => random.Next(120) };
        return IndividualAqi.ConcentrationAt(AqiItems.Daily(pollutant), iaqi, StandardsCatalogue.Y2026);
    }
}
