using System.CommandLine;
using AirQuality.Assessments;
using AirQuality.Cli.Input;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Ranking;

namespace AirQuality.Cli.Commands;

/// <summary>What to rank by, among whom and how: the options <c>rank</c> and <c>history</c> share.</summary>
internal sealed class RankingChoice(Option<Ranker?> by)
{
    private const string ByDescription = "What to rank by; by default index.";
    private static readonly string Keys = string.Join(", ", Ranker.All.Select(r => r.Key));

    /// <summary>A metric, a change, or a mean of places.</summary>
    public static Option<Ranker?> ByAny()
    {
        var option = OptionKinds.Of<Ranker?>(
            "--by",
            $"{ByDescription} One of {Keys}; or the mean of the places in several, such as index+index_change, with weights 2*index+pm25.",
            $"{Keys}, or several such as index+index_change or 2*index+pm25",
            Ranker.TryParse);
        option.CompletionSources.Add(_ => Ranker.All.Select(r => new System.CommandLine.Completions.CompletionItem(r.Key)));
        return option;
    }

    /// <summary>A metric of one period.</summary>
    public static Option<Ranker?> ByMetric() => OptionKinds.Choice<Ranker?>("--by", ByDescription, [.. Ranker.OfMetrics.Select(r => (r.Key, (Ranker?)r))]);

    private readonly GroupChoice groups = new();
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
        groups.AddTo(command);
        command.Add(ties);
        command.Add(decimals);
    }

    public Ranker RankerOf(Session session) => session.Parse.GetValue(by) ?? Ranker.All[0];

    public RankingOptions OptionsOf(Session session) =>
        (session.Parse.GetValue(ties) ?? RankingOptions.Default) with { Decimals = session.Parse.GetValue(decimals) };

    public Func<IReadOnlyList<PeriodAssessment>, IReadOnlyList<RankingGroup>> GroupingOf(Session session) => groups.Of(session);
}
