using System.CommandLine;
using AirQuality.Cli.Input;
using AirQuality.Csv;
using AirQuality.Ranking;
using AirQuality.Statistics;

namespace AirQuality.Cli.Commands;

/// <summary>What to rank by, among whom and how: the options <c>rank</c> and <c>history</c> share.</summary>
internal sealed class RankingChoice(IReadOnlyList<Ranker> rankers)
{
    private readonly Option<Ranker?> by = OptionKinds.Choice<Ranker?>("--by", "What to rank by; by default index.", [.. rankers.Select(r => (r.Key, (Ranker?)r))]);
    private readonly Option<AreaLevel?> group = OptionKinds.Choice<AreaLevel?>("--group", "Rank within each of these.", ("city", AreaLevel.City), ("province", AreaLevel.Province));
    private readonly Option<string?> lists = new("--group-list") { Description = "Rank within the lists of a file: group,area.", HelpName = "FILE" };
    private readonly Option<int?> decimals = OptionKinds.Decimals();

    private readonly Option<RankingOptions?> ties = OptionKinds.Choice<RankingOptions?>(
        "--ties",
        "What equal values get: the same place, the next skipped (share) or not (dense); places by PM2.5, O3, PM10, NO2, SO2, CO (break) or by the index before rounding (finer).",
        ("share", new RankingOptions()),
        ("dense", new RankingOptions { Ties = TieRule.Dense }),
        ("break", new RankingOptions { Ties = TieRule.Break }),
        ("finer", new RankingOptions { Ties = TieRule.Break, Chain = TieBreakChain.FinerIndex }));

    public void AddTo(Command command)
    {
        command.Add(by);
        command.Add(group);
        command.Add(lists);
        command.Add(ties);
        command.Add(decimals);
        command.Validators.Add(result =>
        {
            if (result.GetResult(group) is not null && result.GetResult(lists) is not null)
                result.AddError("--group and --group-list: expected one of the two, found both");
        });
    }

    public Ranker RankerOf(Session session) => session.Parse.GetValue(by) ?? rankers[0];

    public RankingOptions OptionsOf(Session session) =>
        (session.Parse.GetValue(ties) ?? RankingOptions.Default) with { Decimals = session.Parse.GetValue(decimals) };

    /// <summary>How assessments are divided; what the file of lists or the areas cannot give is an error.</summary>
    public Func<IReadOnlyList<PeriodAssessment>, IReadOnlyList<RankingGroup>> GroupingOf(Session session)
    {
        if (session.Parse.GetValue(lists) is { } path)
        {
            var read = AreaListFile.Read(path);
            return assessments => Grouped(() => RankingGroups.ByLists(assessments, read), path);
        }

        if (session.Parse.GetValue(group) is not { } level)
            return RankingGroups.Whole;
        return assessments =>
        {
            var groups = RankingGroups.ByLevel(assessments, level);
            return groups.Any(g => g.Area is not null)
                ? groups
                : throw new DataException($"--group {level.ToString().ToLowerInvariant()}: expected areas that lie in one, found none; give a stations file");
        };
    }

    private static IReadOnlyList<RankingGroup> Grouped(Func<IReadOnlyList<RankingGroup>> divide, string path)
    {
        try
        {
            return divide();
        }
        catch (ArgumentException error)
        {
            throw new DataException($"{path}: {error.Message}");
        }
    }
}
