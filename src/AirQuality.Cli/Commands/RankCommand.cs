using System.CommandLine;
using AirQuality.Cli.Input;
using AirQuality.Cli.Output;
using AirQuality.Ranking;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq rank</c>: places, ties, change on last year, and the areas left out.</summary>
internal static class RankCommand
{
    private static readonly string[] Columns = ["rank", "area", "value", "change", "main", "note"];

    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new AssessmentInput();
        var by = OptionKinds.Choice<Ranker?>("--by", "What to rank by; by default index.", [.. Ranker.All.Select(r => (r.Key, (Ranker?)r))]);
        var top = OptionKinds.Count("--top", "Only the first N places, and those that tie with the last of them.");
        var bottom = OptionKinds.Count("--bottom", "Only the last N places, from the bottom.");
        var group = OptionKinds.Choice<AreaLevel?>("--group", "Rank within each of these.", ("city", AreaLevel.City), ("province", AreaLevel.Province));
        var ties = OptionKinds.Choice(
            "--ties",
            "What equal values get: the same place, the next skipped (share) or not (dense), or places by PM2.5, O3, PM10, NO2, SO2, CO (break).",
            ("share", TieRule.Share),
            ("dense", TieRule.Dense),
            ("break", TieRule.Break));
        var command = new Command("rank", "Places of the areas by an index or figure, with ties, change on last year, and the areas left out.") { by, top, bottom, group, ties };
        input.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            var (days, period, options) = input.Read(session);
            var ranker = session.Parse.GetValue(by) ?? Ranker.All[0];
            var comparison = PeriodComparison.OfLastYear(days, period, options, session.Cancellation);
            var rankings = ranker.Rank(comparison, session.Parse.GetValue(group), session.Parse.GetValue(ties));
            if (session.Parse.GetValue(group) is { } level && rankings.All(r => r.Group is null))
                throw new DataException($"--group {level.ToString().ToLowerInvariant()}: expected areas that lie in one, found none; give a stations file");
            var rows = new RankRows(ranker, comparison, new AreaNames(days.Areas), session.Words)
            {
                Top = session.Parse.GetValue(top),
                Bottom = session.Parse.GetValue(bottom),
            };
            session.Write(
                new Table(Columns, [.. rankings.SelectMany(rows.Of)]),
                pretty =>
                {
                    foreach (var ranking in rankings)
                        pretty.Table(new Table(Columns, [.. rows.Of(ranking)]) { Title = Title(ranking, ranker, period, session.Words) });
                });
            return ExitCodes.Done;
        });
    }

    private static string Title(RankingResult ranking, Ranker ranker, Period period, Words words) =>
        $"{(ranking.Group is null ? string.Empty : ranking.Group.Name + "  ")}{period}  {words.Pick("按", "by ")}{words.Header(ranker.Key)}{words.Pick("排名", string.Empty)}";
}
