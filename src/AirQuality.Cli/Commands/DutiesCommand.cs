using System.CommandLine;
using AirQuality.Accountability;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Publications;
using AirQuality.Publications.Further;
using AirQuality.Ranking;
using AirQuality.Targets.Planning;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq duties</c>: how areas stand to rules of accountability, and the figure that decides what comes next.</summary>
internal static class DutiesCommand
{
    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new TargetInput(required: false, takesPublished: true, takesFurther: true) { HasGoals = false, HasPublisher = true };
        var rules = RuleChoice.Option();
        var orders = new DutyOrderOptions();
        var command = new Command(
            "duties",
            "Who answers for what: the steps that rules of accountability lead to, met or one period away, and the figure that decides. Columns: period is the last one that met the rule, else the one that decides next; "
            + "count of needs periods count; next_limit is the worst figure of that period with which it does not count.") { rules };
        orders.AddTo(command);
        input.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            var (areas, day) = Read(session, input, input.ReadPublished(session), input.ReadFurther(session));
            var set = RuleChoice.Of(session.Parse.GetValue(rules), areas.Assessed.Further);
            RequireAnyFor(set, areas.Areas);
            var (names, kept) = (new AreaNames(areas.Areas), input.Areas.Of(session, areas.Areas));
            if (orders.AreAsked(session))
            {
                var sheets = orders.Of(session, areas, day, set);
                sheets = sheets with { Sheets = [.. sheets.Sheets.Where(s => kept.Keeps(s.Order.Area))] };
                session.Write(DutyOrderTable.Machine(sheets, names, session.Words), pretty => DutyOrderOptions.Print(pretty, sheets, names, session.Words));
                return ExitCodes.Done;
            }

            var report = areas.Duties(AssessmentPeriod.Day(day), set, session.Cancellation);
            var duties = report.Duties.Where(d => kept.Keeps(d.Area)).ToList();
            session.Write(DutyTable.Machine(duties, names, session.Words), pretty => Print(pretty, report with { Duties = duties }, names, session.Words, isAll: !kept.IsAll));
            return ExitCodes.Done;
        });
    }

    private static void Print(PrettyWriter pretty, DutyReport report, AreaNames names, Words words, bool isAll)
    {
        var shown = report.Duties.Where(d => isAll || d.State != DutyState.Clear).ToList();
        if (shown.Count == 0)
        {
            pretty.Line(words.Pick($"截至 {AsOf.Iso(report.AsOf)}，按{report.Rules.Title.Zh}无触发，也无临近。", $"As of {AsOf.Iso(report.AsOf)} nothing is met or near by {report.Rules.Title.En}."));
            return;
        }

        pretty.Table(DutyTable.Pretty(shown, names, words) with { Title = words.Pick($"{report.Rules.Title.Zh}（截至 {AsOf.Iso(report.AsOf)}）", $"{report.Rules.Title.En}, as of {AsOf.Iso(report.AsOf)}") });
        foreach (var duty in shown.Where(d => d.State != DutyState.Clear))
            pretty.Line($"  {DutySentences.Of(duty, names.Of(duty.Area), words)}");
        foreach (var ended in shown.Select(d => DutySentences.Ended(d, names.Of(d.Area), words)).OfType<string>())
            pretty.Line($"  {ended}");
        pretty.Line(words.Pick($"  依据：{report.Rules.Source.Zh}。", $"  Source: {report.Rules.Source.En}."));
    }

    /// <summary>Refuses rules that are for none of the areas: rules for townships say nothing of counties.</summary>
    private static void RequireAnyFor(DutyRules rules, IReadOnlyList<Area> areas)
    {
        if (rules.Rules.Any(r => areas.Any(r.Scope.Contains)))
            return;
        var levels = rules.Rules.SelectMany(r => r.Scope.Levels).Distinct().Order().ToList();
        throw new DataException(
            $"规则 {rules.Name} 不适用于这些区域（适用：{string.Join("、", levels.Select(l => l.Name(Language.Chinese)))}）；可用 --level 选择层级",
            $"expected areas that the rules {rules.Name} are for ({string.Join(", ", levels.Select(l => l.Name(Language.English)))}), found none; --level chooses the level");
    }

    /// <summary>What duties are found in, and the day; by default the last of the observations, else the last that is published.</summary>
    private static DutyData Read(Session session, TargetInput input, PublishedTables? tables, FurtherFigures? further)
    {
        if ((tables is not null || further is not null) && !input.HasFiles(session))
        {
            var alone = input.OptionsOfPublished(session);
            var last = (tables?.Figures.Select(f => f.Period.End) ?? []).Concat(further?.Values.Select(v => v.Period.End) ?? []).DefaultIfEmpty().Max();
            var published = AirData.Of(tables ?? new PublishedTables([], [], []), AirDataOptions.Default with { Assessment = alone.Assessment, Plan = alone, Publisher = input.PublisherOf(session) });
            return new(AreasOf(With(published, further), input.LevelAsked(session)), input.DayAsked(session) ?? last);
        }

        var (days, _, options) = input.Read(session, out var observations);
        var air = AirData.Of(days, AirDataOptions.Default with { Assessment = options.Assessment, Plan = options, Publisher = input.PublisherOf(session) });
        return new(With(tables is null ? air : air.With(tables), further).Areas, AsOf.Of(input.DayAsked(session) ?? observations.LastWholeDay, days, session));
    }

    private static AirData With(AirData air, FurtherFigures? further) => further is null ? air : air.With(further);

    private static AreaView AreasOf(AirData air, AreaLevel? level) => level is { } asked ? air.At(asked) : air.Areas;

    private readonly record struct DutyData(AreaView Areas, LocalDate Day);
}
