using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Output;
using AirQuality.Observations;
using AirQuality.Targets.Measures;
using AirQuality.Targets.Outlooks;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Tracking;
using NodaTime;

namespace AirQuality.Cli.Input;

/// <summary>Goals against actuals on a day, for the areas asked for: what <c>track</c> and <c>monday</c> print in their own ways.</summary>
internal sealed class TrackedInput
{
    private readonly TargetInput targets = new(required: true);
    private readonly ForecastInput forecast = new();
    private readonly MeasureInput measures;
    private readonly bool takesMeasures;

    /// <summary>The options.</summary>
    /// <param name="takesMeasures">Whether a table of measures may be given.</param>
    /// <param name="needsMeasures">Whether it must.</param>
    public TrackedInput(bool takesMeasures = false, bool needsMeasures = false)
    {
        this.takesMeasures = takesMeasures || needsMeasures;
        measures = new MeasureInput(needsMeasures);
    }

    /// <summary>Weather beside the goals; <c>null</c> where the command takes none.</summary>
    public WeatherInput? Weather { get; init; }

    /// <summary>Whether they are those of a Monday sheet: goals that begin in the week to come are among them.</summary>
    public bool IsForMonday { get; init; }

    public void AddTo(Command command)
    {
        targets.AddTo(command);
        forecast.AddTo(command);
        if (takesMeasures)
            measures.AddTo(command);
        Weather?.AddTo(command);
    }

    /// <summary>Goals with the measures beside them.</summary>
    /// <exception cref="DataException">No goal runs on that day, or none of the areas asked for.</exception>
    public TrackedGoals ReadAll(Session session)
    {
        var tracked = Read(session, out var days, out var day, out var options, out var observations);
        var known = takesMeasures ? measures.Read(session, days) : [];
        return new TrackedGoals(tracked, MeasureReview.Of(known, tracked, days, day, options), new AreaNames(days.Areas), day)
        {
            Weather = Weather?.IsGiven(session) == true ? Weather.Standings(session, observations.View(new TargetPlan([]), options, new Beside()), () => new WeatherGoals([.. tracked.Select(t => t.Goal)], day)) : null,
        };
    }

    /// <summary>Reads and tracks: the goals that run on the day asked for, by default the last whole day of the data.</summary>
    /// <exception cref="DataException">No goal runs on that day, or none of the areas asked for.</exception>
    public IReadOnlyList<TrackedGoal> Read(Session session, out DailyGrid days, out LocalDate day) => Read(session, out days, out day, out _, out _);

    private IReadOnlyList<TrackedGoal> Read(Session session, out DailyGrid days, out LocalDate day, out PlanOptions options, out ObservationInput observations)
    {
        (days, var plan, options) = targets.Read(session, out observations);
        day = AsOf.Of(targets.DayAsked(session) ?? observations.LastWholeDay, days, session);
        var asked = targets.Areas.Of(session, days.Areas);
        var running = AsOf.Running(plan, day, IsForMonday).Of(asked.IsAll ? days.Areas : asked.Asked);
        if (running.Goals.Count == 0)
            throw new DataException("--area：所选区域没有目标", "--area: expected areas that have goals, found none");
        var outlook = OutlookOptions.Default with { Forecasts = forecast.Read(session, days, options.Assessment.Standards) };
        return TargetTracker.Track(running, days, day, TrackOptions.WithOutlook with { Plan = options, Outlook = outlook }, session.Cancellation);
    }
}
