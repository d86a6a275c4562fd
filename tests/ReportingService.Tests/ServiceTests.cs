using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AirQuality.Aggregation;
using AirQuality.Assessments;
using AirQuality.Explanation;
using AirQuality.Indices;
using AirQuality.Json;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Reading;
using AirQuality.Reading.Sheets;
using AirQuality.Reporting;
using AirQuality.Reading.Tables;
using AirQuality.Targets.Alerts;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using Microsoft.AspNetCore.Mvc.Testing;

namespace ReportingService.Tests;

/// <summary>The service over HTTP: what it answers is what the library answers, and what is wrong is told as a problem.</summary>
[TestFixture]
public sealed class ServiceTests
{
    private const string Stations = "station,name,county,city,province,kind\nA1,一号,甲县,丙市,省,urban\nB1,二号,乙县,丙市,省,urban\n";
    private const string Targets = "area,metric,year,goal,responsible,period\n甲县,pm25,2026,40,科长,\n甲县,pm25,2026,60,,2026-Q4\n乙县,good_ratio,2026,85,,\n乙县,good_ratio,2025,80,,\n";
    private readonly WebApplicationFactory<Program> factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
        .UseSetting("Reporting:MaxDataSets", "3").UseSetting("Reporting:MaxUnpackedBytes", "2000000"));

    private HttpClient client = null!;
    private string hours = "";
    private StationNetwork network = null!;
    private HourlyGrid grid = null!;
    private DailyGrid days = null!;
    private Explainer explainer = null!;
    private TargetPlan plan = null!;

    [OneTimeSetUp]
    public async Task Load()
    {
        client = factory.CreateClient();
        hours = Hours();
        network = StationFile.Read(Utf8(Stations), "stations.csv");
        grid = ObservationReader.Read(Utf8(hours), "hours.csv", new ReadOptions { Network = network }).Hours!;
        days = DayAggregator.AreaDays(grid, network, AreaLevel.County);
        explainer = Explainer.Of(grid, network, AreaLevel.County);
        plan = PlanFile.Read(Utf8(Targets), "targets.csv", days.Areas);
        using var answer = await PutAsync("main", Stations, hours, Targets);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), await answer.Content.ReadAsStringAsync());
    }

    [OneTimeTearDown]
    public void Stop()
    {
        client.Dispose();
        factory.Dispose();
    }

    [Test]
    public async Task Health_Always_IsWell() => Assert.That(await client.GetStringAsync("/health"), Is.EqualTo("Healthy"));

    [Test]
    public async Task DataSets_AfterLoading_TellWhatWasRead()
    {
        var set = JsonNode.Parse(await client.GetStringAsync("/datasets/main"))!;
        Assert.That(((int)set["stations"]!, (int)set["areas"]!, (string)set["firstDay"]!, (string)set["lastDay"]!, (int)set["goals"]!), Is.EqualTo((2, 2, "2026-04-01", "2026-05-10", 4)));
        Assert.That((long)set["report"]!["rowsUsed"]!, Is.EqualTo(2 * 40 * 24));
    }

    [Test]
    public async Task Ranking_OfAPeriod_IsThatOfTheLibrary()
    {
        var answer = await client.GetStringAsync("/datasets/main/ranking?period=2026-04");
        var expected = RankingMetric.Index.Rank(PeriodAssessor.AssessAll(days, AssessmentPeriod.Month(2026, 4)));
        Assert.That(expected.Ranked, Has.Count.EqualTo(2));
        AssertSame(answer, expected.ToJson());
        Assert.That(AirQualityJson.FromJson<RankingResult>(answer).Ranked, Is.EqualTo(expected.Ranked));
    }

    [Test]
    public async Task Assessments_OfAllAndOfOne_AreThoseOfTheLibrary()
    {
        var expected = PeriodAssessor.AssessAll(days, AssessmentPeriod.Month(2026, 4));
        AssertSame(await client.GetStringAsync("/datasets/main/assessments?period=2026-04"), expected.ToJson());
        AssertSame(await client.GetStringAsync("/datasets/main/assessments/乙县?period=2026-04"), expected[1].ToJson());
    }

    [Test]
    public async Task Explanations_OfAFigure_AreThoseOfTheLibrary() => AssertSame(
        await client.GetStringAsync("/datasets/main/explanations/甲县?period=2026-04&metric=pm25&depth=2"),
        explainer.Explain(days.Areas[0], AssessmentPeriod.Month(2026, 4), "pm25").ToJson(depth: 2));

    [Test]
    public async Task Targets_AsOfADay_AreThoseOfTheTracker()
    {
        var asOf = new NodaTime.LocalDate(2026, 5, 3);
        var tracked = TargetTracker.Track(plan.RunningOn(asOf), days, asOf, TrackOptions.WithOutlook);
        AssertSame(await client.GetStringAsync("/datasets/main/targets?asOf=2026-05-03"), tracked.ToJson());
        AssertSame(await client.GetStringAsync("/datasets/main/targets/alerts?asOf=2026-05-03"), AlertFinder.Find(days, asOf, tracked).ToJson());
    }

    [Test]
    public async Task Sheet_OfACounty_HasItsGoalsOwnersDaysAndMeasures()
    {
        const string Owners = "area,owner,role\n甲县,张三,县长\n丙市,李四,副市长\n";
        const string Measures = "area,field,metric,from,to,expected\n甲县,扬尘,pm25,2026-05-01,2026-12-31,2\n";
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Stations), "stations", "stations.csv" }, { new StringContent(hours), "hours", "hours.csv" }, { new StringContent(Targets), "targets", "targets.csv" },
            { new StringContent(Owners), "owners", "owners.csv" }, { new StringContent(Measures), "measures", "measures.csv" },
        };
        using var loaded = await client.PutAsync("/datasets/owned", form);
        Assert.That(loaded.StatusCode, Is.EqualTo(HttpStatusCode.OK), await loaded.Content.ReadAsStringAsync());
        var first = await client.GetStringAsync("/datasets/owned/targets/sheets/甲县?asOf=2026-05-03");
        var again = await client.GetStringAsync("/datasets/owned/targets/sheets/甲县?asOf=2026-05-03");
        using var gone = await client.DeleteAsync("/datasets/owned");
        var sheet = JsonNode.Parse(first)!;
        var goal = sheet["goals"]!.AsArray().Single()!;
        Assert.That(again, Is.EqualTo(first));
        Assert.That(goal["goal"]!["owners"]!.AsArray().Select(o => (string)o!["name"]!), Is.EqualTo(new[] { "张三", "李四" }));
        Assert.That(goal["toCome"]!.AsArray().First(p => (string)p!["level"]! == "Week")!["days"]!.AsArray(), Has.Count.EqualTo(7));
        Assert.That((decimal)sheet["measures"]!.AsArray().Single()!["promised"]!, Is.EqualTo(2m));
    }

    /// <summary>The work is bounded by the data, not by what is asked for: forty days of data have at most two years beside them.</summary>
    [TestCase("/datasets/main/assessments?period=1900-01-01..9000-12-31")]
    [TestCase("/datasets/main/explanations/甲县?period=1900-01-01..9000-12-31&metric=pm25&depth=2")]
    [TestCase("/datasets/main/explanations/甲县?period=1900-01-01..9000-12-31&metric=good_ratio&depth=2")]
    public async Task Get_OfTenThousandYears_AnswersWithTheSpanAndNotItsDays(string path)
    {
        var answer = await client.GetStringAsync(path);
        Assert.That(answer, Does.Contain("1900-01-01..9000-12-31"));
        Assert.That(answer, Has.Length.LessThan(2_000_000));
    }

    [Test]
    public async Task Get_OfAnAreaWithASlash_IsThatArea()
    {
        using var loaded = await PutAsync("slash", Stations.Replace("甲县", "甲/丁县", StringComparison.Ordinal), hours, targets: null);
        Assert.That(loaded.StatusCode, Is.EqualTo(HttpStatusCode.OK), await loaded.Content.ReadAsStringAsync());
        var name = Uri.EscapeDataString("甲/丁县");
        Assert.That(await client.GetStringAsync($"/datasets/slash/assessments/{name}?period=2026-04"), Does.Contain("甲/丁县"));
        Assert.That(await client.GetStringAsync($"/datasets/slash/explanations/{name}?period=2026-04&metric=pm25&depth=0"), Does.Contain("甲/丁县"));
        Assert.That(await client.GetStringAsync("/datasets/slash/counties"), Does.Contain($"/counties/{name}?"));
        Assert.That(await client.GetStringAsync($"/datasets/slash/counties/{name}"), Does.Contain("甲/丁县"));
        using var removed = await client.DeleteAsync("/datasets/slash");
    }

    /// <summary>What a killed service left is removed by the next; what a running one holds is not.</summary>
    [Test]
    public void Uploads_LeftByAKill_AreRemovedAtTheNextStart()
    {
        var left = Directory.CreateTempSubdirectory("reporting-upload-").FullName;
        File.WriteAllText(Path.Combine(left, "in-use"), string.Empty);
        File.WriteAllText(Path.Combine(left, "0.csv"), "x");
        var running = Directory.CreateTempSubdirectory("reporting-upload-").FullName;
        using (new FileStream(Path.Combine(running, "in-use"), FileMode.CreateNew, FileAccess.Write, FileShare.None))
        using (var next = new WebApplicationFactory<Program>())
        using (next.CreateClient())
        {
            Assert.That(Directory.Exists(left), Is.False);
            Assert.That(Directory.Exists(running), Is.True);
        }

        Directory.Delete(running, recursive: true);
    }

    [TestCase("/datasets/main/ranking?period=2026-13", HttpStatusCode.BadRequest, "2026-13")]
    [TestCase("/datasets/main/ranking?period=2026-04&by=luck", HttpStatusCode.BadRequest, "luck")]
    [TestCase("/datasets/main/ranking", HttpStatusCode.BadRequest, "period")]
    [TestCase("/datasets/main/targets?asOf=yesterday", HttpStatusCode.BadRequest, "yesterday")]
    [TestCase("/datasets/main/targets?asOf=9999-12-31", HttpStatusCode.BadRequest, "9999-12-31")]
    [TestCase("/datasets/main/targets/alerts?asOf=9999-12-31", HttpStatusCode.BadRequest, "9999-12-31")]
    [TestCase("/datasets/main/counties/甲县?asOf=9999-12-31", HttpStatusCode.BadRequest, "9999-12-31")]
    [TestCase("/datasets/main/counties/甲县?asOf=0001-01-01", HttpStatusCode.BadRequest, "0001-01-01")]
    [TestCase("/datasets/main/assessments/丁县?period=2026-04", HttpStatusCode.NotFound, "丁县")]
    [TestCase("/datasets/main/counties/丁县", HttpStatusCode.NotFound, "丁县")]
    [TestCase("/datasets/main/counties/甲县?lang=fr", HttpStatusCode.BadRequest, "fr")]
    [TestCase("/datasets/other/counties", HttpStatusCode.NotFound, "other")]
    [TestCase("/datasets/other/ranking?period=2026-04", HttpStatusCode.NotFound, "other")]
    [TestCase("/datasets/main/explanations/甲县?period=2026-04&metric=luck", HttpStatusCode.BadRequest, "luck")]
    public async Task Get_WhatIsNotRight_IsAProblemThatSaysWhat(string path, HttpStatusCode status, string told)
    {
        using var answer = await client.GetAsync(path);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.That(answer.StatusCode, Is.EqualTo(status));
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/problem+json"));
        Assert.That((string?)problem["detail"], Does.Contain(told));
    }

    [Test]
    public async Task Put_AFileWithAnError_SaysTheFileLineAndColumnAndLoadsNothing()
    {
        using var answer = await PutAsync("bad", Stations, hours.Replace("A1,2026-04-02 05:00,", "A1,2026-04-02 05:00,x", StringComparison.Ordinal));
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity), problem.ToJsonString());
        Assert.That(((string)problem["file"]!, (string)problem["column"]!), Is.EqualTo(("hours.csv", "so2")));
        Assert.That((long)problem["line"]!, Is.EqualTo(1 + 24 + 5));
        Assert.That((string?)problem["found"], Does.Contain("x"));
        Assert.That((string?)problem["expected"], Is.Not.Empty);
        Assert.That((await client.GetAsync("/datasets/bad")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Put_WithoutHours_SaysWhatIsExpected()
    {
        using var answer = await PutAsync("none", Stations, hours: null);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("'hours'"));
    }

    [Test]
    public async Task Put_ASmallGzipThatIsALargeFile_IsRefused()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(new byte[5_000_000]);
        using var form = new MultipartFormDataContent { { new StringContent(Stations), "stations", "stations.csv" }, { new ByteArrayContent(packed.ToArray()), "hours", "hours.csv.gz" } };
        using var answer = await client.PutAsync("/datasets/bomb", form);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
    }

    [Test]
    public async Task Put_Workbook_GivesWhatItsCsvGives()
    {
        Sheet[] sheets = [new("hours.xlsx", "1", [.. hours.TrimEnd('\n').Split('\n').Select((line, i) => new SheetRow(i + 1, [.. line.Split(',').Select(c => new SheetCell(c))]))], [])];
        using var packed = new MemoryStream();
        SheetRenderer.Workbook(sheets, packed);
        using var form = new MultipartFormDataContent { { new StringContent(Stations), "stations", "stations.csv" }, { new ByteArrayContent(packed.ToArray()), "hours", "hours.xlsx" } };
        using var answer = await client.PutAsync("/datasets/main", form);
        var values = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.ToJsonString();
        using var plain = await PutAsync("main", Stations, hours, Targets);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), values);
        Assert.That(Stored(values), Is.EqualTo(Stored(await plain.Content.ReadAsStringAsync())));
    }

    private static string Stored(string summary) => JsonNode.Parse(summary)!["report"]!["valuesStored"]!.ToJsonString();

    [Test]
    public async Task Put_AndDelete_OfOneMoreThanMayBe_IsRefusedUntilOneIsGone()
    {
        foreach (var name in new[] { "a", "b" })
            Assert.That((await PutAsync(name, Stations, hours)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await PutAsync("c", Stations, hours)).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        foreach (var name in new[] { "a", "b" })
            Assert.That((await client.DeleteAsync($"/datasets/{name}")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await client.GetAsync("/datasets/a")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task OpenApi_Description_NamesTheEndpointsAndTheTypesOfTheLibrary()
    {
        var description = JsonNode.Parse(await client.GetStringAsync("/openapi/v1.json"))!;
        Assert.That(description["paths"]!.AsObject().Select(p => p.Key), Is.SupersetOf(new[] { "/datasets/{name}/ranking", "/datasets/{name}/assessments/{area}", "/datasets/{name}/targets/alerts", "/datasets/{name}/explanations/{area}" }));
        var goal = description["components"]!["schemas"]!["Goal"]!["properties"]!.AsObject();
        Assert.That(goal.Select(p => p.Key), Does.Contain("period").And.Contain("metric"));
    }

    [TestCase("zh", "名次")]
    [TestCase("en", "Place")]
    public async Task County_Page_ShowsTheFiguresOfTheLibrary(string lang, string word)
    {
        using var answer = await client.GetAsync($"/datasets/main/counties/甲县?lang={lang}&asOf=2026-05-03");
        var html = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), html);
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("text/html"));
        var (asOf, county) = (new NodaTime.LocalDate(2026, 5, 3), days.Areas[0]);
        var place = RankingMetric.Index.Rank(PeriodAssessor.AssessAll(days, AssessmentPeriod.Parse("2026-05-01..2026-05-03"))).PlaceOf(county)!;
        Assert.That(html, Does.Contain(word).And.Contain($"data-figure=\"place\">{place.Place}<").And.Contain($"data-figure=\"index\">{Text(place.Value)}<"));
        Assert.That(html, Does.Contain($"data-figure=\"aqi\">{new DayInProgress(grid, network).Of(county, new NodaTime.LocalDateTime(2026, 5, 4, 0, 0)).SoFar.Aqi}<"));
        var periods = TargetTracker.Track(plan.RunningOn(asOf), days, asOf).Single(g => g.Goal.Area == county).Periods;
        Assert.That(periods, Is.Not.Empty);
        foreach (var period in periods)
            Assert.That(html, Does.Contain($">{period.Period}</span></th><td>{Text(period.Goal)}</td><td>{Text(period.Actual)}</td>"));

        static string Text(decimal? figure) => figure?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "–";
    }

    [Test]
    public async Task County_StationsEndBeforeThoseOfOthers_ShowsTheirOwnLastHour()
    {
        var shorter = string.Join('\n', hours.Split('\n').Where(l => !(l.StartsWith("B1,2026-05-10 ", StringComparison.Ordinal) && string.CompareOrdinal(l[14..16], "14") > 0) && !l.StartsWith("B1,2026-05-11", StringComparison.Ordinal)));
        using var put = await PutAsync("late", Stations, shorter);
        Assert.That(put.StatusCode, Is.EqualTo(HttpStatusCode.OK), await put.Content.ReadAsStringAsync());
        var (ended, goesOn) = (await client.GetStringAsync("/datasets/late/counties/乙县?lang=en"), await client.GetStringAsync("/datasets/late/counties/甲县?lang=en"));
        using var gone = await client.DeleteAsync("/datasets/late");
        var expected = new DayInProgress(grid, network).Of(days.Areas[1], new NodaTime.LocalDateTime(2026, 5, 10, 14, 0)).SoFar.Aqi;
        Assert.That(ended, Does.Contain("AQI today at 14:00").And.Contain($"data-figure=\"aqi\">{expected}<"));
        Assert.That(goesOn, Does.Contain("AQI today at 24:00"));
    }

    [Test]
    public async Task County_NoHourOfItsOwnStations_SaysThatTheAqiIsMissing()
    {
        var without = string.Join('\n', hours.Split('\n').Where(l => !l.StartsWith("B1,2026-05-1", StringComparison.Ordinal)));
        using var put = await PutAsync("silent", Stations, without);
        var html = await client.GetStringAsync("/datasets/silent/counties/乙县?lang=en&asOf=2026-05-10");
        using var gone = await client.DeleteAsync("/datasets/silent");
        Assert.That(html, Does.Contain("AQI is missing"));
    }

    [Test]
    public async Task Counties_Index_LinksToPagesThatAre()
    {
        var html = await client.GetStringAsync("/datasets/main/counties?lang=en");
        var links = System.Text.RegularExpressions.Regex.Matches(html, "href=\"(?<link>[^\"]+)\"", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(m => m.Groups["link"].Value).ToList();
        Assert.That(links, Has.Count.EqualTo(days.Areas.Count));
        foreach (var link in links)
            Assert.That((await client.GetAsync(link)).StatusCode, Is.EqualTo(HttpStatusCode.OK), link);
    }

    private static void AssertSame(string answer, string expected) => Assert.That(JsonNode.DeepEquals(JsonNode.Parse(answer), JsonNode.Parse(expected)), Is.True, answer);

    private async Task<HttpResponseMessage> PutAsync(string name, string stations, string? hours, string? targets = null)
    {
        using var form = new MultipartFormDataContent { { new StringContent(stations), "stations", "stations.csv" } };
        if (hours is not null)
            form.Add(new StringContent(hours), "hours", "hours.csv");
        if (targets is not null)
            form.Add(new StringContent(targets), "targets", "targets.csv");
        return await client.PutAsync($"/datasets/{name}", form);
    }

    /// <summary>Forty days of two stations from a seed.</summary>
    private static string Hours()
    {
        var random = new Random(11);
        var text = new StringBuilder("station,time,so2,no2,pm10,pm25,co,o3\n");
        foreach (var station in new[] { "A1", "B1" })
        {
            for (var hour = 1; hour <= 40 * 24; hour++)
            {
                var end = new NodaTime.LocalDateTime(2026, 4, 1, 0, 0).PlusHours(hour);
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{station},{end:uuuu-MM-dd HH:mm},{random.Next(5, 15)},{random.Next(15, 45)},{random.Next(40, 120)},{random.Next(20, 70)},0.{random.Next(4, 9)},{random.Next(30, 170)}\n");
            }
        }

        return text.ToString();
    }

    private static MemoryStream Utf8(string text) => new(Encoding.UTF8.GetBytes(text));
}
