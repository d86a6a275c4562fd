using AirQuality.Ranking;
using AirQuality.RuleFiles;
using AirQuality.Wording;

namespace AirQuality.Accountability.Scores;

/// <summary>What a file of a score says.</summary>
internal static class ScoreFormulaFile
{
    private static readonly Dictionary<string, ScoreBy> Gives = JsonWords.Of<ScoreBy>();
    private static readonly Dictionary<string, ScoreOf> Scored = JsonWords.Of<ScoreOf>();
    private static readonly Dictionary<string, TieRule> Ties = new(StringComparer.Ordinal) { ["share"] = TieRule.Share, ["dense"] = TieRule.Dense };

    /// <summary>The score of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="further">Figures of tables beside those of the six pollutants.</param>
    public static ScoreFormula FormulaOf(JsonEntry file, IReadOnlyList<RankingMetric> further)
    {
        file.Only("$schema", "name", "title", "source", "ties", "decimals", "scope", "parts");
        var parts = new List<ScorePart>();
        foreach (var entry in file["parts"].Items())
        {
            var part = Part(entry, further);
            if (parts.Exists(p => p.Key == part.Key))
                throw entry["key"].Wrong(new($"“{part.Key}”已用于另一部分", $"'{part.Key}' is the key of another part too"));
            if (parts.Count > 0 && (part.By == ScoreBy.Place) != (parts[0].By == ScoreBy.Place))
                throw entry["by"].Wrong(new("名次越小越好，分数越大越好，不能相加", "places are better the smaller, points the larger: they cannot be added up"));
            parts.Add(part);
        }

        return new ScoreFormula
        {
            Name = file["name"].Text(),
            Title = file["title"].Words(),
            Source = file["source"].Words(),
            Ties = file.Find("ties")?.Choice(Ties) ?? TieRule.Share,
            Decimals = file.Find("decimals")?.Whole(0, 6) ?? 2,
            Scope = file.Find("scope") is { } scope ? DutyRuleFile.Scope(scope) : DutyScope.All,
            Parts = parts,
        };
    }

    private static ScorePart Part(JsonEntry entry, IReadOnlyList<RankingMetric> further)
    {
        entry.Only("key", "metric", "of", "by", "weight");
        var weight = entry.Find("weight")?.Number(0, 1000) ?? 1;
        if (weight == 0)
            throw entry["weight"].Expected(new LocalizedText("大于0的数", "a number above 0"));
        return new ScorePart(entry["key"].Text(), MetricEntry.Of(entry["metric"], further))
        {
            Of = entry.Find("of")?.Choice(Scored) ?? ScoreOf.Value,
            By = entry["by"].Choice(Gives),
            Weight = weight,
        };
    }
}
