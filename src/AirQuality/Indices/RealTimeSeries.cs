using AirQuality.Aggregation;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;

namespace AirQuality.Indices;

/// <summary>The AQI of every hour of stations and areas.</summary>
internal static class RealTimeSeries
{
    private const int EightHours = 8;

    /// <summary>The real-time reports of one station or area, hour by hour, made as they are asked for.</summary>
    /// <param name="hours">The hours of stations, or of areas from <see cref="HourAggregator"/>.</param>
    /// <param name="row">The row of the station or area.</param>
    /// <param name="standards">The standards, by default the national ones; an hour is judged by the edition in force on the day it belongs to.</param>
    /// <param name="options">Where practice differs: <see cref="AqiOptions.RealTimeParticles"/> decides what particles are judged by.</param>
    /// <returns>One report an hour, from 01:00 of the first day to 24:00 of the last.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No such row.</exception>
    public static IEnumerable<HourAqi> Of(HourlyGrid hours, int row, StandardsCatalogue? standards = null, AqiOptions? options = null) =>
        Of(new AreaHours(hours, row, Area: null), standards, options);

    /// <summary>The real-time reports of a station or area whose monitoring plan may leave pollutants out (<see cref="AqiOptions.Plans"/>).</summary>
    /// <param name="hours">The hours of one station or area.</param>
    /// <param name="standards">The standards, by default the national ones.</param>
    /// <param name="options">Where practice differs.</param>
    /// <returns>One report an hour.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No such row.</exception>
    public static IEnumerable<HourAqi> Of(AreaHours hours, StandardsCatalogue? standards = null, AqiOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(hours);
        ArgumentNullException.ThrowIfNull(hours.Hours, nameof(hours));
        ArgumentOutOfRangeException.ThrowIfNegative(hours.Row, "row");
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(hours.Row, hours.Hours.StationIds.Count, "row");
        return Reports(hours, standards ?? StandardsCatalogue.National, options ?? AqiOptions.Default);
    }

    private static IEnumerable<HourAqi> Reports(AreaHours of, StandardsCatalogue standards, AqiOptions options)
    {
        var (hours, row, area) = of;
        var moving = options.RealTimeParticles == RealTimeParticles.MovingMean24Hours;
        var pm10 = moving ? MovingMeans.Sums(hours.Hours(Pollutant.PM10, row)) : [];
        var pm25 = moving ? MovingMeans.Sums(hours.Hours(Pollutant.PM25, row)) : [];
        var ozone = options.RealTimeOzone == RealTimeOzone.OneHourAndEightHours ? MovingMeans.Sums(hours.Hours(Pollutant.O3, row), EightHours) : [];
        // Only an edition that leaves high hours of SO2 to its day asks for the mean of 24 hours (HJ 633-2012 table 1, note 2).
        List<HourSum>? sulphur = null;
        for (var hour = 0; hour < hours.DayCount * 24; hour++)
        {
            var index = hour;
            var date = hours.FirstDay.PlusDays(hour / 24);
            var rules = standards.At(date);
            var values = PollutantConcentrations.From(p => hours.Hours(p, row)[index]);
            // From 2026 the particles of the real-time report are those of the hour (HJ 633-2026 4.2.3); the mean of 24 hours is an
            // option of 2012.
            var judged = moving && !rules.IncompleteNeedsExceedance ? values with { PM10 = Mean(pm10[hour], Pollutant.PM10, rules), PM25 = Mean(pm25[hour], Pollutant.PM25, rules) } : values;
            var day = Concentration.Missing;
            if (IndividualAqi.Of(AqiItem.SO2Hour, values.SO2, rules) is null && !values.SO2.IsMissing)
                day = Mean((sulphur ??= MovingMeans.Sums(hours.Hours(Pollutant.SO2, row)))[hour], Pollutant.SO2, rules);
            // HJ 633-2012 5.1.3 lists nine items, the mean of 8 hours of ozone among them; HJ 633-2026 4.2.3 six.
            var eight = ozone.Count > 0 && !rules.IncompleteNeedsExceedance && ozone[hour] is var last && last.Count >= rules.Assessment.HoursForEightHourMean
                ? Concentration.FromThousandths(PublishedStep.Round(last.Sum, last.Count, Pollutant.O3)) : Concentration.Missing;
            var by = new AqiRules(rules, area is null ? options : options.For(area, date), options.WithholdsIncompleteHours(rules, date));
            yield return new HourAqi(date.AtMidnight().PlusHours((hour % 24) + 1), values, AqiCalculator.RealTime(judged, by, new RealTimeMeans(day, eight)));
        }
    }

    private static Concentration Mean(HourSum hours, Pollutant pollutant, Edition edition) =>
        hours.Count < edition.Assessment.HoursForDay ? Concentration.Missing : Concentration.FromThousandths(PublishedStep.Round(hours.Sum, hours.Count, pollutant));
}
