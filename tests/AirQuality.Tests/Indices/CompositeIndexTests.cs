using System.Globalization;
using AirQuality.Indices;
using AirQuality.Numerics;
using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Tests.Oracle;
using NodaTime;

namespace AirQuality.Tests.Indices;

[TestFixture]
public sealed class CompositeIndexTests
{
    [Test]
    public void Classic_PublishedCountyIndices_AreReproduced()
    {
        var rows = PublishedCsv.Rows(Path.Combine(RealData.Folder("published"), "composite-index.csv")).ToList();
        var mismatches = new List<string>();
        foreach (var row in rows)
        {
            var six = Statistics(row);
            var result = CompositeIndex.Compute(six, StandardsCatalogue.Y2012, CompositeIndexScheme.Classic);
            if (result.Published != PublishedCsv.Number(row["published_index"]))
                mismatches.Add(string.Create(CultureInfo.InvariantCulture, $"{row["place"]} {row["period"]}: computed {result.Published}, published {row["published_index"]}"));
        }

        TestContext.Out.WriteLine($"Composite index, Classic: {rows.Count - mismatches.Count} of {rows.Count} rows match");
        mismatches.ForEach(TestContext.Out.WriteLine);
        Assert.That(rows, Has.Count.EqualTo(28));
        Assert.That(mismatches, Is.EqualTo(Array.Empty<string>()));
    }

    [Test]
    public void Compute_GeneratedStatistics_EqualsTheOracle([Values("2012", "2026", "2026-final")] string id, [Values("Classic", "Plan2026")] string scheme)
    {
        var random = new Random(21);
        var wrong = new List<string>();
        for (var i = 0; i < 5000; i++)
        {
            var values = OracleStandards.Pollutants.ToDictionary(p => p, p => Value(random, p), StringComparer.Ordinal);
            var six = new PollutantStatistics(values["SO2"], values["NO2"], values["PM10"], values["PM25"], values["CO"], values["O3"]);
            var actual = OracleText.CompositeIndexTextOf(CompositeIndex.Compute(six, StandardsCatalogue.National.ById(id), CompositeIndexScheme.ByName(scheme)));
            Rational? Of(string p) => values[p] is { } v ? v : null;
            var expected = OracleText.CompositeIndexTextOf(scheme == "Classic" ? OracleAssess.Classic(id, Of) : OracleAssess.Plan2026(id, Of));
            if (actual != expected)
                wrong.Add($"{six}: {actual}, expected {expected}");
        }

        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void PublishedSteps_GeneratedQuotients_EqualCompute([Values("2012", "2026", "2026-final")] string id, [Values("Classic", "Plan2026", "Weighted")] string scheme)
    {
        var random = new Random(22);
        var rule = CompositeIndexScheme.ByName(scheme);
        var terms = new IndexTerms(StandardsCatalogue.National.ById(id), rule);
        for (var i = 0; i < 5000; i++)
        {
            var six = new Quotient[Pollutants.Count];
            foreach (var pollutant in Pollutants.All)
            {
                var denominator = random.Next(1, 367);
                six[(int)pollutant] = new Quotient(random.NextInt64(pollutant == Pollutant.CO ? 5_000 : 200_000) * denominator + random.Next(denominator), denominator);
            }

            var expected = CompositeIndex.Compute(six, (all, p) => all[(int)p].ToFraction(), terms).Published;
            Assert.That(Quotient.ToDecimal(terms.PublishedSteps(six), rule.PublishedDecimals), Is.EqualTo(expected), string.Join(", ", six));
        }
    }

    [Test]
    public void Compute_OnePollutantMissing_HasNoIndexAndSaysWhich()
    {
        var result = CompositeIndex.Compute(new PollutantStatistics(10, 20, 70, 35, null, 160), StandardsCatalogue.Y2012, CompositeIndexScheme.Classic);
        Assert.That((result.Published, result.Reason?.ToString(), result.Main.Count), Is.EqualTo(((decimal?)null, "no CO", 0)));
    }

    [Test]
    public void Compute_AllAtTheLimit_IsSixAndAllAreMain()
    {
        var result = CompositeIndex.Compute(new PollutantStatistics(60, 40, 70, 35, 4, 160), StandardsCatalogue.Y2012, CompositeIndexScheme.Classic);
        Assert.That((result.Published, result.Main.Count), Is.EqualTo(((decimal?)6m, 6)));
    }

    /// <summary>18/60 = 0.3, 42/40 = 1.05, 135/70 = 1.93, 74/35 = 2.11, 1.7/4 = 0.425, rounds to the even 0.42, 119/160 = 0.74.</summary>
    [Test]
    public void Classic_TieOfASingleIndex_GoesToTheEvenDigit()
    {
        var result = CompositeIndex.Compute(new PollutantStatistics(18, 42, 135, 74, 1.7m, 119), StandardsCatalogue.Y2012, CompositeIndexScheme.Classic);
        Assert.That((result.Singles[(int)Pollutant.CO].Index, result.Published), Is.EqualTo(((decimal?)0.42m, (decimal?)6.55m)));
    }

    [Test]
    public void Weighted_Weights_CountPM25ThreeTimesAndOzoneAndNO2Twice() =>
        Assert.That(
            CompositeIndex.Compute(new PollutantStatistics(60, 40, 60, 30, 4, 160), StandardsCatalogue.Y2026, CompositeIndexScheme.Weighted).Published,
            Is.EqualTo(1 + 2 + 1 + 3 + 1 + 2));

    [TestCase(2026, 2, 28, "Classic")]
    [TestCase(2026, 3, 1, "Plan2026")]
    public void At_Date_PicksTheSchemeOfTheTime(int year, int month, int day, string name) =>
        Assert.That(CompositeIndexScheme.At(new LocalDate(year, month, day)).Name, Is.EqualTo(name));

    [Test]
    public void Compute_StatisticAboveAMillion_IsRefusedByName()
    {
        var most = new PollutantStatistics(60, 40, 70, 35, 4, 1_000_000);
        Assert.That(CompositeIndex.Compute(most, StandardsCatalogue.Y2012, CompositeIndexScheme.Classic).Published, Is.GreaterThan(6000));
        Assert.That(
            () => CompositeIndex.Compute(most with { O3 = 1_000_000.1m }, StandardsCatalogue.Y2012, CompositeIndexScheme.Classic),
            Throws.InstanceOf<ArgumentOutOfRangeException>().With.Message.Contains("O3 is above 1000000"));
    }

    private static PollutantStatistics Statistics(Dictionary<string, string> row) => new(
        PublishedCsv.Number(row["so2"]), PublishedCsv.Number(row["no2"]), PublishedCsv.Number(row["pm10"]),
        PublishedCsv.Number(row["pm25"]), PublishedCsv.Number(row["co_p95"]), PublishedCsv.Number(row["o3_8h_p90"]));

    private static decimal? Value(Random random, string pollutant)
    {
        if (random.Next(200) == 0)
            return null;
        var value = random.Next(2) == 0 ? random.Next(400_000) / 1000m : random.Next(400) + 0.5m;
        return pollutant == "CO" ? value / 50 : value;
    }
}
