using System.CommandLine;
using System.Globalization;
using AirQuality.Indices;
using AirQuality.Observations;
using AirQuality.Statistics;
using AirQuality.Targets;
using NodaTime;
using NodaTime.Text;

namespace AirQuality.Cli.Input;

/// <summary>What the commands about the end of a period ask for: observations, goals and a day.</summary>
internal sealed class GoalInput
{
    private readonly InputOptions input = new();
    private readonly Option<CompositeIndexScheme?> scheme = OptionKinds.Scheme();

    private readonly Option<string?> targets = new("--targets")
    {
        Description = "Targets file: area,metric,year,goal[,policy][,period][,responsible].",
        HelpName = "FILE",
    };

    private readonly Option<string?> asOf = new("--as-of")
    {
        Description = "The last day that has passed; by default the last day of the data.",
        HelpName = "AS-OF",
    };

    public void AddTo(Command command)
    {
        input.AddTo(command);
        command.Add(targets);
        command.Add(asOf);
        command.Add(scheme);
    }

    /// <summary>The days and how to judge them.</summary>
    public (DailyGrid Days, AssessmentOptions Assessment) ReadDays(Session session)
    {
        var observations = ObservationInput.Read(input, session);
        var days = observations.Days();
        if (days.DayCount == 0)
            throw new DataException("expected observations, found none");
        return (days, AssessmentOptions.Default with { Edition = observations.Edition, Scheme = session.Parse.GetValue(scheme) });
    }

    /// <summary>The day asked for and the goals whose period holds it, or that lie in its year.</summary>
    public (LocalDate AsOf, IReadOnlyList<Goal> Goals) ReadGoals(DailyGrid days, Session session)
    {
        var path = session.Parse.GetValue(targets) ?? throw new UsageException("expected a targets file with --targets, found none");
        var day = Day(days, session);
        var goals = Goals(path, days.Areas).Where(g => g.Period.Contains(day) || (g.Period.Kind is not (PeriodKind.Year or PeriodKind.Season) && g.Period.Start.Year == day.Year)).ToList();
        return goals.Count > 0 ? (day, goals) : throw new DataException($"expected goals for periods that hold {Iso(day)}, found none");
    }

    public static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private LocalDate Day(DailyGrid days, Session session)
    {
        if (session.Parse.GetValue(asOf) is not { } text)
            return days.LastDay;
        var parsed = LocalDatePattern.Iso.Parse(text);
        if (!parsed.Success)
            throw new UsageException($"--as-of: expected a date such as 2026-03-01, found '{text}'");
        if (parsed.Value < days.FirstDay)
            throw new DataException($"--as-of {text}: expected a day from {Iso(days.FirstDay)}, where the data begin");
        if (parsed.Value <= days.LastDay)
            return parsed.Value;
        session.Note(session.Words.Pick($"数据截至 {Iso(days.LastDay)}，其后视为未到", $"the data end on {Iso(days.LastDay)}; the days after it are taken as still to come"));
        return days.LastDay;
    }

    /// <summary>Reads the plain columns of a targets file.</summary>
    private static IEnumerable<Goal> Goals(string path, IReadOnlyList<Area> areas)
    {
        var lines = File.ReadAllLines(path);
        var header = lines.Length == 0 ? [] : lines[0].TrimStart('\uFEFF').Split(',');
        foreach (var (number, line) in lines.Index().Skip(1).Where(l => l.Item.Length > 0))
        {
            var cells = line.Split(',');
            string Cell(string name) => Array.IndexOf(header, name) is var i and >= 0 && i < cells.Length ? cells[i].Trim() : string.Empty;
            DataException Expected(string column, string expected) => new($"{path}:{number + 1}: {column}: expected {expected}, found '{Cell(column)}'");
            var area = areas.FirstOrDefault(a => a.Name == Cell("area")) ?? throw Expected("area", "an area of the data");
            var metric = GoalMetric.Find(Cell("metric")) ?? throw Expected("metric", string.Join(", ", GoalMetric.All));
            if (!Period.TryParse(Cell("period").Length > 0 ? Cell("period") : Cell("year"), out var period))
                throw Expected(Cell("period").Length > 0 ? "period" : "year", "a period such as 2026, 2026-Q1 or 2026-03");
            if (!decimal.TryParse(Cell("goal"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
                throw Expected("goal", "a number");
            if (!Enum.TryParse<GoalPolicy>(Cell("policy") is { Length: > 0 } given ? given : nameof(GoalPolicy.Published), ignoreCase: true, out var policy))
                throw Expected("policy", string.Join(" or ", Enum.GetNames<GoalPolicy>()));
            yield return new Goal(area, metric, period, value)
            {
                Policy = policy,
                Responsible = Cell("responsible") is { Length: > 0 } responsible ? responsible : null,
            };
        }
    }
}
