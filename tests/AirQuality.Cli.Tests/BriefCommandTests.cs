namespace AirQuality.Cli.Tests;

/// <summary>brief and sheet: the own area's morning and its dispatch sheet.</summary>
public sealed class BriefCommandTests : CliFixture
{
    /// <summary>The places of a sheet are those that rank gives for each figure and each change, in the city and among all.</summary>
    [TestCase("index")]
    [TestCase("pm25")]
    [TestCase("pm10")]
    [TestCase("o3_8h")]
    [TestCase("good_days")]
    [TestCase("heavy_days")]
    public void Sheet_HasThePlacesThatRankGives(string metric)
    {
        var hours = TwoYears();
        var stations = FiveCountiesStations();
        var row = Run("sheet", hours, "--stations", stations, "--period", "2026-10", "--area", "B", "--csv").Lines.First(l => l.StartsWith(metric + ",2026-10,", StringComparison.Ordinal)).Split(',');
        Assert.That(row[5], Is.EqualTo(Place("--by", metric)), "among all");
        Assert.That(row[3], Is.EqualTo(Place("--by", metric, "--group", "city")), "in the city");
        Assert.That(row[9], Is.EqualTo(Place("--by", metric + "_change")), "of the change");
        Assert.That(row[8], Is.EqualTo(Place("--by", metric + "_change", "--group", "city")), "of the change in the city");

        string Place(params string[] options) =>
            Run(["rank", hours, "--stations", stations, "--period", "2026-10", "--area", "B", "--csv", .. options]).Lines[1].Split(',')[0];
    }

    /// <summary>10 days of 15 and 21 of x: the year's mean of 365 days may be below 35.5; 334 days are left after October's 31.</summary>
    [Test]
    public void Sheet_SaysWhatIsLeftOfTheGoals()
    {
        var file = Write("daily.csv", [Observed, .. Days("A", "2026-01-01", 31, 60)]);
        var targets = Write("targets.csv", "area,metric,year,goal", "A,pm25,2026,35", "A,good_days,2026,300");
        var lines = Run("sheet", file, "--targets", targets, "--period", "2026-01", "--area", "A", "--csv").Lines;
        var pm25 = lines.Single(l => l.StartsWith("pm25,2026-01,", StringComparison.Ordinal)).Split(',');
        Assert.That(pm25[11], Is.EqualTo("0"), "the days left of January");
        var good = lines.Single(l => l.StartsWith("good_days,", StringComparison.Ordinal)).Split(',');
        Assert.That(good[2], Is.EqualTo("31"), "PM2.5 of 60 is a good day");
    }

