using System.Text.Json;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Projects;
using AirQuality.Terms;

namespace AirQuality.Cli.Tests.Projects;

/// <summary>The project file: what it adds to a command line, what it refuses, and what init writes.</summary>
public sealed class ProjectTests : CliFixture
{
    [TestCase("{\n  \"aera\": \"A\"\n}", "line 2: no key 'aera'; did you mean 'area'?")]
    [TestCase("{\n\n  \"level\": \"village\"\n}", "line 3: level: expected one of station, township, county, city, province, found 'village'")]
    [TestCase("{\n  \"stations\": \"none.csv\"\n}", "line 2: stations: expected a file, found no 'none.csv'")]
    [TestCase("{\n  \"data\": [\n    \"daily.csv\",\n    \"gone\"\n  ]\n}", "line 4: data: expected a file, folder or pattern, or a list of them, found no 'gone'")]
    [TestCase("{\n  \"area\": 7\n}", "line 2: area: expected a text, found '7'")]
    [TestCase("{\n  \"area\": \"A\",\n  \"area\": \"B\"\n}", "line 3: key 'area' stands twice")]
    [TestCase("{\n  \"area\": \"A\"\n  \"data\": \"daily.csv\"\n}", "line 3: expected JSON")]
    [TestCase("[]", "line 1: expected { … }")]
    public void WrongFile_SaysLineAndKey(string text, string expected)
    {
        FiveCounties();
        var outcome = Run("rank", "--project", Write("airq.json", text));
        Assert.That(outcome.Code, Is.EqualTo(1));
        Assert.That(outcome.Err, Does.Contain(expected));
    }

    [Test]
    public void UnknownKey_InChinese_IsAnsweredInChinese() =>
        Assert.That(Run("rank", "--lang", "zh", "--project", Write("airq.json", "{ \"aera\": \"A\" }")).Err, Does.Contain("第 1 行：没有键“aera”；是否为“area”？"));

