using System.CommandLine;
using AirQuality.Indices;
using AirQuality.Observations;
using AirQuality.Statistics;

namespace AirQuality.Cli.Input;

/// <summary>What <c>assess</c>, <c>rank</c> and <c>history</c> ask for: observations, a period (by default all days), a scheme.</summary>
internal sealed class AssessmentInput(bool periodRequired = true)
{
    private readonly InputOptions input = new();
    private readonly Option<Period?> period = OptionKinds.Period(periodRequired);
    private readonly Option<CompositeIndexScheme?> scheme = OptionKinds.Scheme();

    public void AddTo(Command command)
    {
        input.AddTo(command);
        command.Add(period);
        command.Add(scheme);
    }

    /// <summary>The days, what to assess of them and how.</summary>
    public (DailyGrid Days, Period Period, AssessmentOptions Options) Read(Session session)
    {
        var observations = ObservationInput.Read(input, session);
        var days = observations.Days();
        if (days.DayCount == 0)
            throw new DataException("expected observations, found none");
        var asked = session.Parse.GetValue(period) ?? Period.Range(days.FirstDay, days.LastDay);
        if (!Overlap(days, asked))
            throw new DataException($"expected data in {asked}, found data from {days.FirstDay:uuuu-MM-dd} to {days.LastDay:uuuu-MM-dd} only");
        return (days, asked, AssessmentOptions.Default with { Edition = observations.Edition, Scheme = session.Parse.GetValue(scheme) });
    }

    public static bool Overlap(DailyGrid days, Period period) => days.DayCount > 0 && period.Start <= days.LastDay && period.End >= days.FirstDay;
}
