using AirQuality.Ranking;
using AirQuality.RuleFiles;
using AirQuality.Wording;

namespace AirQuality.Accountability.Money;

/// <summary>What a file of a formula says.</summary>
internal static class MoneyFormulaFile
{
    private static readonly Dictionary<string, MoneyBase> Bases = JsonWords.Of<MoneyBase>();
    private static readonly Dictionary<string, MoneyTiers> Readings = JsonWords.Of<MoneyTiers>();
    private static readonly Dictionary<string, MoneySign> Signs = JsonWords.Of<MoneySign>();
    private static readonly Dictionary<string, bool> Units = new(StringComparer.Ordinal) { ["figure"] = false, ["percent"] = true };
    private static readonly Dictionary<string, bool> Within = new(StringComparer.Ordinal) { ["goal"] = true, ["mean"] = false };

    public static MoneyFormula FormulaOf(JsonEntry file, IReadOnlyList<RankingMetric> further)
    {
        file.Only("$schema", "name", "title", "source", "unit", "least", "most", "parts");
        var parts = new List<MoneyPart>();
        foreach (var entry in file["parts"].Items())
        {
            var part = Part(entry, further);
            if (parts.Exists(p => p.Key == part.Key))
                throw entry["key"].Wrong(new($"“{part.Key}”已用于另一部分", $"'{part.Key}' is the key of another part too"));
            parts.Add(part);
        }

        return new MoneyFormula
        {
            Name = file["name"].Text(),
            Title = file["title"].Words(),
            Source = file["source"].Words(),
            Unit = file.Find("unit")?.Words() ?? new LocalizedText("万元", "10,000 yuan"),
            Parts = parts,
            Least = file.Find("least")?.Number(decimal.MinValue, 0),
            Most = file.Find("most")?.Number(0),
        };
    }

    private static MoneyPart Part(JsonEntry entry, IReadOnlyList<RankingMetric> further)
    {
        entry.Only(
            "key", "metric", "base", "in", "tiers", "reading", "first", "last", "sign", "weight", "factor", "factors", "cases", "goal", "goals", "scope", "onlyLast", "onlyAbove", "least", "most");
        var by = entry["base"].Choice(Bases);
        var part = new MoneyPart
        {
            Key = entry["key"].Text(),
            Metric = entry["metric"].Text() == MoneyPart.Aqi.Key ? MoneyPart.Aqi : MetricEntry.Of(entry["metric"], further),
            Base = by,
            InPercent = entry.Find("in")?.Choice(Units) == true,
            Tiers = by == MoneyBase.Places ? [] : Tiers(entry["tiers"]),
            Reading = entry.Find("reading")?.Choice(Readings) ?? MoneyTiers.Marginal,
            First = Amounts(entry.Find("first")),
            Last = Amounts(entry.Find("last")),
            Sign = entry.Find("sign")?.Choice(Signs) ?? MoneySign.Both,
            Weight = entry.Find("weight")?.Number(0, 1000) ?? 1,
            Factor = entry.Find("factor")?.Number(0, 1000) ?? 1,
            Factors = ByName(entry.Find("factors")),
            Cases = [.. entry.Find("cases")?.Items().Select(Case) ?? []],
            Goal = entry.Find("goal")?.Number(),
            Goals = ByName(entry.Find("goals")),
            Scope = entry.Find("scope") is { } scope ? DutyRuleFile.Scope(scope) : DutyScope.All,
            OnlyLast = entry.Find("onlyLast")?.Count(),
            OnlyAbove = entry.Find("onlyAbove")?.Number(),
            Least = entry.Find("least")?.Number(decimal.MinValue, 0),
            Most = entry.Find("most")?.Number(0),
        };
        if (by == MoneyBase.Places && part.First.Count == 0 && part.Last.Count == 0)
            throw entry.Wrong(new("以名次计须有“first”或“last”", "expected 'first' or 'last' for places"));
        if (by != MoneyBase.Places && part.First.Count + part.Last.Count > 0)
            throw entry["base"].Wrong(new("“first”“last”只用于places", "'first' and 'last' are for places only"));
        if (part.Metric == MoneyPart.Aqi && by is not (MoneyBase.Mean or MoneyBase.Goal))
            throw entry["base"].Wrong(new("aqi逐日计，应为mean或goal", "aqi is taken day by day: expected mean or goal"));
        return part;
    }

    private static IReadOnlyList<MoneyTier> Tiers(JsonEntry entry)
    {
        var tiers = new List<MoneyTier>();
        foreach (var tier in entry.Items())
        {
            tier.Only("above", "rate");
            var above = tier.Find("above")?.Number(0) ?? 0;
            if (tiers.Count > 0 && above <= tiers[^1].Above)
                throw tier.Wrong(new("各档应由低到高", "expected tiers in rising order"));
            tiers.Add(new MoneyTier(above, tier["rate"].Number(0)));
        }

        return tiers;
    }

    private static MoneyCase Case(JsonEntry entry)
    {
        entry.Only("within", "factor");
        List<bool> within = [.. entry.Find("within")?.Items().Select(w => w.Choice(Within)) ?? []];
        return new MoneyCase(within.Contains(true), within.Contains(false), entry["factor"].Number(0, 1000));
    }

    private static IReadOnlyList<decimal> Amounts(JsonEntry? entry) => [.. entry?.Items().Select(a => a.Number(0)) ?? []];

    private static Dictionary<string, decimal> ByName(JsonEntry? entry) =>
        entry?.Members().ToDictionary(m => m.Key, m => m.Value.Number(), StringComparer.Ordinal) ?? new Dictionary<string, decimal>(StringComparer.Ordinal);
}
