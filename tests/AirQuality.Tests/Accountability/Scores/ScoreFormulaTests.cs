using System.Globalization;
using System.Text;
using AirQuality.Accountability.Scores;
using AirQuality.Reading.Published;
using AirQuality.Reading.Sheets;
using AirQuality.RuleFiles;
using AirQuality.Terms;

namespace AirQuality.Tests.Accountability.Scores;

/// <summary>Each score, with what comes out reckoned by hand or naively beside it.</summary>
[TestFixture]
public sealed class ScoreFormulaTests
{
    [Test]
    public void Taiyuan2019_WeightsOfItsDocument_ByHand()
    {
        // Of three: index 4.00 (1st: 100) unchanged on 4.00 (2nd: 50); PM10 80 (2nd: 50), on 100 -20.0 (1st: 100).
        // 100·0.16 + 50·0.24 + 50·0.24 + 100·0.36 = 16 + 12 + 12 + 36 = 76.
        var report = Score("taiyuan-2019", "2018年8月\n区县,综合指数,PM10\n甲县,4.00,100\n乙县,5.00,70\n丙县,5.50,90\n", "2019年8月\n区县,综合指数,PM10\n甲县,4.00,80\n乙县,4.50,70\n丙县,6.00,90\n");
        Assert.That(report.Scores.Single(s => s.Area.Name == "甲县").Score, Is.EqualTo(76.00m));
    }

    [Test]
    public void Zaozhuang_MeanOfPlaces_ByHand()
    {
        // Places by PM2.5 2, by PM10 1, both improved alike and first: (2 + 1 + 1 + 1) / 4 = 1.25.
        var report = Score("zaozhuang", "2018年8月\n区县,PM2.5,PM10\n甲县,50,100\n乙县,40,110\n", "2019年8月\n区县,PM2.5,PM10\n甲县,45,90\n乙县,38,105\n");
        Assert.That(report.Scores[0].ToString(), Does.Contain("甲县"));
        Assert.That(report.Scores[0].Score, Is.EqualTo(1.25m));
        Assert.That(report.Scores[0].Place, Is.EqualTo(1));
    }

    [Test]
    public void ByDistance_OverManyDraws_IsTheRationalOfTheNaiveReckoning()
    {
        var formula = ScoreFormula.Parse("""{ "name": "a", "title": "b", "source": "c", "decimals": 4, "parts": [{ "key": "i", "metric": "index", "by": "distance", "weight": 0.3 }, { "key": "p", "metric": "pm25", "by": "points", "weight": 0.7 }] }""", "a.json");
        var random = new Random(8);
        for (var draw = 0; draw < 40; draw++)
        {
            var figures = Enumerable.Range(0, 2 + random.Next(30)).Select(_ => (Index: random.Next(300, 320) / 100m, Pm25: random.Next(20, 40) / 1m)).ToList();
            var report = Tables("2019年8月\n区县,综合指数,PM2.5\n" + string.Concat(figures.Select((f, i) => string.Create(CultureInfo.InvariantCulture, $"县{i:00},{f.Index:0.00},{f.Pm25}\n")))).Counties.Score("2019-08", formula);
            foreach (var (number, (index, pm25)) in figures.Index())
            {
                var (best, worst) = (figures.Min(f => f.Index), figures.Max(f => f.Index));
                var distance = best == worst ? 100 : 100 * (worst - index) / (worst - best);
                var points = 100m * (figures.Count - 1 - figures.Count(f => f.Pm25 < pm25)) / (figures.Count - 1);
                var own = report.Scores.Single(s => s.Area.Name == string.Create(CultureInfo.InvariantCulture, $"县{number:00}"));
                Assert.That(own.Score, Is.EqualTo(decimal.Round((distance * 0.3m) + (points * 0.7m), 4)).Within(0.0001m), $"draw {draw}, {own.Area}");
                Assert.That(own.Place, Is.EqualTo(1 + report.Scores.Count(s => s.Score > own.Score)));
            }
        }
    }

    [Test]
    public void AFigureThatIsMissing_HasNoScoreAndSaysWhy()
    {
        var own = Score("zaozhuang", "2019年8月\n区县,PM2.5,PM10\n甲县,45,90\n乙县,38,105\n").Scores[0];
        Assert.That(own.Score, Is.Null);
        Assert.That(own.Reason!.In(Language.Chinese), Is.Not.Empty);
    }

    [TestCase("""{ "name": "a", "title": "b", "source": "c", "parts": [{ "key": "i", "metric": "index", "by": "place" },""" + "\n" + """{ "key": "p", "metric": "pm25", "by": "points" }] }""", "x.json: line 2: parts[1].by: places are better the smaller, points the larger")]
    [TestCase("""{ "name": "a", "title": "b", "source": "c", "parts": [{ "key": "i", "metric": "rainfall", "by": "place" }] }""", "x.json: line 1: parts[0].metric: expected one of index,")]
    [TestCase("""{ "name": "a", "title": "b", "source": "c", "parts": [{ "key": "i", "metric": "index", "by": "rank" }] }""", "x.json: line 1: parts[0].by: expected one of place, points, distance, found 'rank'")]
    public void Parse_AFileThatDoesNotSayWhatItShould_NamesLineAndKey(string json, string message) =>
        Assert.That(() => ScoreFormula.Parse(json, "x.json"), Throws.TypeOf<RuleFileException>().With.Message.StartsWith(message));

    private static ScoreReport Score(string name, params string[] tables) => Tables(tables).Counties.Score("2019-08", ScoreFormula.ByName(name));

    private static AirData Tables(params string[] tables) => AirData.Of(PublishedTableReader.Read([.. tables.SelectMany((t, i) =>
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(t));
        return new TextSheetReader().Read(stream, $"t{i}.csv").ToList();
    })]));
}
