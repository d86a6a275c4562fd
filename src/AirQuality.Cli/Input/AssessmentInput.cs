using System.CommandLine;
using AirQuality.Indices;
using AirQuality.Observations;
using AirQuality.Statistics;
using NodaTime;

namespace AirQuality.Cli.Input;

/// <summary>What <c>assess</c> and <c>rank</c> ask for: observations, a period, a scheme.</summary>
internal sealed class AssessmentInput
{
    private readonly InputOptions input = new();
    private readonly Option<AirQuality.Period?> period = OptionKinds.Period();
    private readonly Option<CompositeIndexScheme?> scheme = OptionKinds.Scheme();

    public void AddTo(Command command)
    {
        input.AddTo(command);
        command.Add(period);
        command.Add(scheme);
    }

    /// <summary>The days, what to assess of them and how.</summary>
    public (DailyGrid Days, AirQuality.Period Period, AssessmentOptions Options) Read(Session session) => Read(session, out _);

    /// <summary>The same, and what was read.</summary>
    public (DailyGrid Days, AirQuality.Period Period, AssessmentOptions Options) Read(Session session, out ObservationInput observations)
    {
        (observations, var asked, var options) = ReadObservations(session);
        var days = observations.Days();
        return Overlap(days, asked) ? (days, asked, options) : throw NoDataIn(days, asked);
    }

    /// <summary>The observations, what to assess of them and how.</summary>
    public (ObservationInput Observations, AirQuality.Period Period, AssessmentOptions Options) ReadObservations(Session session)
    {
        var asked = session.Parse.GetRequiredValue(period)!;
        var observations = ObservationInput.Read(input, session);
        return (observations, asked, AssessmentOptions.Default with { Edition = observations.Edition, Scheme = session.Parse.GetValue(scheme) });
    }

    public static DataException NoDataIn(DailyGrid days, AirQuality.Period period) =>
        days.DayCount == 0 ? new("expected observations, found none") : NoDataIn(days.FirstDay, days.LastDay, period);

    public static DataException NoDataIn(LocalDate firstDay, LocalDate lastDay, AirQuality.Period period) =>
        new($"expected data in {period}, found data from {firstDay:uuuu-MM-dd} to {lastDay:uuuu-MM-dd} only");

    public static bool Overlap(DailyGrid days, AirQuality.Period period) => days.DayCount > 0 && period.Start <= days.LastDay && period.End >= days.FirstDay;
}
