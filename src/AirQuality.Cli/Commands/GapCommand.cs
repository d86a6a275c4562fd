using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Ranking.Gaps;
using AirQuality.Targets.Alerts;
using AirQuality.Terms;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq gap</c>: what takes the areas at the end out of the last N.</summary>
internal static class GapCommand
{
    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new PlaceInput(takesPublished: true);
        var leave = OptionKinds.Count("--leave-bottom", "Get out of the last N places.");
        var place = OptionKinds.Count("--place", "Get to this place or a better one.");
        var by = MetricOptions.Ranking<RankingMetric>(
            "--by",
            "What the ranking is by; by default index.",
            [RankingMetric.Index, RankingMetric.GoodRatio, RankingMetric.GoodDays, .. Pollutants.All.ToArray().Select(RankingMetric.Statistic)],
            m => m);
        var cost = PollutantFigures.Create("--cost", "What lowering by 1 µg/m³ (CO mg/m³) costs, for the cheapest mix; those not named stay. By default 1% of each costs the same.");
        var floor = PollutantFigures.Create("--floor", "The lowest a pollutant can go in the mix; by default the best in the group.");
        var formula = FormulaChoice.Option();
        var command = new Command("gap", "What takes areas out of the last N places, or to a place: the index and each pollutant needed, the cheapest mix, what the remaining days may bring.") { leave, place, by, cost, floor, formula };
        input.AddTo(command);
        command.Validators.Add(result =>
        {
            var given = new Option[] { leave, place }.Count(o => result.GetResult(o) is not null);
            if (given > 1 || (given == 0 && output.Project is null))
                OptionError.Add(result, "须给出 --leave-bottom 和 --place 之一", "expected one of --leave-bottom and --place");
        });
        return Session.Bind(command, host, output, session =>
        {
            var read = input.ReadAreas(session);
            var metric = session.Parse.GetValue(by) ?? RankingMetric.Index;
            var (areas, period) = (read.Areas.Areas, read.PeriodOf(session, metric.Key));
            var names = new AreaNames(areas);
            var options = GapOptions.Default with
            {
                Metric = metric,
                Grouping = input.GroupingAsked(session, areas),
                AsOf = read.Days is { } days && !read.HasPublications ? input.DayAsked(session, days, period) : read.DayIn(period, input.DayGiven(session), session),
                Assessment = read.Options,
                Rules = input.PublisherOf(session)?.RulesFor(RankingCriterion.Of(metric)) ?? RankingOptions.Default,
            };
            options = WithCosts(options, session.Parse.GetValue(cost), session.Parse.GetValue(floor));
            var wanted = session.Parse.GetValue(place) is { } number ? WantedPlace.Place(number) : WantedPlace.OutOfLast(session.Parse.GetValue(leave) ?? UsualBottom.Of(areas.Count));
            var asked = input.Areas.Of(session, areas).Asked;
            var reports = (asked.Count == 0 ? [null] : asked.Cast<Area?>()).Select(a => (Area: a, Gaps: read.Areas.Gap(period, wanted, options with { Area = a }, session.Cancellation))).ToList();
            var custom = session.Parse.GetValue(cost) is not null || session.Parse.GetValue(floor) is not null;
            var money = session.Parse.GetValue(formula) is { } named ? new GapMoney(FormulaChoice.Of(named, read.Areas.Further), read.Areas, metric) : null;
            var machine = GapTable.Of(reports.Select(r => r.Gaps), names, session.Words, read.HasPublications);
            session.Write(money is null ? machine : money.Beside(machine, reports.Select(r => r.Gaps)), pretty =>
            {
                foreach (var (area, report) in reports)
                    new GapPage(pretty, report, names, session.Words, custom) { Asked = area, PeriodNote = session.PeriodNote, Money = money }.Write();
            });
            foreach (var (area, report) in session.Format == OutputFormat.Pretty ? [] : reports)
                Notes(session, report, names, area);
            return ExitCodes.Done;
        });
    }

    /// <summary>What has no column: who has no place and why, and who needs nothing.</summary>
    private static void Notes(Session session, GapReport report, AreaNames names, Area? asked)
    {
        foreach (var area in report.Groups.SelectMany(g => g.Ranking.Unranked).Where(u => asked is null || u.Area == asked))
            session.Note($"{session.Words.NotRanked}: {names.Of(area.Area)}: {session.Words.Reason(area.Reason)}");
        foreach (var area in report.Groups.SelectMany(g => g.Areas).Where(a => a.Target.IsReached))
            session.Note(session.Words.HasReached(names.Of(area.Assessment.Area), report));
        foreach (var area in report.Groups.SelectMany(g => g.Areas).Where(a => a.Target.Value is null))
            session.Note($"{names.Of(area.Assessment.Area)}: {session.Words.Unreachable(area.Target, report)}");
    }

    private static GapOptions WithCosts(GapOptions options, IReadOnlyDictionary<Pollutant, decimal>? costs, IReadOnlyDictionary<Pollutant, decimal>? floors) => options with
    {
        Costs = (area, best) =>
        {
            var usual = options.Costs(area, best);
            return new ReductionCosts(
                p => costs is null ? usual.PerUnit(p) : costs.TryGetValue(p, out var cost) ? cost : null,
                p => floors is not null && floors.TryGetValue(p, out var floor) ? floor : best(p));
        },
    };
}
