using System.CommandLine;
using AirQuality.Accountability;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Publications;
using AirQuality.Targets.Alerts;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq alerts</c>: what needs attention on a day, each with the figures it rests on.</summary>
internal static class AlertsCommand
{
    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new TargetInput(required: false, takesPublished: true) { HasPublisher = true };
        var months = OptionKinds.Count("--months", "How many months in a row must be worse than the year before; by default 2.");
        var bottom = OptionKinds.Count("--bottom", "How many places from the bottom count as near it; by default a quarter of the areas, at most 10.");
        var bottomMonths = OptionKinds.Count("--bottom-months", "How many months in a row near the bottom; by default 3.");
        var rules = RuleChoice.Option("Also what is met or one period away by rules of accountability: {0}, or a JSON file.");
        var command = new Command("alerts", "What needs attention: figures that worsen, places near the bottom, goals that slip away; with --rules what is met or near by rules of accountability.") { months, bottom, bottomMonths, rules };
        input.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            var tables = input.ReadPublished(session);
            var options = AlertOptions.Default with
            {
                WorseMonths = session.Parse.GetValue(months) ?? AlertOptions.Default.WorseMonths,
                BottomCount = session.Parse.GetValue(bottom),
                BottomMonths = session.Parse.GetValue(bottomMonths) ?? AlertOptions.Default.BottomMonths,
            };
            var duties = session.Parse.GetValue(rules) is { } asked ? RuleChoice.Of(asked) : null;
            var (air, day) = Read(session, input, tables, new Asked(options, duties));
            var kept = input.Areas.Of(session, air.Areas.Areas);
            var alerts = air.Areas.Alerts(AssessmentPeriod.Day(day), session.Cancellation).Where(a => kept.Keeps(a.Area)).OrderBy(a => !IsOwn(a.Area, session)).ThenBy(a => a.Gravity).ToList();
            var table = AlertTable.Of(alerts, new AreaNames(air.Areas.Areas), session.Words, withSources: tables is not null);
            session.Write(table, pretty =>
            {
                if (alerts.Count == 0)
                    pretty.Line(session.Words.Pick($"截至 {AsOf.Iso(day)} 无预警。", $"No alert as of {AsOf.Iso(day)}."));
                else
                    pretty.Table(table with { Title = session.Words.Pick($"预警（截至 {AsOf.Iso(day)}）", $"Alerts as of {AsOf.Iso(day)}") });
            });
            return ExitCodes.Done;
        });
    }

    /// <summary>What alerts are found in, and the day; by default the last of the observations, else the last that is published.</summary>
    private static AlertQuestion Read(Session session, TargetInput input, PublishedTables? tables, Asked asked)
    {
        if (tables is not null && !input.HasFiles(session))
        {
            var alone = input.OptionsOfPublished(session);
            var last = tables.Figures.Select(f => f.Period.End).DefaultIfEmpty().Max();
            return new(AirData.Of(tables, AirDataOptions.Default with { Assessment = alone.Assessment, Plan = alone, Alerts = asked.Alerts, Duties = asked.Duties, Publisher = input.PublisherOf(session) }), input.DayAsked(session) ?? last);
        }

        var (days, plan, planOptions) = input.Read(session, out var observations);
        var air = AirData.Of(days, AirDataOptions.Default with { Assessment = planOptions.Assessment, Plan = planOptions, Alerts = asked.Alerts, Duties = asked.Duties, Publisher = input.PublisherOf(session) }).With(plan);
        return new(tables is null ? air : air.With(tables), AsOf.Of(input.DayAsked(session) ?? observations.LastWholeDay, days, session));
    }

    /// <summary>What raises an alert.</summary>
    private readonly record struct Asked(AlertOptions Alerts, DutyRules? Duties);

    /// <summary>What alerts are found in, and the day they are found on.</summary>
    private readonly record struct AlertQuestion(AirData Air, LocalDate Day);

    /// <summary>Whether an area is the own one of the project, whose alerts come first.</summary>
    private static bool IsOwn(Area area, Session session) => session.Project?.Area is { } own && new AreaFinder([area]).Find(own).Count > 0;
}
