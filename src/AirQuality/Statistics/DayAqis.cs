using AirQuality.Indices;
using AirQuality.Observations;
using AirQuality.Standards;
using NodaTime;

namespace AirQuality.Statistics;

/// <summary>The AQI of an area's days, each by the edition and without the event pollutants that the options say.</summary>
internal sealed class DayAqis(DailyGrid days, int area, AssessmentOptions options)
{
    private readonly PollutantMask notMonitored = PollutantMask.Where(options.Aqi.NotMonitored.Contains);
    private readonly AreaEvents? events = options.EventsOf(days.Areas[area], EventScope.Days);

    /// <summary>The AQI of a day of the grid.</summary>
    public AqiSummary Of(int day, LocalDate date)
    {
        var leftOut = events is null ? default : PollutantMask.Where(p => events.Excludes(date, p));
        Span<Concentration> values = stackalloc Concentration[Pollutants.Count];
        foreach (var pollutant in Pollutants.All)
            values[(int)pollutant] = leftOut.Contains(pollutant) ? Concentration.Missing : days.Published(pollutant, area)[day];
        var ozone1h = leftOut.Contains(Pollutant.O3) ? Concentration.Missing : days.MaximumOzone1h(area)[day];
        return AqiSummary.Daily(values, ozone1h, options.Edition ?? StandardsCatalogue.At(date), options.Aqi, notMonitored.And(leftOut));
    }

    /// <summary>The AQI of every day of the grid, -1 for NA.</summary>
    public int[] All()
    {
        var all = new int[days.DayCount];
        var date = days.FirstDay;
        for (var day = 0; day < all.Length; day++, date = date.PlusDays(1))
            all[day] = Of(day, date).Aqi ?? -1;
        return all;
    }
}
