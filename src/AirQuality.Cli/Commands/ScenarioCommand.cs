using System.CommandLine;
using System.Globalization;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Publications.Assessed;
using AirQuality.Standards;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Scenarios;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq scenario</c>: how goals end if the rest of the period goes in a certain way.</summary>
internal static class ScenarioCommand
{
    private static readonly string[] Columns = ["area", "metric", "period", "goal", "repeats", "figure", "met", "margin", "reason"];
    private static readonly string[] EpisodeColumns = ["area", "metric", "period", "goal", "repeats", "without_episode", "figure", "cost", "met", "margin", "reason"];

    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new TargetInput(required: true);
        var repeat = OptionKinds.Choice<ScenarioBasis>(
            "--repeat",
            "What the days to come repeat; by default last-year.",
            ("last-year", ScenarioBasis.LastYear),
            ("best-of-3", ScenarioBasis.BestOfThree));
        var better = new Option<string[]>("--better")
        {
            Description = "By how many per cent the days to come are lower: 10, or pm25=10 for one pollutant; -10 is higher. May be given again.",
            HelpName = "PERCENT",
        };
        var episode = new Option<string?>("--episode") { Description = "An episode in the next days: pollutant=level x days, such as pm25=150x3.", HelpName = "EPISODE" };
        var formula = FormulaChoice.Option();
        var command = new Command("scenario", "How goals end if the rest of the period repeats a past year, is better or worse, or has an episode.") { repeat, better, episode, formula };
        input.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            var scenario = Better(new Scenario { Basis = session.Parse.GetValue(repeat) }, session.Parse.GetValue(better) ?? [])
                with { Episode = session.Parse.GetValue(episode) is { } text ? Episode(text) : null };
            var (days, plan, planOptions) = input.Read(session, out var observations);
            var areas = input.Areas.Of(session, days.Areas);
            var asOf = AsOf.Known(input.DayAsked(session) ?? observations.LastWholeDay, days, session);
            _ = ResolvedGoals.Of(AsOf.Running(plan, asOf).Of(areas.Of(days.Areas)).Goals, days, planOptions, session);
            var view = observations.View(plan.Of(areas.Of(days.Areas)), planOptions, new Beside());
            var results = view.Scenario(AssessmentPeriod.Day(asOf), scenario, session.Cancellation);
            var names = new AreaNames(days.Areas);
            var columns = scenario.Episode is null ? Columns : EpisodeColumns;
            var rows = results.Select(r => Row(r, asOf.PlusDays(1), names, session.Words)).ToList();
            if (session.Parse.GetValue(formula) is { } asked)
            {
                var money = new ScenarioMoney(FormulaChoice.Of(asked, []), new AssessedAreas([], days, planOptions.Assessment), asOf);
                columns = [.. columns[..^1], .. ScenarioMoney.Columns, columns[^1]];
                rows = [.. rows.Zip(results, (row, result) => (Cell[])[.. row[..^1], .. money.Cells(result), row[^1]])];
            }

