using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AirQuality.Reporting.Tables;
using AirQuality.Reporting.Wording;
using AirQuality.Server.Alerting;
using AirQuality.Server.Alerting.Delivery;
using AirQuality.Terms;

namespace AirQuality.Server.Tests.Alerting;

public sealed class AlertDispatcherTests
{
    private const string Key = "key-4f1c-very-secret";
    private const string SignKey = "SECgeheim0815geheim";

    private static readonly AirData Air = TestAir.Made;

    private string folder = string.Empty;
    private Robot robot = null!;
    private FakeTime time = null!;
    private Listened<AlertDispatcher> log = null!;

    [SetUp]
    public async Task Begin()
    {
        folder = Directory.CreateTempSubdirectory("airq-alerts-").FullName;
        robot = await Robot.StartAsync().ConfigureAwait(false);
        time = new FakeTime(new DateTimeOffset(2026, 11, 22, 2, 0, 0, TimeSpan.Zero)); // 10:00 in China
        log = new Listened<AlertDispatcher>();
        File.WriteAllText(Path.Combine(folder, "url"), $"{robot.Address}/cgi-bin/webhook/send?key={Key}\n");
        File.WriteAllText(Path.Combine(folder, "sign"), SignKey);
    }

    [TearDown]
    public async Task End()
    {
        await robot.DisposeAsync().ConfigureAwait(false);
        Directory.Delete(folder, recursive: true);
    }

    [Test]
    public async Task Alerts_GoOutInTheWordsOfTheLibrary()
    {
        Write("wecom");
        using var dispatcher = Start();
        await dispatcher.PassAsync(default).ConfigureAwait(false);
        var lines = robot.Calls.SelectMany(c => c.Json.GetProperty("text").GetProperty("content").GetString()!.Split('\n').Skip(1));
        var expected = Air.Counties.Alerts("2026-11-21").Select(a => $"{a.Area.Name}：{AlertTable.Message(a, Words.Of(Language.Chinese))}。");
        Assert.That(lines, Is.EquivalentTo(expected).And.Not.Empty);
    }

    [Test]
    public async Task Wecom_GetsTextWithinItsBytes()
    {
        Write("wecom");
        using var dispatcher = Start();
        await dispatcher.PassAsync(default).ConfigureAwait(false);
        Assert.That(robot.Calls.Select(c => c.Json.GetProperty("msgtype").GetString()), Is.All.EqualTo("text"));
        Assert.That(robot.Calls.Select(c => Encoding.UTF8.GetByteCount(c.Json.GetProperty("text").GetProperty("content").GetString()!)), Is.All.LessThanOrEqualTo(2048));
        Assert.That(robot.Calls.First().Path, Is.EqualTo($"/cgi-bin/webhook/send?key={Key}"));
    }

