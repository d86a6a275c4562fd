using AirQuality.Assessments;
using AirQuality.Comparisons;
using AirQuality.Meteorology;
using AirQuality.Meteorology.Effects;
using AirQuality.Standards;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using AirQuality.Weather.Efforts;
using AirQuality.Weather.Normalisation;
using AirQuality.Weather.Standings;
using NodaTime;

namespace AirQuality.Weather;

/// <summary>The areas of a level with their weather: what can be asked once the weather is known. Made by <see cref="WeatherViews.WithWeather"/>.</summary>
/// <remarks>Models are fitted when they are asked for and kept. Safe to share between threads.</remarks>
public sealed class WeatherView
{
    private readonly Lock fitting = new();
    private readonly Dictionary<SeriesKey, NormalisedSeries> fitted = [];
    private readonly Dictionary<WeatherRecord, WeatherFeatures> features = [];
    private readonly Dictionary<Area, WeatherRecord?> records = [];

    internal WeatherView(AreaView areas, WeatherSet weather, NormalisationOptions options)
    {
        Areas = areas;
        Weather = weather;
        Options = options;
    }

    /// <summary>The areas.</summary>
    public AreaView Areas { get; }

    /// <summary>The weather.</summary>
    public WeatherSet Weather { get; }

    /// <summary>How the weather is taken out.</summary>
    public NormalisationOptions Options { get; }

