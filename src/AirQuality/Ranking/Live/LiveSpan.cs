using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Ranking.Live;

/// <summary>A month or a year of the areas of a level, kept up as their days change.</summary>
internal sealed class LiveSpan
{
    private readonly LiveLevel level;
    private readonly AssessmentPeriod whole;
    private readonly RunningDays[] runs;
    private LocalDate last;
    private PeriodTerms? terms; // null while there is no day of it

    /// <summary>Takes in the days there are.</summary>
    /// <param name="level">The areas with their days.</param>
    /// <param name="whole">The month or year.</param>
    /// <param name="lastDay">The last day with data; <c>null</c> for none.</param>
    public LiveSpan(LiveLevel level, AssessmentPeriod whole, LocalDate? lastDay)
    {
        this.level = level;
        this.whole = whole;
        last = whole.Start.PlusDays(-1);
        runs = [.. level.Areas.Select(a => new RunningDays(whole.Start, level.Judging.Assessment.ClassOf(a)))];
        MoveTo(lastDay);
        var all = new RowSet(runs.Length);
        all.AddAll();
        for (var date = whole.Start; date <= last; date = date.PlusDays(1))
            if (level.DayOf(date) is { } figures)
                Set(date, all, figures);
    }

    /// <summary>The figures as they were last told; <c>null</c> before they were asked for, or while there is no day.</summary>
    public LiveFigures? Figures { get; private set; }

    /// <summary>Whether a day is among those it has come to.</summary>
    public bool Contains(LocalDate date) => date >= whole.Start && date <= last;

    /// <summary>Moves the end to the last day with data, or to that of the month or year where it is over.</summary>
    /// <returns>Whether the end is another one.</returns>
    public bool MoveTo(LocalDate? lastDay)
    {
        var end = LocalDate.Max(whole.Start.PlusDays(-1), LocalDate.Min(whole.End, lastDay ?? LocalDate.MinIsoValue));
        if (end == last)
            return false;
        var edition = end > last ? level.Judging.Assessment.EditionAt(end) : null;
        foreach (var run in runs)
        {
            if (edition is not null)
                run.ExtendTo(end, edition);
            else
                run.CutAfter(end);
        }

        last = end;
        terms = end < whole.Start ? null : PeriodTerms.Of(whole.Until(end), level.Judging.Assessment);
        return true;
    }

    /// <summary>Takes a day of some areas anew.</summary>
    public void Set(LocalDate date, RowSet rows, DayFigures figures)
    {
        var day = NodaTime.Period.DaysBetween(whole.Start, date);
        var edition = level.Judging.Assessment.EditionAt(date);
        Span<Concentration> six = stackalloc Concentration[Pollutants.Count];
        foreach (var row in rows.Rows)
        {
            figures.CopySix(row, six);
            runs[row].Set(day, six, figures.Aqis[row], edition);
        }
    }

    /// <summary>Makes the figures of some areas anew, and the places of all.</summary>
    /// <param name="metrics">The figures.</param>
    /// <param name="placesBy">The figure whose places are given.</param>
    /// <param name="rows">The areas; <c>null</c> for all.</param>
    public void Evaluate(IReadOnlyList<RankingMetric> metrics, RankingMetric placesBy, RowSet? rows)
    {
        if (terms is null)
        {
            Figures = null;
            return;
        }

        var before = rows is null || Figures is null || Figures.Values.Count != metrics.Count ? null : Figures;
        var values = new decimal?[metrics.Count][];
        for (var i = 0; i < values.Length; i++)
            values[i] = before is null ? new decimal?[runs.Length] : (decimal?[])before.Values[i].Clone();
        var assessed = level.IsOfParts ? Assess() : null;
        if (before is null)
            for (var row = 0; row < runs.Length; row++)
                Evaluate(metrics, row, assessed?[row], values);
        else
            foreach (var row in rows!.Rows)
                Evaluate(metrics, row, assessed?[row], values);
        Figures = new LiveFigures(terms.Period, values, assessed is null ? Rank(placesBy, level.Judging.Ranking, values[metrics.Index().First(m => m.Item == placesBy).Index]) : placesBy.Rank(assessed, level.Judging.Ranking));
    }

