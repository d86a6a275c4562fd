using AirQuality.Observations;
using NodaTime;

namespace AirQuality.Assessments;

/// <summary>The year to date on every day of a year (今年以来, 1 January to the day), made one day after another.</summary>
public static class YearToDate
{
    /// <summary>The year to date of one area.</summary>
    /// <param name="days">The days.</param>
    /// <param name="area">The row of the area.</param>
    /// <param name="year">The year; the days of it before the grid begins count as not valid.</param>
    /// <param name="options">Edition, scheme, AQI; by default those in force on each day.</param>
    /// <returns>One assessment a day, from 1 January to 31 December or the last day of the grid; empty when the grid ends before.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No such row.</exception>
    /// <exception cref="ArgumentException">The options ask for unrounded daily values.</exception>
    public static IReadOnlyList<PeriodAssessment> For(DailyGrid days, int area, int year, AssessmentOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentOutOfRangeException.ThrowIfNegative(area);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(area, days.Areas.Count);
        var running = new RunningAssessment(days.Areas[area], new LocalDate(year, 1, 1), options);
        var results = new List<PeriodAssessment>();
        for (var date = running.Start; date <= LocalDate.Min(days.LastDay, new LocalDate(year, 12, 31)); date = date.PlusDays(1))
        {
            running.Append(date, days.PublishedOn(area, date), date < days.FirstDay ? null : days.MaximumOzone1h(area)[NodaTime.Period.DaysBetween(days.FirstDay, date)]);
            results.Add(running.Assess());
        }

        return results;
    }
}
