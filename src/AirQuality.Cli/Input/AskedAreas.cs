using AirQuality.Assessments;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Output;
using AirQuality.Observations;
using AirQuality.Publications.Assessed;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Cli.Input;

/// <summary>The areas of observations and of published tables together, and what is asked of them.</summary>
/// <param name="Areas">The areas.</param>
/// <param name="Days">The days of one's own; <c>null</c> where only published tables are given.</param>
/// <param name="Given">The period that was given, or <c>null</c>.</param>
/// <param name="Options">How one's own days are assessed.</param>
internal sealed record AskedAreas(AssessedAreas Areas, DailyGrid? Days, AssessmentPeriod? Given, AssessmentOptions Options)
{
    /// <summary>Whether published tables are given, so that the source of each figure is told.</summary>
    public bool HasPublications { get; init; }

    /// <summary>What was read of observations; <c>null</c> where only published tables are given.</summary>
    public ObservationInput? Observations { get; init; }

    /// <summary>The period that was given; else, as a project allows, the latest month: that is published, or of the data.</summary>
    public AssessmentPeriod PeriodOf(Session session, string figure)
    {
        if (Given is { } given)
            return given;
        if (!HasPublications && Days is { DayCount: > 0 } days)
            return DefaultPeriod.Of(session, asked: null, days.FirstDay, days.LastDay);
        var published = Areas.PeriodsOf(figure);
        session.PeriodNote = session.Words.Pick("（最近公布的）", " (the latest published)");
        return published.LastOrDefault(p => p.Kind == PeriodKind.Month) ?? published.LastOrDefault() ?? throw Nothing(figure);
    }

    /// <summary>The period that was given, or all that is known of a figure.</summary>
    public AssessmentPeriod SpanOf(string figure)
    {
        if (Given is { } given)
            return given;
        var published = Areas.PeriodsOf(figure);
        List<LocalDate> starts = [.. published.Select(p => p.Start)];
        List<LocalDate> ends = [.. published.Select(p => p.End)];
        if (Days is { DayCount: > 0 } days)
        {
            starts.Add(days.FirstDay);
            ends.Add(days.LastDay);
        }

        return starts.Count > 0 ? AssessmentPeriod.Range(starts.Min(), ends.Max()) : throw Nothing(figure);
    }

    /// <summary>The last known day within a period that may be running; <c>null</c> where none was given.</summary>
    public LocalDate? DayIn(AssessmentPeriod period, LocalDate? asked, Session session)
    {
        if (asked is not { } day)
            return null;
        if (Days is { } days && !HasPublications)
            return AsOf.In(period, day, days, session);
        return day >= period.Start
            ? LocalDate.Min(day, period.End)
            : throw new UsageException($"--as-of：应不早于 {AsOf.Iso(period.Start)}，实为'{AsOf.Iso(day)}'", $"--as-of: expected a day from {AsOf.Iso(period.Start)} on, found '{AsOf.Iso(day)}'");
    }

    private static DataException Nothing(string figure) => new($"没有 {figure} 的数据", $"expected data of {figure}, found none");
}
