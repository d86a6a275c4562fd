using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Ranking;
using AirQuality.Terms;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq rank</c>: places, ties, change on last year, and the areas left out.</summary>
internal static class RankCommand
{
    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new AssessmentInput();
        var choice = new RankingChoice(RankingChoice.ByAny());
        var top = OptionKinds.Count("--top", "Only the first N places, and those that tie with the last of them.");
        var bottom = OptionKinds.Count("--bottom", "Only the last N places, from the bottom; by a change without the areas that meet class II in all six pollutants.");
        var asOf = OptionKinds.Date("--as-of", "Rank the days to this one while the period runs; by default the whole period.");
        var command = new Command("rank", "Places of the areas by an index or figure, with ties, change on last year, and the areas left out.") { top, bottom, asOf };
        choice.AddTo(command);
        input.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            var (days, asked, options) = input.Read(session);
            var period = session.Parse.GetValue(asOf) is { } day ? asked.Until(AsOf.In(asked, day, days, session)) : asked;
            var ranker = choice.RankerOf(session);
            var comparison = PeriodComparison.OfLastYear(days, period, options, session.Cancellation);
            var rankings = GroupRanking.Of(ranker, comparison, comparison.Before(days, options, session.Cancellation), choice.GroupingOf(session), choice.OptionsOf(session));
            var rows = new RankRows(ranker, comparison, new AreaNames(days.Areas), session.Words)
            {
                Top = session.Parse.GetValue(top),
                Bottom = session.Parse.GetValue(bottom),
            };
            session.Write(
                new Table(RankRows.Columns, [.. rankings.SelectMany(rows.Of)]),
                pretty =>
                {
                    foreach (var ranking in rankings)
                        Print(pretty, ranking, rows, period, session.Words);
                    if (days.LastDay < period.End && rankings.All(r => r.Whole.Ranked.Count == 0))
                        pretty.Line(session.Words.Pick($"  数据截至 {AsOf.Iso(days.LastDay)}：用 --as-of {AsOf.Iso(days.LastDay)} 按截至当日的数据排名。", $"  The data end on {AsOf.Iso(days.LastDay)}: --as-of {AsOf.Iso(days.LastDay)} ranks the days to it."));
                });
            return ExitCodes.Done;
        });
    }

    private static void Print(PrettyWriter pretty, GroupRanking ranking, RankRows rows, AssessmentPeriod period, Words words)
    {
        pretty.Table(rows.ForPeople(ranking) with { Title = Title(ranking.Whole, period, words) });
        foreach (var sentence in rows.Sentences(ranking))
            pretty.Line($"  {sentence}");
        if (ranking.Whole.Ranked.Count == 0)
            pretty.Line($"  {words.Pick("没有可排名的区域。", "No area can be ranked.")}");
        pretty.Line();
    }

    private static string Title(RankingResult ranking, AssessmentPeriod period, Words words)
    {
        var by = $"{words.Pick("按", "by ")}{words.Metric(ranking.Rule.Metric)}{words.Pick("排名", string.Empty)}";
        return $"{(ranking.GroupName is { } name ? name + "  " : string.Empty)}{period}  {by}{words.Basis(ranking.Rule, ranking.Bases)}";
    }
}
