using System.Text;
using System.Text.Json;
using AirQuality.Assessments;
using AirQuality.Json;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Standards;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Scenarios;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Fuzz;

/// <summary>What a service gets as JSON: either it is read and writes as what reads the same, or the documented error says what was wrong.</summary>
internal static class JsonTarget
{
    private static readonly Area County = new("甲县", AreaLevel.County, new Area("甲市", AreaLevel.City));
    private static readonly StationNetwork Network = new([new Station("1001A", "一中", StationKind.Urban, County), new Station("1002A", "公园", StationKind.Background, County)]);

    private static readonly TargetPlan Plan = new(
    [
        new Goal(County, GoalMetric.Statistic(Pollutant.PM25), AssessmentPeriod.Year(2026), 45.5m) { Responsible = "甲", Policy = GoalPolicy.Strict },
        new Goal(County, GoalMetric.Statistic(Pollutant.O3), AssessmentPeriod.Quarter(2026, 4), -3) { Base = new GoalBase(1) },
    ]);

    private static readonly EventRegister Events = new([ExceptionalEvent.OfDays(County, new LocalDate(2026, 9, 3), new LocalDate(2026, 9, 4)) with { Source = "清单" }]);
    private static readonly Scenario Scenario = new() { BetterPercentOf = new Dictionary<Pollutant, decimal> { [Pollutant.PM25] = 5 }, Episode = new ScenarioEpisode(Pollutant.PM25, 150, 5) };
    private static readonly AssessmentOptions Options = new() { Events = Events, Scheme = CompositeIndexScheme.Weighted };
    private static readonly RankingResult Ranking = RankingEngine.Rank([new RankingEntry(County, 2.69m), new RankingEntry(new Area("乙县", AreaLevel.County), null)], new RankingRule("index", RankingDirection.SmallestFirst));

    private static readonly Action<string>[] Readers = [Read<StationNetwork>, Read<TargetPlan>, Read<EventRegister>, Read<Scenario>, Read<AssessmentOptions>, Read<RankingResult>];

    public static IReadOnlyList<byte[]> Seeds { get; } =
        [.. new[] { Network.ToJson(indented: true), Plan.ToJson(), Events.ToJson(indented: true), Scenario.ToJson(), Options.ToJson(), Ranking.ToJson(indented: true) }.Select(Encoding.UTF8.GetBytes)];

    public static (bool Accepted, long Cells) Check(byte[] input, Random random)
    {
        var text = Encoding.UTF8.GetString(input);
        var accepted = false;
        foreach (var read in Readers)
        {
            try
            {
                read(text);
                accepted = true;
            }
            catch (JsonException refused)
            {
                FuzzTarget.Require(refused.Message.Length > 0 && refused.Message.Length < 2000 + text.Length, $"the message is short, but for the path in the text: {refused.Message.Length} characters");
            }
        }

        return (accepted, 0);
    }

    private static void Read<T>(string text)
    {
        var json = AirQualityJson.FromJson<T>(text).ToJson();
        FuzzTarget.Require(AirQualityJson.FromJson<T>(json).ToJson() == json, $"what was read and written reads as the same: {json}");
    }
}
