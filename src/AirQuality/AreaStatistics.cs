using AirQuality.Comparisons;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Statistics;
using AirQuality.Statistics.Dust;
using AirQuality.Statistics.Episodes;
using AirQuality.Statistics.Trends;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality;

/// <summary>What can be asked of the areas of a view beyond figures, places and goals: trends, episodes, profiles, dust, the effect of events.</summary>
/// <remarks>By the standards, events and monitoring plans of the view. Immutable and safe to share between threads.</remarks>
public sealed class AreaStatistics
{
    private static readonly Pollutant[] Both = [Pollutant.PM25, Pollutant.O3];

    private readonly AreaView view;

    internal AreaStatistics(AreaView view) => this.view = view;

    private DailyGrid Days => view.Days;

    /// <summary>Whether a figure rises or falls, by Mann–Kendall, Theil–Sen and, over years, Spearman; each month or year is judged by the edition of the last of its season.</summary>
    /// <param name="by">The figure, by key.</param>
    /// <param name="over">Months, compared with the same months of other years, or years.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One trend an area, in their order.</returns>
    /// <exception cref="ArgumentException">There is no such figure, the periods are neither months nor years, or the data have no day.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IReadOnlyList<TrendResult> Trends(string by = "pm25", PeriodKind over = PeriodKind.Month, CancellationToken cancellationToken = default)
    {
        if (over is not (PeriodKind.Month or PeriodKind.Year))
            throw new ArgumentException($"Expected months or years, found {over}.", nameof(over));
        if (Days.DayCount == 0)
            throw new ArgumentException("Expected observations, found none.");
        var figure = RankingMetric.ByKey(by).Figure;
        var periods = new List<AssessmentPeriod>();
        for (var date = Days.FirstDay; date <= Days.LastDay; date = periods[^1].End.PlusDays(1))
            periods.Add(over == PeriodKind.Year ? AssessmentPeriod.Year(date.Year) : AssessmentPeriod.Month(date.Year, date.Month));
        var options = view.Assessment;
        return [.. Enumerable.Range(0, Days.Areas.Count).Select(row =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return TrendAnalysis.Of(TrendAnalysis.Series(Days, row, figure, periods, options));
        })];
    }

    /// <summary>The episodes of PM2.5 and of O3 over all areas together, each pollutant in order of time.</summary>
    /// <param name="period">The period; an episode is cut at its ends.</param>
    /// <param name="options">What counts as an episode.</param>
    /// <returns>The episodes; none where no day exceeds.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public IReadOnlyList<PollutionEpisode> Episodes(AssessmentPeriod period, EpisodeOptions? options = null) =>
        [.. Both.SelectMany(p => Finder.Find(p, period, options))];

    /// <summary>The episodes of PM2.5 and of O3 of some areas, each for itself.</summary>
    /// <param name="areas">The areas.</param>
    /// <param name="period">The period; an episode is cut at its ends.</param>
    /// <param name="options">What counts as an episode; of one area, <see cref="EpisodeOptions.MinimumAreas"/> is 1.</param>
    /// <returns>The episodes, a pollutant after the other, area by area.</returns>
    /// <exception cref="ArgumentException">The data have no such area.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public IReadOnlyList<PollutionEpisode> EpisodesOf(IEnumerable<Area> areas, AssessmentPeriod period, EpisodeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(areas);
        int[] rows = [.. areas.Select(Days.RowOf)];
        return [.. Both.SelectMany(p => rows.SelectMany(row => Finder.FindOf(row, p, period, options)))];
    }

    /// <summary>The days above the limits of PM2.5 and of O3, of both and of either, and how the two vary together.</summary>
    /// <param name="area">The area.</param>
    /// <param name="period">The period.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ArgumentException">The data have no such area.</exception>
    public CompoundPollution Compound(Area area, AssessmentPeriod period) => CompoundPollutionAnalysis.Of(Days, Days.RowOf(area), period, view.Assessment);

    /// <summary>The mean of each month of the year over a period.</summary>
    /// <param name="area">The area.</param>
    /// <param name="pollutant">The pollutant; O3 is MDA8.</param>
    /// <param name="period">The period.</param>
    /// <returns>Twelve steps.</returns>
    /// <exception cref="ArgumentException">The data have no such area.</exception>
    public IReadOnlyList<ProfileStep> Monthly(Area area, Pollutant pollutant, AssessmentPeriod period) => Profiles.Monthly(Days, Days.RowOf(area), pollutant, period);

    /// <summary>The mean of each hour of the days above the daily limit of a pollutant, and how many days those are.</summary>
    /// <param name="area">The area.</param>
    /// <param name="pollutant">The pollutant.</param>
    /// <param name="period">The period.</param>
    /// <returns>The steps of 24 hours and the days; <c>null</c> where the data have no hours of the area.</returns>
    /// <exception cref="ArgumentException">The data have no such area.</exception>
    public ExceedanceHours? HoursOfExceedances(Area area, Pollutant pollutant, AssessmentPeriod period)
    {
        if (view.Hours is not { } hours || view.OfHours.RowOf(area) is not (>= 0 and var row))
            return null;
        var dates = Finder.FindOf(Days.RowOf(area), pollutant, period).SelectMany(e => Enumerable.Range(0, e.Days).Select(e.Start.PlusDays)).ToHashSet();
        return new ExceedanceHours(Profiles.Diurnal(hours, row, pollutant, dates.Contains), dates.Count);
    }

    /// <summary>Episodes that look like dust, from the hours; nothing is left out by them.</summary>
    /// <param name="options">What looks like dust.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The suggestions, area by area.</returns>
    /// <exception cref="InvalidOperationException">The data begin with days.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IReadOnlyList<DustSuggestion> SuggestDust(DustOptions? options = null, CancellationToken cancellationToken = default) =>
        DustDetector.Suggest(view.Hours ?? throw new InvalidOperationException("Expected hours, found days."), options, cancellationToken);

    /// <summary>The good-day ratio in the forms in which dust is given back.</summary>
    /// <param name="period">The period.</param>
    /// <param name="baseShare">The share of days, in per cent, that dust makes exceed in an ordinary year.</param>
    /// <returns>One an area, in their order.</returns>
    /// <exception cref="ArgumentException">The data have no register of events.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The base share is negative or above 100.</exception>
    public IReadOnlyList<DustForms> DustForms(AssessmentPeriod period, decimal baseShare = Comparisons.DustForms.BaseShareOf2025) =>
        Comparisons.DustForms.AssessAll(Days, period, view.Assessment, baseShare);

    /// <summary>Every area assessed with the registered events and without them.</summary>
    /// <param name="period">The period.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One effect an area, those that no event affects included.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IReadOnlyList<EventEffect> EventEffects(AssessmentPeriod period, CancellationToken cancellationToken = default) =>
        EventEffect.AssessAll(Days, period, view.Assessment, cancellationToken);

    private EpisodeFinder Finder => new(Days) { Standards = view.Assessment.Standards, AreaHours = view.Hours };
}
