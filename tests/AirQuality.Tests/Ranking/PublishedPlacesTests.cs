using System.Globalization;
using AirQuality.Assessments;
using AirQuality.Indices;
using AirQuality.Ranking;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Tests.Ranking;

/// <summary>Published county tables, from the six statistics to the place.</summary>
[TestFixture]
public sealed class PublishedPlacesTests
{
    private static List<Dictionary<string, string>> Rows =>
        [.. PublishedCsv.Rows(Path.Combine(RealData.Folder("published"), "composite-index.csv")).Where(r => r["rank"].Length > 0)];

    /// <summary>6.1 stands twice in Baoji's table of 2018-02, in different places: the index before rounding tells them apart.</summary>
    [Test]
    public void Rank_BaojiCountiesFromTheirStatistics_GivesEveryPublishedPlace()
    {
        var options = new RankingOptions { Ties = TieRule.Break, Chain = TieBreakChain.FinerIndex };
        var matched = 0;
        foreach (var month in Rows.Where(r => r["rank_scope"] == "宝鸡县区").GroupBy(r => r["period"]))
        {
            var result = RankingMetric.Index.Rank(month.Select(Assessment), options);
            Assert.That(result.Ranked.Select(r => $"{r.Area} {r.Place}"), Is.EquivalentTo(month.Select(r => $"{r["place"]} {r["rank"]}")), month.Key);
            matched += result.Ranked.Count;
        }

        Assert.That(matched, Is.EqualTo(16));
    }

    [Test]
    public void Rank_BaojiCountiesByPublishedIndex_SharesTheOnePairOfEqualFigures()
    {
        var tied = Rows.Where(r => r["rank_scope"] == "宝鸡县区").GroupBy(r => r["period"]).SelectMany(m => RankingMetric.Index.Rank(m.Select(Assessment)).Ranked).Where(r => r.IsTied);
        Assert.That(tied.Select(r => $"{r.Area} {r.Place}"), Is.EqualTo(new[] { "凤翔县 7", "陇县 7" }));
    }

    /// <summary>Of these townships only some places were published: those must be in the order computed, and nobody ties.</summary>
    [Test]
    public void Rank_WeiheTownships_AreInThePublishedOrder()
    {
        var rows = Rows.Where(r => r["rank_scope"] == "渭河川道镇街").ToList();
        var result = RankingMetric.Index.Rank(rows.Select(Assessment));
        Assert.That(rows, Has.Count.EqualTo(9));
        Assert.That(result.Ranked.Select(r => r.Area.Name), Is.EqualTo(rows.OrderBy(r => int.Parse(r["rank"], CultureInfo.InvariantCulture)).Select(r => r["place"])));
        Assert.That(result.Ranked.Where(r => r.IsTied), Is.Empty);
    }

    [Test]
    public void Rank_GuangdongAugust2017_GivesOrderPlaceAndTieFromBothEnds()
    {
        var rows = PublishedCsv.Rows(Path.Combine(RealData.Folder("published"), "rank_guangdong_2017_08.csv")).ToList();
        var result = RankingEngine.Rank(rows.Select(r => new RankingEntry(new Area(r["city"], AreaLevel.City), PublishedCsv.Number(r["published_index"]))), new RankingRule("index", RankingDirection.SmallestFirst));
        var published = rows.ToDictionary(r => r["city"], r => int.Parse(r["rank"], CultureInfo.InvariantCulture));
        Assert.That(result.Ranked.Select(r => r.Place), Is.EqualTo(published.Values.Order()));
        Assert.That(result.Ranked.Where(r => r.Place != published[r.Area.Name] || r.PlaceFromBottom != (r.Place == 10 ? 11 : 22 - r.Place)), Is.Empty);
        Assert.That(result.Ranked.Where(r => r.IsTied).Select(r => r.Area.Name), Is.EquivalentTo(new[] { "河源", "江门" }));
    }

    private static PeriodAssessment Assessment(Dictionary<string, string> row)
    {
        var month = NodaTime.Text.YearMonthPattern.Iso.Parse(row["period"]).Value;
        decimal? Figure(string column) => PublishedCsv.Number(row[column]);
        return MadeAssessments.Of(
            row["place"],
            new PollutantStatistics(Figure("so2"), Figure("no2"), Figure("pm10"), Figure("pm25"), Figure("co_p95"), Figure("o3_8h_p90")),
            AssessmentPeriod.Month(month.Year, month.Month),
            StandardsCatalogue.National.At(month.ToDateInterval().End),
            CompositeIndexScheme.At(month.ToDateInterval().End));
    }
}
