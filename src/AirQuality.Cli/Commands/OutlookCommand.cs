using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Excel;
using AirQuality.Targets.Forecasts;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Outlooks;
using AirQuality.Targets.Planning;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq outlook</c>: how likely goals are met, and where figures are likely to end; or how such forecasts would have done.</summary>
internal static class OutlookCommand
{
    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new TargetInput(required: false);
        var simulations = OptionKinds.Count("--simulations", "How often the rest of a period is drawn; by default 10000, for a backtest 1000.");
        var seed = OptionKinds.Count("--seed", "Where the draws begin; the same seed gives the same answer. By default 1.");
        var backtest = new Option<bool>("--backtest") { Description = "Score the outlook on the past instead: Brier score and reliability beside climatology. Needs no targets." };
        var score = new Option<string?>("--score")
        {
            Description = "Compare a table of day forecasts (area,issued,date,aqi,level,primary) with the days that came instead: hits of range, level and primary pollutant by days ahead. Needs no targets.",
            HelpName = "FILE",
        };
        var places = new Option<bool>("--places") { Description = "How likely each place is instead, for goals about places: alone and up to that place." };
        var forecast = new ForecastInput();
        var command = new Command("outlook", "How likely each goal is met, and where its figure is likely to end, drawn from past years.") { simulations, seed, backtest, score, places };
        forecast.AddTo(command);
        input.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            if (session.Parse.GetValue(simulations) > OutlookOptions.MaxSimulations)
                throw new UsageException($"--simulations：应为1到{OutlookOptions.MaxSimulations}的整数，实为 {session.Parse.GetValue(simulations)}", $"--simulations: expected a whole number from 1 to {OutlookOptions.MaxSimulations}, found {session.Parse.GetValue(simulations)}");
            var (days, plan, planOptions) = input.Read(session, out var observations);
            if (session.Parse.GetValue(score) is { } forecasts)
            {
                ForecastPage.Write(session, ForecastScores.Of(ForecastFile.Read(forecasts, days.Areas, planOptions.Assessment.Standards, ExcelWorkbooks.Instance), days, planOptions.Assessment, session.Cancellation));
                return ExitCodes.Done;
            }

            var scored = session.Parse.GetValue(backtest);
            var options = OutlookOptions.Default with
            {
                Simulations = session.Parse.GetValue(simulations) ?? (scored ? BacktestOptions.Default.Outlook : OutlookOptions.Default).Simulations,
                Seed = session.Parse.GetValue(seed) ?? OutlookOptions.Default.Seed,
                RankWithin = planOptions.RankWithin,
                Forecasts = forecast.Read(session, days, planOptions.Assessment.Standards),
                Assessment = planOptions.Assessment,
            };
            if (scored)
            {
                BacktestPage.Write(session, Backtest.Run(days, BacktestOptions.Default with { Outlook = options }, session.Cancellation));
                return ExitCodes.Done;
            }

            if (plan.Goals.Count == 0)
                throw new UsageException("须用 --targets 给出目标表，或用 --backtest", "expected a targets file with --targets, or --backtest; found neither");
            var areas = input.Areas.Of(session, days.Areas);
            var asOf = AsOf.Known(input.DayAsked(session) ?? observations.LastWholeDay, days, session);
            var running = AsOf.Running(plan, asOf).Goals.Where(g => areas.Keeps(g.Area));
            var goals = ResolvedGoals.Of(running, days, planOptions, session);
            var results = Outlook.Of(days, goals, asOf, options, session.Cancellation);
            if (session.Parse.GetValue(places))
                WritePlaces(session, results, options, new AreaNames(days.Areas));
            else
                Write(session, results, options, new AreaNames(days.Areas));
            return ExitCodes.Done;
        });
    }

    private static void WritePlaces(Session session, IReadOnlyList<OutlookResult> results, OutlookOptions options, AreaNames names)
    {
        var ranked = results.Where(r => r.Goal.Metric.Kind is GoalKind.Rank or GoalKind.Place).ToList();
        if (ranked.Count == 0)
            throw new UsageException("--places：目标表中应有名次目标（rank或place），实际没有", "--places: expected goals about places (rank or place) among the targets, found none");
        session.Write(PlaceOddsTable.Of(ranked, names, session.Words) with
        {
            Title = session.Words.Pick("各名次的可能性，截至 ", "How likely each place is, as of ") + AsOf.Iso(ranked[0].AsOf) + OutlookWords.Sources(ranked, options, session.Words),
        });
        WriteReasons(session, ranked, names);
    }

    private static void Write(Session session, IReadOnlyList<OutlookResult> results, OutlookOptions options, AreaNames names)
    {
        session.Write(
            OutlookTable.Of(results, names, session.Words) with
            {
                Title = session.Words.Pick("目标达成前景，截至 ", "Outlook as of ") + AsOf.Iso(results[0].AsOf) + OutlookWords.Sources(results, options, session.Words),
            });
        if (results.Any(r => r.Probability is not null && r.RemainingDays > 0))
            session.Note(session.Words.Pick("可能性的含义：同样说法的预测，一百次里约有这么多次达标（检验见 --backtest）", "what a probability means: of a hundred forecasts that say the same, about so many come true (checked by --backtest)"));
        foreach (var ofFigure in results.Where(r => r.IsClimatology).GroupBy(r => r.Goal.Metric))
        {
            var areas = OutlookWords.Some([.. ofFigure.Select(r => names.Of(r.Goal.Area)).Distinct(StringComparer.Ordinal)], session.Words);
            var figure = session.Words.Header(ofFigure.Key.Key);
            session.Note(session.Words.Pick($"{areas}的{figure}：全年结果取决于少数几天，往年太短，抽样未必更准；概率以往年达标比例为主", $"{areas}, {figure}: a year hangs on few days, and the past is too short to show that draws know better; the probability is mostly the share of past years that met the goal"));
        }

        WriteReasons(session, results, names);
    }

    private static void WriteReasons(Session session, IReadOnlyList<OutlookResult> results, AreaNames names)
    {
        foreach (var why in results.Where(r => r.Reason is not null).GroupBy(r => r.Reason!))
            session.Note($"{OutlookWords.Some([.. why.Select(r => names.Of(r.Goal.Area)).Distinct(StringComparer.Ordinal)], session.Words)}: {OutlookWords.Reason(why.Key, session.Words)}");
    }
}
