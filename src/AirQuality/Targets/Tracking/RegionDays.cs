using AirQuality.Assessments;
using AirQuality.Numerics;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Targets.Tracking;

/// <summary>The days of one pollutant in the areas whose statistics a region has the mean of; of any other area in itself alone.</summary>
/// <param name="areas">The days of each.</param>
internal sealed class RegionDays(IReadOnlyList<PollutantDays> areas)
{
    // Statistics of areas have denominators of their own. They are brought to millionths of the unit before they are added: nothing that is published hangs on less.
    private const long Scale = 1_000;

    /// <summary>The days of a period of which a last day is known; areas without any are left out.</summary>
    public static RegionDays Of(IReadOnlyList<EnteringDays> areas, Pollutant pollutant, AssessmentPeriod period, LocalDate last) =>
        new([.. areas.Select(a => PollutantDays.Of(a, pollutant, period, last)).Where(d => d.HasAny)]);

    /// <summary>Whether last year's days stand for the remaining ones in each.</summary>
    public bool IsFromLastYear => areas.All(a => a.IsFromLastYear);

    /// <summary>The mean of the days that stand for the remaining ones.</summary>
    public decimal ReferenceMean => areas.Average(a => a.ReferenceMean);

    /// <summary>The statistic of the whole period when the remaining days are a factor times the reference, the factor in parts of a unit.</summary>
    public Quotient With(long factor, int unit)
    {
        if (areas.Count == 1)
            return areas[0].With(factor, unit);
        long sum = 0;
        foreach (var area in areas)
        {
            var statistic = area.With(factor, unit);
            sum += HalfEven.Divide(statistic.Numerator * Scale, statistic.Denominator);
        }

        return new Quotient(sum, Scale * areas.Count);
    }
}
