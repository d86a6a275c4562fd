using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AirQuality;
using AirQuality.Accountability.Money;
using AirQuality.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;

namespace ReportingService.Tests;

/// <summary>The service over HTTP: what airq serve answers, and its own endpoint beside it.</summary>
[TestFixture]
public sealed class ServiceTests
{
    private const string Money = "/own/money?period=2026-04&formula=";

    private readonly string folder = Directory.CreateTempSubdirectory("reporting-service-test-").FullName;
    private readonly string formula = MoneyFormula.Names[0];
    private WebApplicationFactory<Program> factory = null!;
    private HttpClient client = null!;

    [OneTimeSetUp]
    public void Start()
    {
        File.WriteAllText(Path.Combine(folder, "stations.csv"), "station,name,county,city,province,kind\nA1,一号,甲县,丙市,省,urban\nB1,二号,乙县,丙市,省,urban\n");
        File.WriteAllText(Path.Combine(folder, "hours.csv"), Hours());
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host.UseSetting("Data", folder));
        client = factory.CreateClient();
    }

    [OneTimeTearDown]
    public void Stop()
    {
        client.Dispose();
        factory.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public async Task Rank_OfAPeriod_IsAnsweredAsByTheServer()
    {
        var answer = JsonNode.Parse(await client.GetStringAsync("/v1/rank?period=2026-04&lang=en"))!;
        Assert.That((string?)answer["kind"], Is.EqualTo("answer"), answer.ToJsonString());
        Assert.That(await client.GetStringAsync("/"), Does.Contain("甲县"), "and pages are there");
    }

    [Test]
    public async Task OwnEndpoint_OfAPeriod_IsThatOfTheLibrary()
    {
        using var answer = await client.GetAsync(Money + formula);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), await answer.Content.ReadAsStringAsync());
        var expected = AirData.Open(folder).Counties.Money("2026-04", MoneyFormula.ByName(formula)).ToJson();
        Assert.That(JsonNode.DeepEquals(JsonNode.Parse(await answer.Content.ReadAsStringAsync()), JsonNode.Parse(expected)), Is.True, expected);
    }

    [Test]
    public async Task OwnEndpoint_WhatIsNotRight_IsAProblemThatSaysWhat()
    {
        using var answer = await client.GetAsync(Money + "luck");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["detail"], Does.Contain("luck"));
    }

    [Test]
    public async Task OwnEndpoint_FromAnotherMachine_IsNotAnsweredWithoutAToken()
    {
        var other = await ((TestServer)factory.Server).SendAsync(context =>
        {
            context.Request.Path = "/own/money";
            context.Request.Host = new Microsoft.AspNetCore.Http.HostString("localhost");
            context.Connection.RemoteIpAddress = IPAddress.Parse("192.0.2.7");
        });
        Assert.That(other.Response.StatusCode, Is.EqualTo((int)HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task OpenApi_Description_NamesTheOwnEndpointToo() => Assert.That(await client.GetStringAsync("/openapi/v1.json"), Does.Contain("/own/money").And.Contain("/v1/rank"));

    private static string Hours()
    {
        var text = new StringBuilder("station,time,so2,no2,pm10,pm25,co,o3\n");
        for (var time = new DateTime(2026, 4, 1, 1, 0, 0, DateTimeKind.Unspecified); time <= new DateTime(2026, 5, 1, 0, 0, 0, DateTimeKind.Unspecified); time = time.AddHours(1))
            text.Append(CultureInfo.InvariantCulture, $"A1,{time:yyyy-MM-dd HH:mm},5,15,40,20,0.4,{30 + time.Hour}\nB1,{time:yyyy-MM-dd HH:mm},6,25,60,35,0.6,{40 + time.Hour}\n");
        return text.ToString();
    }
}
