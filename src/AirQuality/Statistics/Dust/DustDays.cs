using AirQuality.Indices;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Statistics.Dust;

/// <summary>
/// Finds the days that dust reached, for a declaration: those that an hour of a suggested episode lies in (2016 supplement on dust). Nothing is left out
/// by it: what is declared and accepted goes into an <see cref="EventRegister"/>.
/// </summary>
public static class DustDays
{
    /// <summary>The days of areas within a period.</summary>
    /// <param name="hours">The hours of the areas, their rows in the order of <paramref name="days"/>.</param>
    /// <param name="days">The days of the same areas.</param>
    /// <param name="period">The period.</param>
    /// <param name="options">By which editions days are judged, and the thresholds of dust.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The days by area, then in order of time.</returns>
    /// <exception cref="ArgumentException">The hours have not as many rows as the days.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static IReadOnlyList<DustDay> Find(HourlyGrid hours, DailyGrid days, AssessmentPeriod period, DustDayOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(hours);
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(period);
        if (hours.StationIds.Count != days.Areas.Count)
            throw new ArgumentException($"Expected hours of {days.Areas.Count} areas, found {hours.StationIds.Count}.", nameof(hours));
        options ??= DustDayOptions.Default;
        var episodes = DustDetector.Suggest(hours, options.Dust, cancellationToken).ToLookup(s => s.Name, StringComparer.Ordinal);
        return [.. days.Areas.Index().SelectMany(area => Of(days, area.Index, [.. episodes[hours.StationIds[area.Index]]], period, options))];
    }

    private static IEnumerable<DustDay> Of(DailyGrid days, int row, List<DustSuggestion> episodes, AssessmentPeriod period, DustDayOptions options)
    {
        var dates = episodes.SelectMany(Dates).Distinct().Order().Where(d => period.Contains(d) && d >= days.FirstDay && d <= days.LastDay);
        foreach (var date in dates)
        {
            var (area, edition) = (days.Areas[row], options.Standards.At(date));
            var values = days.PublishedOn(row, date);
            var aqi = options.Aqi.For(area, date);
            var ozone = days.MaximumOzone1h(row)[NodaTime.Period.DaysBetween(days.FirstDay, date)];
            Pollutant[] particles = [Pollutant.PM10, Pollutant.PM25];
            yield return new DustDay
            {
                Area = area,
                Date = date,
                Episodes = [.. episodes.Where(e => Dates(e).Contains(date))],
                Hours = episodes.Sum(e => HoursOn(e, date)),
                Values = values,
                Measured = AqiCalculator.Daily(values, edition, ozone, aqi),
                WithoutParticles = AqiCalculator.Daily(values with { PM10 = Concentration.Missing, PM25 = Concentration.Missing }, edition, ozone, aqi with { NotMonitored = [.. aqi.NotMonitored.Union(particles)] }),
            };
        }
    }

    private static IEnumerable<LocalDate> Dates(DustSuggestion episode)
    {
        for (var date = episode.From.Date; date.AtMidnight() < episode.To; date = date.PlusDays(1))
            yield return date;
    }

    private static int HoursOn(DustSuggestion episode, LocalDate date)
    {
        var from = LocalDateTime.Max(episode.From, date.AtMidnight());
        var to = LocalDateTime.Min(episode.To, date.PlusDays(1).AtMidnight());
        return to <= from ? 0 : (int)NodaTime.Period.Between(from, to, PeriodUnits.Hours).Hours;
    }
}
