using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AirQuality.Assessments;
using AirQuality.Explanation;
using AirQuality.Figures;
using AirQuality.Json;
using AirQuality.Ranking;
using AirQuality.Ranking.Sensitivities;
using AirQuality.Statistics.Trends;
using AirQuality.Targets.Budgets;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Json;

[TestFixture]
public sealed class AirQualityJsonTests
{
    /// <summary>The types named by the context; a list of them is one of its own.</summary>
    private static IEnumerable<Type> Roots => typeof(AirQualityJsonContext).GetCustomAttributesData()
        .Where(a => a.AttributeType == typeof(JsonSerializableAttribute)).Select(a => (Type)a.ConstructorArguments[0].Value!);

    private static IEnumerable<object> Examples => JsonExamples.All;

    private static Type TypeOf(object example) => example is IList ? Roots.Single(t => t.IsInstanceOfType(example)) : example.GetType();

    [Test]
    public void Examples_CoverEveryType() =>
        Assert.That(Roots.Where(t => !t.Name.StartsWith("IReadOnlyList", StringComparison.Ordinal)).Except(Examples.Select(TypeOf)), Is.Empty);

    [Test]
    public void FromJson_OfWhatToJsonWrote_WritesTheSameAgain()
    {
        foreach (var example in Examples.Where(e => e is not Derivation))
        {
            var json = Write(example);
            Assert.That(Write(Read(json, TypeOf(example)), TypeOf(example)), Is.EqualTo(json), TypeOf(example).Name);
            Assert.That(json, Does.Not.Contain("NaN"));
        }
    }

