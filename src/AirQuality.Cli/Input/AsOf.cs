using AirQuality.Cli.Hosting;
using AirQuality.Cli.Output;
using AirQuality.Observations;
using AirQuality.Targets.Planning;
using AirQuality.Terms;
using NodaTime;
using NodaTime.Text;

namespace AirQuality.Cli.Input;

/// <summary>The day on which goals are judged.</summary>
internal static class AsOf
{
    /// <summary>How far behind the data a day may lie: days without data are counted one by one.</summary>
    private const int DaysBehind = 366;

    /// <summary>The day asked for, by default the last of the data; says so when the data end before it.</summary>
    public static LocalDate Of(LocalDate? asked, DailyGrid days, Session session)
    {
        var day = asked ?? days.LastDay;
        if (day < days.FirstDay)
            throw new DataException($"--as-of {Iso(day)}：应不早于数据的首日 {Iso(days.FirstDay)}", $"--as-of {Iso(day)}: expected a day from {Iso(days.FirstDay)}, where the data begin");
        if (NodaTime.Period.DaysBetween(days.LastDay, day) > DaysBehind)
            throw new DataException($"--as-of {Iso(day)}：应不晚于 {Iso(days.LastDay.PlusDays(DaysBehind))}，数据截至 {Iso(days.LastDay)}", $"--as-of {Iso(day)}: expected a day up to {Iso(days.LastDay.PlusDays(DaysBehind))}, for the data end on {Iso(days.LastDay)}");
        if (day > days.LastDay)
        {
            session.Note(session.Words.Pick(
                $"数据截至 {Iso(days.LastDay)}；其后至 {Iso(day)} 的日子按缺测计",
                $"the data end on {Iso(days.LastDay)}; the days after it up to {Iso(day)} count as days without data"));
        }

        return day;
    }

    /// <summary>The same within a period that may be running; what lies after it does not count.</summary>
    public static LocalDate In(AssessmentPeriod period, LocalDate? asked, DailyGrid days, Session session)
    {
        if (asked < period.Start)
            throw new UsageException($"--as-of：应不早于 {Iso(period.Start)}，实为'{Iso(asked.Value)}'", $"--as-of: expected a day from {Iso(period.Start)} on, found '{Iso(asked.Value)}'");
        return Of(asked is { } day ? LocalDate.Min(day, period.End) : null, days, session);
    }

    /// <summary>The same for what is drawn or played through: days after the data are still to come.</summary>
    public static LocalDate Known(LocalDate? asked, DailyGrid days, Session session)
    {
        if (asked is not { } day || day <= days.LastDay)
            return Of(asked, days, session);
        session.Note(session.Words.Pick(
            $"数据截至 {Iso(days.LastDay)}，其后视为未到",
            $"the data end on {Iso(days.LastDay)}; the days after it are taken as still to come"));
        return days.LastDay;
    }

    /// <summary>The goals that run on a day, for a Monday sheet also those that begin in the week to come; without any an error says so.</summary>
    public static TargetPlan Running(TargetPlan plan, LocalDate day, bool forMonday = false) =>
        (forMonday ? plan.ForMonday(day) : plan.RunningOn(day)) is { Goals.Count: > 0 } running
            ? running
            : throw new DataException($"没有时段包含 {Iso(day)} 的目标", $"expected goals for periods that hold {Iso(day)}, found none");

    public static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
