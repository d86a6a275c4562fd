using AirQuality.Reporting.Facts;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Reporting.Pictures;

/// <summary>The published days of a pollutant in the area looked at closely, and its goal.</summary>
internal sealed class FocusDays(Report report, Pollutant pollutant)
{
    private readonly ReportDays days = new(report, report.Focus, pollutant);

    /// <summary>The goal of the year for this figure, or <c>null</c>.</summary>
    public TrackedGoal? Goal { get; } = report.Goals.FirstOrDefault(g => g.Goal.Base is null &&
        g.Goal.Area == report.Focus && g.Goal.Metric == GoalMetric.Statistic(pollutant) && g.Goal.Period.Kind == PeriodKind.Year);

    /// <summary>What was measured, or <c>null</c>.</summary>
    public decimal? On(LocalDate date) => days.On(date);

    /// <summary>What enters a mean: events left out of statistics do not.</summary>
    public decimal? Entering(LocalDate date) => days.Entering(date);

    /// <summary>The days of the assessed period, in order.</summary>
    public IEnumerable<LocalDate> Dates() => Enumerable.Range(0, report.Assessed.Days).Select(report.Assessed.Start.PlusDays);

    /// <summary>The mean from 1 January to each day of a year, up to a day: the day of the year and the mean.</summary>
    public Line Cumulated(int year, LocalDate last)
    {
        var line = new Line([], []);
        var (sum, count) = (0.0, 0);
        for (var date = new LocalDate(year, 1, 1); date <= last; date = date.PlusDays(1))
        {
            if (Entering(date) is { } value)
                (sum, count) = (sum + (double)value, count + 1);
            if (count == 0)
                continue;
            line.Xs.Add(date.DayOfYear);
            line.Ys.Add(sum / count);
        }

        return line;
    }

    /// <summary>The middle of each month of a year, as the day of the year, with its short name.</summary>
    public static IReadOnlyList<(double At, string Text)> MonthTicks(int year, Words words) =>
        [.. Enumerable.Range(1, 12).Select(month => (new LocalDate(year, month, 1).DayOfYear + (CalendarSystem.Iso.GetDaysInMonth(year, month) / 2.0), PeriodWords.ShortMonth(month, words)))];

    /// <summary>Ticks over the days of a period that begin at 0: days of a month, months of anything longer.</summary>
    public static IReadOnlyList<(double At, string Text)> DayTicks(AssessmentPeriod period, Words words)
    {
        var dates = Enumerable.Range(0, period.Days).Select(i => (At: (double)i, Date: period.Start.PlusDays(i)));
        return period.Days <= 31
            ? [.. dates.Where(d => period.Days <= 10 || d.Date.Day == 1 || d.Date.Day % 5 == 0).Select(d => (d.At, FormattableString.Invariant($"{d.Date.Month}-{d.Date.Day}")))]
            : [.. dates.Where(d => d.Date.Day == 1).Select(d => (d.At, PeriodWords.ShortMonth(d.Date.Month, words)))];
    }
}
