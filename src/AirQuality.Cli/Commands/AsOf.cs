using AirQuality.Observations;
using NodaTime;
using NodaTime.Text;

namespace AirQuality.Cli.Commands;

/// <summary>The day on which goals are judged.</summary>
internal static class AsOf
{
    /// <summary>The day asked for, by default the last of the data; says so when the data end before it.</summary>
    public static LocalDate Of(LocalDate? asked, DailyGrid days, Session session)
    {
        var day = asked ?? days.LastDay;
        if (day < days.FirstDay)
            throw new DataException($"--as-of {Iso(day)}: expected a day from {Iso(days.FirstDay)}, where the data begin");
        if (day > days.LastDay)
        {
            session.Note(session.Words.Pick(
                $"数据截至 {Iso(days.LastDay)}；其后至 {Iso(day)} 的日子按缺测计",
                $"the data end on {Iso(days.LastDay)}; the days from then to {Iso(day)} count as days without data"));
        }

        return day;
    }

    public static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
