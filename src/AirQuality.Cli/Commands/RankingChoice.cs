using System.CommandLine;
using System.CommandLine.Parsing;
using AirQuality.Assessments;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Ranking;
using AirQuality.Ranking.Publishers;
using AirQuality.Terms;
using AirQuality.Wording;

namespace AirQuality.Cli.Commands;

/// <summary>What to rank by, among whom and how: the options <c>rank</c> and <c>history</c> share.</summary>
internal sealed class RankingChoice(Option<RankingCriterion?> by)
{
    private const string ByDescription = "What to rank by; by default index.";
    private static readonly string Keys = string.Join(", ", RankingCriterion.All);

    /// <summary>A metric, a change, or a mean of places.</summary>
    public static Option<RankingCriterion?> ByAny(string name = "--by", string description = ByDescription)
    {
        var expected = new LocalizedText($"{Keys}，或几项如index+index_change或2*index+pm25", $"{Keys}, or several such as index+index_change or 2*index+pm25");
        var option = new Option<RankingCriterion?>(name)
        {
            Description = $"{description} One of {Keys}; or the mean of the places in several, such as index+index_change, with weights 2*index+pm25.",
            HelpName = "BY",
            CustomParser = result =>
            {
                if (RankingCriterion.TryParse(result.Tokens[0].Value, out var by))
                    return by;
                // A further figure is known once its table is read.
                if (!HasTables(result))
                    OptionError.AddUnknown(result, name, expected, RankingCriterion.All.Select(c => c.Key));
                return RankingCriterion.Index;
            },
        };
        option.CompletionSources.Add(_ => RankingCriterion.All.Select(c => new System.CommandLine.Completions.CompletionItem(c.Key)));
        return option;
    }

    private static bool HasTables(ArgumentResult result) => (result.Parent as OptionResult)?.Parent is CommandResult command
        && command.Command.Options.FirstOrDefault(o => o.Name == PublishedInput.FiguresName) is { } tables && command.GetResult(tables) is { Implicit: false };

    /// <summary>What is asked, by figures and further figures.</summary>
    /// <param name="session">The run.</param>
    /// <param name="by">The option.</param>
    /// <param name="further">The further figures there are.</param>
    public static RankingCriterion Asked(Session session, Option<RankingCriterion?> by, IReadOnlyList<RankingMetric> further)
    {
        if (session.Parse.GetResult(by) is not { Tokens: [var token] } || further.Count == 0)
            return session.Parse.GetValue(by) ?? RankingCriterion.Index;
        return RankingCriterion.TryParse(token.Value, further, out var of) ? of : throw new UsageException(
            $"{by.Name}：应为{string.Join("、", RankingCriterion.All)}、{string.Join("、", further)}之一，实为{VisibleText.Quote(token.Value)}",
            $"{by.Name}: expected one of {string.Join(", ", RankingCriterion.All)}, {string.Join(", ", further)}, found {VisibleText.Quote(token.Value)}");
    }

    /// <summary>A metric of one period.</summary>
    public static Option<RankingCriterion?> ByMetric() =>
        MetricOptions.Ranking("--by", ByDescription, RankingMetric.All, m => (RankingCriterion?)RankingCriterion.Of(m));

    private readonly GroupChoice groups = new();
    private readonly Option<int?> decimals = OptionKinds.Decimals();

    private readonly Option<RankingOptions?> ties = OptionKinds.Choice<RankingOptions?>(
        "--ties",
        $"What equal values get: {string.Join("; ", TieRule.All.Select(t => $"{t.Meaning.En} ({t.Key.ToLowerInvariant()})"))}.",
        [.. TieRule.All.Select(t => (t.Key.ToLowerInvariant(), (RankingOptions?)new RankingOptions { Ties = t }))]);

    private readonly Option<IncompleteAreas?> incomplete = OptionKinds.Choice<IncompleteAreas?>(
        "--incomplete",
        "Areas without enough data: not ranked (out, the default), or behind all others (last; Henan, Fujian 2016).",
        ("out", IncompleteAreas.LeftOut),
        ("last", IncompleteAreas.Last));

    private readonly Option<AttainingAreas?> attaining = OptionKinds.Choice<AttainingAreas?>(
        "--attaining",
        "Areas that meet class II in all six pollutants, when ranked by a change: not in the list of the last (worsened, the default), not ranked at all (changes; Guangdong 2019, Sichuan 2020), or like the others (ranked).",
        ("worsened", AttainingAreas.OutOfWorsened),
        ("changes", AttainingAreas.OutOfChanges),
        ("ranked", AttainingAreas.Ranked));

    private readonly Option<bool> cutLists = new("--cut-lists") { Description = "Cut --top and --bottom after N areas; by default areas that tie at the end are listed too." };

    public void AddTo(Command command)
    {
        command.Add(by);
        command.Add(incomplete);
        command.Add(attaining);
        command.Add(cutLists);
        groups.AddTo(command);
        command.Add(ties);
        command.Add(decimals);
    }

    /// <summary>The question asked of areas.</summary>
    /// <param name="session">The run.</param>
    /// <param name="areas">The areas.</param>
    /// <param name="assessment">How periods are assessed.</param>
    /// <param name="known">Whose rules hold, and which further figures there are.</param>
    public RankingQuery QueryOf(Session session, IReadOnlyList<Area> areas, AssessmentOptions assessment, RankingChoiceOf known)
    {
        var criterion = Asked(session, by, known.Further);
        return new()
        {
            By = criterion,
            Grouping = groups.Of(session, areas),
            Rules = Given(session, known.Publisher?.RulesFor(criterion) ?? RankingOptions.Default),
            Assessment = assessment,
        };
    }

    /// <summary>What is given wins over what a publisher does.</summary>
    private RankingOptions Given(Session session, RankingOptions usual)
    {
        var asked = session.Parse.GetValue(ties);
        return usual with
        {
            Ties = asked?.Ties ?? usual.Ties,
            Chain = asked is null ? usual.Chain : asked.Chain,
            Decimals = session.Parse.GetValue(decimals),
            Incomplete = session.Parse.GetValue(incomplete) ?? usual.Incomplete,
            Attaining = session.Parse.GetValue(attaining) ?? usual.Attaining,
            CutsLists = session.Parse.GetValue(cutLists) || usual.CutsLists,
        };
    }
}