    [Test]
    public void Rank_WithAProject_NeedsNoFilesAndNoPeriod()
    {
        FiveCounties();
        var outcome = Run("rank", "--csv", "--project", Write("airq.json", "{ \"data\": \"daily.csv\" }"));
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Lines[1], Does.StartWith("1,A,"));
    }

    [Test]
    public void Title_OfADefaultPeriod_SaysSo()
    {
        FiveCounties();
        Assert.That(Run("rank", "--project", Write("airq.json", "{ \"data\": \"daily.csv\" }")).Out, Does.StartWith("2026-10 (the latest whole month)"));
    }

    [Test]
    public void CommandLine_WinsOverTheProject()
    {
        FiveCounties();
        var other = Write("other.csv", [Observed, .. Days("Z", "2025-05-01", 31, 15)]);
        var outcome = Run("rank", other, "--period", "2025-05", "--csv", "--project", Write("airq.json", "{ \"data\": \"daily.csv\" }"));
        Assert.That(outcome.Lines[1], Does.StartWith("1,Z,"), outcome.Err);
    }

    [Test]
    public void Project_IsFoundInTheFolderAboveAndItsPathsAreItsOwn()
    {
        FiveCounties();
        Write("airq.json", "{ \"data\": \"daily.csv\", \"lang\": \"zh\" }");
        using var output = new StringWriter();
        using var host = new CliHost { Out = output, Err = TextWriter.Null, Folder = Directory.CreateDirectory(PathOf("inner")).FullName };
        Assert.That(Airq.Run(["rank"], host), Is.Zero);
        Assert.That(output.ToString(), Does.Contain("最近一个完整月"));
    }

    [Test]
    public void Project_None_LeavesItAside()
    {
        FiveCounties();
        Write("airq.json", "{ \"data\": \"daily.csv\" }");
        using var host = new CliHost { Out = TextWriter.Null, Err = TextWriter.Null, Folder = Folder };
        Assert.That(Airq.Run(["rank", "--project", "none"], host), Is.EqualTo(2));
    }

    [Test]
    public void Columns_AreReadAsTheProjectSaysThem()
    {
        Write("daily.csv", ["area,date,so2,no2,pm10,细粒,co,o3", .. Days("A", "2026-10-01", 31, 15)]);
        var outcome = Run("daily", "--csv", "--project", Write("airq.json", "{ \"data\": \"daily.csv\", \"columns\": { \"细粒\": \"pm25\" } }"));
        Assert.That(outcome.Lines[1], Does.StartWith("A,2026-10-01,6,20,30,15,"), outcome.Err);
    }

    [Test]
    public void AnswersForPublishedTables_AreTakenFromTheProject([Values("rank", "published")] string command)
    {
        Write("t.csv", "8月排名", "排名,区县,综合指数,降幅", "1,桥西区,3.21,5", "2,乙县,3.40,3");
        var project = Write("airq.json", """{ "published": "t.csv", "published_periods": "2024", "published_columns": { "降幅": "index_change:fall" }, "published_areas": { "桥西区": "石家庄市桥西区" } }""");
        var outcome = Run(command, "--csv", "--lang", "en", "--project", project);
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Out, Does.Contain("石家庄市桥西区").And.Not.Contain(",桥西区"));
    }

    [Test]
    public void Schema_HasEveryKeyAndNoOther()
    {
        var file = Path.Combine(TestContext.CurrentContext.TestDirectory, "airq.schema.json");
        var keys = JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("properties").EnumerateObject().Select(p => p.Name);
        Assert.That(keys, Is.EquivalentTo(ProjectKey.All.Select(k => k.Name)));
    }

    [Test]
    public void Schema_HasEveryLevelOfAreas()
    {
        var file = Path.Combine(TestContext.CurrentContext.TestDirectory, "airq.schema.json");
        var levels = JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("properties").GetProperty("level").GetProperty("enum").EnumerateArray().Select(l => l.GetString());
        Assert.That(levels, Is.EqualTo(Enum.GetNames<AreaLevel>().Select(n => n.ToLowerInvariant())));
    }

    [Test]
    public void Init_TellsFilesByTheirContentAndWritesWhatTheCommandsRead()
    {
        Directory.CreateDirectory(PathOf("own"));
        Write("own/2026-10.csv", [Hourly, .. Hours("1", "2026-10-01", 31, 15), .. Hours("2", "2026-10-01", 31, 18).ToList()]);
        FiveCountiesStations();
        Write("goals.csv", "area,metric,year,goal", "B,pm25,2026,35");
        Write("2026-09.csv", "2026年9月", "区县,综合指数", "甲县,3.21", "乙县,3.40");
        Write("2026-10.csv", "2026年10月", "区县,综合指数", "甲县,3.31", "乙县,3.20");
        Write("notes.txt", "call the plant");
        var outcome = Run("init", Folder, "--csv", "--lang", "zh");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Lines.Skip(1), Is.EquivalentTo(new[] { "2026-09.csv,1,published", "2026-10.csv,1,published", "goals.csv,1,targets", "notes.txt,1,leftout", "own,1,hours", "stations.csv,1,stations" }));
        var project = ProjectReader.Read(PathOf("airq.json"));
        Assert.That(project.Area, Is.EqualTo("B"));
        Assert.That(Run("rank", "--project", PathOf("airq.json")).Code, Is.Zero);
    }

    [Test]
    public void Init_OutlinesOfAreas_AreTheShapesOfTheProject()
    {
        FiveCounties();
        Directory.CreateDirectory(PathOf("maps"));
        const string Outline = """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"A"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}]}""";
        Write("counties.geojson", Outline);
        Write("maps/Towns.GEOJSON", Outline);
        Write("broken.geojson", "{}");
        var outcome = Run("init", Folder, "--csv", "--lang", "en");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Lines.Skip(1), Is.EquivalentTo(new[] { "daily.csv,1,days", "broken.geojson,1,leftout", "counties.geojson,1,shapes", "maps/Towns.GEOJSON,1,second" }));
        Assert.That(ProjectReader.Read(PathOf("airq.json")).Shapes, Does.EndWith("counties.geojson"));
    }

    [Test]
    public void Init_WeatherFiles_AreTheWeatherOfTheProject()
    {
        Write(WindyCounty.AirName, WindyCounty.Air());
        Directory.CreateDirectory(PathOf("met"));
        Write("met/气象.csv", [.. WindyCounty.Weather().Select((line, i) => i == 0 ? "日期,气温,相对湿度,平均风速,风向" : line)]);
        var outcome = Run("init", Folder, "--csv");
        Assert.That(outcome.Lines, Does.Contain("met/气象.csv,1,weather"));
        Assert.That(File.ReadAllText(PathOf("airq.json")), Does.Contain("\"met/气象.csv\""));
        var effort = Run("effort", "--project", PathOf("airq.json"), "--show", "years", "--csv");
        Assert.That(effort.Code, Is.Zero, effort.Err);
    }

    [Test]
    public void Init_HoursWithWeatherBesideThem_AreHours()
    {
        Write("hours.csv", "station,time,so2,no2,pm10,pm25,co,o3,temp,rh,ws,pres", "a,2026-01-01T01:00,6,20,30,20,0.8,80,1,50,2,1020");
        Assert.That(Run("init", Folder, "--csv").Lines[1], Is.EqualTo("hours.csv,1,hours"));
    }

    [Test]
    public void Init_NamesFilesOfOneKindByTheirPattern()
    {
        Write("hours-2026-10.csv", [Hourly, .. Hours("1", "2026-10-01", 31, 15)]);
        Write("hours-2026-11.csv", [Hourly, .. Hours("1", "2026-11-01", 30, 15)]);
        Assert.That(Run("init", Folder, "--csv").Lines[1], Is.EqualTo("hours-*.csv,2,hours"));
    }

    [Test]
    public void Init_DoesNotReplaceAProjectFile()
    {
        FiveCounties();
        var file = Write("airq.json", "{ }");
        Assert.That(Run("init", Folder).Code, Is.EqualTo(1));
        Assert.That(File.ReadAllText(file), Is.EqualTo("{ }\n"));
    }

    [Test]
    public void Init_OfAnEmptyFolder_SaysWhatItLooksFor()
    {
        var outcome = Run("init", Folder);
        Assert.That(outcome.Code, Is.EqualTo(1));
        Assert.That(outcome.Err, Does.Contain("expected hours, days or published tables"));
    }
}
