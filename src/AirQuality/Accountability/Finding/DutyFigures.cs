using AirQuality.Assessments;
using AirQuality.Publications.Assessed;
using AirQuality.Ranking;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Accountability.Finding;

/// <summary>The figures that rules look at, made as they are asked for and kept.</summary>
/// <param name="known">The areas with their figures.</param>
/// <param name="cancellationToken">Stops the work.</param>
internal sealed class DutyFigures(AssessedAreas known, CancellationToken cancellationToken)
{
    private static readonly string AllSix = string.Join('+', Pollutants.All.ToArray().Select(p => RankingMetric.Statistic(p).Key));

    private readonly Dictionary<Asked, IReadOnlyDictionary<Area, PeriodAssessment>> assessed = [];
    private readonly Dictionary<Asked, FigureInPeriod> figures = [];

    private IAreaAssessor Areas => known;

    /// <summary>A figure of all areas in a period.</summary>
    public FigureInPeriod Of(RankingMetric metric, AssessmentPeriod period)
    {
        var key = new Asked(ComparedPeriod.Alone(period), metric.Key);
        if (!figures.TryGetValue(key, out var found))
            figures.Add(key, found = new FigureInPeriod(metric, period, Pairs(metric, period), known.HoleOf(period, metric)) { IsCovered = known.IsCovered(period, metric) });
        return found;
    }

    /// <summary>Last year's figure of an area, as a period is compared with it.</summary>
    public decimal? LastYear(RankingMetric metric, AssessmentPeriod period, Area area) =>
        Assess(ComparedPeriod.LastYear(period), metric.Key).GetValueOrDefault(area) is { } then ? Valid(metric, then) : null;

    /// <summary>Whether an area keeps the class II limits in the year to a day; <c>null</c> where that is not known.</summary>
    public bool? Attains(Area area, LocalDate end)
    {
        var year = Assess(ComparedPeriod.Alone(DutyPeriods.YearTo(end)), AllSix).GetValueOrDefault(area);
        return year is null ? null : Attained(year);
    }

    /// <summary>One pollutant above its limit is enough, also where others are not known.</summary>
    private static bool? Attained(PeriodAssessment assessment) => assessment.Pollutants.Any(p => p.Attained == false) ? false : assessment.Attained;

    private static decimal? Valid(RankingMetric metric, PeriodAssessment assessment) => metric.ReasonOf(assessment) is null ? metric.Of(assessment) : null;

    private Dictionary<Area, FigurePair> Pairs(RankingMetric metric, AssessmentPeriod period)
    {
        var pollutant = Pollutants.All.ToArray().Select(p => (Pollutant?)p).FirstOrDefault(p => RankingMetric.Statistic(p!.Value) == metric);
        var before = Assess(ComparedPeriod.LastYear(period), metric.Key);
        var pairs = new Dictionary<Area, FigurePair>();
        foreach (var (area, now) in Assess(ComparedPeriod.Alone(period), metric.Key))
        {
            if (Valid(metric, now) is not { } figure)
                continue;
            var then = before.GetValueOrDefault(area) is { } earlier ? Valid(metric, earlier) : null;
            var origin = before.TryGetValue(area, out var compared) && compared.Origin > now.Origin ? compared.Origin : now.Origin;
            pairs.Add(area, new FigurePair(figure, then, metric.Figure.Change(figure, then), AttainedBy(metric, now, figure, pollutant), origin));
        }

        return pairs;
    }

    private bool? AttainedBy(RankingMetric metric, PeriodAssessment now, decimal figure, Pollutant? pollutant) =>
        known.FurtherFigure(metric.Key) is { } further ? further.Keeps(figure) : pollutant is { } of ? now[of].Attained : Attained(now);

    /// <summary>The limit of a further figure; <c>null</c> for others, or without one.</summary>
    public decimal? LimitOf(RankingMetric metric) => known.FurtherFigure(metric.Key)?.Limit;

    private IReadOnlyDictionary<Area, PeriodAssessment> Assess(ComparedPeriod period, string figure)
    {
        var key = new Asked(period, Areas.GivesAllFigures ? string.Empty : figure);
        if (!assessed.TryGetValue(key, out var found))
            assessed.Add(key, found = Areas.Assess(period, figure, cancellationToken).ToDictionary(a => a.Area));
        return found;
    }

    private readonly record struct Asked(ComparedPeriod Period, string Figure);
}
