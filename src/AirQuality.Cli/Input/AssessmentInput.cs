using System.CommandLine;
using AirQuality.Indices;
using AirQuality.Observations;
using AirQuality.Statistics;

namespace AirQuality.Cli.Input;

/// <summary>What <c>assess</c> and <c>rank</c> ask for: observations, a period, a scheme.</summary>
internal sealed class AssessmentInput
{
    private readonly InputOptions input = new();
    private readonly Option<Period?> period = OptionKinds.Period();
    private readonly Option<CompositeIndexScheme?> scheme = OptionKinds.Scheme();
    private readonly Option<EventScope?> scope = OptionKinds.Choice<EventScope?>(
        "--exclude",
        "What the events of --events are left out of: means, percentiles and index (statistics, the default), AQI, good and heavy days (days), both (all) or nothing (none).",
        ("statistics", EventScope.Statistics),
        ("days", EventScope.Days),
        ("all", EventScope.All),
        ("none", EventScope.None));

    public void AddTo(Command command, bool files = true)
    {
        input.AddTo(command, files);
        command.Add(period);
        command.Add(scheme);
        command.Add(scope);
    }

    /// <summary>The days, what to assess of them and how.</summary>
    public (DailyGrid Days, Period Period, AssessmentOptions Options) Read(Session session) => Read(session, out _);

    /// <summary>The days, what to assess of them and how, and the observations they come from.</summary>
    public (DailyGrid Days, Period Period, AssessmentOptions Options) Read(Session session, out ObservationInput observations)
    {
        var asked = session.Parse.GetRequiredValue(period)!;
        observations = ObservationInput.Read(input, session);
        var days = observations.Days();
        if (days.DayCount == 0)
            throw new DataException("expected observations, found none");
        if (!Overlap(days, asked))
            throw new DataException($"expected data in {asked}, found data from {days.FirstDay:uuuu-MM-dd} to {days.LastDay:uuuu-MM-dd} only");
        return (days, asked, Options(session, observations, days.Areas));
    }

    /// <summary>Two versions of the days, each from one file, folder or pattern, what to assess of them and how.</summary>
    public (DailyGrid Old, DailyGrid New, Period Period, AssessmentOptions Options) ReadTwo(Session session, string old, string @new)
    {
        var asked = session.Parse.GetRequiredValue(period)!;
        var before = ObservationInput.Read(input, session, files: [old]);
        var after = ObservationInput.Read(input, session, files: [@new]);
        var (daysBefore, daysAfter) = (before.Days(), after.Days());
        if (!Overlap(daysBefore, asked) && !Overlap(daysAfter, asked))
            throw new DataException($"expected data in {asked}, found none in either version");
        return (daysBefore, daysAfter, asked, Options(session, after, [.. daysBefore.Areas, .. daysAfter.Areas]));
    }

    private AssessmentOptions Options(Session session, ObservationInput observations, IReadOnlyList<Area> areas)
    {
        var options = new AssessmentOptions
        {
            Edition = observations.Edition,
            Scheme = session.Parse.GetValue(scheme),
            Events = observations.Events(areas),
            EventScope = session.Parse.GetValue(scope) ?? AssessmentOptions.Default.EventScope,
        };
        if (options.Events is { } register)
            session.Note(session.Words.Pick($"登记事件 {register.Events.Count} 个，", $"{register.Events.Count} registered events, ") + session.Words.LeftOutOf(options.EventScope));
        return options;
    }

    public static bool Overlap(DailyGrid days, Period period) => days.DayCount > 0 && period.Start <= days.LastDay && period.End >= days.FirstDay;
}