    /// <summary>A pollutant of an area with the weather taken out.</summary>
    /// <param name="area">The area.</param>
    /// <param name="pollutant">The pollutant.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The series; where the weather cannot be taken out it says why.</returns>
    /// <exception cref="ArgumentException">The days have no such area.</exception>
    /// <exception cref="PlatformNotSupportedException">LightGBM has no library for this system.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public NormalisedSeries Normalise(Area area, Pollutant pollutant, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(area);
        return Series([area], [pollutant], cancellationToken)[0];
    }

    /// <summary>The same of several areas and pollutants, whose models are fitted together.</summary>
    /// <param name="areas">The areas.</param>
    /// <param name="pollutants">The pollutants.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The series, area by area, pollutants in the order asked for.</returns>
    /// <exception cref="ArgumentException">The days have no such area.</exception>
    /// <exception cref="PlatformNotSupportedException">LightGBM has no library for this system.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IReadOnlyList<NormalisedSeries> Normalise(IReadOnlyList<Area> areas, IReadOnlyList<Pollutant> pollutants, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(areas);
        ArgumentNullException.ThrowIfNull(pollutants);
        return Series(areas, pollutants, cancellationToken);
    }

    /// <summary>The change of every pollutant of every area between two periods, split into weather, dust and the rest.</summary>
    /// <param name="period">The period. Of one that still runs, the days up to the last of the data.</param>
    /// <param name="query">What it is compared with, and of which areas and pollutants; by default the same days a year before, and all.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One split an area and pollutant that has values; where the weather cannot be taken out it says why.</returns>
    /// <exception cref="ArgumentException">The data have no day of the period or of the one compared with, or no such area.</exception>
    /// <exception cref="PlatformNotSupportedException">LightGBM has no library for this system.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public EffortReport Effort(AssessmentPeriod period, EffortQuery? query = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(period);
        var asked = query ?? EffortQuery.Default;
        var now = Known(period);
        var then = asked.With is { } with ? Known(with) : Known(now.PlusYears(-1));
        var series = Series(asked.Areas ?? Areas.Days.Areas, asked.Pollutants ?? [.. Pollutants.All], cancellationToken);
        return new EffortReport(now, then, [.. series.Select(s => EffortSplit.Of(s, now, then)).OfType<EffortSplit>()]);
    }

    /// <inheritdoc cref="Effort(AssessmentPeriod, EffortQuery?, CancellationToken)"/>
    public EffortReport Effort(string period, EffortQuery? query = null, CancellationToken cancellationToken = default) => Effort(AssessmentPeriod.Parse(period), query, cancellationToken);

    /// <summary>What <see cref="Effort(AssessmentPeriod, EffortQuery?, CancellationToken)"/> says, as the plain data that tables, reports and explanations take, with the months and the skill of each series.</summary>
    /// <param name="period">The period.</param>
    /// <param name="query">What it is compared with, and of which areas and pollutants.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One an area and pollutant that has values.</returns>
    /// <exception cref="ArgumentException">The data have no day of the period or of the one compared with, or no such area.</exception>
    /// <exception cref="PlatformNotSupportedException">LightGBM has no library for this system.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IReadOnlyList<WeatherEffect> Effects(AssessmentPeriod period, EffortQuery? query = null, CancellationToken cancellationToken = default) =>
        [.. Effort(period, query, cancellationToken).Splits.Select(s => s.ToEffect(Normalise(s.Area, s.Pollutant, cancellationToken)))];

    /// <summary>The change of the composite index of every area between two periods: what weather, dust and the rest did to the means in it, and what of it is not split.</summary>
    /// <param name="period">The period.</param>
    /// <param name="query">What it is compared with, and of which areas; its pollutants do not matter, the index has its own.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One an area; where the weather cannot be taken out it says why.</returns>
    /// <exception cref="ArgumentException">The data have no day of the period or of the one compared with, or no such area.</exception>
    /// <exception cref="PlatformNotSupportedException">LightGBM has no library for this system.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IReadOnlyList<IndexEffort> EffortOfIndex(AssessmentPeriod period, EffortQuery? query = null, CancellationToken cancellationToken = default)
    {
        List<Pollutant> means = [.. Pollutants.All.ToArray().Where(p => !AssessmentRules.ByPercentile(p))];
        var report = Effort(period, (query ?? EffortQuery.Default) with { Pollutants = means }, cancellationToken);
        // As measured: events are a part of their own, so that they must be in the index that is split.
        var measured = Areas.Data.With(Areas.Data.Options with { Assessment = Areas.Assessment with { EventScope = EventScope.None } }).At(Areas.Level);
        var asked = query?.Areas ?? Areas.Days.Areas;
        return [.. measured.Compare(report.Period, query?.With is null ? ComparisonBase.LastYear : ComparisonBase.Of(report.With), cancellationToken)
            .Where(c => asked.Contains(c.Current.Area)).Select(c => IndexEffort.Of(c, [.. report.Splits.Where(s => s.Area == c.Current.Area)]))];
    }

    /// <summary>Where a goal stands on a day, officially and had the weather of the days so far been the average of its season.</summary>
    /// <param name="goal">The goal. Only means (PM2.5, PM10, SO2, NO2) are answered; of others the answer says why not.</param>
    /// <param name="asOf">The last day that has passed. Models learn from all days of the data, the official figure counts those up to it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Both figures, with the interval of the second.</returns>
    /// <exception cref="PlatformNotSupportedException">LightGBM has no library for this system.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public GoalInAverageWeather Standing(Goal goal, LocalDate asOf, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(goal);
        return Standings([goal], asOf, cancellationToken)[0];
    }

    /// <summary>The same of several goals, whose models are fitted together.</summary>
    /// <param name="goals">The goals.</param>
    /// <param name="asOf">The last day that has passed.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One answer a goal, in their order.</returns>
    /// <exception cref="PlanConflictException">A goal is out of range or set for a period that no plan has.</exception>
    /// <exception cref="PlatformNotSupportedException">LightGBM has no library for this system.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IReadOnlyList<GoalInAverageWeather> Standings(IReadOnlyList<Goal> goals, LocalDate asOf, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(goals);
        List<SeriesKey> asked = [.. goals.Where(g => g.Metric.Kind == GoalKind.Mean && Areas.Days.IndexOf(g.Area) >= 0).Select(g => new SeriesKey(g.Area, g.Metric.Pollutant!.Value)).Distinct()];
        var series = Series(asked, cancellationToken).ToDictionary(s => new SeriesKey(s.Area, s.Pollutant));
        var tracker = new GoalTracker(Areas.Days, asOf, TrackOptions.Exact with { Plan = Areas.Data.Options.Plan with { Assessment = Areas.Assessment }, PeriodsToCome = false });
        return [.. goals.Select(g => Standing(tracker.Track(new TargetPlan([g]), cancellationToken)[0], asOf, series))];
    }

    private GoalInAverageWeather Standing(TrackedGoal tracked, LocalDate asOf, Dictionary<SeriesKey, NormalisedSeries> series)
    {
        var goal = tracked.Goal;
        if (goal.Metric.Kind != GoalKind.Mean)
            return GoalInAverageWeather.Refused(tracked, asOf, WeatherReasons.NoMean(goal.Metric));
        if (!series.TryGetValue(new SeriesKey(goal.Area, goal.Metric.Pollutant!.Value), out var known))
            return GoalInAverageWeather.Refused(tracked, asOf, WeatherReasons.NoArea(goal.Area));
        return asOf < goal.Period.Start ? GoalInAverageWeather.Refused(tracked, asOf, WeatherReasons.NotBegun(goal.Period)) : GoalInAverageWeather.Of(tracked, asOf, known);
    }

    private AssessmentPeriod Known(AssessmentPeriod period)
    {
        var days = Areas.Days;
        return period.Start > days.LastDay || period.End < days.FirstDay
            ? throw new ArgumentException($"Expected a period from {days.FirstDay:uuuu-MM-dd} to {days.LastDay:uuuu-MM-dd}, found {period}.", nameof(period))
            : period.Until(days.LastDay);
    }

    private IReadOnlyList<NormalisedSeries> Series(IReadOnlyList<Area> areas, IReadOnlyList<Pollutant> pollutants, CancellationToken cancellationToken)
    {
        var days = Areas.Days;
        if (areas.FirstOrDefault(a => days.IndexOf(a) < 0) is { } unknown)
            throw new ArgumentException($"The days have no area '{unknown}'.", nameof(areas));
        return Series([.. areas.SelectMany(_ => pollutants, (area, pollutant) => new SeriesKey(area, pollutant))], cancellationToken);
    }

    private IReadOnlyList<NormalisedSeries> Series(IReadOnlyList<SeriesKey> asked, CancellationToken cancellationToken)
    {
        var days = Areas.Days;
        lock (fitting)
        {
            var drafts = asked.Where(k => !fitted.ContainsKey(k)).Distinct().Select(k => new SeriesDraft(k, days, Areas.Assessment.Events, FeaturesOf(k.Area))).ToList();
            foreach (var series in WeatherNormaliser.Run(drafts, Options, cancellationToken))
                fitted.Add(new SeriesKey(series.Area, series.Pollutant), series);
            return [.. asked.Select(k => fitted[k])];
        }
    }

    private WeatherFeatures? FeaturesOf(Area area)
    {
        if (!records.TryGetValue(area, out var record))
            records.Add(area, record = Weather.Find(area, Areas.Data.Network));
        if (record is null)
            return null;
        if (!features.TryGetValue(record, out var known))
            features.Add(record, known = new WeatherFeatures(record));
        return known;
    }
}
