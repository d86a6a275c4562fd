using System.Xml.Linq;
using AirQuality.Aggregation;
using AirQuality.Assessments;
using AirQuality.Explanation;
using AirQuality.Indices;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Ranking.Gaps;
using AirQuality.Reading;
using AirQuality.Reading.Tables;
using AirQuality.Targets.Outlooks;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;

namespace AirQuality.Docs.Tests;

/// <summary>The examples in the documentation of types and members compile and run.</summary>
[TestFixture]
public sealed class XmlExamplesTests
{
    private static readonly string Usings = string.Concat(
        typeof(Area).Assembly.GetExportedTypes().Select(t => t.Namespace).Append("NodaTime").Distinct(StringComparer.Ordinal).Select(n => $"using {n}; "));

    private static readonly Dictionary<string, List<string>> Examples = XDocument.Load(Path.ChangeExtension(typeof(Area).Assembly.Location, ".xml"))
        .Descendants("member")
        .Select(m => ((string)m.Attribute("name")!, m.Elements("example").Elements("code").Select(c => c.Value).ToList()))
        .Where(m => m.Item2.Count > 0)
        .ToDictionary();

    private static IEnumerable<string> Members => Examples.Keys;

    [TestCaseSource(nameof(Members))]
    public void Example_AsItStands_Runs(string member)
    {
        foreach (var code in Examples[member])
            Assert.That(() => CSharpProgram.Run(member[2..], [new Block("csharp", string.Empty, $"{Usings}\n{code}", 1, Output: null)]), Throws.Nothing);
    }

    [TestCase(typeof(AqiCalculator))]
    [TestCase(typeof(AssessmentPeriod))]
    [TestCase(typeof(CompositeIndex))]
    [TestCase(typeof(DayAggregator))]
    [TestCase(typeof(Explainer))]
    [TestCase(typeof(GapReport))]
    [TestCase(typeof(HourlyGridBuilder))]
    [TestCase(typeof(ObservationReader))]
    [TestCase(typeof(Outlook))]
    [TestCase(typeof(PeriodAssessor))]
    [TestCase(typeof(PlanFile))]
    [TestCase(typeof(PollutantConcentrations))]
    [TestCase(typeof(RankingEngine))]
    [TestCase(typeof(RankingMetric))]
    [TestCase(typeof(TargetTracker))]
    public void Type_UsersTouchFirst_HasAnExample(Type type) => Assert.That(Examples, Contains.Key($"T:{type.FullName}"));
}
