using System.Globalization;
using System.Text;
using AirQuality.Accountability.Money;
using AirQuality.Observations;
using AirQuality.Reading.Published;
using AirQuality.Reading.Sheets;
using AirQuality.RuleFiles;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Accountability.Money;

/// <summary>Each formula, with what comes out reckoned by hand beside it.</summary>
[TestFixture]
public sealed class MoneyFormulaTests
{
    private const string Six = "城市,PM2.5,PM10,SO2,NO2,优良率,优良天数";

    private static readonly string[] TwoYears =
    [
        $"2016年\n{Six}\n青岛市,45,90,20,40,70.0,256\n济南市,70,140,40,50,50.0,183\n",
        $"2017年\n{Six}\n青岛市,40,85,16,38,72.5,265\n济南市,72,130,30,50,48.0,175\n",
    ];

    [TestCase("hubei", "湖北省环境空气质量生态补偿办法")]
    [TestCase("shandong-2017", "山东省环境空气质量生态补偿暂行办法")]
    [TestCase("anhui", "安徽省环境空气质量生态补偿办法")]
    [TestCase("zhengzhou-2020", "郑州市环境空气质量生态补偿办法，2020年")]
    [TestCase("shanxi-2019", "山西省环境空气质量奖惩办法，2019年")]
    [TestCase("shanxi-2025", "山西省，2025年")]
    [TestCase("taiyuan", "太原市环境空气质量奖惩办法")]
    [TestCase("anyang", "安阳市环境空气质量生态补偿办法")]
    [TestCase("hebei-2018", "河北省，2018年，试行")]
    public void Source_OfEveryFormula_IsItsDocument(string formula, string document) => Assert.That(MoneyFormula.ByName(formula).Source.Zh, Does.StartWith(document));

    [TestCase("青岛市", 10)] // (90 - 85)·1·1 + (45 - 40)·1·1
    [TestCase("济南市", 8)] // (140 - 130)·1·1 + (70 - 72)·1·1
    public void Hubei_ParticlesOnLastYear(string area, decimal expected) => Assert.That(Amount("hubei", area, TwoYears).Amount, Is.EqualTo(expected));

    [TestCase("青岛市", 596)] // 80·1.5·(5·0.60 + 5·0.15 + 4·0.15 + 2·0.10) = 120·4.55 = 546; 2.5 points·20 = 50
    [TestCase("济南市", 104)] // 80·(-2·0.60 + 10·0.15 + 10·0.15 + 0·0.10) = 80·1.8 = 144; -2 points·20 = -40
    public void Shandong2017_FourPollutantsWithDilutionAndGoodDays(string area, decimal expected) => Assert.That(Amount("shandong-2017", area, TwoYears).Amount, Is.EqualTo(expected));

    [TestCase("青岛市", 90)] // 9 days·10
    [TestCase("济南市", -80)] // -8 days·10
    public void Taiyuan_TenAGoodDay(string area, decimal expected) => Assert.That(Amount("taiyuan", area, TwoYears).Amount, Is.EqualTo(expected));

