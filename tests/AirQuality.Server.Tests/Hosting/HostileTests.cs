using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using AirQuality.Server.Access;
using AirQuality.Server.Current;
using AirQuality.Server.Questions;

namespace AirQuality.Server.Tests.Hosting;

/// <summary>Requests that mean no good.</summary>
[Category("Long")]
[Category("Surface")]
internal sealed class HostileTests
{
    private const string Letters = "abz019/%2F..;:'\"<>&?=#+ \t\\\0\u202e\ud83d县東é{}[]()*@!~`|,-_";
    private static readonly string[] Types = ["text/csv", "application/json", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"];

    [Test]
    public Task NoRequestBringsTheServerDown() => AttackAsync(3000, seed: 1);

    [Test]
    [Category("Long")]
    public Task NoneOfAHundredThousandRequestsBringsTheServerDownOrLetsItGrow() => AttackAsync(100_000, seed: 2);

    private static async Task AttackAsync(int times, int seed)
    {
        await using var server = await ServerOnTest.StartAsync(new TestFolder(), o => o with { Limits = o.Limits with { RequestsPerMinute = int.MaxValue, WrongTokensPerMinute = int.MaxValue, Body = 1 << 16 } });
        var tokens = server.Service<TokenFile>();
        string?[] known = [tokens.Add("r", Scope.Read, [], default), tokens.Add("a", Scope.Read, ["东山县"], default), tokens.Add("w", Scope.Write, [], default), "airq_", null];
        var random = new Random(seed);
        var (before, version) = (0L, server.Service<ICurrentData>().Now.Version);
        for (var i = 0; i < times; i++)
        {
            if (i == times / 5)
                before = GC.GetTotalMemory(forceFullCollection: true);
            using var request = Request(random, known);
            using var response = await server.Client.SendAsync(request);
            Assert.That((int)response.StatusCode, Is.LessThan(500).Or.EqualTo(503), $"{i}: {request.Method} {request.RequestUri} {await response.Content.ReadAsStringAsync()}");
            if ((int)response.StatusCode is 200 && request.Headers.Authorization is null)
                Assert.That(request.RequestUri!.OriginalString, Does.StartWith("/health").Or.StartWith("/ready").Or.StartWith("/openapi"), "nothing is told without a token");
        }

        var after = GC.GetTotalMemory(forceFullCollection: true);
        await TestContext.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{times} requests, {before >> 20} MB, then {after >> 20} MB, {server.Service<ICurrentData>().Now.Version - version} changes"));
        Assert.That(after - before, Is.LessThan(64 << 20), "memory does not grow");
    }

    private static HttpRequestMessage Request(Random random, string?[] tokens)
    {
        var question = QuestionSet.All[random.Next(QuestionSet.All.Count)];
        var path = random.Next(6) switch
        {
            0 => "/" + Uri.EscapeDataString(Text(random, 40).Replace('\0', ' ')), // a zero in a path is refused before it comes here
            1 => "/v1/changes/" + Uri.EscapeDataString(random.Next(2) == 0 ? random.NextInt64().ToString(CultureInfo.InvariantCulture) : Text(random, 8).Replace('\0', ' ')),
            2 => random.Next(3) == 0 ? "/v1/reviewed-days" : "/v1/hours",
            _ => $"/v1/{question.Name}?" + string.Join('&', Enumerable.Range(0, random.Next(4)).Select(_ => $"{(random.Next(3) == 0 ? Uri.EscapeDataString(Text(random, 6)) : question.AllInputs[random.Next(question.AllInputs.Count)].Name)}={Uri.EscapeDataString(Value(random))}")),
        };
        var request = new HttpRequestMessage(random.Next(3) == 0 ? HttpMethod.Post : random.Next(9) == 0 ? HttpMethod.Put : HttpMethod.Get, path);
        if (tokens[random.Next(tokens.Length)] is { } token)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", random.Next(10) == 0 ? token + "x" : token);
        if (random.Next(4) == 0)
            request.Headers.TryAddWithoutValidation(random.Next(2) == 0 ? "Accept-Language" : "Idempotency-Key", Text(random, 300).Replace('\0', '0').Replace('\n', ' '));
        if (request.Method != HttpMethod.Get)
        {
            request.Content = new ByteArrayContent(Body(random));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", Types[random.Next(Types.Length)]);
        }

        return request;
    }

    private static byte[] Body(Random random)
    {
        var bytes = Encoding.UTF8.GetBytes(random.Next(3) switch
        {
            0 => TestFolder.Hour(new NodaTime.LocalDateTime(2026, 11, 21, random.Next(24), 0), random.Next(9)),
            1 => "[{\"station\":\"S001\",\"time\":\"2026-11-21T01:00\",\"pm25\":3" + Text(random, 20) + "}]",
            _ => Text(random, 2000),
        });
        for (var i = random.Next(5); i > 0 && bytes.Length > 0; i--)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return random.Next(50) == 0 ? new byte[1 << 17] : bytes;
    }

    private static string Value(Random random) => random.Next(4) switch
    {
        0 => Text(random, 300),
        1 => random.Next(-5, 100_000).ToString(CultureInfo.InvariantCulture),
        2 => string.Create(CultureInfo.InvariantCulture, $"{random.Next(1, 9999):0000}-{random.Next(0, 14):00}"),
        _ => new[] { "东山县", "湖西区", "county", "pm25", "ytd", "0001..9999", "9999-12-31", "true", "zh", "last-month" }[random.Next(10)],
    };

    private static string Text(Random random, int most) => new([.. Enumerable.Range(0, random.Next(most)).Select(_ => Letters[random.Next(Letters.Length)])]);
}
