using AirQuality.Cli.Sample;
using AirQuality.Cli.Tests.Sample;
using AirQuality.Reading.Tables;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Cli.Tests;

/// <summary>--events of assess, rank, daily, hourly and check.</summary>
public sealed class EventsOptionTests : CliFixture
{
    private const string Register = "area,from,to,kind,source";

    [Test]
    public void Assess_WithEvents_LeavesParticlesOutOfStatisticsNotOfDays()
    {
        // 28 days of 15 µg/m³ and three of 300, which are left out: the mean is 15, the three days stay heavy.
        var outcome = Run("assess", Dusty(), "--period", "2026-10", "--csv", "--events", Events());
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Lines[1], Is.EqualTo("A,2026-10,31,31,6,20,30,15.0,0.8,80,2.30,NO2+PM10+PM2.5+O3,28,90.3,3,true,"));
    }

    [TestCase("none", "A,2026-10,31,31,6,20,30,42.6,0.8,80,3.22,PM2.5,28,90.3,3,true,")]
    [TestCase("days", "A,2026-10,31,31,6,20,30,42.6,0.8,80,3.22,PM2.5,31,100.0,0,true,")]
    [TestCase("all", "A,2026-10,31,31,6,20,30,15.0,0.8,80,2.30,NO2+PM10+PM2.5+O3,31,100.0,0,true,")]
    public void Assess_Exclude_ChoosesWhatTheyAreLeftOutOf(string scope, string expected) =>
        Assert.That(Run("assess", Dusty(), "--period", "2026-10", "--csv", "--events", Events(), "--exclude", scope).Lines[1], Is.EqualTo(expected));

    [Test]
    public void Assess_Effect_GivesBothReadings()
    {
        var outcome = Run("assess", Dusty(), "--period", "2026-10", "--csv", "--events", Events(), "--effect");
        Assert.That(outcome.Header, Is.EqualTo("area,period,figure,with,without,effect,excluded_days"));
        Assert.That(outcome.Lines, Does.Contain("A,2026-10,index,3.22,2.30,0.92,3").And.Contain("A,2026-10,pm25,42.6,15.0,27.6,3").And.Contain("A,2026-10,heavy_days,3,0,3,3").And.Contain("A,2026-10,o3_8h,80,80,0,3"));
    }

    [Test]
    public void Assess_Excluded_ListsEachDayWithItsEvent() =>
        Assert.That(Run("assess", Dusty(), "--period", "2026-10", "--csv", "--events", Events(), "--excluded").Lines, Is.EqualTo(new[]
        {
            "area,date,pollutants,kind,source,from,to",
            "A,2026-10-10,PM10+PM2.5,dust,list,2026-10-10T00:00,2026-10-13T00:00",
            "A,2026-10-11,PM10+PM2.5,dust,list,2026-10-10T00:00,2026-10-13T00:00",
            "A,2026-10-12,PM10+PM2.5,dust,list,2026-10-10T00:00,2026-10-13T00:00",
        }));

    [TestCase("statistics", "left out of means, percentiles and index; days are as measured")]
    [TestCase("none", "left out of nothing")]
    public void Rank_WithEvents_SaysWhatTheyAreLeftOutOf(string scope, string words) =>
        Assert.That(Run("rank", Dusty(), "--period", "2026-10", "--events", Events(), "--exclude", scope, "--lang", "en").Err, Does.Contain(words));

    [Test]
    public void Assess_ForPeople_ShowsTheEffectAndTheDays()
    {
        var outcome = Run("assess", Dusty(), "--period", "2026-10", "--events", Events(), "--lang", "en");
        Assert.That(outcome.Out, Does.Contain("3.22 → 2.30").And.Contain("2026-10-10..2026-10-12  dust  list").And.Contain("1 area"));
    }

    [Test]
    public void Assess_EffectWithoutEvents_IsWrongUsage([Values("--effect", "--excluded")] string option) =>
        Assert.That(Run("assess", Dusty(), "--period", "2026-10", option).Code, Is.EqualTo(2));

    [Test]
    public void Rank_WithEvents_RanksByTheIndexWithoutThem() =>
        Assert.That(Run("rank", Dusty(), "--period", "2026-10", "--csv", "--events", Events()).Lines[1], Does.StartWith("1,A,2.30,"));

    [Test]
    public void Daily_WithEvents_ShowsMeasuredValuesAndSaysSo()
    {
        var outcome = Run("daily", Dusty(), "--csv", "--events", Events(), "--lang", "en");
        Assert.That(outcome.Lines[10], Does.StartWith("A,2026-10-10,6,20,30,300,"));
        Assert.That(outcome.Err, Does.Contain("1 event; the values of this report are as measured"));
    }

    [TestCase("B,2026-10-10,2026-10-12,dust,list", "area: expected an area or station of the data, found 'B'")]
    [TestCase("A,2026-10-12,2026-10-10,dust,list", "to: expected a time after the beginning, 2026-10-12, found '2026-10-10'")]
    public void BadEvents_AreOneMessageWithItsPlace(string row, string message)
    {
        var file = Write("events.csv", Register, row);
        foreach (var command in (string[][])[["assess", "--period", "2026-10"], ["daily"], ["check"]])
        {
            var outcome = Run([command[0], Dusty(), .. command[1..], "--events", file, "--csv"]);
            Assert.That((outcome.Code, outcome.Err), Is.EqualTo((1, $"airq: {file}:2: {message}\n")), command[0]);
        }
    }

    [Test]
    public void MissingEvents_AreADataError()
    {
        var outcome = Run("assess", Dusty(), "--period", "2026-10", "--events", PathOf("none.csv"));
        Assert.That((outcome.Code, outcome.Err), Is.EqualTo((1, $"airq: {PathOf("none.csv")}: expected a file of events, found none\n")));
    }

    [Test]
    public void BadEvents_Lenient_AreSaidAndLeftOut()
    {
        var file = Write("events.csv", Register, "B,2026-10-10,2026-10-12,dust,list", "A,2026-10-10,2026-10-12,dust,list");
        var outcome = Run("assess", Dusty(), "--period", "2026-10", "--events", file, "--csv", "--lenient");
        Assert.That((outcome.Code, outcome.Lines[1].Split(',')[7]), Is.EqualTo((0, "15.0")));
        Assert.That(outcome.Err, Does.Contain($"{file}:2: area: "));
    }

    [Test]
    public void EventsOfStations_WhereAreasAreAssessed_AreSaidToHaveNoEffect()
    {
        var hours = Write("h.csv", [Hourly, .. Hours("1", "2026-10-01", 31, 20)]);
        var stations = Write("s.csv", "station,name,kind,county,city,province", "1,a,urban,A,X,P");
        var events = Write("events.csv", Register, "1,2026-10-10T08:00,2026-10-12,dust,list");
        Assert.That(Run("assess", hours, "--stations", stations, "--period", "2026-10", "--events", events, "--lang", "en").Err, Does.Contain("1 event of stations hold for the stations only"));
        Assert.That(Run("assess", hours, "--stations", stations, "--level", "station", "--period", "2026-10", "--events", events, "--effect", "--csv").Lines[1], Does.EndWith(",3"));
    }

    /// <summary>The figures of <c>assess --events</c>, each with the days that were left out.</summary>
    [TestCase("statistics", "pm25", "15.0")]
    [TestCase("statistics", "index", "2.30")]
    [TestCase("statistics", "heavy_days", "3")]
    [TestCase("all", "good_days", "31")]
    [TestCase("all", "heavy_days", "0")]
    public void Explain_WithEvents_IsTheFigureOfAssessAndListsTheDays(string scope, string metric, string figure)
    {
        var outcome = Run("explain", Dusty(), "--period", "2026-10", "--csv", "--lang", "en", "--metric", metric, "--events", Events(), "--exclude", scope, "--depth", "3");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Lines[1], Does.StartWith("0,").And.Contain($",{figure},"));
        var leftOut = outcome.Lines.Where(l => l.Contains("300,µg/m³", StringComparison.Ordinal)).ToList();
        Assert.That(leftOut, Has.Count.EqualTo(3));
        Assert.That(leftOut, scope == "statistics" && metric == "heavy_days" ? Has.None.Contain("left out") : Has.All.EndsWith("left out: exceptional event: dust (list)"));
    }

    [Test]
    public void Explain_DaysWithoutEvents_StandOutInTheListOfDays()
    {
        var text = Run("explain", Dusty(), "--period", "2026-10", "--lang", "zh", "--metric", "good_days", "--events", Events(), "--exclude", "days").Out;
        Assert.That(text, Does.Contain("2026-10-10：40；不含PM10+PM2.5（特殊事件：沙尘（list））"));
    }

    /// <summary>15 µg/m³ on the days that count, whatever the dust; as measured it is (28 x 15 + 3 x 300) / 31 = 42.6.</summary>
    [TestCase("statistics", "15.0")]
    [TestCase("none", "42.6")]
    public void Track_WithEvents_LeavesParticlesOfTheirDaysOutOfTheMean(string scope, string actual)
    {
        var targets = Write("targets.csv", "area,metric,year,goal", "A,pm25,2026,30");
        var outcome = Run("track", Dusty(), "--targets", targets, "--as-of", "2026-10-31", "--csv", "--events", Events(), "--exclude", scope);
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        var actualColumn = Array.IndexOf(outcome.Header.Split(','), "actual");
        var month = outcome.Lines.Single(l => l.StartsWith("A,pm25,month,2026-10,", StringComparison.Ordinal));
        Assert.That(month.Split(',')[actualColumn], Is.EqualTo(actual));
    }

    /// <summary>B has 18 µg/m³ every day: A is ahead of it once the dust is left out, behind it as measured.</summary>
    [TestCase("statistics", "B,2,2.40,2.30,")]
    [TestCase("none", "A,2,3.22,2.40,")]
    public void Gap_WithEvents_LooksAtTheIndexWithoutThem(string scope, string last)
    {
        var outcome = Run("gap", DustyAndB(), "--period", "2026-10", "--leave-bottom", "1", "--csv", "--events", Events(), "--exclude", scope);
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Lines[1..], Is.All.StartsWith(last));
    }

    /// <summary>Without the dust all days of A are alike, and so are its index and place whichever days are drawn.</summary>
    [Test]
    public void Places_WithEvents_DrawDaysWithoutTheirParticles()
    {
        string[] Interval(string scope)
        {
            var outcome = Run("places", DustyAndB(), "--period", "2026-10", "--csv", "--events", Events(), "--exclude", scope);
            Assert.That(outcome.Code, Is.Zero, outcome.Err);
            return outcome.Lines.Single(l => l.StartsWith("A,", StringComparison.Ordinal)).Split(',');
        }

        TestContext.Out.WriteLine(string.Join(' ', Interval("statistics")) + " | " + string.Join(' ', Interval("none")));
        Assert.That(Interval("statistics")[1..3], Is.EqualTo(new[] { "1", "2.30" }));
        Assert.That(Interval("none")[1..3], Is.EqualTo(new[] { "2", "3.22" }));
    }

    [Test]
    public void SampleEvents_AreReadBack()
    {
        var network = SampleNetwork.Network;
        var table = SampleTables.Events(new NodaTime.LocalDate(2024, 11, 1), new NodaTime.LocalDate(2026, 10, 31));
        var events = EventFile.Read(new MemoryStream(table.Content.ToArray()), "events.csv", network.AllAreas).Events.Events;
        Assert.That(events, Has.Count.EqualTo(table.Rows));
        Assert.That(events.Select(e => e.Area), Is.EquivalentTo(network.Areas(AreaLevel.City).Concat(network.Areas(AreaLevel.County))));
    }

    /// <summary>With and without the dust of the sample: without it the figures are those of a daily file whose particles were emptied by hand.</summary>
    [Test]
    public void SampleDust_WithAndWithout_AreTheFiguresOfTheDaysEmptiedByHand()
    {
        var data = PathOf("data");
        SampleOnce.Write(data, new LocalDate(2026, 11, 1));
        string[] input = [Path.Combine(data, "hours-2025-04.csv.gz"), "--stations", Path.Combine(data, "stations.csv")];
        var daily = Run(["daily", .. input, "--csv"]).Lines;
        var dust = File.ReadLines(Path.Combine(data, "events.csv")).Skip(1).Select(l => l.Split(',')).ToDictionary(c => c[0], c => (From: c[1], To: c[2]));
        var emptied = daily[1..].Select(l => l.Split(',')[..8]).Select(c =>
        {
            var (from, to) = dust[c[0]];
            return string.CompareOrdinal(c[1], from) >= 0 && string.CompareOrdinal(c[1], to) <= 0 ? string.Join(',', [.. c[..4], "", "", .. c[6..]]) : string.Join(',', c);
        });
        string[] IndexOf(Outcome outcome) => [.. outcome.Lines[1..].Select(l => l.Split(',')).Select(c => $"{c[0]} {c[10]} {c[6]} {c[7]}")];
        var measured = IndexOf(Run("assess", Write("with.csv", [Observed, .. daily[1..].Select(l => string.Join(',', l.Split(',')[..8]))]), "--period", "2025-04", "--csv"));
        var cleaned = IndexOf(Run("assess", Write("without.csv", [Observed, .. emptied]), "--period", "2025-04", "--csv"));
        string[] events = ["--period", "2025-04", "--csv", "--events", Path.Combine(data, "events.csv")];
        Assert.That(IndexOf(Run(["assess", .. input, .. events])), Is.EqualTo(cleaned));
        Assert.That(IndexOf(Run(["assess", .. input, .. events, "--exclude", "none"])), Is.EqualTo(measured));
        Assert.That(measured.Zip(cleaned).Count(p => p.First != p.Second), Is.EqualTo(12));
    }

    private string Dusty() => Write("d.csv", [Observed, .. Days("A", "2026-10-01", 9, 15), .. Days("A", "2026-10-10", 3, 300), .. Days("A", "2026-10-13", 19, 15)]);

    private string DustyAndB() => Write("two.csv", [.. File.ReadLines(Dusty()), .. Days("B", "2026-10-01", 31, 18)]);

    private string Events() => Write("events.csv", Register, "A,2026-10-10,2026-10-12,dust,list");
}