    [TestCase("合肥市", "250")] // within goal and mean: 10·20·0.75·1 = 150, 20·20·0.25·1 = 100
    [TestCase("黄山市", "25")] // above the goals: 5·20·0.75·0.2 = 15, 10·20·0.25·0.2 = 10
    [TestCase("池州市", "112.5")] // PM2.5 35 keeps the goal, but not the mean of 34: 10·20·0.75·0.5 = 75; PM10 70 keeps the goal and the mean of 70: 7.5·20·0.25 = 37.5
    [TestCase("芜湖市", "800")] // 60·20·0.75 = 900 and 0, at most 800
    public void Anhui_QuartersWeighedByGoalAndMeanWithinBounds(string area, string expected)
    {
        const string Head = "城市,PM2.5,PM10";
        string[] tables = [$"2018年\n{Head}\n合肥市,40,80\n黄山市,45,90\n池州市,45,77.5\n芜湖市,91,70\n", $"2019年\n{Head}\n合肥市,30,60\n黄山市,40,80\n池州市,35,70\n芜湖市,31,70\n"];
        Assert.That(Amount("anhui", area, tables).Amount, Is.EqualTo(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [TestCase("zhengzhou-2020", "甲县", 150)] // mean 50: 10 better, 5·10 + 5·20
    [TestCase("zhengzhou-2020", "乙县", 30)] // 3·10
    [TestCase("shanxi-2019", "丙县", -190)] // 12 worse: 5·10 + 7·20 = 190
    [TestCase("shanxi-2019", "丁县", -10)] // 1·10
    public void ZhengzhouAndShanxi_TiersAgainstTheMean(string formula, string area, decimal expected) =>
        Assert.That(Amount(formula, area, "2020年8月\n区县,PM2.5\n甲县,40\n乙县,47\n丙县,62\n丁县,51\n").Amount, Is.EqualTo(expected));

    [TestCase("县01", 0)] // the best of 25, at 30, neither among the last 20 nor above 40
    [TestCase("县06", 0)] // 35, among the last 20, but better than the mean of 42: nobody is paid
    [TestCase("县25", -190)] // 54, 12 worse: 5·10 + 7·20
    public void Shanxi2025_OnlyTheLastTwentyOrAboveFortyPay(string area, decimal expected) =>
        Assert.That(Amount("shanxi-2025", area, "2025年8月\n区县,PM2.5\n" + Rows(25, n => (29 + n).ToString(CultureInfo.InvariantCulture))).Amount, Is.EqualTo(expected));

    [TestCase("县01", 50)]
    [TestCase("县02", 46)]
    [TestCase("县10", 14)]
    [TestCase("县11", 0)]
    [TestCase("县15", 0)]
    [TestCase("县16", -14)]
    [TestCase("县25", -50)]
    public void Hebei2018_FirstAndLastTen(string area, decimal expected) =>
        Assert.That(Amount("hebei-2018", area, "2018年8月\n区县,综合指数\n" + Rows(25, n => (4 + (n / 100m)).ToString(CultureInfo.InvariantCulture))).Amount, Is.EqualTo(expected));

    [Test]
    public void Worth_OfAUnitAndAPlace_IsTheDifferenceOfTwoReckonings()
    {
        // Places by index 4.10, 4.20, 4.30 of 25 counties get 50, 46, 42: a place up from the third is worth 4, and one of 0.1 too.
        var air = Tables("2018年8月\n区县,综合指数\n" + Rows(25, n => (4 + (n / 10m)).ToString(CultureInfo.InvariantCulture)));
        var third = air.Counties.Areas.Single(a => a.Name == "县03");
        var worths = MoneyFormula.ByName("hebei-2018").Worth(air.Counties.Assessed, AssessmentPeriod.Month(2018, 8), third);
        Assert.That(worths.Single(w => w.Step == MoneyStep.Place).Worth, Is.EqualTo(4m));
        Assert.That(worths.Single(w => w.Step == MoneyStep.Place).Then, Is.EqualTo(4.2m));
        Assert.That(worths.Single(w => w.Step == MoneyStep.Unit).Worth, Is.EqualTo(4m));
    }

    [Test]
    public void Worth_OfAGoodDay_ByTaiyuan_IsTen()
    {
        var air = Tables(TwoYears);
        var city = air.Areas.Areas.Single(a => a.Name == "青岛市");
        Assert.That(MoneyFormula.ByName("taiyuan").Worth(air.Areas.Assessed, AssessmentPeriod.Year(2017), city).Single(w => w.Step == MoneyStep.Unit).Worth, Is.EqualTo(10m));
    }

    /// <summary>A point of a ratio of 98.5 and a day of 31: 99.5 and 98.5 + 100/31 = 101.7, which no ratio can be.</summary>
    [TestCase("98.5", 1)]
    [TestCase("99.5", 0)]
    [TestCase("90.3", 2)]
    public void Worth_OfARatio_StaysWithinAHundred(string ratio, int steps)
    {
        var formula = MoneyFormula.Parse("""{ "name": "a", "title": "b", "source": "c", "unit": "d", "parts": [{ "key": "k", "metric": "good_ratio", "base": "goal", "goal": 80, "tiers": [{ "rate": 20 }] }] }""", "a.json");
        var air = Tables($"2020年8月\n区县,优良率(%)\n甲县,{ratio}\n");
        var worths = formula.Worth(air.Counties.Assessed, AssessmentPeriod.Month(2020, 8), air.Counties.Areas[0]);
        Assert.That(worths.Select(w => w.Step), Is.EqualTo(new[] { MoneyStep.Unit, MoneyStep.Day }.Take(steps)));
        Assert.That(worths.Where(w => w.Step == MoneyStep.Unit).Select(w => w.Worth), Is.All.EqualTo(20m));
    }

    /// <summary>0.1 of CO and of the index, 1 of everything else, whole numbers of days among it.</summary>
    [TestCase("co", "CO", "1.2", "1.1")]
    [TestCase("index", "综合指数", "4.25", "4.15")]
    [TestCase("pm25", "PM2.5", "40.5", "39.5")]
    [TestCase("heavy_days", "重污染天数", "3", "2")]
    [TestCase("heavy_days", "重污染天数", "0", null)]
    public void Worth_OfAStep_IsOfTheUnitPeopleSpeakOf(string metric, string heading, string figure, string? better)
    {
        var formula = MoneyFormula.Parse($$"""{ "name": "a", "title": "b", "source": "c", "unit": "d", "parts": [{ "key": "k", "metric": "{{metric}}", "base": "goal", "goal": 1, "tiers": [{ "rate": 20 }] }] }""", "a.json");
        var air = Tables($"2020年8月\n区县,{heading}\n甲县,{figure}\n");
        var worths = formula.Worth(air.Counties.Assessed, AssessmentPeriod.Month(2020, 8), air.Counties.Areas[0]);
        Assert.That(worths.Select(w => w.Then.ToString(CultureInfo.InvariantCulture)), Is.EqualTo(better is null ? [] : new[] { better }));
    }

    [Test]
    public void Worth_BeyondABound_IsNothing()
    {
        // Anhui pays 800 at most: 芜湖市 is there, and one µg/m³ more gives nothing.
        const string Head = "城市,PM2.5,PM10";
        var air = Tables($"2018年\n{Head}\n合肥市,40,80\n芜湖市,91,70\n", $"2019年\n{Head}\n合肥市,32,60\n芜湖市,31,70\n");
        var city = air.Areas.Areas.Single(a => a.Name == "芜湖市");
        Assert.That(MoneyFormula.ByName("anhui").Worth(air.Areas.Assessed, AssessmentPeriod.Year(2019), city).Single(w => w.Metric.Key == "pm25" && w.Step == MoneyStep.Unit).Worth, Is.EqualTo(0m));
    }

    [Test]
    public void Anyang_DayByDay_IsTheSumOfItsDays()
    {
        // HJ 633-2012: PM2.5 of 75, 99, 115 is an AQI of 100, 130, 150. First day mean 110, 130 is 18.2 % above: 30. Second day all alike. Third day mean 116.67, as an AQI 117, 150 is 28.2 % above: 50.
        int[][] days = [[75, 75, 99], [75, 75, 75], [75, 75, 115]];
        var builder = new DailyGridBuilder();
        for (var county = 0; county < 3; county++)
        {
            var row = builder.AddArea(new Area($"县{county}", AreaLevel.County));
            for (var day = 0; day < 3; day++)
                foreach (var pollutant in Pollutants.All)
                    builder.Add(row, new LocalDate(2019, 1, 1).PlusDays(day), pollutant, Concentration.FromDecimal(pollutant == Pollutant.PM25 ? days[day][county] : pollutant == Pollutant.CO ? 1 : 20));
        }

        var report = AirData.Of(builder.Build()).Counties.Money("2019-01-01..2019-01-03", MoneyFormula.ByName("anyang"));
        Assert.That(report.Amounts.Select(a => a.Amount), Is.EqualTo(new decimal?[] { 0, 0, -80 }));
        Assert.That(report.Amounts[2].Terms.Select(t => t.Amount), Is.EqualTo(new[] { -30m, -50m }));
    }

    [Test]
    public void Terms_OfEveryAmount_AddUpToIt()
    {
        foreach (var amount in Money("shandong-2017", TwoYears))
        {
            Assert.That(amount.Terms.Sum(t => t.Priced * t.Weight * t.Factor), Is.EqualTo(amount.Amount));
            Assert.That(amount.Terms.Select(t => t.Part.Key), Is.EqualTo(new[] { "pm25", "pm10", "so2", "no2", "good" }));
        }
    }

    [Test]
    public void Amount_WithoutLastYear_IsMissingWithTheReason()
    {
        var amount = Amount("hubei", "青岛市", TwoYears[1]);
        Assert.That(amount.Amount, Is.Null);
        Assert.That(amount.Reason, Is.Not.Null);
    }

    [TestCase("\"tiers\": [{ \"rate\": 10 }, { \"rate\": 20 }]", "f.json: line 2: parts[0].tiers[1]: expected tiers in rising order")]
    [TestCase("\"tiers\": [{ \"rat\": 10 }]", "f.json: line 2: parts[0].tiers[0].rat: no such key; did you mean 'rate'?")]
    [TestCase("\"weigth\": 1, \"tiers\": [{ \"rate\": 10 }]", "f.json: line 2: parts[0].weigth: no such key; did you mean 'weight'?")]
    public void Parse_AFormulaThatDoesNotSayWhatItShould_NamesLineAndKey(string part, string message) => Assert.That(
        () => MoneyFormula.Parse("{ \"name\": \"a\", \"title\": \"b\", \"source\": \"c\", \"parts\": [\n{ \"key\": \"k\", \"metric\": \"pm25\", \"base\": \"mean\", " + part + " }] }", "f.json"),
        Throws.TypeOf<RuleFileException>().With.Message.StartsWith(message));

    private static string Rows(int counties, Func<int, string> figure) => string.Concat(Enumerable.Range(1, counties).Select(n => string.Create(CultureInfo.InvariantCulture, $"县{n:00},{figure(n)}\n")));

    private static MoneyAmount Amount(string formula, string area, params string[] tables) => Money(formula, tables).Amounts.Single(a => a.Area.Name == area);

    private static MoneyReport Money(string formula, params string[] tables)
    {
        var air = Tables(tables);
        return air.Areas.Money(air.Published.Select(f => f.Period).MaxBy(p => p.End)!, MoneyFormula.ByName(formula));
    }

    private static AirData Tables(params string[] tables) => AirData.Of(PublishedTableReader.Read([.. tables.SelectMany((text, i) =>
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return new TextSheetReader().Read(stream, $"{i}.csv").ToList();
    })]));
}
