using AirQuality.Accountability;
using AirQuality.RuleFiles;
using AirQuality.Terms;

namespace AirQuality.Tests.Accountability;

/// <summary>Sets of rules: those built in, and what is said of files that do not say what they should.</summary>
[TestFixture]
public sealed class DutyRulesTests
{
    [Test]
    public void ByName_Hebei_HasTheStepsOfItsDocument()
    {
        var rules = DutyRules.ByName("Hebei-2018").Rules.ToDictionary(r => r.Key, StringComparer.Ordinal);
        Assert.That(rules["worse-2-in-year"].Step, Is.EqualTo(DutyStep.Named));
        Assert.That(rules["worse-3-in-year"].Step, Is.EqualTo(DutyStep.Talk));
        Assert.That(rules["worse-by-20"].Condition.AtLeast, Is.EqualTo(20));
        Assert.That(rules["three-talks"].Condition.Step, Is.EqualTo(DutyStep.Talk));
        Assert.That(rules["restricted-worse"].NeedsNotAttaining, Is.True);
        Assert.That(rules["last-2-quarters"].Counter, Is.EqualTo(new DutyCounter(DutyCounterKind.InARow, 2)));
        Assert.That(rules["last-2-quarters-small"].Condition.Count, Is.EqualTo(5));
    }

    [TestCase("hebei-2018")]
    [TestCase("plain")]
    [TestCase("townships")]
    public void ByName_EverySet_SaysItselfInBothLanguages(string name)
    {
        foreach (var rule in DutyRules.ByName(name).Rules)
        {
            Assert.That(rule.In(Language.English), Does.Match("^[ -~]+$"), rule.Key);
            Assert.That(rule.In(Language.Chinese), Does.Match("\\p{IsCJKUnifiedIdeographs}"), rule.Key);
        }
    }

    [Test]
    public void In_ARule_IsASentenceOfItsFigures() =>
        Assert.That(DutyRules.ByName("hebei-2018").Rules.Single(r => r.Key == "restricted-worse").In(Language.Chinese), Is.EqualTo("综合指数、PM2.5同比变差，连续3个月，且未达标"));

    [Test]
    public void ByName_Unknown_NamesThoseThereAre() =>
        Assert.That(() => DutyRules.ByName("hebei"), Throws.ArgumentException.With.Message.Contains("hebei-2018"));

    [TestCase("{\n \"name\": \"a\",\n \"tittle\": \"b\" }", "x.json: line 3: tittle: no such key; did you mean 'title'?")]
    [TestCase("{\n \"name\": \"a\", \"title\": \"b\", \"source\": \"c\",\n \"rules\": [\n  { \"key\": \"k\", \"step\": \"fine\",\n \"metrics\": [\"index\"], \"period\": \"month\", \"condition\": { \"kind\": \"worse\" } } ] }", "x.json: line 4: rules[0].step: expected one of warning, named, talk, inspection, restriction, accountability, found 'fine'")]
    [TestCase("{\n \"name\": \"a\", \"title\": \"b\", \"source\": \"c\",\n \"rules\": [\n  { \"key\": \"k\", \"step\": \"talk\",\n \"metrics\": [\"index\",\n \"pm99\"], \"period\": \"month\", \"condition\": { \"kind\": \"worse\" } } ] }", "x.json: line 6: rules[0].metrics[1]: expected one of index,")]
    [TestCase("{\n \"name\": \"a\", \"title\": \"b\", \"source\": \"c\",\n \"rules\": [\n  { \"key\": \"k\", \"step\": \"talk\", \"metrics\": [\"index\"],\n \"condition\": { \"kind\": \"worse\" } } ] }", "x.json: line 4: rules[0]: expected 'period', found none")]
    [TestCase("{\n \"name\": \"a\", \"title\": \"b\", \"source\": \"c\",\n \"rules\": [\n  { \"key\": \"k\", \"step\": \"talk\", \"metrics\": [\"index\"], \"period\": \"month\",\n \"condition\": { \"kind\": \"last\", \"count\": 0 } } ] }", "x.json: line 5: rules[0].condition.count: expected a whole number from 1 to 1000, found '0'")]
    [TestCase("{\n \"name\": \"a\"\n \"title\": \"b\" }", "x.json: line 3: expected JSON")]
    public void Parse_AFileThatDoesNotSayWhatItShould_NamesLineAndKey(string json, string message) =>
        Assert.That(() => DutyRules.Parse(json, "x.json"), Throws.TypeOf<RuleFileException>().With.Message.StartsWith(message));

    [Test]
    public void Parse_AnError_IsSaidInChineseToo() =>
        Assert.That(() => DutyRules.Parse("{\n \"nam\": 1 }", "x.json"), Throws.TypeOf<RuleFileException>().With.Property("Text").Property("Zh").EqualTo("x.json：第 2 行：nam：没有这个键；是否为“name”？"));
}
