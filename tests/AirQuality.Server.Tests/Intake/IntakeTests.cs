using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using AirQuality.Observations;
using AirQuality.Reading;
using AirQuality.Reading.Tables;
using AirQuality.Server.Current;
using AirQuality.Server.Tests.Hosting;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Server.Tests.Intake;

/// <summary>Hours that are new, late, corrected, repeated, reviewed or wrong.</summary>
internal sealed class IntakeTests
{
    private static readonly LocalDateTime Next = new(2026, 11, 22, 1, 0);

    [Test]
    public async Task ACorrectedHourOfADayThatIsOverTellsWhichPublishedFiguresItChanged()
    {
        await using var server = await ServerOnTest.StartAsync(new TestFolder());
        var before = server.Service<ICurrentData>().Now.Data;
        var accepted = await AcceptedAsync(await server.PostAsync("station,time,pm25\nS001,2026-11-10 05:00,900\n"));
        var after = server.Service<ICurrentData>().Now.Data;
        var change = await server.Client.GetFromJsonAsync<JsonElement>($"/v1/changes/{accepted.GetProperty("change").GetInt64()}");
        var expected = after.Counties.Reconcile(before, "2026-11").Concat(after.Cities.Reconcile(before, "2026-11"))
            .Sum(a => a.Days.Count + a.Figures.Count);
        var day = change.GetProperty("figures").EnumerateArray().Where(f => f.GetProperty("area").GetString()!.StartsWith("东山县", StringComparison.Ordinal) && f.GetProperty("period").GetString() == "2026-11-10").ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(accepted.GetProperty("corrected").GetInt32(), Is.EqualTo(1));
            Assert.That(change.GetProperty("corrections")[0].GetProperty("new").GetDecimal(), Is.EqualTo(900));
            Assert.That(change.GetProperty("figures").GetArrayLength(), Is.EqualTo(expected), "the same figures that a comparison of all data finds");
            Assert.That(day, Has.Count.EqualTo(1), "the day value of PM2.5 of the county");
            Assert.That(day[0].GetProperty("new").GetDecimal(), Is.GreaterThan(day[0].GetProperty("old").GetDecimal()));
        }
    }

    [Test]
    public async Task WhatComesInAnyOrderEqualsWhatIsReadAtOnce()
    {
        await using var server = await ServerOnTest.StartAsync(new TestFolder());
        var hours = Enumerable.Range(0, 8).Select(h => Next.PlusHours(h)).OrderBy(h => h.Hour * 7 % 8).ToList();
        foreach (var hour in hours)
            await AcceptedAsync(await server.PostAsync(TestFolder.Hour(hour, plus: 13))); // wrong at first
        foreach (var hour in Enumerable.Reverse(hours))
            await AcceptedAsync(await server.PostAsync(TestFolder.Hour(hour)));
        await AcceptedAsync(await server.PostAsync(TestFolder.Hour(hours[3]))); // and once more
        await server.RestartAsync();
        await File.AppendAllTextAsync(Path.Combine(server.Folder.Path, "hours.csv"), string.Concat(hours.Order().Select(h => TestFolder.Hour(h).Split('\n', 2)[1])));
        var network = StationFile.Read(Path.Combine(server.Folder.Path, "stations.csv"));
        var batch = ObservationReader.Read([Path.Combine(server.Folder.Path, "hours.csv")], new ReadOptions { Network = network }).Hours!;
        AssertSame(server.Service<ICurrentData>().Now.Data.Hours!, batch);
    }

    [Test]
    public async Task TheSameKeyIsTakenInOnce()
    {
        await using var server = await ServerOnTest.StartAsync(new TestFolder());
        var first = await AcceptedAsync(await server.PostAsync(TestFolder.Hour(Next), key: "2026-11-22T01"));
        var again = await AcceptedAsync(await server.PostAsync(TestFolder.Hour(Next), key: "2026-11-22T01"));
        using var other = await server.PostAsync(TestFolder.Hour(Next, plus: 1), key: "2026-11-22T01");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(again.GetProperty("repeated").GetBoolean(), Is.True);
            Assert.That(again.GetProperty("change").GetInt64(), Is.EqualTo(first.GetProperty("change").GetInt64()));
            Assert.That(other.StatusCode, Is.EqualTo(HttpStatusCode.Conflict), "another body with the same key");
            Assert.That(server.Service<ICurrentData>().Now.Version, Is.EqualTo(2));
        }
    }

    [Test]
    public async Task ReviewedDaysReplaceRawOnesAndStay()
    {
        await using var server = await ServerOnTest.StartAsync(new TestFolder());
        var reviewed = await AcceptedAsync(await server.PostAsync("station,time,pm25\nS001,2026-11-10 05:00,12\n", "/v1/reviewed-days"));
        var raw = await AcceptedAsync(await server.PostAsync("station,time,pm25\nS001,2026-11-10 05:00,99\nS001,2026-11-10 06:00,99\n"));
        await server.RestartAsync();
        var hours = server.Service<ICurrentData>().Now.Data.Hours!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(reviewed.GetProperty("corrected").GetInt32(), Is.EqualTo(144), "all 24 hours of six pollutants: one is another, the rest is taken away");
            Assert.That(raw.GetProperty("kept").GetInt32(), Is.EqualTo(2), "raw values do not replace reviewed ones");
            Assert.That(hours.At(Pollutant.PM25, "S001", new LocalDateTime(2026, 11, 10, 5, 0)).Value, Is.EqualTo(12));
            Assert.That(hours.At(Pollutant.PM25, "S001", new LocalDateTime(2026, 11, 10, 6, 0)).IsMissing, Is.True);
            Assert.That(hours.At(Pollutant.PM25, "S002", new LocalDateTime(2026, 11, 10, 6, 0)).IsMissing, Is.False, "of another station nothing was reviewed");
        }
    }

    [Test]
    public async Task ReviewedDaysAreCalledSo_AfterARestartToo()
    {
        await using var server = await ServerOnTest.StartAsync(new TestFolder());
        await AcceptedAsync(await server.PostAsync("station,time,pm25\nS001,2026-11-10 05:00,12\nS002,2026-11-10 05:00,13\n", "/v1/reviewed-days"));
        var before = StatusOf(server, 10);
        await server.RestartAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(before, Is.EqualTo(DataStatus.Reviewed));
            Assert.That(StatusOf(server, 10), Is.EqualTo(DataStatus.Reviewed));
            Assert.That(StatusOf(server, 11), Is.EqualTo(DataStatus.Raw));
            Assert.That(await server.Client.GetStringAsync("/v1/rank?period=2026-11"), Does.Contain("数据状态：部分为审核"), "an answer says so");
        }
    }

    [Test]
    public async Task AReviewedDayIsReviewedOnceMore()
    {
        await using var server = await ServerOnTest.StartAsync(new TestFolder());
        await AcceptedAsync(await server.PostAsync("station,time,pm25\nS001,2026-11-10 05:00,12\n", "/v1/reviewed-days"));
        await AcceptedAsync(await server.PostAsync("station,time,pm25\nS001,2026-11-10 05:00,14\n", "/v1/reviewed-days"));
        Assert.That(server.Service<ICurrentData>().Now.Data.Hours!.At(Pollutant.PM25, "S001", new LocalDateTime(2026, 11, 10, 5, 0)).Value, Is.EqualTo(14));
    }

    [Test]
    public async Task DaysThatFilesCallReviewed_StayReviewed()
    {
        var folder = new TestFolder();
        var rows = TestFolder.Csv(TestFolder.First, TestFolder.Last).TrimEnd('\n').Split('\n');
        // The natural day is 01:00 to 24:00, so midnight of the 10th belongs to the 9th.
        bool IsOfTheTenth(string row) => row.Contains("2026-11-11 00:00", StringComparison.Ordinal) || (row.Contains("2026-11-10", StringComparison.Ordinal) && !row.Contains("2026-11-10 00:00", StringComparison.Ordinal));
        await File.WriteAllLinesAsync(Path.Combine(folder.Path, "hours.csv"), rows.Select((r, i) => r + (i == 0 ? ",status" : IsOfTheTenth(r) ? ",reviewed" : ",raw")));
        await using var server = await ServerOnTest.StartAsync(folder);
        var raw = await AcceptedAsync(await server.PostAsync("station,time,pm25\nS001,2026-11-10 05:00,99\n"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(raw.GetProperty("kept").GetInt32(), Is.EqualTo(1), "raw values do not replace reviewed ones");
            Assert.That(StatusOf(server, 10), Is.EqualTo(DataStatus.Reviewed));
            Assert.That(StatusOf(server, 11), Is.EqualTo(DataStatus.Raw));
        }
    }

    private static DataStatus StatusOf(ServerOnTest server, int day) =>
        server.Service<ICurrentData>().Now.Data.Statuses!.Of(new Area("东山县", AreaLevel.County, new Area("南平市", AreaLevel.City, new Area("示例省", AreaLevel.Province))), AssessmentPeriod.Day(new LocalDate(2026, 11, day)));

    [TestCase("station,time,pm25\nS001,2062-01-01 01:00,30\n", "2062", TestName = "An hour of 2062 is refused and locks nothing")]
    [TestCase("station,time,pm25\nS001,2026-11-22 12:00,30\n", "2026-11-22 10:00", TestName = "An hour to come is refused")]
    [TestCase("station,time,pm25\nS001,2025-01-01 12:00,30\n", "2025-10-18", TestName = "An hour of a closed day is refused")]
    [TestCase("station,time,pm25\nS001,2026-11-22 01:00,-3\n", "-3", TestName = "A negative value is refused")]
    [TestCase("station,time,pm25\nS001,2026-11-22 01:00,3o\n", "3o", TestName = "What is no number is refused")]
    [TestCase("area,date,pm25\n东山县,2026-11-21,30\n", "", TestName = "Days are refused")]
    [TestCase("", "", TestName = "Nothing is refused")]
    public async Task WhatIsWrongIsRefusedAsAWhole(string csv, string said)
    {
        await using var server = await ServerOnTest.StartAsync(new TestFolder());
        using var response = await server.PostAsync(csv);
        using var good = await server.PostAsync(TestFolder.Hour(Next));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity), await response.Content.ReadAsStringAsync());
            Assert.That((await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString(), Does.Contain(said));
            Assert.That(good.StatusCode, Is.EqualTo(HttpStatusCode.OK), "and the next one is taken");
        }
    }

    [Test]
    public async Task AStationThatTheStationsFileDoesNotHaveIsPassedOverAndSaid()
    {
        await using var server = await ServerOnTest.StartAsync(new TestFolder());
        var accepted = await AcceptedAsync(await server.PostAsync("station,time,pm25\nS777,2026-11-22 01:00,30\nS001,2026-11-22 01:00,30\n"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(accepted.GetProperty("added").GetInt32(), Is.EqualTo(1));
            Assert.That(accepted.GetProperty("notes").ToString(), Does.Contain("S777"));
        }
    }

    [Test]
    public async Task JsonAndTheWideFormatsAreTakenToo()
    {
        await using var server = await ServerOnTest.StartAsync(new TestFolder());
        using var json = await server.Client.PostAsync("/v1/hours", new StringContent("""[{"station":"S001","time":"2026-11-22T01:00","pm25":34,"o3":null}]""", Encoding.UTF8, "application/json"));
        var wide = await AcceptedAsync(await server.PostAsync("date,hour,type,S001,S002\n20261122,1,PM10,50,60\n"));
        using var unknown = await server.Client.PostAsync("/v1/hours", new StringContent("""{"hours":[{"station":"S001","time":"2026-11-22T01:00","pm2_5":34}]}""", Encoding.UTF8, "application/json"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await AcceptedAsync(json)).GetProperty("added").GetInt32(), Is.EqualTo(1));
            Assert.That(wide.GetProperty("added").GetInt32(), Is.EqualTo(2));
            Assert.That(unknown.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity), "a member that is not known is not passed over");
        }
    }

    [Test]
    public async Task TwoWhoWriteAtOnceBothSeeOneOfTheirValuesAndEveryChangeIsOnRecord()
    {
        await using var server = await ServerOnTest.StartAsync(new TestFolder());
        var posts = Enumerable.Range(0, 20).Select(i => Task.Run(() => server.PostAsync(TestFolder.Hour(Next, plus: i))));
        foreach (var response in await Task.WhenAll(posts))
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        var changes = await server.Client.GetFromJsonAsync<JsonElement>("/v1/changes");
        var last = server.Service<ICurrentData>().Now.Data.Hours!;
        await server.RestartAsync();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(changes.GetProperty("changes").GetArrayLength(), Is.EqualTo(21));
            AssertSame(server.Service<ICurrentData>().Now.Data.Hours!, last);
        }
    }

    [Test]
    public async Task AClockThatIsSetBackLosesNothingAndTurnsNoRecordRound()
    {
        var clock = new TestClock();
        await using var server = await ServerOnTest.StartAsync(new TestFolder(), o => o with { Clock = clock });
        await AcceptedAsync(await server.PostAsync(TestFolder.Hour(Next)));
        clock.Now = clock.Now.AddDays(-3);
        using var refused = await server.PostAsync(TestFolder.Hour(Next.PlusHours(1)));
        await AcceptedAsync(await server.PostAsync(TestFolder.Hour(new LocalDateTime(2026, 11, 18, 1, 0), plus: 5)));
        clock.Now = clock.Now.AddDays(3);
        await AcceptedAsync(await server.PostAsync(TestFolder.Hour(Next.PlusHours(1))));
        var changes = (await server.Client.GetFromJsonAsync<JsonElement>("/v1/changes")).GetProperty("changes").EnumerateArray().Select(c => c.GetProperty("at").GetDateTimeOffset()).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity), "by that clock the hour is to come");
            Assert.That(await refused.Content.ReadAsStringAsync(), Does.Contain("时钟"));
            Assert.That(changes, Is.Ordered.Descending);
        }
    }

    private static async Task<JsonElement> AcceptedAsync(HttpResponseMessage response)
    {
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), await response.Content.ReadAsStringAsync());
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static void AssertSame(HourlyGrid found, HourlyGrid expected)
    {
        Assert.That((found.FirstDay, found.DayCount), Is.EqualTo((expected.FirstDay, expected.DayCount)));
        foreach (var id in expected.StationIds)
            foreach (var pollutant in Enum.GetValues<Pollutant>())
                Assert.That(found.Hours(pollutant, found.IndexOf(id)).SequenceEqual(expected.Hours(pollutant, expected.IndexOf(id))), Is.True, $"{id} {pollutant}");
    }
}
