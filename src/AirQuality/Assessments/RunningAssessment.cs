using AirQuality.Indices;
using AirQuality.Numerics;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Assessments;

/// <summary>
/// The assessment of one area over a period that grows by a day at a time. Every figure equals that of
/// <see cref="PeriodAssessor"/> over the same days, to the last digit.
/// </summary>
/// <remarks>It keeps integer sums and the ordered values of the percentiles, not the days' derivations. Not thread-safe.</remarks>
public sealed class RunningAssessment
{
    private readonly RunningDays days;

    /// <summary>Begins a period.</summary>
    /// <param name="area">The area.</param>
    /// <param name="start">The first day of the period.</param>
    /// <param name="options">Edition, scheme, AQI; daily values enter as published.</param>
    /// <exception cref="ArgumentException">The options ask for unrounded daily values, or leave exceptional events out: the register of them is known later than the days.</exception>
    public RunningAssessment(Area area, LocalDate start, AssessmentOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(area);
        Options = options ?? AssessmentOptions.Default;
        if (Options.DailyPrecision != DailyPrecision.Published)
            throw new ArgumentException("Expected published daily values, found unrounded ones: a running assessment takes days as they are published.", nameof(options));
        if (Options.Events is not null)
            throw new ArgumentException("Expected options without exceptional events, found a register: a running assessment takes days as they were measured.", nameof(options));
        Area = area;
        days = new RunningDays(start, Options.ClassOf(area));
    }

    /// <summary>The area.</summary>
    public Area Area { get; }

    /// <summary>The options.</summary>
    public AssessmentOptions Options { get; }

    /// <summary>The first day of the period.</summary>
    public LocalDate Start => days.Start;

    /// <summary>The last day taken in; the day before <see cref="Start"/> when there is none.</summary>
    public LocalDate LastDay => days.LastDay;

    /// <summary>Takes in the next day; days passed over count as days without data.</summary>
    /// <param name="date">The day, after <see cref="LastDay"/>.</param>
    /// <param name="published">The published daily values: integers, CO 0.1; others are rounded to that. O3 is MDA8.</param>
    /// <param name="maximumOzone1h">The daily maximum 1-hour ozone, when known; <c>null</c> is missing.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is not after the last one.</exception>
    public void Append(LocalDate date, PollutantConcentrations published, Concentration? maximumOzone1h = null)
    {
        ArgumentNullException.ThrowIfNull(published);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(date, LastDay);
        Span<Concentration> six = stackalloc Concentration[AirQuality.Terms.Pollutants.Count];
        foreach (var pollutant in AirQuality.Terms.Pollutants.All)
            six[(int)pollutant] = published[pollutant].IsMissing ? Concentration.Missing : Concentration.FromThousandths(PublishedStep.Round(published[pollutant].Thousandths, 1, pollutant));
        var edition = Options.EditionAt(date);
        Span<Concentration> indexed = stackalloc Concentration[AirQuality.Terms.Pollutants.Count];
        foreach (var pollutant in AirQuality.Terms.Pollutants.All)
            indexed[(int)pollutant] = edition.IndexesPublished ? six[(int)pollutant] : published[pollutant];
        days.Append(date, six, AqiSummary.Daily(indexed, maximumOzone1h ?? Concentration.Missing, AqiRules.OfDay(edition, Options.Aqi), Options.Aqi.NotMonitoredOn(Area, date)), edition);
    }

    /// <summary>Takes the last day back, so that it can be taken in anew with more hours.</summary>
    /// <exception cref="InvalidOperationException">There is no day, or the last one was taken back before.</exception>
    public void RemoveLast() => days.RemoveLast();

    /// <summary>The assessment of the days so far.</summary>
    /// <param name="period">
    /// The period they make, such as a month that is complete; by default any days from <see cref="Start"/> to
    /// <see cref="LastDay"/>.
    /// </param>
    /// <returns>The assessment as <see cref="PeriodAssessor"/> makes it.</returns>
    /// <exception cref="InvalidOperationException">No day was taken in.</exception>
    /// <exception cref="ArgumentException">The period begins or ends on another day.</exception>
    public PeriodAssessment Assess(AssessmentPeriod? period = null)
    {
        if (days.Count == 0)
            throw new InvalidOperationException("Expected a day to assess, found none.");
        if (period is not null && (period.Start != Start || period.End != LastDay))
            throw new ArgumentException($"Expected a period from {Start:uuuu-MM-dd} to {LastDay:uuuu-MM-dd}, found {period}.", nameof(period));
        return Assess(PeriodTerms.Of(period ?? AssessmentPeriod.Range(Start, LastDay), Options));
    }

    internal RunningDays Days => days;

    internal PeriodAssessment Assess(PeriodTerms terms) => days.Assess(Area, terms, Options);
}