    /// <summary>Forgets the figures, as what they rest on changed.</summary>
    public void Forget() => Figures = null;

    /// <summary>Ranks all areas.</summary>
    /// <exception cref="InvalidOperationException">There is no day of the month or year.</exception>
    public RankingResult Rank(RankingMetric metric, RankingOptions ranking) => Rank(metric, ranking, known: null);

    private RankingResult Rank(RankingMetric metric, RankingOptions ranking, decimal?[]? known)
    {
        // A metric that can be read off running sums needs no assessment: an hour appended costs two rankings of thousands of areas.
        // What is ranked must equal PeriodAssessor's figures to the last digit, so whatever cannot be read off is assessed.
        var by = Terms;
        var chain = ranking.Breaking;
        if (level.IsOfParts || ranking.Hole is not null || metric.Running is null || chain?.Metrics.Any(m => m.Running is null) == true)
            return metric.Rank(Assess(), ranking);
        var builder = new RankingBuilder(ranking.RuleOf(metric.Key, metric.Direction), runs.Length);
        for (var row = 0; row < runs.Length; row++)
        {
            var run = runs[row];
            if (chain is null && known?[row] is { } valid)
                builder.Add(level.Areas[row], valid, ineligible: null, []);
            else if (level.IsPlain(row))
                builder.Add(level.Areas[row], metric.Running.Figure(run, by), metric.Running.Reason(run, by), chain?.Of(m => m.Running!.Reason(run, by) is null ? m.Running.Figure(run, by) : null) ?? []);
            else if (Own(row) is var assessed)
                builder.Add(assessed.Area, metric.Of(assessed), metric.ReasonOf(assessed), chain?.Of(m => m.ReasonOf(assessed) is null ? m.Of(assessed) : null) ?? []);
        }

        var result = builder.ToResult();
        return runs.Length == 0 ? result : result with { Bases = [new RankingBasis(by.Period, by.Edition, by.Index.Scheme)] };
    }

    /// <summary>The assessments of all areas, in their order.</summary>
    /// <exception cref="InvalidOperationException">There is no day of the month or year.</exception>
    public IReadOnlyList<PeriodAssessment> Assess()
    {
        var by = Terms;
        var own = Enumerable.Range(0, runs.Length).Select(Own);
        if (!level.IsOfParts)
            return [.. own];
        var members = level.Parts!.SpanOf(whole, level.LastDay).Assess();
        return [.. own.Select(a => RegionAssessor.Of(a, members, by))];
    }

    private PeriodTerms Terms => terms ?? throw new InvalidOperationException($"Expected a day of {whole}, found none.");

    private PeriodAssessment Own(int row)
    {
        var area = level.Areas[row];
        return level.IsPlain(row)
            ? runs[row].Assess(area, Terms, level.WithStatuses)
            : PeriodAssessor.Assess(level.GridOf(row, whole.Start, last), 0, Terms.Period, level.WithStatuses);
    }

    private void Evaluate(IReadOnlyList<RankingMetric> metrics, int row, PeriodAssessment? assessed, decimal?[][] values)
    {
        assessed ??= level.IsPlain(row) ? null : Own(row);
        var run = runs[row];
        var by = Terms;
        for (var i = 0; i < values.Length; i++)
            values[i][row] = assessed is null && metrics[i].Running is { } running
                ? running.Reason(run, by) is null ? running.Figure(run, by) : null
                : Of(metrics[i], assessed ??= Own(row));
    }

    private static decimal? Of(RankingMetric metric, PeriodAssessment assessed) => metric.ReasonOf(assessed) is null ? metric.Of(assessed) : null;
}
