using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Ranking.Gaps;

/// <summary>The daily values that enter the statistics of a period: the one place where those left out are decided on for all that resamples or goes on from them.</summary>
internal static class PublishedDays
{
    /// <summary>Thousandths of the days from first to last that the grid holds, missing where a day does not count.</summary>
    public static int[] Of(DailyGrid days, int area, Pollutant pollutant, LocalDate first, LocalDate last, AssessmentOptions options)
    {
        if (options.DailyPrecision != DailyPrecision.Published)
            throw new ArgumentException("Expected statistics of published daily values.", nameof(options));
        var from = Math.Max(0, NodaTime.Period.DaysBetween(days.FirstDay, first));
        var to = Math.Min(days.DayCount - 1, NodaTime.Period.DaysBetween(days.FirstDay, last));
        var codes = new int[Math.Max(0, to - from + 1)];
        var published = days.Published(pollutant, area);
        var events = options.EventsOf(days.Areas[area], EventScope.Statistics);
        for (var i = 0; i < codes.Length; i++)
            codes[i] = events?.Excludes(days.FirstDay.PlusDays(from + i), pollutant) == true ? Concentration.MissingCode : published[from + i].Code;
        return codes;
    }
}