    [Test]
    public void Brief_OfADayInProgress_SaysWhatTheHoursLeftMayAverage()
    {
        // 2025: IAQI 100 is 75 µg/m³. (9 x 130 + 15 x) / 24 < 75.5 gives x < 42.8, whole hours at 42.
        var file = Write("h.csv", [Hourly, .. Hours("s1", "2025-10-01", 1, 60), .. HoursOf("s1", "2025-10-02", 9, 130)]);
        var outcome = Run("brief", file, "--lang", "zh");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Out, Does.Contain("昨日（10月1日）AQI 82，良，首要污染物PM2.5"));
        Assert.That(outcome.Out, Does.Contain("今日截至9时AQI 172，中度污染，首要污染物PM2.5；后15小时PM2.5均值不高于42可保良"));
        Assert.That(Run("brief", file, "--lang", "en").Out, Does.Contain("of the 15 hours left PM2.5 at 42 or less keeps it Good"));
    }

    [Test]
    public void Brief_OfDays_HasNoToday()
    {
        var outcome = Run("brief", FiveCounties(), "--area", "D", "--csv");
        Assert.That(outcome.Lines[1], Does.StartWith("yesterday,aqi,2026-10-31,"), outcome.Err);
        Assert.That(outcome.Out, Does.Not.Contain("\ntoday,"));
    }

    [Test]
    public void Brief_PlacesAreThoseOfRank()
    {
        var file = FiveCounties();
        var month = Run("brief", file, "--area", "D", "--csv").Lines.Single(l => l.StartsWith("month,index,", StringComparison.Ordinal)).Split(',');
        var rank = Run("rank", file, "--period", "2026-10", "--area", "D", "--csv").Lines[1].Split(',');
        Assert.That(month[7], Is.EqualTo(rank[0]), "place");
        Assert.That(month[3], Is.EqualTo(rank[2]), "index");
    }

    [Test]
    public void Brief_WithoutAnArea_SaysHowToNameOne()
    {
        var outcome = Run("brief", FiveCounties());
        Assert.That(outcome.Code, Is.EqualTo(2));
        Assert.That(outcome.Err, Does.Contain("--area").And.Contain("airq init"));
    }

    /// <summary>September and October are worse than last year's, so that a third month is one step: November must not be above last year's 40.</summary>
    [Test]
    public void Brief_OneStepFromADuty_SaysItInTheWordsOfDuties()
    {
        var file = Worsening();
        var outcome = Run("brief", file, "--area", "A", "--lang", "zh");
        var duties = Run("duties", file, "--area", "A", "--lang", "zh").Lines.Select(l => l.Trim()).ToList();
        var near = outcome.Lines.Where(l => l.StartsWith("距", StringComparison.Ordinal)).ToList();
        Assert.That(near, Has.Some.Match("距通报批评一步：PM2\\.5.*2026年11月PM2\\.5须不高于40"), outcome.Out + outcome.Err);
        Assert.That(near.Select(l => "A：" + l), Is.SubsetOf(duties));
        Assert.That(Run("brief", file, "--area", "A", "--lang", "en").Lines, Has.Some.StartsWith("One step from "));
    }

    /// <summary>Nine months in a row are not near after two.</summary>
    [Test]
    public void Brief_GoesByTheRulesOfTheProject()
    {
        Write("r.json", """{"name": "r", "title": {"zh": "甲", "en": "a"}, "source": {"zh": "乙", "en": "b"}, "rules": [{"key": "w", "step": "talk", "metrics": ["pm10"], "period": "month", "condition": {"kind": "worse"}, "counter": {"inARow": 9}}]}""");
        Assert.That(Run("brief", Worsening(), "--area", "A", "--csv", "--rules", PathOf("r.json")).Out, Does.Not.Contain("\nduty,"));
        Assert.That(Run("brief", Worsening(), "--area", "A", "--csv").Out, Does.Contain("\nduty,"));
    }

    [Test]
    public void Brief_OfADayInProgress_GivesMachinesTheFigureOfTheHoursLeft()
    {
        // The same day as above: 42.8 would round up to 75.5 and IAQI 101, or to the even 75; either way it is 42.8 to the hundredth.
        var file = Write("h.csv", [Hourly, .. Hours("s1", "2025-10-01", 1, 60), .. HoursOf("s1", "2025-10-02", 9, 130)]);
        var lines = Run("brief", file, "--csv", "--lang", "en").Lines;
        var columns = lines[0].Split(',');
        var keep = lines.First(l => l.StartsWith("keep,pm25,2025-10-02,", StringComparison.Ordinal)).Split(',');
        Assert.That(decimal.Parse(keep[Array.IndexOf(columns, "control")], System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(42.8m).Within(0.01m));
        Assert.That(keep[Array.IndexOf(columns, "level")], Is.EqualTo("Good"));
    }

    [TestCase("en", "Month and year to date (1 to 20 January 2026)")]
    [TestCase("zh", "本月即今年以来（2026年1月1日至20日）")]
    public void Brief_InJanuary_SaysThatTheMonthIsTheYear(string language, string title) =>
        Assert.That(Run("brief", Write("d.csv", [Observed, .. Days("A", "2025-01-01", 385, 40)]), "--area", "A", "--lang", language).Out, Does.Contain(title).And.Not.Contain(language == "zh" ? "今年（" : "Year ("));

    /// <summary>2025 has 200 days, which are no base: what was asked is said as it was asked, and no figure stands for it.</summary>
    [TestCase("en", "Good-day ratio 2026: goal 2 points above last year, now missing, ", "Place 2026: goal place 1 or better, now place 1, ")]
    [TestCase("zh", "优良率 2026年目标为比去年升2个百分点，现缺，", "名次 2026年目标第1名以内，现第1名，")]
    public void Brief_GoalsOfPlacesAndWithoutABase_AreSaidInWords(string language, params string[] expected)
    {
        var file = Write("d.csv", [Observed, .. Days("A", "2025-01-01", 200, 40), .. Days("A", "2026-01-01", 60, 40), .. Days("B", "2026-01-01", 60, 50)]);
        var targets = Write("t.csv", "area,metric,year,goal", "A,good_ratio,2026,+2pp", "A,place,2026,1");
        var outcome = Run("brief", file, "--targets", targets, "--area", "A", "--lang", language);
        foreach (var sentence in expected)
            Assert.That(outcome.Out, Does.Contain(sentence), outcome.Err);
    }

    private string Worsening() => Write("d.csv", [Observed, .. Days("A", "2025-09-01", 91, 40), .. Days("A", "2026-09-01", 71, 60)]);

    private static IEnumerable<string> HoursOf(string station, string day, int count, int pm25) => Hours(station, day, 1, pm25).Take(count);

    /// <summary>October of two years, five stations of five counties.</summary>
    private string TwoYears()
    {
        var rows = new List<string> { Hourly };
        foreach (var (index, station) in new[] { "1", "2", "3", "4", "5" }.Index())
        {
            rows.AddRange(Hours(station, "2025-10-01", 31, 20 + (index * 7)));
            rows.AddRange(Hours(station, "2026-10-01", 31, 40 - (index * 5)));
        }

        return Write("two.csv", [.. rows]);
    }
}
