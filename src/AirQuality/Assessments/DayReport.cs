using AirQuality.Indices;
using AirQuality.Observations;
using NodaTime;

namespace AirQuality.Assessments;

/// <summary>The daily report of an area: the one place where a day's values, edition, maximum hour and monitoring plan come together.</summary>
internal static class DayReport
{
    /// <summary>The report of an area on a day.</summary>
    /// <param name="days">The days.</param>
    /// <param name="row">The row of the area.</param>
    /// <param name="date">A day of theirs.</param>
    /// <param name="options">How days are judged.</param>
    /// <returns>The values and the AQI; where there is none, the reason.</returns>
    public static AreaDay Of(DailyGrid days, int row, LocalDate date, AssessmentOptions options)
    {
        var area = days.Areas[row];
        var values = days.PublishedOn(row, date);
        var edition = options.EditionAt(date);
        var hour = days.MaximumOzone1h(row)[Period.DaysBetween(days.FirstDay, date)];
        return new AreaDay(area, date, values, AqiCalculator.Daily(IndexedValues.Of(days, row, date, edition), edition, hour, options.Aqi.For(area, date)));
    }
}
