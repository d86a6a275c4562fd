using System.CommandLine;
using System.Globalization;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Ranking.Uncertainty;
using AirQuality.Terms;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq places</c>: how sure the places of a ranking by composite index are.</summary>
internal static class PlacesCommand
{
    private static readonly string[] Columns = ["area", "rank", "value", "p05", "median", "p95", "in_bottom", "behind_next"];

    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new PlaceInput();
        var bottom = OptionKinds.Count("--bottom", "N of the last N; by default a quarter of the areas, at most 10.");
        var draws = OptionKinds.Count("--draws", "How often the days are drawn again; by default 10000.");
        var block = OptionKinds.Count("--block", "Days drawn together, so that episodes stay whole; by default 7, at most a quarter of the days.");
        var seed = OptionKinds.Count("--seed", "The same seed gives the same answer; by default 1.");
        var command = new Command("places", "How sure places by composite index are: the days of the period are drawn again and again, the same for all areas.") { bottom, draws, block, seed };
        input.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            var usual = PlaceUncertaintyOptions.Default;
            var options = usual with
            {
                Draws = session.Parse.GetValue(draws) ?? usual.Draws,
                BlockDays = session.Parse.GetValue(block) ?? usual.BlockDays,
                Seed = (ulong)(session.Parse.GetValue(seed) ?? (int)usual.Seed),
            };
            var places = input.Places(session);
            options = options with { Count = session.Parse.GetValue(bottom) ?? UsualBottom.Of(places.Days.Areas.Count) };
            var (asked, names) = (places.Asked, places.Names);
            var results = places.Rankings.Select(r => PlaceUncertainty.Estimate(places.Of(r), options, session.Cancellation)).ToList();
            session.Write(
                new Table(Columns, results.SelectMany(r => Rows(r, asked, names))),
                pretty =>
                {
                    foreach (var result in results)
                        Page(pretty, result, places.Assessed, asked, names, session.Words);
                });
            return ExitCodes.Done;
        });
    }

    private static IEnumerable<Cell[]> Rows(PlaceUncertainty result, AreaFilter asked, AreaNames names) => result.Areas.Where(a => asked.Keeps(a.Area.Area)).Select(a => new[]
    {
        Cell.Text(names.Of(a.Area.Area)),
        Cell.Number(a.Area.Place),
        Cell.Number(a.Area.Value),
        Cell.Number(a.Low),
        Cell.Number(a.Median),
        Cell.Number(a.High),
        Cell.Number((decimal)a.InBottom, 3),
        Cell.Number((decimal?)a.BehindNext, 3),
    });

    private static void Page(PrettyWriter pretty, PlaceUncertainty result, AssessmentPeriod assessed, AreaFilter asked, AreaNames names, Words words)
    {
        var options = result.Options;
        var group = result.Ranking.GroupName is { } name ? name + "  " : string.Empty;
        pretty.Heading($"{group}{assessed}  {words.Pick($"综合指数名次的可能范围（{result.Ranking.Ranked.Count} 个区域参加排名）", $"How sure places by composite index are ({result.Ranking.Ranked.Count} ranked)")}");
        pretty.Line(string.Create(CultureInfo.InvariantCulture, $"{words.Pick(
            $"重抽 {options.Draws} 次，各区域同抽，每段至多 {options.BlockDays} 天，种子 {options.Seed}",
            $"{options.Draws} draws, the same days for all, in blocks of up to {options.BlockDays} days, seed {options.Seed}")}"));
        var inBottom = string.Create(CultureInfo.InvariantCulture, $"{words.Pick($"后{options.Count}名概率", $"In the last {options.Count}")}");
        pretty.Table(new Table([.. Columns.Select(c => c == "in_bottom" ? inBottom : c)], Rows(result, asked, names)));
        foreach (var left in result.Ranking.Unranked.Where(u => asked.Keeps(u.Area)))
            pretty.Line($"{words.NotRanked}: {names.Of(left.Area)}: {words.Reason(left.Reason)}");
    }
}
