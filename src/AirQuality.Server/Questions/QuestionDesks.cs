using AirQuality.Accountability;
using AirQuality.Agents.Projects;
using AirQuality.Agents.Serving;
using AirQuality.Server.Access;
using AirQuality.Server.Current;
using AirQuality.Server.Settings;
using NodaTime;

namespace AirQuality.Server.Questions;

/// <summary>Where questions are answered, one desk for each set of areas that tokens may see, so that no answer kept for one caller comes to another.</summary>
internal sealed class QuestionDesks(CallerData data, CurrentData current, ServerOptions options, TimeProvider clock) : IDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, AgentDesk> desks = new(StringComparer.Ordinal);

    /// <summary>The desk of a caller.</summary>
    public AgentDesk Of(Caller caller)
    {
        var key = string.Join('\n', caller.Areas);
        lock (gate)
        {
            if (!desks.TryGetValue(key, out var desk))
                desks.Add(key, desk = new AgentDesk(ProjectOf(caller)));
            return desk;
        }
    }

    /// <summary>What a caller may ask about.</summary>
    public AgentProject ProjectOf(Caller caller) => new()
    {
        Open = _ => WithRules(data.Of(caller).Data) is var air && options.Level is { } level && air.At(level).HasDays ? air.At(level) : air.Areas,
        // What was found in the files names stations of all areas.
        Check = caller.Areas.Count == 0 && current.Reading is { } report ? _ => report : null,
        Version = () => current.Now.Version,
        Area = caller.Areas is [var only] ? only : options.Area,
        Language = options.Language,
        Today = () => LocalDate.FromDateTime(clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime),
        Limits = new AgentLimits
        {
            Rows = options.Limits.Rows,
            Days = options.Limits.Days,
            Time = options.Limits.Time,
            AtOnce = options.Limits.AtOnce,
            Waiting = options.Limits.Waiting,
        },
    };

    /// <summary>The plain rules of accountability where the project names none, as for agents of <c>airq mcp</c>: alerts speak of what is met or near.</summary>
    private static AirData WithRules(AirData data) => data.Options.Duties is null ? data.With(data.Options with { Duties = DutyRules.ByName("plain") }) : data;

    public void Dispose()
    {
        lock (gate)
            foreach (var desk in desks.Values)
                desk.Dispose();
    }
}
