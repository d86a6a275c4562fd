using System.Globalization;
using AirQuality.Accountability;
using AirQuality.Ranking;
using AirQuality.Terms;

namespace AirQuality.Tests.Accountability;

/// <summary>Every kind of rule over drawn provinces, against a naive reckoning: all that is met is found, nothing else, and the figure named is the border.</summary>
[TestFixture]
public sealed class DutyOracleTests
{
    private static readonly DutyCondition[] Conditions =
    [
        DutyCondition.Worse(),
        DutyCondition.Worse(5),
        DutyCondition.Worse(20),
        DutyCondition.Last(3),
        DutyCondition.Last(10),
        DutyCondition.Last(10) with { OneIn = 4 },
        DutyCondition.Last(5, DutyListBy.Improvement),
        DutyCondition.Last(8, DutyListBy.Both),
        DutyCondition.NotAttaining(),
    ];

    private static readonly DutyCounter[] Counters =
    [
        new(DutyCounterKind.InARow, 1),
        new(DutyCounterKind.InARow, 2),
        new(DutyCounterKind.InARow, 3),
        new(DutyCounterKind.InYear, 2),
        new(DutyCounterKind.InYear, 3),
    ];

    private static readonly DutyPeriod[] Kinds = [DutyPeriod.Month, DutyPeriod.Quarter, DutyPeriod.Season, DutyPeriod.Week, DutyPeriod.TenDays];

    [TestCase(40)]
    [TestCase(167, Category = "Long,Large")]
    public void ProvinceThreeYears_EveryRuleByMonth_IsMetWhereANaiveReckoningSaysAndNowhereElse(int counties)
    {
        var province = new DrawnProvince(DutyPeriod.Month, counties, seed: 25);
        Check(province, known: 34, [.. Conditions.Select((c, i) => Rule(DutyPeriod.Month, c, Counters[i % Counters.Length], $"r{i}"))]);
    }

    [TestCaseSource(nameof(Draws))]
    public void SmallProvinces_EveryConditionAndCounter_OverManyDraws(DutyPeriod kind, int seed)
    {
        var province = new DrawnProvince(kind, 24, seed);
        var random = new Random(seed);
        Check(province, province.Periods.Count - 1 - random.Next(province.Periods.Count / 4), Rules(kind, random));
    }

    private static IEnumerable<TestCaseData> Draws() => Sweep.Of(Kinds, [0, 1, 2, 3, 4, 5, 6, 7], (kind, seed) => seed < (kind is DutyPeriod.Week or DutyPeriod.TenDays ? 1 : 2));

    /// <summary>Finds all duties of a province, and compares each with the naive reckoning.</summary>
    private static void Check(DrawnProvince province, int known, IReadOnlyList<DutyRule> rules)
    {
        var set = DutyRules.ByName("plain") with { Rules = rules };
        var report = province.Publish(known).Counties.Duties(AssessmentPeriod.Day(province.Periods[known - 1].End), set);
        var found = report.Duties.ToLookup(d => (d.Rule.Key, d.Metric, d.Area.Name));
        int met = 0, near = 0;
        foreach (var rule in rules)
        {
            foreach (var metrics in rule.AnyMetric ? [rule.Metrics] : rule.Metrics.Select(m => (IReadOnlyList<RankingMetric>)[m]))
            {
                var text = $"{rule.In(Language.English)} {string.Join('+', metrics)}";
                var naive = new NaiveDuties(province, known, rule, [.. metrics.Select(m => m.Key)]);
                for (var county = 0; county < province.Counties; county++)
                {
                    var duty = found[(rule.Key, string.Join('+', metrics), DrawnProvince.NameOf(county))].SingleOrDefault();
                    var what = $"{province.Kind} {rule.Key} {text} {DrawnProvince.NameOf(county)}";
                    Assert.That((duty?.Met.Select(e => e.Period) ?? []).SequenceEqual(naive.Met(county).Select(i => province.Periods[i])), Is.True, what);
                    Assert.That(duty?.State ?? DutyState.Clear, Is.EqualTo(naive.State(county)), what);
                    met += duty?.Met.Count ?? 0;
                    near += duty?.State == DutyState.Near ? 1 : 0;
                    if (duty is not null)
                        foreach (var limit in duty.Limits.Where(l => l.Kind == DutyLimitKind.Decides))
                            CheckBorder(naive, county, duty, limit, what);
                }
            }
        }

        Assert.That((met > 0, near > 0), Is.EqualTo((true, true)), "the draw holds what is met and what is near");
    }

    /// <summary>With the figure the period does not count; one published step further it does.</summary>
    private static void CheckBorder(NaiveDuties naive, int county, Duty duty, DutyLimit limit, string what)
    {
        var step = (limit.Metric == "index" ? 0.01m : 0.1m) * (limit.Metric == "good_ratio" ? -1 : 1);
        var others = limit.OthersIn ?? duty.Decides;
        Assert.That(naive.Holds(county, limit.Metric, duty.Decides, others, limit.Value!.Value), Is.False, $"{what} {limit.Value}");
        Assert.That(naive.Holds(county, limit.Metric, duty.Decides, others, limit.Value.Value + step), Is.True, $"{what} {limit.Value}");
    }

    private static List<DutyRule> Rules(DutyPeriod kind, Random random)
    {
        var rules = new List<DutyRule>();
        foreach (var condition in Conditions)
            foreach (var counter in Counters.Where(_ => random.Next(2) == 0))
                rules.Add(Rule(kind, condition, counter, string.Create(CultureInfo.InvariantCulture, $"r{rules.Count}")) with
                {
                    AnyMetric = condition.Kind != DutyConditionKind.NotAttaining && random.Next(3) == 0,
                    Scope = random.Next(3) == 0 ? DutyScope.All with { Within = AreaLevel.City } : DutyScope.All,
                    NeedsNotAttaining = kind is DutyPeriod.Month or DutyPeriod.Season && random.Next(3) == 0,
                });
        return rules;
    }

    private static DutyRule Rule(DutyPeriod kind, DutyCondition condition, DutyCounter counter, string key) => new()
    {
        Key = key,
        Step = DutyStep.Named,
        Metrics = condition.Kind == DutyConditionKind.NotAttaining ? [RankingMetric.ByKey("pm25")] : [.. DrawnProvince.Metrics.Select(RankingMetric.ByKey)],
        Period = kind,
        Condition = condition,
        Counter = counter,
    };
}
