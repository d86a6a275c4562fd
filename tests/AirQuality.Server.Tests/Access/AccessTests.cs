using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using AirQuality.Server.Access;
using AirQuality.Server.Questions;
using AirQuality.Server.Tests.Hosting;
using NodaTime;

namespace AirQuality.Server.Tests.Access;

/// <summary>Tokens, scopes, areas.</summary>
[Category("Long")]
[Category("Surface")]
internal sealed class AccessTests
{
    private static readonly LocalDateTime Next = new(2026, 11, 22, 1, 0);

    [Test]
    public async Task WithoutATokenOnlyThisMachineByItsOwnNameIsLetIn()
    {
        await using var server = await ServerOnTest.StartAsync(new TestFolder());
        using var strange = new HttpRequestMessage(HttpMethod.Get, "http://evil.example/v1/areas");
        using var across = new HttpRequestMessage(HttpMethod.Get, "/v1/areas");
        across.Headers.Add("Sec-Fetch-Site", "cross-site");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await server.Client.GetAsync("/v1/areas")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((await server.Client.SendAsync(strange)).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized), "a name that another site gave this machine");
            Assert.That((await server.Client.SendAsync(across)).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized), "a page of another site");
        }
    }

    [Test]
    public async Task PagesThatAreAskedForTooOftenKeepNoHoursOut()
    {
        await using var server = await ServerOnTest.StartAsync(new TestFolder(), o => o with { Limits = o.Limits with { RequestsPerMinute = 3 } });
        for (var i = 0; i < 3; i++)
            await server.Client.GetAsync("/v1/areas");
        Assert.That((await server.Client.GetAsync("/v1/areas")).StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That((await server.PostAsync(TestFolder.Hour(Next))).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task ATokenIsNeededAsSoonAsThereIsOneAndDoesWhatItsScopeSays()
    {
        await using var server = await ServerOnTest.StartAsync(new TestFolder());
        var tokens = server.Service<TokenFile>();
        using var read = server.ClientWith(tokens.Add("reader", Scope.Read, [], default));
        using var write = server.ClientWith(tokens.Add("vendor", Scope.Write, [], default));
        using var admin = server.ClientWith(tokens.Add("head", Scope.Admin, [], default));
        using var wrong = server.ClientWith("airq_0000");
        using (Assert.EnterMultipleScope())
        {
            Assert.That((await server.Client.GetAsync("/v1/areas")).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized), "without");
            Assert.That((await wrong.GetAsync("/v1/areas")).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized), "wrong");
            Assert.That((await read.GetAsync("/v1/areas")).StatusCode, Is.EqualTo(HttpStatusCode.OK), "read reads");
            Assert.That((await PostAsync(read)).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), "read does not write");
            Assert.That((await PostAsync(write)).StatusCode, Is.EqualTo(HttpStatusCode.OK), "write writes");
            Assert.That((await write.PostAsync("/v1/backup", content: null)).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), "write makes no backup");
            Assert.That((await admin.PostAsync("/v1/backup", content: null)).StatusCode, Is.EqualTo(HttpStatusCode.OK), "admin does");
            Assert.That((await server.Client.GetAsync("/health")).StatusCode, Is.EqualTo(HttpStatusCode.OK), "health needs none");
            Assert.That(await File.ReadAllTextAsync(Path.Combine(server.Folder.Path, "server", "tokens.json")), Does.Not.Contain("airq_"), "only hashes are kept");
        }

        tokens.Remove("reader");
        Assert.That((await read.GetAsync("/v1/areas")).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized), "a token that was taken away");
        var change = await admin.GetFromJsonAsync<JsonElement>("/v1/changes");
        Assert.That(change.GetProperty("changes")[0].GetProperty("who").GetString(), Is.EqualTo("vendor"), "the record names who sent the hours");
        Assert.That(await File.ReadAllTextAsync(Path.Combine(server.Folder.Path, "server", "audit.log"), CancellationToken.None).ContinueWith(t => t.IsFaulted ? "" : t.Result), Does.Contain("\"who\":\"reader\"").And.Contain("403"));
    }

    [Test]
    public async Task ATokenOfACountyLearnsNothingOfAnyOther()
    {
        await using var server = await ServerOnTest.StartAsync(new TestFolder());
        var tokens = server.Service<TokenFile>();
        using var own = server.ClientWith(tokens.Add("东山县", Scope.Read, ["东山县"], default));
        string[] others = ["西山县", "河/东区", "湖西区", "北原市", "S003", "S008", "站5"];
        foreach (var question in QuestionSet.All)
            foreach (var query in (string[])["", "?level=county", "?level=station", "?level=city", "?area=" + Uri.EscapeDataString("东山县"), "?area=" + Uri.EscapeDataString("湖西"), "?lang=en"])
            {
                using var response = await own.GetAsync($"/v1/{question.Name}{query}");
                var text = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.ToString();
                foreach (var other in others)
                    Assert.That(text.Replace("湖西”", "").Replace("'湖西'", "").Replace("\"湖西\"", ""), Does.Not.Contain(other), $"{question.Name}{query}");
            }

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await own.GetAsync("/v1/figures")).StatusCode, Is.EqualTo(HttpStatusCode.OK), "the own area needs no name");
            Assert.That((await own.GetAsync("/v1/figures?area=" + Uri.EscapeDataString("南平市"))).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), "the city is there in part only");
            Assert.That((await own.GetAsync("/v1/assess?level=city")).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest), "no figure is made of a part of a city");
            Assert.That((await own.GetAsync("/v1/changes")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
            Assert.That((await own.GetAsync("/v1/changes/1")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        }
    }

    [Test]
    public async Task WhoeverTriesTokensIsToldToWait()
    {
        await using var server = await ServerOnTest.StartAsync(new TestFolder(), o => o with { Limits = o.Limits with { WrongTokensPerMinute = 5 } });
        server.Service<TokenFile>().Add("reader", Scope.Read, [], default);
        var found = new List<HttpStatusCode>();
        for (var i = 0; i < 7; i++)
        {
            using var client = server.ClientWith($"airq_{i}");
            using var response = await client.GetAsync("/v1/areas");
            found.Add(response.StatusCode);
        }

        Assert.That(found, Is.EqualTo(Enumerable.Repeat(HttpStatusCode.Unauthorized, 5).Concat(Enumerable.Repeat(HttpStatusCode.TooManyRequests, 2))));
    }

    [Test]
    public async Task SigningInSetsACookieThatOnlyLetsLook()
    {
        await using var server = await ServerOnTest.StartAsync(new TestFolder());
        var token = server.Service<TokenFile>().Add("head", Scope.Admin, [], default);
        using var signedIn = await server.Client.PostAsync("/sign-in", new FormUrlEncodedContent([new("token", token)]));
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single();
        using var look = new HttpRequestMessage(HttpMethod.Get, "/v1/areas");
        look.Headers.Add("Cookie", $"airq={token}");
        using var change = new HttpRequestMessage(HttpMethod.Post, "/v1/hours") { Content = new StringContent(TestFolder.Hour(Next), Encoding.UTF8, "text/csv") };
        change.Headers.Add("Cookie", $"airq={token}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(cookie, Does.Contain("httponly").And.Contain("samesite=strict"));
            Assert.That((await server.Client.SendAsync(look)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That((await server.Client.SendAsync(change)).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized), "what another site could make a browser send changes nothing");
            Assert.That((await server.Client.PostAsync("/sign-in", new FormUrlEncodedContent([new("token", "airq_1")]))).StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        }
    }

    [Test]
    public async Task EveryAnswerKeepsBrowsersFromMisusingIt()
    {
        await using var server = await ServerOnTest.StartAsync(new TestFolder());
        foreach (var path in (string[])["/v1/areas", "/nothing", "/health", "/v1/figures?area=x"])
        {
            using var response = await server.Client.GetAsync(path);
            Assert.That(response.Headers.GetValues("Content-Security-Policy").Single(), Does.StartWith("default-src 'none'"), path);
            Assert.That(response.Headers.GetValues("X-Content-Type-Options").Single(), Is.EqualTo("nosniff"), path);
        }
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client) => client.PostAsync("/v1/hours", new StringContent(TestFolder.Hour(Next), Encoding.UTF8, "text/csv"));
}
