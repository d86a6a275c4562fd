using AirQuality.Indices;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Assessments;

/// <summary>
/// Tests a monitoring plan by past measurements: a pollutant may be left out of it where it led no day of light or worse pollution in three years in
/// a row (HJ 633-2026, 5.3.2). A station that never measured it proves nothing; leaving it out is then a declaration.
/// </summary>
public static class PlanEvidence
{
    private const int YearsInARow = 3;

    /// <summary>What the days of a station say of a pollutant its plan leaves out.</summary>
    /// <param name="days">Days of stations or areas.</param>
    /// <param name="row">The row of the station or area.</param>
    /// <param name="pollutant">The pollutant.</param>
    /// <param name="standards">The editions that judge the days; by default the national ones.</param>
    /// <returns>Whether three years prove it, a day contradicts it, or neither.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No such row.</exception>
    public static PlanProof Of(DailyGrid days, int row, Pollutant pollutant, StandardsCatalogue? standards = null)
    {
        ArgumentNullException.ThrowIfNull(days);
        var options = AssessmentOptions.Default with { Standards = standards ?? StandardsCatalogue.National, Aqi = AqiOptions.Default with { NotMonitored = [pollutant] } };
        var entering = new EnteringDays(days, row, options);
        var measured = entering.Measured(pollutant);
        var years = new Dictionary<int, int>();
        for (var day = 0; day < days.DayCount; day++)
        {
            if (measured[day] < 0)
                continue;
            var date = days.FirstDay.PlusDays(day);
            if (entering.Aqi(day, options.EditionAt(date)) is { Aqi: { } index } aqi && index > options.Standards.Thresholds.GoodUpTo && aqi.Primary.Contains(pollutant))
                return PlanProof.Contradicted;
            years[date.Year] = years.GetValueOrDefault(date.Year) + 1;
        }

        bool IsWhole(int year) => years.GetValueOrDefault(year) >= options.EditionAt(new LocalDate(year, 12, 31)).Assessment.DaysForYear;
        return years.Keys.Any(year => Enumerable.Range(year, YearsInARow).All(IsWhole)) ? PlanProof.Proven : PlanProof.NotProven;
    }
}
