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
        var input = new AssessmentInput(takesPublished: true, takesFurther: true);
        var choice = new RankingChoice(RankingChoice.ByAny());
        var top = OptionKinds.Count("--top", "Only the first N places, and those that tie with the last of them.");
        var bottom = OptionKinds.Count("--bottom", "Only the last N places, from the bottom; by a change without the areas that meet class II in all six pollutants.");
        var and = RankingChoice.ByAny("--and", "Also rank by this, and say which areas are among the last N (--bottom), or the first N (--top), of both lists.");
        var both = new Option<bool>("--both") { Description = "Instead: index and place by the limits of 2012 and of 2026, each under the old and the new index scheme, side by side." };
        var asOf = OptionKinds.Date("--as-of", "Rank the days to this one while the period runs; by default the whole period.");
        var command = new Command("rank", "Places of the areas by an index or figure, with ties, change on last year, and the areas left out.") { top, bottom, asOf, both, and };
        choice.AddTo(command);
        input.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            var asked = input.ReadAreas(session);
            var query = choice.QueryOf(session, asked.Areas.Areas, asked.Options, new RankingChoiceOf(input.PublisherOf(session), asked.Areas.Further));
            var period = asked.PeriodOf(session, query.By.Metric.Key);
            if (session.Parse.GetValue(both))
            {
                var days = asked.Days ?? throw new UsageException("--both：须有日值，发布表不能按另一标准重算", "--both: expected days, found published figures, which cannot be judged by another standard");
                session.Write(BothStandards.Of(days, period, asked.Options, input.Areas.Of(session, days.Areas), session));
                return ExitCodes.Done;
            }

            query = query with { AsOf = asked.DayIn(period, session.Parse.GetValue(asOf), session) };
            var ranking = asked.Areas.Rank(period, query, session.Cancellation);
            var rows = new RankTable(new AreaNames(asked.Areas.Areas), session.Words)
            {
                HasSources = asked.HasPublications,
                Top = session.Parse.GetValue(top),
                Bottom = session.Parse.GetValue(bottom),
                Asked = input.Areas.Of(session, asked.Areas.Areas).Asked,
            };
            var second = session.Parse.GetResult(and) is { Implicit: false }
                ? new BothLists(ranking, asked.Areas.Rank(period, query with { By = RankingChoice.Asked(session, and, asked.Areas.Further) }, session.Cancellation)) { Top = rows.Top, Bottom = rows.Bottom ?? (rows.Top is null ? UsualBottom.Of(asked.Areas.Areas.Count) : null) }
                : null;
            session.Write(
                second is null ? new Table(rows.ColumnsForMachines, [.. ranking.Groups.SelectMany(rows.Of)]) : second.Table(new AreaNames(asked.Areas.Areas), input.Areas.Of(session, asked.Areas.Areas)),
                pretty =>
                {
                    foreach (var sentence in second?.Sentences(new AreaNames(asked.Areas.Areas), session.Words) ?? [])
                        pretty.Line(sentence);
                    foreach (var group in ranking.Groups.Where(rows.HasAny))
                        Print(pretty, group, rows, ranking.Assessed + session.PeriodNote, session.Words);
                    if (asked.Days is { } days && days.LastDay < ranking.Assessed.End && ranking.Groups.All(g => g.Ranking.Ranked.Count == 0))
                        pretty.Line(session.Words.Pick($"  数据截至 {AsOf.Iso(days.LastDay)}：用 --as-of {AsOf.Iso(days.LastDay)} 按截至当日的数据排名。", $"  The data end on {AsOf.Iso(days.LastDay)}: --as-of {AsOf.Iso(days.LastDay)} ranks the days to it."));
                });
            return ExitCodes.Done;
        });
    }

    private static void Print(PrettyWriter pretty, GroupRanking group, RankTable rows, string period, Words words)
    {
        pretty.Table(rows.ForPeople(group) with { Title = Title(group.Ranking, period, words) });
        foreach (var sentence in rows.Sentences(group))
            pretty.Line($"  {sentence}");
        if (group.Ranking.Ranked.Count == 0)
            pretty.Line($"  {words.Pick("没有可排名的区域。", "No area can be ranked.")}");
        pretty.Line();
    }

    private static string Title(RankingResult ranking, string period, Words words)
    {
        var by = $"{words.Pick("按", "by ")}{words.Metric(ranking.Rule.Metric)}{words.Pick("排名", string.Empty)}";
        return $"{(ranking.GroupName is { } name ? name + "  " : string.Empty)}{period}  {by}{words.Basis(ranking)}";
    }
}
