using AirQuality.Numerics;
using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Statistics;

/// <summary>Diurnal and monthly profiles.</summary>
public static class Profiles
{
    /// <summary>The mean of each hour of the day.</summary>
    /// <param name="hours">The hours.</param>
    /// <param name="row">The row of a station or area.</param>
    /// <param name="pollutant">The pollutant.</param>
    /// <param name="belongs">Which days enter, such as those of exceedance.</param>
    /// <returns>24 steps.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No such row.</exception>
    public static IReadOnlyList<ProfileStep> Diurnal(HourlyGrid hours, int row, Pollutant pollutant, Func<LocalDate, bool> belongs)
    {
        ArgumentNullException.ThrowIfNull(hours);
        ArgumentNullException.ThrowIfNull(belongs);
        var runs = new List<IReadOnlyList<StepValue>>();
        for (var day = 0; day < hours.DayCount; day++)
        {
            if (!belongs(hours.FirstDay.PlusDays(day)))
                continue;
            var codes = hours.Codes(pollutant, row).Slice(day * 24, 24);
            var run = new List<StepValue>();
            for (var hour = 0; hour < 24; hour++)
                if (codes[hour] >= 0)
                    run.Add(new StepValue(hour + 1, new Fraction(codes[hour], Concentration.Scale)));
            runs.Add(run);
        }

        return Of(runs, 24, pollutant);
    }

    /// <summary>The mean of each month of the year over its valid days.</summary>
    /// <param name="days">The days.</param>
    /// <param name="area">The row of the area.</param>
    /// <param name="pollutant">The pollutant; O3 is MDA8.</param>
    /// <param name="period">The period.</param>
    /// <returns>12 steps; peaks are counted by the means of the months of each year.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No such row.</exception>
    public static IReadOnlyList<ProfileStep> Monthly(DailyGrid days, int area, Pollutant pollutant, AssessmentPeriod period)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(period);
        var (first, last) = days.Clip(period);
        var values = new List<DatedValue>();
        for (var day = first; day <= last; day++)
            if (days.Published(pollutant, area)[day] is { IsMissing: false } value)
                values.Add(new DatedValue(days.FirstDay.PlusDays(day), new Fraction(value.Thousandths, Concentration.Scale)));

        // A mean over the years says where the year stands high; how many years really peaked there says whether one can count on it.
        var peaks = values.GroupBy(v => v.Date.Year)
            .Select(year => Peak(year.GroupBy(v => v.Date.Month).Select(m => new StepValue(m.Key, Mean([.. m.Select(v => v.Value)])))))
            .ToList();
        return [.. Of([[.. values.Select(v => new StepValue(v.Date.Month, v.Value))]], 12, pollutant).Select(s => s with { Peaks = peaks.Count(p => p == s.At) })];
    }

    private static List<ProfileStep> Of(IReadOnlyList<IReadOnlyList<StepValue>> runs, int steps, Pollutant pollutant)
    {
        var values = runs.SelectMany(r => r).ToLookup(v => v.At, v => v.Value);
        var peaks = runs.Where(r => r.Count > 0).Select(Peak).ToLookup(p => p);
        return
        [
            .. Enumerable.Range(1, steps).Select(at => new ProfileStep(
                at, values[at].Count(), values[at].Any() ? Mean([.. values[at]]).Round(pollutant == Pollutant.CO ? 2 : 1) : null, peaks[at].Count())),
        ];
    }

    /// <summary>The step of the largest value, the first of equal ones.</summary>
    private static int Peak(IEnumerable<StepValue> run) => run.Aggregate((x, y) => Fraction.Compare(y.Value, x.Value) > 0 ? y : x).At;

    private static Fraction Mean(List<Fraction> values) => values.Aggregate((x, y) => x + y) / values.Count;

    /// <summary>A value at a step of a profile, such as an hour of the day or a month of the year.</summary>
    private readonly record struct StepValue(int At, Fraction Value);

    /// <summary>The value of a day.</summary>
    private readonly record struct DatedValue(LocalDate Date, Fraction Value);
}
