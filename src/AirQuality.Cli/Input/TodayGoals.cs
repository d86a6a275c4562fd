using System.CommandLine;
using AirQuality.Assessments;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Output;
using AirQuality.Excel;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Tracking;
using NodaTime;

namespace AirQuality.Cli.Input;

/// <summary>What the goals of weeks leave the day that runs.</summary>
internal sealed class TodayGoals
{
    private readonly Option<string?> targets = new("--targets")
    {
        Description = "Targets file: what the goal of the week leaves the day is said too.",
        HelpName = "FILE",
    };

    private readonly ForecastInput forecast = new();

    public void AddTo(Command command)
    {
        command.Add(targets);
        forecast.AddTo(command);
    }

    /// <summary>The goals of a day; none without a targets file, and where none runs.</summary>
    public GoalsOfDay Read(Session session, ObservationInput observations, LocalDate date)
    {
        if (session.Parse.GetValue(targets) is not { } path)
            return new GoalsOfDay([], date);
        var days = observations.Days();
        var known = days.Areas.SelectMany(a => Enum.GetValues<Terms.AreaLevel>().Where(l => l >= a.Level).Select(a.At)).OfType<Terms.Area>().Distinct();
        var plan = PlanFile.Read(path, known, ExcelWorkbooks.Instance).RunningOn(date).Of(days.Areas);
        var yesterday = date.PlusDays(-1);
        if (plan.Goals.Count == 0 || yesterday < days.FirstDay)
            return new GoalsOfDay([], date) { Columns = GoalsOfDay.OfMachines };
        var assessment = new AssessmentOptions { Standards = observations.Standards, Aqi = observations.Aqi, Events = observations.Events(days.Areas) };
        var options = TrackOptions.Exact with
        {
            Plan = PlanOptions.Default with { Assessment = assessment },
            DayGoals = true,
            Forecasts = forecast.Read(session, days, observations.Standards),
        };
        return new GoalsOfDay(TargetTracker.Track(plan, days, yesterday, options, session.Cancellation), date) { Columns = GoalsOfDay.OfMachines };
    }
}
