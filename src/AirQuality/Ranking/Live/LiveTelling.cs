using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Ranking.Live;

/// <summary>Takes an event over from days to months and years, and holds what stood before it of the levels whose changes are told.</summary>
internal sealed class LiveTelling
{
    private readonly LiveOptions options;
    private readonly IReadOnlyList<RankingMetric> metrics;
    private readonly List<ToldLevel> told;
    private readonly LocalDate firstDay;
    private bool isOfAll;

    /// <param name="levels">The levels as they stand before the event.</param>
    /// <param name="options">What is told.</param>
    /// <param name="metrics">The figures of months and years, that of the places among them.</param>
    public LiveTelling(LiveLevels levels, LiveOptions options, IReadOnlyList<RankingMetric> metrics)
    {
        this.options = options;
        this.metrics = metrics;
        firstDay = options.FirstDay;
        told = [.. LevelsOf(levels, options).Select(l => new ToldLevel(l))];
    }

    /// <summary>Has the levels whose changes are told kept up from the beginning: what stood before an event is not to be made after it.</summary>
    public static void Ask(LiveLevels levels, LiveOptions options)
    {
        foreach (var level in LevelsOf(levels, options))
            Ask(levels, level);
    }

    /// <summary>Keeps what stands of some days, and of their months and years.</summary>
    /// <param name="levels">The levels, whose last day is known already.</param>
    /// <param name="touched">The days of their areas.</param>
    public LiveTelling Before(LiveLevels levels, TouchedDays[] touched)
    {
        foreach (var its in told)
        {
            its.Touched = touched[levels.All.Index().First(l => l.Item == its.Level).Index];
            foreach (var (day, _) in its.Touched.Days)
                its.Days[day] = its.Level.Day(day);
            LocalDate?[] ends = [its.Level.LastDay, levels.LastDay];
            foreach (var date in its.Days.Keys.Select(d => firstDay.PlusDays(d)).Concat(ends.OfType<LocalDate>()))
                Keep(its, date);
        }

        return this;
    }

    /// <summary>Keeps all that stands.</summary>
    public LiveTelling BeforeAll()
    {
        isOfAll = true;
        foreach (var its in told)
        {
            for (var day = 0; day < its.Level.DayCount; day++)
                its.Days[day] = its.Level.Day(day);
            if (its.Level.LastDay is { } last)
                foreach (var date in Months(last))
                    Keep(its, date);
        }

        return this;
    }

    /// <summary>Takes days that were made anew into the months and years.</summary>
    public void Move(LiveLevels levels, TouchedDays[] touched)
    {
        foreach (var (i, level) in levels.All.Index())
        {
            level.LastDay = levels.LastDay;
            var isTold = told.Exists(t => t.Level == level);
            foreach (var span in level.Spans)
            {
                var rows = span.MoveTo(levels.LastDay) ? null : new RowSet(level.Areas.Count);
                var isTouched = rows is null;
                foreach (var (day, some) in touched[i].Days)
                {
                    var date = firstDay.PlusDays(day);
                    if (level.Day(day) is not { } figures || !span.Contains(date))
                        continue;
                    isTouched = true;
                    span.Set(date, some, figures);
                    foreach (var row in some.Rows)
                        rows?.Add(row);
                }

                if (isTouched && isTold)
                    span.Evaluate(metrics, options.PlacesBy, rows);
                else if (isTouched)
                    span.Forget();
            }
        }
    }

    /// <summary>What changed between then and now.</summary>
    public LiveChanges After(LiveLevels levels)
    {
        var changes = new LiveChanges(metrics, options.PlacesBy);
        foreach (var its in told)
        {
            var now = levels.Find(its.Level.Level);
            if (now is not null)
                Ask(levels, now);
            var after = now?.Areas ?? [];
            if (isOfAll)
                for (var day = 0; day < now?.DayCount; day++)
                    its.Days.TryAdd(day, null);
            foreach (var (day, before) in its.Days)
                changes.Add(firstDay.PlusDays(day), new(its.Level.Areas, before), new(after, now?.Day(day)), isOfAll ? null : its.Touched!.On(day));
            if (isOfAll && now?.LastDay is { } last)
                foreach (var whole in Months(last).SelectMany(WholesOf))
                    its.Spans.TryAdd(whole, null);
            foreach (var (whole, before) in its.Spans.OrderBy(s => s.Key.Kind).ThenBy(s => s.Key.Start))
                changes.Add(whole.Kind, new(its.Level.Areas, before), new(after, now is null ? null : Figures(now, whole)));
        }

        return changes;
    }

    private static void Ask(LiveLevels levels, LiveLevel level)
    {
        levels.Ask(level);
        level.IsTold = true;
    }

    private static IEnumerable<LiveLevel> LevelsOf(LiveLevels levels, LiveOptions options)
    {
        if (options.Levels.Count > 0)
            return options.Levels.Select(levels.Find).OfType<LiveLevel>();
        ReadOnlySpan<AreaLevel> usual = [AreaLevel.County, AreaLevel.Township, AreaLevel.City, AreaLevel.Province];
        foreach (var level in usual)
            if (levels.Find(level) is { } found)
                return [found];
        return [levels.Stations];
    }

    /// <summary>A day of each month of the window up to a day.</summary>
    private IEnumerable<LocalDate> Months(LocalDate last)
    {
        for (var date = firstDay; date <= last; date = new LocalDate(date.Year, date.Month, 1).PlusMonths(1))
            yield return date;
    }

    private static IEnumerable<AssessmentPeriod> WholesOf(LocalDate date) => [AssessmentPeriod.Month(date.Year, date.Month), AssessmentPeriod.Year(date.Year)];

    private void Keep(ToldLevel its, LocalDate date)
    {
        foreach (var whole in WholesOf(date))
            if (!its.Spans.ContainsKey(whole))
                its.Spans.Add(whole, Figures(its.Level, whole));
    }

    private LiveFigures? Figures(LiveLevel level, AssessmentPeriod whole)
    {
        var span = level.SpanOf(whole, level.LastDay);
        if (span.Figures is null)
            span.Evaluate(metrics, options.PlacesBy, rows: null);
        return span.Figures;
    }

    /// <summary>A level as it stood before an event.</summary>
    private sealed class ToldLevel(LiveLevel level)
    {
        public LiveLevel Level => level;

        public TouchedDays? Touched { get; set; }

        public SortedDictionary<int, DayFigures?> Days { get; } = [];

        public Dictionary<AssessmentPeriod, LiveFigures?> Spans { get; } = [];
    }
}
