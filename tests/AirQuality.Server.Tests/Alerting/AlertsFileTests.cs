using System.Text.Json;
using AirQuality.RuleFiles;
using AirQuality.Server.Alerting.Settings;
using NodaTime;

namespace AirQuality.Server.Tests.Alerting;

public sealed class AlertsFileTests
{
    [TestCase("""{"channels": [{"name": "c", "kind": "wecom", "url": "https://qyapi.weixin.qq.com/?key=1"}], "rules": [{"channels": ["c"]}]}""", "channels[0].url: expected { … }")]
    [TestCase("""{"channels": [{"name": "c", "kind": "wecom", "url": {"env": "A"}, "secret": {"env": "B"}}], "rules": [{"channels": ["c"]}]}""", "channels[0].secret: no such key")]
    [TestCase("""{"channels": [{"name": "c", "kind": "json", "url": {"env": "A", "file": "b"}}], "rules": [{"channels": ["c"]}]}""", "channels[0].url: expected one of")]
    [TestCase("""{"channels": [{"name": "c", "kind": "json", "url": {"env": "A"}}], "rules": [{"channels": ["d"]}]}""", "rules[0].channels[0]: expected the name of a channel, c, found 'd'")]
    [TestCase("""{"channels": [{"name": "c", "kind": "json", "url": {"env": "A"}}], "rules": [{"channels": ["c"], "alerts": ["worse"]}]}""", "rules[0].alerts[0]: expected one of worseMonths")]
    [TestCase("""{"quietHours": {"from": "25:00", "to": "07:00"}, "channels": [{"name": "c", "kind": "json", "url": {"env": "A"}}], "rules": [{"channels": ["c"]}]}""", "quietHours.from: expected a time such as 22:00, found '25:00'")]
    [TestCase("""{"channels": [{"name": "c", "kind": "mail", "host": "smtp.example.cn", "security": "none", "user": {"env": "A"}, "password": {"env": "B"}, "from": "a@b.cn", "to": ["c@d.cn"]}], "rules": [{"channels": ["c"]}]}""", "channels[0].security: expected tls or starttls")]
    [TestCase("""{"channels": [{"name": "c", "kind": "json", "url": {"env": "A"}}, {"name": "c", "kind": "json", "url": {"env": "A"}}], "rules": [{"channels": ["c"]}]}""", "channels[1].name: expected each channel once")]
    public void Fault_IsToldWithItsPlace(string json, string expected) =>
        Assert.That(() => AlertsFile.Read(json, "alerts-out.json"), Throws.TypeOf<RuleFileException>().With.Message.StartsWith("alerts-out.json: line 1: " + expected));

    [TestCase("22:00", "07:00", "23:30", true)]
    [TestCase("22:00", "07:00", "06:59", true)]
    [TestCase("22:00", "07:00", "07:00", false)]
    [TestCase("12:00", "14:00", "13:00", true)]
    [TestCase("12:00", "14:00", "11:59", false)]
    public void QuietHours_MayRunPastMidnight(string from, string to, string at, bool expected) =>
        Assert.That(new QuietHours(Time(from), Time(to)).Contains(Time(at)), Is.EqualTo(expected));

    /// <summary>The schema knows the keys that are read, no more and no fewer.</summary>
    [Test]
    public void Schema_HasTheKeysThatAreRead()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "alerts-out.schema.json")));
        var root = schema.RootElement;
        Assert.That(Keys(root), Is.EquivalentTo(new[] { "$schema", "language", "link", "levels", "duties", "quietHours", "channels", "rules" }));
        Assert.That(Keys(root.GetProperty("$defs").GetProperty("rule")), Is.EquivalentTo(new[] { "on", "alerts", "areas", "channels" }));
        foreach (var (definition, kind) in new[] { ("wecom", "wecom"), ("signed", "json"), ("mail", "mail") })
            foreach (var key in Keys(root.GetProperty("$defs").GetProperty(definition)))
                Assert.That(() => AlertsFile.Read($$"""{"channels": [{"name": "c", "kind": "{{kind}}"{{(key is "name" or "kind" ? "" : $", \"{key}\": 0")}}}], "rules": []}""", "f"), Throws.TypeOf<RuleFileException>().With.Message.Not.Contains("no such key"), $"{kind} {key}");
    }

    private static IEnumerable<string> Keys(JsonElement schema) => schema.GetProperty("properties").EnumerateObject().Select(p => p.Name);

    private static LocalTime Time(string text) => NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text).Value;
}