    /// <summary>A service writes with options of its own: the same content, Chinese perhaps escaped.</summary>
    [Test]
    public void AddAirQuality_ToOptionsOfTheWeb_GivesTheSameContentAndReadsIt()
    {
        var web = new JsonSerializerOptions(JsonSerializerDefaults.Web).AddAirQuality();
        foreach (var example in Examples)
        {
            var (type, json) = (TypeOf(example), JsonSerializer.Serialize(example, web.GetTypeInfo(TypeOf(example))));
            Assert.That(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(Write(example))), Is.True, type.Name);
            if (example is not Derivation)
                Assert.That(Write(JsonSerializer.Deserialize(json, web.GetTypeInfo(type))!, type), Is.EqualTo(Write(example)), type.Name);
        }
    }

    [Test]
    public void FromJson_OfAssessments_HasTheirFiguresAndRanksAlike()
    {
        var read = AirQualityJson.FromJson<IReadOnlyList<PeriodAssessment>>(JsonExamples.Assessments.ToJson());
        foreach (var (old, @new) in JsonExamples.Assessments.Zip(read))
        {
            Assert.That((@new.Area, @new.Period, @new.Edition), Is.EqualTo((old.Area, old.Period, old.Edition)));
            foreach (var figure in Figure.All)
                Assert.That(figure.Of(@new), Is.EqualTo(figure.Of(old)), figure.Key);
        }

        Assert.That(RankingMetric.Index.Rank(read).Ranked, Is.EqualTo(RankingMetric.Index.Rank(JsonExamples.Assessments).Ranked));
    }

    [Test]
    public void FromJson_OfAPlan_TracksAlike()
    {
        var plan = AirQualityJson.FromJson<TargetPlan>(JsonExamples.Plan.ToJson());
        Assert.That(plan.Goals, Is.EqualTo(JsonExamples.Plan.Goals));
        Assert.That(
            TargetTracker.Track(plan, JsonExamples.Days, JsonExamples.AsOf).ToJson(),
            Is.EqualTo(TargetTracker.Track(JsonExamples.Plan, JsonExamples.Days, JsonExamples.AsOf).ToJson()));
    }

    [Test]
    public void ToJson_OfValues_IsThisText()
    {
        var area = new Area("麦垄县", AreaLevel.County, new Area("青原市", AreaLevel.City));
        Assert.That(
            new RankedArea(area, 3.450m, 2, 5, IsTied: true) is var ranked ? new RankingResult(new RankingRule("index", RankingDirection.SmallestFirst), Group: null, [ranked], []).ToJson() : "",
            Is.EqualTo("""{"rule":{"metric":"index","direction":"SmallestFirst","ties":"Share","decimals":null,"chain":null,"incomplete":"LeftOut","cutsLists":false},"group":null,"ranked":[{"area":{"name":"麦垄县","level":"County","parent":{"name":"青原市","level":"City","parent":null}},"value":3.450,"place":2,"placeFromBottom":5,"isTied":true}],"unranked":[],"bases":[],"groupName":null,"isOfOneStandard":true,"count":1}"""));
        Assert.That(
            new PollutantConcentrations { PM25 = Concentration.FromDecimal(35), CO = Concentration.FromDecimal(0.9m) }.ToJson(),
            Is.EqualTo("""{"so2":null,"no2":null,"pm10":null,"pm25":35,"co":0.9,"o3":null}"""));
    }

    [TestCase("""{"area":{"name":"a","level":"County"},"metric":"pm2.5","period":"2026","value":30}""", "$.metric", "pm2.5")]
    [TestCase("""{"area":{"name":"a","level":"County"},"metric":"pm25","period":"2026-13","value":30}""", "$.period", "2026-13")]
    [TestCase("""{"area":{"name":"a","level":"County"},"metric":"pm25","period":2026,"value":30}""", "$.period", "Number")]
    public void FromJson_WrongValue_SaysWhereAndWhatWasExpected(string json, string path, string found)
    {
        var error = Assert.Throws<JsonException>(() => AirQualityJson.FromJson<Goal>(json));
        Assert.That(error.Path, Is.EqualTo(path));
        Assert.That(error.Message, Does.StartWith("Expected ").And.Contains(found));
    }

    [Test]
    public void FromJson_PlanWithAGoalTwice_IsAnErrorOfJson() =>
        Assert.Throws<JsonException>(() => AirQualityJson.FromJson<TargetPlan>(((IReadOnlyList<Goal>)[JsonExamples.Plan.Goals[0], JsonExamples.Plan.Goals[0]]).ToJson()));

    [Test]
    public void FromJson_NegativeConcentration_IsAnError() =>
        Assert.Throws<JsonException>(() => AirQualityJson.FromJson<PollutantConcentrations>("""{"pm25":-1}"""));

    /// <summary>Whatever the type: each optional member of an example, left out, is what a new value has.</summary>
    [Test]
    public void FromJson_MemberLeftOut_IsWhatItIsInCode([Values] bool ofTheWeb)
    {
        var options = ofTheWeb ? new JsonSerializerOptions(JsonSerializerDefaults.Web).AddAirQuality() : null;
        var checkedMembers = 0;
        foreach (var example in Examples.Where(e => e.GetType().GetConstructor(Type.EmptyTypes) is not null && e is not (Derivation or IList)))
        {
            var type = example.GetType();
            var fresh = Activator.CreateInstance(type)!;
            foreach (var member in type.GetProperties().Where(p => p.SetMethod is not null && p.GetIndexParameters().Length == 0 && !p.IsDefined(typeof(RequiredMemberAttribute), inherit: false)))
            {
                var json = JsonNode.Parse(Write(example))!.AsObject();
                var name = json.Select(m => m.Key).SingleOrDefault(k => k.Equals(member.Name, StringComparison.OrdinalIgnoreCase));
                if (name is null)
                    continue;
                json.Remove(name);
                var read = options is null ? Read(json.ToJsonString(), type) : JsonSerializer.Deserialize(json.ToJsonString(), options.GetTypeInfo(type))!;
                Assert.That(Text(read), Is.EqualTo(Text(fresh)), $"{type.Name}.{member.Name}");
                checkedMembers++;

                string Text(object owner) => JsonSerializer.Serialize(member.GetValue(owner), ShapeOptions.WithPublicTypes.GetTypeInfo(member.PropertyType));
            }
        }

        Assert.That(checkedMembers, Is.GreaterThan(60));
    }

    [Test]
    public void FromJson_MembersInOtherCase_AreFoundWhereTheOptionsSaySo()
    {
        var web = new JsonSerializerOptions(JsonSerializerDefaults.Web).AddAirQuality();
        var read = JsonSerializer.Deserialize<PlanOptions>("""{"ProfileYears":2}""", web)!;
        Assert.That((read.ProfileYears, read.SmoothingDays), Is.EqualTo((2, PlanOptions.Default.SmoothingDays)));
    }

    [TestCase("""{"profileYears":"x"}""", "$.profileYears", 0)]
    [TestCase("{\n\"profileYears\":2,\n\"smoothingDays\":\"x\"}", "$.smoothingDays", 2)]
    [TestCase("""[1]""", "$", 0)]
    public void FromJson_OptionsThatAreNone_SayWhere(string json, string path, int line)
    {
        var error = Assert.Throws<JsonException>(() => AirQualityJson.FromJson<PlanOptions>(json));
        Assert.That((error.Path, error.LineNumber), Is.EqualTo((path, (long?)line)));
    }

    [Test]
    public void FromJson_NothingButBraces_IsTheDefault() => Assert.That(AirQualityJson.FromJson<TrendOptions>("{ }"), Is.EqualTo(new TrendOptions()));

    [Test]
    public void ToJson_TypeOfAnother_IsRefused() => Assert.Throws<ArgumentException>(() => new Version(1, 0).ToJson());

    [Test]
    public void ToJson_OfADerivation_GoesToTheDepthAsked()
    {
        var derivation = Explainer.Of(JsonExamples.Days).Explain(JsonExamples.Days.Areas[0], AssessmentPeriod.Month(2026, 9), "pm25");
        Assert.That(JsonNode.Parse(derivation.ToJson(depth: 0))!["inputs"]!.AsArray(), Is.Empty);
        var one = JsonNode.Parse(derivation.ToJson(depth: 1))!;
        Assert.That((decimal)one["value"]!, Is.EqualTo(derivation.Value));
        Assert.That(one["inputs"]!.AsArray(), Has.Count.EqualTo(derivation.Inputs().Count));
        Assert.Throws<NotSupportedException>(() => AirQualityJson.FromJson<Derivation>(derivation.ToJson(depth: 0)));
    }

    [TestCaseSource(nameof(Dates))]
    public void Dates_AsNamesAndValues_ComeBack(LocalDate date, string text)
    {
        var influence = new Influence<LocalDate>(date, 1, 2, 3);
        Assert.That(influence.ToJson(), Does.Contain($"\"cause\":\"{text}\""));
        Assert.That(AirQualityJson.FromJson<Influence<LocalDate>>(influence.ToJson()), Is.EqualTo(influence));
    }

    private static IEnumerable<TestCaseData> Dates() => [new(new LocalDate(2026, 2, 28), "2026-02-28"), new(new LocalDate(1999, 12, 31), "1999-12-31")];

    private static string Write(object value, Type? type = null) =>
        (string)typeof(AirQualityJson).GetMethods().Single(m => m.Name == "ToJson" && m.IsGenericMethod).MakeGenericMethod(type ?? TypeOf(value)).Invoke(null, [value, false])!;

    private static object Read(string json, Type type) => typeof(AirQualityJson).GetMethod("FromJson", [typeof(string)])!.MakeGenericMethod(type).Invoke(null, [json])!;
}
