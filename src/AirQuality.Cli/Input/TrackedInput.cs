using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Output;
using AirQuality.Observations;
using AirQuality.Targets.Outlooks;
using AirQuality.Targets.Tracking;
using NodaTime;

namespace AirQuality.Cli.Input;

/// <summary>Goals against actuals on a day, for the areas asked for: what <c>track</c> and <c>monday</c> print in their own ways.</summary>
internal sealed class TrackedInput
{
    private readonly TargetInput targets = new(required: true);
    private readonly ForecastInput forecast = new();

    public void AddTo(Command command)
    {
        targets.AddTo(command);
        forecast.AddTo(command);
    }

    /// <summary>Reads and tracks: the goals that run on the day asked for, by default the last whole day of the data.</summary>
    /// <exception cref="DataException">No goal runs on that day, or none of the areas asked for.</exception>
    public IReadOnlyList<TrackedGoal> Read(Session session, out DailyGrid days, out LocalDate day)
    {
        (days, var plan, var options) = targets.Read(session, out var observations);
        day = AsOf.Of(targets.DayAsked(session) ?? observations.LastWholeDay, days, session);
        var asked = targets.Areas.Of(session, days.Areas);
        var running = AsOf.Running(plan, day).Of(asked.IsAll ? days.Areas : asked.Asked);
        if (running.Goals.Count == 0)
            throw new DataException("--area：所选区域没有目标", "--area: expected areas that have goals, found none");
        var outlook = OutlookOptions.Default with { Forecasts = forecast.Read(session, days) };
        return TargetTracker.Track(running, days, day, TrackOptions.WithOutlook with { Plan = options, Outlook = outlook }, session.Cancellation);
    }
}
