using AirQuality.Accountability;
using AirQuality.Agents.Answers;
using AirQuality.Ranking;
using AirQuality.Reporting.Facts;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Agents.Asking;

/// <summary>The data that were read, with what is worked out of them once for many questions.</summary>
internal sealed class DeskData
{
    private const int Kept = 64;

    /// <summary>The months of two years: what many other questions of a day leave behind must not push them out.</summary>
    private const int KeptReports = 24;

    private readonly Memo memo = new(Kept);
    private readonly Memo reports = new(KeptReports);
    private readonly Lazy<DataMarks> marks;

    public DeskData(AreaView view)
    {
        View = view;
        Levels = [.. Enum.GetValues<AreaLevel>().Where(l => l == view.Level || view.Data.At(l).HasDays)];
        marks = new(() => new DataMarks(NamesOfAll()));
    }

    /// <summary>The areas that are asked about where no level is named.</summary>
    public AreaView View { get; }

    public AirData Air => View.Data;

    /// <summary>The levels there are areas of.</summary>
    public IReadOnlyList<AreaLevel> Levels { get; }

    public bool HasPublications => Air.Published.Count > 0;

    public DataMarks Marks => marks.Value;

    public AreaView At(AreaLevel level) => level == View.Level ? View : Air.At(level);

    public AreaNames NamesAt(AreaLevel level) => memo.Get($"names {level}", () => new AreaNames(At(level).Areas));

    /// <summary>A ranking that several questions may share.</summary>
    public PeriodRanking Rank(AreaView view, AssessmentPeriod period, RankingQuery query, CancellationToken cancellationToken) =>
        memo.Get($"rank {view.Level} {period} {query.By.Key} {query.AsOf} {query.Grouping.Level}", () => view.Rank(period, query, cancellationToken));

    /// <summary>The goals of an area on a day.</summary>
    public IReadOnlyList<TrackedGoal> Track(AreaInView own, LocalDate day, CancellationToken cancellationToken) =>
        memo.Get($"track {own.View.Level} {own.Area} {day}", () => own.View.Track(own.Area.ToString(), AssessmentPeriod.Day(day), cancellationToken));

    /// <summary>The goals of an area's Monday sheet.</summary>
    public IReadOnlyList<TrackedGoal> Monday(AreaInView own, LocalDate day, CancellationToken cancellationToken) =>
        memo.Get($"monday {own.View.Level} {own.Area} {day}", () => own.View.Monday(own.Area.ToString(), AssessmentPeriod.Day(day), cancellationToken));

    /// <summary>The duties of all areas on a day.</summary>
    public DutyReport Duties(AreaView view, LocalDate day, string? rules, CancellationToken cancellationToken) =>
        memo.Get($"duties {view.Level} {day} {rules}", () => view.Duties(AssessmentPeriod.Day(day), rules is null ? null : DutyRules.ByName(rules), cancellationToken));

    /// <summary>The facts of a bulletin.</summary>
    public Report Report(AreaView view, AssessmentPeriod period, Area? area, CancellationToken cancellationToken) =>
        reports.Get($"{view.Level} {period} {area}", () => view.Report(period, ReportOptions.Default with { Area = area }, cancellationToken));

    /// <summary>Anything else that several questions may share.</summary>
    public T Once<T>(string key, Func<T> make)
        where T : notnull => memo.Get(key, make);

    /// <summary>The usual number of the last: a quarter of the areas, at most ten.</summary>
    public static int UsualBottom(int areas) => Math.Max(1, Targets.Alerts.AlertOptions.Default.BottomOf(areas));

    private IEnumerable<string> NamesOfAll()
    {
        foreach (var area in Levels.SelectMany(l => At(l).Areas))
            for (var at = area; at is not null; at = at.Parent)
                yield return at.Name;
        foreach (var station in Air.Network?.Stations ?? [])
            yield return station.Name;
        foreach (var goal in Air.Plan.Goals)
            if (goal.Responsible is { } who)
                yield return who;
        foreach (var figure in Air.Published)
            yield return figure.Area;
    }
}