            session.Write(new Table(columns, rows), pretty => Page(pretty, scenario, asOf, columns, rows, session.Words));
            return ExitCodes.Done;
        });
    }

    private static void Page(PrettyWriter pretty, Scenario scenario, LocalDate asOf, string[] columns, List<Cell[]> rows, Words words)
    {
        var shown = rows.Exists(r => r[^1].Value is not null) ? columns.Length : columns.Length - 1; // reasons only where there are any
        pretty.Heading(words.Pick("情景，截至 ", "Scenario as of ") + AsOf.Iso(asOf));
        pretty.Line(Text(scenario, words));
        pretty.Table(new Table(columns[..shown], rows.Select(r => r[..shown])));
        pretty.Line(words.Pick("余量：比目标好多少，负为超出。", "Margin: how much better than the goal; negative is worse.")
            + (scenario.Episode is null ? string.Empty : words.Pick(
                "过程代价：均值为浓度×天，优良、重污染和百分位为天，综合指数为其增量。",
                " Cost: concentration x days of a mean; days of good days, heavy days and percentiles; what the index rises by.")));
    }

    private static Cell[] Row(ScenarioResult result, LocalDate next, AreaNames names, Words words)
    {
        Cell[] head =
        [
            Cell.Text(names.Of(result.Goal.Area)),
            Cell.Text(result.Goal.Metric.Key) with { Display = words.Header(result.Goal.Metric.Key) },
            Cell.Text(result.Goal.Period.ToString()),
            Cell.Number(result.Goal.Value),
            Cell.Number(result.YearsBack is { } back ? LocalDate.Max(next, result.Goal.Period.Start).Year - back : (decimal?)null),
        ];
        Cell[] figures = result.Scenario.Episode is null
            ? [Cell.Number(result.Figure)]
            : [Cell.Number(result.WithoutEpisode), Cell.Number(result.Figure), Cell.Number(result.EpisodeCost)];
        var met = result.Met is { } kept ? Cell.Flag(kept) with { Colour = AqiCategory.All[kept ? 0 : 3].Rgb } : Cell.Missing;
        var reason = result.Reason is { } why ? Cell.Text(OutlookWords.Reason(why, words)) : Cell.Missing;
        return [.. head, .. figures, met, Cell.Number(result.Margin), reason];
    }

    private static string Text(Scenario scenario, Words words)
    {
        var parts = new List<string>
        {
            scenario.Basis == ScenarioBasis.LastYear
                ? words.Pick("剩余时段重复去年", "the rest repeats last year")
                : words.Pick("剩余时段重复近三年最好的一年", "the rest repeats the best of the last three years"),
        };
        if (scenario.BetterPercent != 0)
            parts.Add(Change(scenario.BetterPercent, words));
        parts.AddRange(scenario.BetterPercentOf.Select(p => $"{p.Key.Symbol()} {Change(p.Value, words)}"));
        if (scenario.Episode is { } e)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{e.Pollutant.Symbol()} {e.Level} {e.Pollutant.Unit()} × {e.Days} {words.Pick("天", "days")}"));
        return string.Join(words.Pick("，", ", "), parts);
    }

    private static string Change(decimal percent, Words words) =>
        string.Create(CultureInfo.InvariantCulture, $"{(percent > 0 ? words.Pick("低", "lower by ") : words.Pick("高", "higher by "))}{Math.Abs(percent)}%");

    private static Scenario Better(Scenario scenario, string[] texts)
    {
        var single = new Dictionary<Pollutant, decimal>();
        foreach (var text in texts)
        {
            var parts = text.Split('=');
            var pollutant = parts.Length == 2 ? PollutantOf(parts[0]) : null;
            if (parts.Length > 2 || (parts.Length == 2 && pollutant is null)
                || !decimal.TryParse(parts[^1].TrimEnd('%'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var percent)
                || percent is > 100 or < -1000)
                throw new UsageException($"--better：应为-1000到100的百分数，如10或pm25=10，实为'{text}'", $"--better: expected a percentage from -1000 to 100 such as 10 or pm25=10, found '{text}'");
            if (pollutant is { } one)
                single[one] = percent;
            else
                scenario = scenario with { BetterPercent = percent };
        }

        return scenario with { BetterPercentOf = single };
    }

    private static ScenarioEpisode Episode(string text)
    {
        var parts = text.Split('=', 'x');
        return parts.Length == 3 && PollutantOf(parts[0]) is { } pollutant
            && decimal.TryParse(parts[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var level) && level <= Concentration.MaxThousandths / 1000m
            && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days > 0
            ? new ScenarioEpisode(pollutant, level, days)
            : throw new UsageException($"--episode：应为 污染物=浓度x天数，如pm25=150x3，实为'{text}'", $"--episode: expected pollutant=level x days such as pm25=150x3, found '{text}'");
    }

    /// <summary>A pollutant by its key; ozone also by that of its statistic.</summary>
    private static Pollutant? PollutantOf(string key) => string.Equals(key, Pollutant.O3.Key(), StringComparison.OrdinalIgnoreCase) ? Pollutant.O3 : GoalMetric.Find(key)?.Pollutant;
}