    /// <summary>DingTalk: base64(HMAC-SHA256(key = secret, "timestamp\nsecret")), as its documents reckon it.</summary>
    [Test]
    public async Task Dingtalk_IsSigned()
    {
        Write("dingtalk", sign: true);
        using var dispatcher = Start();
        await dispatcher.PassAsync(default).ConfigureAwait(false);
        var query = System.Web.HttpUtility.ParseQueryString(robot.Calls.First().Path.Split('?')[1]);
        var stamp = time.GetUtcNow().ToUnixTimeMilliseconds();
        var sign = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(SignKey), Encoding.UTF8.GetBytes($"{stamp}\n{SignKey}")));
        Assert.That(query["timestamp"], Is.EqualTo($"{stamp}"));
        Assert.That(query["sign"], Is.EqualTo(sign));
        Assert.That(query["key"], Is.EqualTo(Key));
    }

    /// <summary>Feishu: base64(HMAC-SHA256(key = "timestamp\nsecret", nothing)), in the body, by the second.</summary>
    [Test]
    public async Task Feishu_IsSignedAndCallsNobody()
    {
        robot.Answer = """{"code":0,"msg":"success","data":{}}""";
        Write("feishu", sign: true);
        using var dispatcher = Start();
        await dispatcher.PassAsync(default).ConfigureAwait(false);
        var body = robot.Calls.First().Json;
        var stamp = time.GetUtcNow().ToUnixTimeSeconds();
        Assert.That(body.GetProperty("sign").GetString(), Is.EqualTo(Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes($"{stamp}\n{SignKey}"), Array.Empty<byte>()))));
        Assert.That(body.GetProperty("timestamp").GetString(), Is.EqualTo($"{stamp}"));
        Assert.That(body.GetProperty("content").GetProperty("text").GetString(), Does.Not.Contain("<").And.Contain("＜b>长安区"));
    }

    [Test]
    public async Task Json_HasTheRowsOfTheCommandAndASignature()
    {
        Write("json", sign: true);
        using var dispatcher = Start();
        await dispatcher.PassAsync(default).ConfigureAwait(false);
        var call = robot.Calls.Single();
        Assert.That(call.Signature, Is.EqualTo("sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(SignKey), Encoding.UTF8.GetBytes(call.Body)))));
        var rows = call.Json.GetProperty("alerts").EnumerateArray().ToList();
        Assert.That(rows[0].EnumerateObject().Select(p => p.Name), Is.EqualTo(new[] { "id", "area", "rule", "since", "message", "evidence" }));
        Assert.That(rows, Has.Count.EqualTo(Air.Counties.Alerts("2026-11-21").Count));
    }

    [Test]
    public async Task Alert_GoesOutOnceAlsoAfterARestart()
    {
        Write("json");
        using (var dispatcher = Start())
        {
            await dispatcher.PassAsync(default).ConfigureAwait(false);
            await dispatcher.PassAsync(default).ConfigureAwait(false);
        }

        using var again = Start();
        await again.PassAsync(default).ConfigureAwait(false);
        Assert.That(robot.Calls, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task LineThatAFailureCut_IsSentAgainAndNothingElse()
    {
        Write("json");
        using (var dispatcher = Start())
            await dispatcher.PassAsync(default).ConfigureAwait(false);
        var file = Path.Combine(folder, SentLog.Name);
        var text = File.ReadAllText(file);
        File.WriteAllText(file, text[..^20]);
        using var again = Start();
        await again.PassAsync(default).ConfigureAwait(false);
        Assert.That(robot.Calls.Last().Json.GetProperty("alerts").GetArrayLength(), Is.EqualTo(1));
        Assert.That(File.ReadAllLines(file), Has.Length.EqualTo(text.Count(c => c == '\n')));
    }

    [Test]
    public async Task Failure_IsTriedAgainAfterLongerAndLongerWaits()
    {
        Write("json");
        robot.Status = 500;
        using var dispatcher = Start();
        List<int> calls = [];
        foreach (var seconds in new[] { 0, 29, 1, 59, 1, 119, 1 })
        {
            time.Go(TimeSpan.FromSeconds(seconds));
            await dispatcher.PassAsync(default).ConfigureAwait(false);
            calls.Add(robot.Calls.Count);
        }

        Assert.That(calls, Is.EqualTo(new[] { 1, 1, 2, 2, 3, 3, 4 }), "after 30, 60 and 120 seconds");
        robot.Status = 200;
        time.Go(TimeSpan.FromHours(1));
        await dispatcher.PassAsync(default).ConfigureAwait(false);
        Assert.That(dispatcher.Status.Channels[0], Has.Property("Waiting").Zero.And.Property("Failures").Zero.And.Property("LastError").Null);
    }

    [Test]
    public async Task QuietHours_HoldAlertsBackUntilTheirEnd()
    {
        Write("json", more: """ "quietHours": {"from": "09:00", "to": "10:30"}, """);
        using var dispatcher = Start();
        await dispatcher.PassAsync(default).ConfigureAwait(false);
        Assert.That(robot.Calls, Is.Empty, "at 10:00");
        time.Go(TimeSpan.FromMinutes(30));
        await dispatcher.PassAsync(default).ConfigureAwait(false);
        Assert.That(robot.Calls, Has.Count.EqualTo(1), "at 10:30");
    }

    [TestCase("""{"channels": ["c"], "on": false}""", 0)]
    [TestCase("""{"channels": ["c"], "alerts": ["unreachable"], "areas": ["石家庄市"]}""", 3)]
    [TestCase("""{"channels": ["c"], "alerts": ["dutyMet"]}""", 0)]
    [TestCase("""{"channels": ["c"], "areas": ["清苑区"], "alerts": ["worseMonths"]}""", 2)]
    public async Task Rules_ChooseByKindAndArea(string rule, int expected)
    {
        Write("json", rule: rule);
        using var dispatcher = Start();
        await dispatcher.PassAsync(default).ConfigureAwait(false);
        Assert.That(robot.Calls.Sum(c => c.Json.GetProperty("alerts").GetArrayLength()), Is.EqualTo(expected));
    }

    [Test]
    public async Task Secrets_AreInNoErrorLogOrStatus()
    {
        Write("dingtalk", sign: true);
        robot.Answer = $$"""{"errcode":310000,"errmsg":"sign not match for {{Key}} {{SignKey}}"}""";
        using var dispatcher = Start();
        await dispatcher.PassAsync(default).ConfigureAwait(false);
        var told = string.Join('\n', log.Lines) + JsonSerializer.Serialize(dispatcher.Status);
        Assert.That(told, Does.Contain("310000").And.Not.Contain(Key).And.Not.Contain(SignKey).And.Not.Contain(robot.Address));
    }

    [Test]
    public async Task RobotThatCannotBeReached_IsToldWithoutItsAddress()
    {
        Write("wecom");
        await robot.DisposeAsync().ConfigureAwait(false);
        using var dispatcher = Start();
        var error = await dispatcher.TestAsync("c", default).ConfigureAwait(false);
        Assert.That(error!.En, Is.EqualTo("the receiver cannot be reached (ConnectionError)"));
    }

    [Test]
    public async Task Secret_ThatIsMissing_IsToldByItsPlace()
    {
        File.WriteAllText(Path.Combine(folder, "alerts-out.json"), """{"channels": [{"name": "c", "kind": "wecom", "url": {"env": "AIRQ_NOT_SET"}}], "rules": [{"channels": ["c"]}]}""");
        using var dispatcher = Start();
        Assert.That((await dispatcher.TestAsync("c", default).ConfigureAwait(false))!.En, Does.Contain("AIRQ_NOT_SET"));
    }

    [Test]
    public async Task FileWithAFault_IsToldAndTheOneBeforeStaysInForce()
    {
        Write("json");
        using var dispatcher = Start();
        var file = Path.Combine(folder, "alerts-out.json");
        File.WriteAllText(file, "{\n  \"channels\": [{\"name\": \"c\", \"kind\": \"jsn\"}],\n  \"rules\": []\n}");
        File.SetLastWriteTimeUtc(file, new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await dispatcher.PassAsync(default).ConfigureAwait(false);
        Assert.That(dispatcher.Status.FileError!.En, Does.StartWith("alerts-out.json: line 2: channels[0].kind: expected one of"));
        Assert.That(robot.Calls, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Mail_GoesOutBySmtp()
    {
        using var postbox = new Postbox();
        WriteMail(postbox.Port);
        using var dispatcher = Start();
        await dispatcher.PassAsync(default).ConfigureAwait(false);
        var mail = postbox.Mails.Single();
        Assert.That(mail.Subject, Does.StartWith("空气质量预警").And.Contain("截至2026年11月21日"));
        Assert.That(mail.To.ToString(), Is.EqualTo("duty@example.cn, head@example.cn"));
        Assert.That(mail.TextBody, Does.Contain("望都县：").And.Contain("https://airq.example.cn/"));
        Assert.That(Encoding.UTF8.GetString(Convert.FromBase64String(postbox.Logins.Single().Split(' ')[2])), Is.EqualTo($"\0{SignKey}\0{SignKey}"));
    }

    [Test]
    public async Task Mail_ThatIsRefused_IsToldWithoutThePassword()
    {
        using var postbox = new Postbox { RefusesLogins = true };
        WriteMail(postbox.Port);
        using var dispatcher = Start();
        Assert.That((await dispatcher.TestAsync("c", default).ConfigureAwait(false))!.En, Is.EqualTo("the mail server refused user or password"));
    }

    private AlertDispatcher Start() => new(new FakeCurrent(Air), new AlertSender(time), time, new AlertingOptions(folder, folder), log);

    private void Write(string kind, bool sign = false, string more = "", string rule = """{"channels": ["c"]}""") => File.WriteAllText(
        Path.Combine(folder, "alerts-out.json"),
        $$"""{ {{more}} "channels": [{"name": "c", "kind": "{{kind}}", "url": {"file": "{{folder}}/url"}{{(sign ? $$""", "secret": {"file": "{{folder}}/sign"}""" : string.Empty)}}}], "rules": [{{rule}}] }""");

    private void WriteMail(int port) => File.WriteAllText(
        Path.Combine(folder, "alerts-out.json"),
        $$"""{"link": "https://airq.example.cn", "channels": [{"name": "c", "kind": "mail", "host": "127.0.0.1", "port": {{port}}, "security": "none", "user": {"file": "{{folder}}/sign"}, "password": {"file": "{{folder}}/sign"}, "from": "airq@example.cn", "to": ["duty@example.cn", "head@example.cn"]}], "rules": [{"channels": ["c"]}]}""");
}
