using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Targets.Alerts;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Tracking;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq alerts</c>: what needs attention on a day, each with the figures it rests on.</summary>
internal static class AlertsCommand
{
    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new TargetInput(required: false);
        var months = OptionKinds.Count("--months", "How many months in a row must be worse than the year before; by default 2.");
        var bottom = OptionKinds.Count("--bottom", "How many places from the bottom count as near it; by default a quarter of the areas, at most 10.");
        var bottomMonths = OptionKinds.Count("--bottom-months", "How many months in a row near the bottom; by default 3.");
        var command = new Command("alerts", "What needs attention: figures that worsen, places near the bottom, goals that slip away.") { months, bottom, bottomMonths };
        input.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            var (days, plan, planOptions) = input.Read(session, out var observations);
            var day = AsOf.Of(input.DayAsked(session) ?? observations.LastWholeDay, days, session);
            var options = AlertOptions.Default with
            {
                Plan = planOptions,
                WorseMonths = session.Parse.GetValue(months) ?? AlertOptions.Default.WorseMonths,
                BottomCount = session.Parse.GetValue(bottom),
                BottomMonths = session.Parse.GetValue(bottomMonths) ?? AlertOptions.Default.BottomMonths,
            };
            var areas = input.Areas.Of(session, days.Areas);
            var found = AlertFinder.Find(days, day, TargetTracker.Track(plan.RunningOn(day), days, day, TrackOptions.WithOutlook with { Plan = planOptions }, session.Cancellation), options, session.Cancellation);
            var alerts = found.Where(a => areas.Keeps(a.Area)).ToList();
            var table = AlertTable.Of(alerts, new AreaNames(days.Areas), session.Words);
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
}
