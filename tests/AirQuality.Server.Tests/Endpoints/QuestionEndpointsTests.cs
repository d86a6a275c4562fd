using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AirQuality.Agents;
using AirQuality.Agents.Projects;
using AirQuality.Excel;
using AirQuality.Reading;
using AirQuality.Server.Questions;
using AirQuality.Server.Settings;
using AirQuality.Server.Tests.Hosting;
using NodaTime;

namespace AirQuality.Server.Tests.Endpoints;

/// <summary>Questions by HTTP.</summary>
internal sealed class QuestionEndpointsTests
{
    private static readonly string[] WithoutArguments = ["areas", "rank", "assess", "alerts", "duties", "check", "now", "standards"];
    private static readonly string[] OfAnArea = ["brief", "today", "days", "figures", "place", "compare", "history", "goals", "monday", "outlook", "explain", "sheet", "hours"];
    private static readonly string[] Hostile = ["0001..9999", "0001-01-01..9999-12-31", "9999-12-31", "2026-13", "-1", "\0", "2026-W99", "%00", "上上上月"];

    private ServerOnTest server;

    [OneTimeSetUp]
    public async Task StartAsync() => server = await ServerOnTest.StartAsync(new TestFolder());

    [OneTimeTearDown]
    public async Task StopAsync() => await server.DisposeAsync();

    [TestCaseSource(nameof(WithoutArguments))]
    public async Task AQuestionOfAllIsAnswered(string question)
    {
        var answer = await server.Client.GetFromJsonAsync<JsonElement>("/v1/" + question);
        Assert.That(answer.GetProperty("kind").GetString(), Is.EqualTo("answer"), answer.ToString());
    }

    [TestCaseSource(nameof(OfAnArea))]
    public async Task AQuestionOfAnAreaIsAnsweredInBothLanguages(string question)
    {
        var zh = await server.Client.GetAsync($"/v1/{question}?area={Uri.EscapeDataString("东山县")}&lang=zh");
        var en = await server.Client.GetAsync($"/v1/{question}?area={Uri.EscapeDataString("东山县")}&lang=en");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(await zh.Content.ReadAsStringAsync(), Does.Contain("\"language\":\"zh\"").Or.Contain("内容不能采用"));
            Assert.That(await en.Content.ReadAsStringAsync(), Does.Contain("\"language\":\"en\"").Or.Contain("cannot be used"));
            Assert.That(zh.StatusCode, Is.EqualTo(HttpStatusCode.OK).Or.EqualTo(HttpStatusCode.UnprocessableEntity), await zh.Content.ReadAsStringAsync());
        }
    }

    [TestCase("河/东区")]
    [TestCase("河%2F东区")]
    public async Task ANameWithASlashIsFound(string written)
    {
        var query = written.Contains('%', StringComparison.Ordinal) ? written : Uri.EscapeDataString(written);
        var answer = await server.Client.GetFromJsonAsync<JsonElement>($"/v1/figures?area={query}&lang=zh");
        Assert.That(answer.GetProperty("area").GetString(), Is.EqualTo("河/东区"));
    }

    [Test]
    public async Task AnswersAreThoseOfToolsForAgents()
    {
        using var agents = new AgentServer(new AgentProject
        {
            Open = _ => AirData.Open(server.Folder.Path, AirDataOptions.Default with { Reading = ReadOptions.Default with { Workbooks = ExcelWorkbooks.Instance } }).Areas,
            Today = () => new LocalDate(2026, 11, 22),
            Limits = new AgentLimits { Rows = ServerLimits.Default.Rows },
        });
        foreach (var question in (string[])["rank", "areas", "check", "alerts"])
        {
            var direct = await agents.AskAsync(question, new Dictionary<string, JsonElement>(StringComparer.Ordinal) { ["lang"] = JsonSerializer.SerializeToElement("zh") });
            Assert.That(await server.Client.GetStringAsync($"/v1/{question}?lang=zh"), Is.EqualTo(direct), question);
        }
    }

    [Test]
    public async Task WhatCannotBeAnsweredIsAProblemInTheLanguageOfTheCaller()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/figures?area=" + Uri.EscapeDataString("没有这个县"));
        request.Headers.AcceptLanguage.ParseAdd("en-GB,en;q=0.8");
        using var response = await server.Client.SendAsync(request);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
            Assert.That(response.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/problem+json"));
            Assert.That(problem.GetProperty("detail").GetString(), Does.StartWith("The data hold no area"));
            Assert.That(problem.GetProperty("choices").GetArrayLength(), Is.GreaterThan(0), "areas that may have been meant");
        }
    }

    [Test]
    public async Task PeriodsBeyondTheDataCostNothingAndAreNoErrorOfTheServer()
    {
        foreach (var question in QuestionSet.All)
            foreach (var hostile in Hostile)
            {
                using var response = await server.Client.GetAsync($"/v1/{question.Name}?period={Uri.EscapeDataString(hostile)}&as_of={Uri.EscapeDataString(hostile)}");
                Assert.That((int)response.StatusCode, Is.LessThan(500), $"{question.Name} {hostile}: {await response.Content.ReadAsStringAsync()}");
            }

        foreach (var hostile in Hostile)
            foreach (var name in (string[])["period", "as_of", "with", "date"])
                foreach (var question in QuestionSet.All.Where(q => q.Inputs.Any(i => i.Name == name)))
                {
                    using var response = await server.Client.GetAsync($"/v1/{question.Name}?area={Uri.EscapeDataString("东山县")}&{name}={Uri.EscapeDataString(hostile)}");
                    Assert.That((int)response.StatusCode, Is.LessThan(500), $"{question.Name} {name} {hostile}: {await response.Content.ReadAsStringAsync()}");
                }
    }
}
