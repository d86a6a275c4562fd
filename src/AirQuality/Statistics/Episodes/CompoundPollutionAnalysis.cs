using AirQuality.Assessments;
using AirQuality.Numerics;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Statistics.Episodes;

/// <summary>Analyses how PM2.5 and O3 pollute together (PM2.5 和 O3 协同).</summary>
internal static class CompoundPollutionAnalysis
{
    /// <summary>Analyses one area over a period.</summary>
    /// <param name="days">The days.</param>
    /// <param name="area">The row of the area.</param>
    /// <param name="period">The period; days outside the grid are not known.</param>
    /// <param name="options">Edition and AQI.</param>
    /// <returns>The analysis; days are judged at published values.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No such row.</exception>
    public static CompoundPollution Of(DailyGrid days, int area, AssessmentPeriod period, AssessmentOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(period);
        options ??= AssessmentOptions.Default;
        var assessment = PeriodAssessor.Assess(days, area, period, options);
        var (first, last) = days.Clip(period);
        var known = new List<Day>();
        for (var day = first; day <= last; day++)
        {
            var date = days.FirstDay.PlusDays(day);
            var edition = options.Standards.At(date);
            known.Add(new Day(
                date,
                Value(days.Published(Pollutant.PM25, area)[day]),
                Value(days.Published(Pollutant.O3, area)[day]),
                edition.DailyLimit(Pollutant.PM25),
                edition.DailyLimit(Pollutant.O3)));
        }

        var paired = known.Where(d => d.PM25 is not null && d.O3 is not null).ToList();
        var polluted = assessment.DayAqis.Where(d => d.Aqi > options.Standards.Thresholds.GoodUpTo).ToList();
        return new CompoundPollution
        {
            Area = days.Areas[area],
            Period = period,
            DaysWithBoth = paired.Count,
            PM25 = Exceedances(known, d => d.PM25Exceeds),
            O3 = Exceedances(known, d => d.O3Exceeds),
            Both = Exceedances(known, d => d.PM25Exceeds && d.O3Exceeds),
            Either = Exceedances(known, d => d.PM25Exceeds || d.O3Exceeds),
            PollutedDays = polluted.Count,
            LedPercent =
            [
                .. Enum.GetValues<Pollutant>().Select(p => polluted.Count == 0 ? (decimal?)null : new Fraction(polluted.Count(d => d.Primary.Contains(p)) * 100, polluted.Count).Round(1)),
            ],
            CoVariation = CoVariationOf(paired),
            CoVariationBySeason = [.. Enum.GetValues<MeteorologicalSeason>().Select(s => CoVariationOf(paired.Where(d => SeasonOf(d.Date) == s)))],
        };
    }

    /// <summary>The season of a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The season.</returns>
    public static MeteorologicalSeason SeasonOf(LocalDate date) => (MeteorologicalSeason)((date.Month + 9) % 12 / 3);

    private static ExceedanceDays Exceedances(List<Day> days, Func<Day, bool> exceeds)
    {
        var hits = days.Where(exceeds).ToList();
        return new ExceedanceDays(
            hits.Count,
            Mean(hits.Select(d => d.PM25)),
            Mean(hits.Select(d => d.O3)),
            [.. Enumerable.Range(1, 12).Select(m => hits.Count(d => d.Date.Month == m))],
            LongestRun(hits));
    }

    private static DayRun? LongestRun(List<Day> hits)
    {
        DayRun? longest = null;
        for (var start = 0; start < hits.Count;)
        {
            var end = start + 1;
            while (end < hits.Count && hits[end].Date == hits[end - 1].Date.PlusDays(1))
                end++;
            if (end - start > (longest?.Days ?? 0))
                longest = new DayRun(hits[start].Date, end - start);
            start = end;
        }

        return longest;
    }

    /// <summary>From whole sums of published integers, so that only the last step rounds.</summary>
    private static CoVariation CoVariationOf(IEnumerable<Day> paired)
    {
        // The textbook formula on sums of squares loses all digits in doubles when the spread is small against the level; on whole
        // numbers of 128 bits it is exact, and the order of the days cannot matter.
        Int128 n = 0, x = 0, y = 0, xx = 0, yy = 0, xy = 0;
        foreach (var day in paired)
        {
            var a = (long)day.PM25!.Value;
            var b = (long)day.O3!.Value;
            n++;
            x += a;
            y += b;
            xx += a * a;
            yy += b * b;
            xy += a * b;
        }

        var spreadX = (n * xx) - (x * x);
        var spreadY = (n * yy) - (y * y);
        return new CoVariation((int)n, n < 3 || spreadX == 0 || spreadY == 0 ? null : (double)((n * xy) - (x * y)) / Math.Sqrt((double)spreadX) / Math.Sqrt((double)spreadY));
    }

    private static decimal? Mean(IEnumerable<decimal?> values)
    {
        var known = values.OfType<decimal>().ToList();
        return known.Count == 0 ? null : ((Fraction)known.Sum() / known.Count).Round(1);
    }

    private static decimal? Value(Concentration published) => published.Value;

    private readonly record struct Day(LocalDate Date, decimal? PM25, decimal? O3, int PM25Limit, int O3Limit)
    {
        public bool PM25Exceeds => PM25 > PM25Limit;

        public bool O3Exceeds => O3 > O3Limit;
    }
}
