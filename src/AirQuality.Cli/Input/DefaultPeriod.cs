using AirQuality.Cli.Output;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Cli.Input;

/// <summary>The period of commands that need one when none is given, as a project allows: the latest month of the data.</summary>
internal static class DefaultPeriod
{
    /// <summary>The period asked for, else the latest month; which it is stands in the title.</summary>
    public static AssessmentPeriod Of(Session session, AssessmentPeriod? asked, LocalDate firstDay, LocalDate lastDay)
    {
        if (asked is not null)
            return asked;
        var latest = AssessmentPeriod.LatestMonth(firstDay, lastDay);
        session.PeriodNote = latest.Kind == PeriodKind.Month
            ? session.Words.Pick("（最近一个完整月）", " (the latest whole month)")
            : session.Words.Pick("（本月以来）", " (month to date)");
        if (session.Status is { } status)
            status.Period = latest;
        return latest;
    }
}
