using AirQuality.Assessments;
using AirQuality.RuleFiles;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Ranking.Publishers;

/// <summary>What a file of publishers says.</summary>
internal static class PublisherFile
{
    /// <summary>The word for the figure itself before it is rounded.</summary>
    private const string Finer = "finer";

    private static readonly Dictionary<string, PublisherPoint> Points = new(StringComparer.Ordinal)
    {
        ["indexDecimals"] = PublisherPoint.IndexDecimals,
        ["pm25Decimals"] = PublisherPoint.PM25Decimals,
        ["changeDecimals"] = PublisherPoint.ChangeDecimals,
        ["ties"] = PublisherPoint.Ties,
        ["secondKeys"] = PublisherPoint.SecondKeys,
        ["lists"] = PublisherPoint.Lists,
        ["attaining"] = PublisherPoint.Attaining,
        ["incomplete"] = PublisherPoint.Incomplete,
        ["weeks"] = PublisherPoint.Weeks,
    };

    private static readonly Dictionary<string, WeekNumbering> Weeks = JsonWords.Of<WeekNumbering>();
    private static readonly Dictionary<string, TieRule> Ties = new(StringComparer.Ordinal) { ["share"] = TieRule.Share, ["dense"] = TieRule.Dense };
    private static readonly Dictionary<string, bool> Lists = new(StringComparer.Ordinal) { ["extended"] = false, ["cut"] = true };

    private static readonly Dictionary<string, AttainingAreas> Attaining = new(StringComparer.Ordinal)
    {
        ["worsened"] = AttainingAreas.OutOfWorsened,
        ["changes"] = AttainingAreas.OutOfChanges,
        ["ranked"] = AttainingAreas.Ranked,
    };

    private static readonly Dictionary<string, IncompleteAreas> Incomplete = new(StringComparer.Ordinal) { ["out"] = IncompleteAreas.LeftOut, ["last"] = IncompleteAreas.Last };

    /// <exception cref="RuleFileException">Something is not as it should be, or two have one name.</exception>
    public static IReadOnlyList<Publisher> PublishersOf(JsonEntry file)
    {
        file.Only("$schema", "publishers");
        var publishers = new List<Publisher>();
        foreach (var entry in file["publishers"].Items())
        {
            var publisher = One(entry);
            if (publishers.Exists(p => string.Equals(p.Name, publisher.Name, StringComparison.OrdinalIgnoreCase)))
                throw entry["name"].Wrong(new($"“{publisher.Name}”已是另一发布者的名称", $"'{publisher.Name}' is the name of another publisher too"));
            publishers.Add(publisher);
        }

        return publishers;
    }

    private static Publisher One(JsonEntry entry)
    {
        entry.Only("name", "title", "indexDecimals", "pm25Decimals", "changeDecimals", "ties", "secondKeys", "lists", "attaining", "incomplete", "weeks", "evidence");
        return new Publisher
        {
            Name = entry["name"].Text(),
            Title = entry["title"].Words(),
            Decimals = new PrintedDecimals(entry.Find("indexDecimals")?.Whole(0, 6), entry.Find("pm25Decimals")?.Whole(0, 3)),
            ChangeDecimals = entry.Find("changeDecimals")?.Whole(0, 6),
            Ties = entry.Find("ties")?.Choice(Ties) ?? TieRule.Share,
            SecondKeys = entry.Find("secondKeys")?.Members().ToDictionary(m => CriterionOf(m.Key, m.Value).Key, m => ChainOf(m.Key, m.Value), StringComparer.Ordinal) ?? [],
            CutsLists = entry.Find("lists")?.Choice(Lists) == true,
            Attaining = entry.Find("attaining")?.Choice(Attaining) ?? AttainingAreas.OutOfWorsened,
            Incomplete = entry.Find("incomplete")?.Choice(Incomplete) ?? IncompleteAreas.LeftOut,
            Weeks = entry.Find("weeks")?.Choice(Weeks) ?? WeekNumbering.Iso,
            Evidence = [.. entry.Find("evidence")?.Items().Select(EvidenceOf) ?? []],
        };
    }

    private static TieBreakChain ChainOf(string figure, JsonEntry keys) =>
        new(figure, [.. keys.Items().Select(k => k.Text() == Finer ? FinerOf(figure, k) : RankingMetric.Find(k.Text()) ?? throw Unknown(k))]);

    private static RankingMetric FinerOf(string figure, JsonEntry key)
    {
        if (RankingMetric.Find(figure) is not { } metric)
            throw Unknown(key);
        foreach (var pollutant in Pollutants.All)
            if (RankingMetric.Statistic(pollutant) == metric)
                return RankingMetric.FinerStatistic(pollutant);
        return metric == RankingMetric.Index ? RankingMetric.FinerIndex : throw key.Wrong(new("只有综合指数和浓度有更细的值", "only the index and concentrations have a finer value"));
    }

    private static RankingCriterion CriterionOf(string name, JsonEntry value) =>
        RankingCriterion.TryParse(name, out var by) && by.Parts.Count == 0 ? by : throw value.Wrong(new($"“{name}”不是指标", $"'{name}' is no figure"));

    private static RuleFileException Unknown(JsonEntry entry) => entry.Expected(new(
        $"{Finer}、{string.Join("、", RankingMetric.All.Select(a => a.Key))}之一", $"one of {Finer}, {string.Join(", ", RankingMetric.All.Select(a => a.Key))}"));

    private static PublisherEvidence EvidenceOf(JsonEntry entry)
    {
        entry.Only("point", "fact", "source");
        return new PublisherEvidence(entry["point"].Choice(Points), entry["fact"].Words(), entry["source"].Text());
    }
}
