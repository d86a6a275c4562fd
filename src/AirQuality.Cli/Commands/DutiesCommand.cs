using System.CommandLine;
using AirQuality.Accountability;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Output;
using AirQuality.Publications;
using AirQuality.Targets.Planning;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq duties</c>: how areas stand to rules of accountability, and the figure that decides what comes next.</summary>
internal static class DutiesCommand
{
    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new TargetInput(required: false, takesPublished: true) { HasGoals = false };
        var rules = RulesOption();
        var command = new Command(
            "duties",
            "Who answers for what: the steps that rules of accountability lead to, met or one period away, and the figure that decides. Columns: period is the last one that met the rule, else the one that decides next; "
            + "count of needs periods count; next_limit is the worst figure of that period with which it does not count.") { rules };
        input.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            var set = RulesOf(session.Parse.GetValue(rules));
            var (air, day) = Read(session, input, input.ReadPublished(session));
            var report = air.Areas.Duties(AssessmentPeriod.Day(day), set, session.Cancellation);
            var (names, kept) = (new AreaNames(air.Areas.Areas), input.Areas.Of(session, air.Areas.Areas));
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
        foreach (var duty in shown.Where(d => d.NoLongerSince is not null))
            pretty.Line($"  {Ended(duty, names.Of(duty.Area), words)}");
        pretty.Line(words.Pick($"  依据：{report.Rules.Source.Zh}。", $"  Source: {report.Rules.Source.En}."));
    }

    /// <summary>Since when a rule that was met no longer holds, and how firmly.</summary>
    private static string Ended(Duty duty, string area, Words words)
    {
        var step = duty.Rule.Step.Name(words.Language);
        var rule = string.Join(words.Pick("，", ", "), duty.Metric.Split('+', StringSplitOptions.RemoveEmptyEntries).Select(words.Metric).Append(duty.Rule.Key));
        var firmly = duty.BetterInARow > 0
            ? words.Pick($"，已连续{duty.BetterInARow}期未计入", $"; periods in a row that do not count: {duty.BetterInARow}")
            : string.Empty;
        return words.Pick(
            $"{area}：{step}（{rule}）最近一次为{duty.Met[^1].Period}，自{duty.NoLongerSince}起不再成立{firmly}。",
            $"{area}: {step} ({rule}), met last by {duty.Met[^1].Period}, no longer holds since {duty.NoLongerSince}{firmly}.");
    }

    /// <summary>The option that names the rules.</summary>
    internal static Option<string?> RulesOption() => new("--rules")
    {
        Description = $"The rules: {string.Join(", ", DutyRules.Names)}, or a JSON file; by default plain.",
        HelpName = "NAME|FILE",
    };

    /// <summary>The rules of a name, else of a file.</summary>
    internal static DutyRules RulesOf(string? asked)
    {
        if (asked is null || DutyRules.Names.Contains(asked, StringComparer.OrdinalIgnoreCase))
            return DutyRules.ByName(asked ?? DutyRules.Names[0]);
        if (File.Exists(asked))
            return DutyRules.Read(asked);
        var names = string.Join(", ", DutyRules.Names);
        var near = Suggestions.Nearest(asked, DutyRules.Names);
        throw new UsageException(
            $"--rules：应为{names}之一或文件，实为{VisibleText.Quote(asked)}{(near.Count > 0 ? $"；是否为{near[0]}？" : string.Empty)}",
            $"--rules: expected one of {names}, or a file, found {VisibleText.Quote(asked)}{(near.Count > 0 ? $"; did you mean {near[0]}?" : string.Empty)}");
    }

    /// <summary>What duties are found in, and the day; by default the last of the observations, else the last that is published.</summary>
    private static DutyData Read(Session session, TargetInput input, PublishedTables? tables)
    {
        if (tables is not null && !input.HasFiles(session))
        {
            var alone = input.OptionsOfPublished(session);
            var last = tables.Figures.Select(f => f.Period.End).DefaultIfEmpty().Max();
            return new(AirData.Of(tables, AirDataOptions.Default with { Assessment = alone.Assessment, Plan = alone }), input.DayAsked(session) ?? last);
        }

        var (days, _, options) = input.Read(session, out var observations);
        var air = AirData.Of(days, AirDataOptions.Default with { Assessment = options.Assessment, Plan = options });
        return new(tables is null ? air : air.With(tables), AsOf.Of(input.DayAsked(session) ?? observations.LastWholeDay, days, session));
    }

    private readonly record struct DutyData(AirData Air, LocalDate Day);
}
