using AirQuality.Ranking;
using AirQuality.RuleFiles;
using AirQuality.Terms;

namespace AirQuality.Accountability;

/// <summary>What a file of rules says.</summary>
internal static class DutyRuleFile
{
    private static readonly Dictionary<string, DutyStep> Steps = JsonWords.Of<DutyStep>();
    private static readonly Dictionary<string, DutyPeriod> Periods = JsonWords.Of<DutyPeriod>();
    private static readonly Dictionary<string, DutyConditionKind> Kinds = JsonWords.Of<DutyConditionKind>();
    private static readonly Dictionary<string, DutyListBy> Orders = JsonWords.Of<DutyListBy>();
    private static readonly Dictionary<string, AreaLevel> Levels = JsonWords.Of<AreaLevel>();
    private static readonly Dictionary<string, bool> Combinations = new(StringComparer.Ordinal) { ["each"] = false, ["any"] = true };
    private static readonly Dictionary<string, bool> Needs = new(StringComparer.Ordinal) { ["notAttaining"] = true };

    /// <summary>The rules of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="further">Figures of tables beside those of the six pollutants.</param>
    public static DutyRules RulesOf(JsonEntry file, IReadOnlyList<RankingMetric> further)
    {
        file.Only("$schema", "name", "title", "source", "rules");
        var rules = new List<DutyRule>();
        foreach (var entry in file["rules"].Items())
        {
            var rule = Rule(entry, further);
            if (rules.Exists(r => r.Key == rule.Key))
                throw entry["key"].Wrong(new($"“{rule.Key}”已用于另一条规则", $"'{rule.Key}' is the key of another rule too"));
            rules.Add(rule);
        }

        foreach (var entry in file["rules"].Items())
            if (entry["condition"] is var condition && condition["kind"].Choice(Kinds) == DutyConditionKind.Step && !rules.Exists(r => r.Step == condition["step"].Choice(Steps) && r.Condition.Kind != DutyConditionKind.Step))
                throw condition["step"].Wrong(new("没有以此为后果的规则", "no rule of the file leads to this step"));
        return new DutyRules { Name = file["name"].Text(), Title = file["title"].Words(), Source = file["source"].Words(), Rules = rules };
    }

    private static DutyRule Rule(JsonEntry entry, IReadOnlyList<RankingMetric> further)
    {
        entry.Only("key", "step", "metrics", "combine", "period", "condition", "counter", "needs", "scope", "whom", "clause");
        var condition = Condition(entry["condition"]);
        var metrics = Metrics(entry, condition, further);
        return new DutyRule
        {
            Key = entry["key"].Text(),
            Step = entry["step"].Choice(Steps),
            Metrics = metrics,
            AnyMetric = metrics.Count > 1 && entry.Find("combine")?.Choice(Combinations) == true,
            Period = entry["period"].Choice(Periods),
            Condition = condition,
            Counter = entry.Find("counter") is { } counter ? Counter(counter) : new DutyCounter(DutyCounterKind.InARow, 1),
            NeedsNotAttaining = entry.Find("needs")?.Choice(Needs) == true,
            Scope = entry.Find("scope") is { } scope ? Scope(scope) : DutyScope.All,
            Whom = entry.Find("whom")?.Words(),
            Clause = entry.Find("clause")?.Words(),
        };
    }

    private static IReadOnlyList<RankingMetric> Metrics(JsonEntry entry, DutyCondition condition, IReadOnlyList<RankingMetric> further)
    {
        if (condition.Kind == DutyConditionKind.Step)
            return entry.Find("metrics") is { } given ? throw given.Wrong(new("以步骤为条件的规则不列指标", "a condition on steps has no figures")) : [];
        return [.. entry["metrics"].Items().Select(m => MetricEntry.Of(m, further))];
    }

    private static DutyCondition Condition(JsonEntry entry)
    {
        switch (entry["kind"].Choice(Kinds))
        {
            case DutyConditionKind.Worse:
                entry.Only("kind", "atLeast");
                return DutyCondition.Worse(entry.Find("atLeast")?.Number(0.1m, 1000));
            case DutyConditionKind.Last:
                entry.Only("kind", "count", "by", "atMostOneIn");
                return DutyCondition.Last(entry["count"].Count(), entry.Find("by")?.Choice(Orders) ?? DutyListBy.Value) with { OneIn = entry.Find("atMostOneIn")?.Count() };
            case DutyConditionKind.NotAttaining:
                entry.Only("kind");
                return DutyCondition.NotAttaining();
            default:
                entry.Only("kind", "step");
                return DutyCondition.Met(entry["step"].Choice(Steps));
        }
    }

    private static DutyCounter Counter(JsonEntry entry)
    {
        entry.Only("inARow", "inYear");
        return (entry.Find("inARow"), entry.Find("inYear")) switch
        {
            ({ } row, null) => new DutyCounter(DutyCounterKind.InARow, row.Count()),
            (null, { } year) => new DutyCounter(DutyCounterKind.InYear, year.Count()),
            _ => throw entry.Expected(new("inARow、inYear之一", "one of inARow and inYear")),
        };
    }

    public static DutyScope Scope(JsonEntry entry)
    {
        entry.Only("level", "in", "notIn", "within");
        return new DutyScope
        {
            Levels = entry.Find("level") is not { } level ? [] : level.IsList ? [.. level.Items().Select(l => l.Choice(Levels))] : [level.Choice(Levels)],
            In = [.. entry.Find("in")?.Items().Select(n => n.Text()) ?? []],
            NotIn = [.. entry.Find("notIn")?.Items().Select(n => n.Text()) ?? []],
            Within = entry.Find("within")?.Choice(Levels),
        };
    }
}
