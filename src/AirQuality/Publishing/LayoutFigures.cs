using AirQuality.Assessments;
using AirQuality.Comparisons;
using AirQuality.Figures;
using AirQuality.Numerics;
using AirQuality.Publications;
using AirQuality.Publications.Assessed;
using AirQuality.Ranking;
using AirQuality.Terms;

namespace AirQuality.Publishing;

/// <summary>The figures and places of areas as the columns of a layout print them.</summary>
/// <param name="areas">The areas.</param>
/// <param name="options">How the layout is filled.</param>
/// <param name="shift">The periods.</param>
internal sealed class LayoutFigures(AssessedAreas areas, PublicationOptions options, PeriodShift shift)
{
    private readonly Dictionary<(AssessmentPeriod, bool, string), Dictionary<Area, PeriodAssessment>> assessed = [];

    /// <summary>The value of an area at the decimals of a column; <c>null</c> where there is none.</summary>
    public decimal? Value(LayoutColumn column, Area area)
    {
        if (column is not { Quantity: { } quantity, Period: { } printed })
            return null;
        var period = shift.Of(printed);
        return quantity.Aspect switch
        {
            FigureAspect.Value => Now(quantity.Metric, area, period, Digits(column)),
            FigureAspect.Base when quantity.Base.Kind == PublishedBaseKind.LastYear => LastYear(quantity.Metric, area, period, Digits(column)),
            FigureAspect.Change when quantity.Base.Kind == PublishedBaseKind.LastYear => Change(quantity.Metric, area, period, Digits(column)),
            FigureAspect.Difference when quantity.Base.Kind == PublishedBaseKind.LastYear => Usual(quantity.Metric, area, period, isLastYear: false) - Usual(quantity.Metric, area, period, isLastYear: true),
            _ => null,
        };
    }

    /// <summary>Last year's value behind the value of a column.</summary>
    public decimal? ValueLastYear(LayoutColumn column, Area area) => LastYear(column.Quantity!.Metric, area, shift.Of(column.Period!), Digits(column));

    /// <summary>The main pollutants of the index.</summary>
    public string MainPollutants(LayoutColumn column, Area area) =>
        column.Period is { } printed && Of(shift.Of(printed), isLastYear: false, PublishedMetric.Index.Key).TryGetValue(area, out var assessment) ? string.Join('、', assessment.Index.Main.Select(p => p.Symbol())) : string.Empty;

    /// <summary>The places by a column, of the areas that are printed or of all.</summary>
    public RankingResult Places(LayoutColumn column, LayoutColumn? values, IReadOnlyList<Area> printed)
    {
        var quantity = column.Quantity!;
        var rules = RulesOf(quantity);
        var direction = quantity.IsLowerBetter ? RankingDirection.SmallestFirst : RankingDirection.LargestFirst;
        var among = column.Scope is PlaceScope.List or PlaceScope.City ? printed : areas.Areas;
        // By the figures that stand beside the places; where none do, by those that are published.
        return RankingEngine.Rank(among.Select(a => EntryOf(column, values, a, rules)), rules.RuleOf(quantity.Key, direction));
    }

    private RankingEntry EntryOf(LayoutColumn column, LayoutColumn? values, Area area, RankingOptions rules)
    {
        var value = values is not null ? Value(values, area) : column.Quantity!.Aspect == FigureAspect.Value ? Usual(column.Quantity.Metric, area, shift.Of(column.Period!), isLastYear: false) : Value(column with { Decimals = 1 }, area);
        var entry = new RankingEntry(area, value);
        if (rules.Breaking is not { } chain)
            return entry;
        return entry with { TieBreakers = chain.Of(m => Of(shift.Of(column.Period!), isLastYear: false, column.Quantity!.Metric.Key).TryGetValue(area, out var a) && m.ReasonOf(a) is null ? m.Of(a) : null) };
    }

    private RankingOptions RulesOf(PublishedQuantity quantity) =>
        options.Publisher is { } publisher ? RankingCriterion.TryParse(quantity.Key, out var by) ? publisher.RulesFor(by) : RankingOptions.Default with { Ties = publisher.Ties } : RankingOptions.Default;

    private decimal? Now(PublishedMetric metric, Area area, AssessmentPeriod period, int? decimals) => Figure(metric, area, period, isLastYear: false, decimals);

    private decimal? LastYear(PublishedMetric metric, Area area, AssessmentPeriod period, int? decimals) => Figure(metric, area, period, isLastYear: true, decimals);

    private decimal? Change(PublishedMetric metric, Area area, AssessmentPeriod period, int? decimals)
    {
        var (now, then) = (Usual(metric, area, period, isLastYear: false), Usual(metric, area, period, isLastYear: true));
        return metric.Kind is FigureKind.Ratio or FigureKind.Days ? now - then : Comparison.PercentChange(now, then, decimals ?? 1);
    }

    /// <summary>The figure with the decimals it is usually published with: changes follow from what is printed.</summary>
    private decimal? Usual(PublishedMetric metric, Area area, AssessmentPeriod period, bool isLastYear) => Figure(metric, area, period, isLastYear, decimals: null);

    private decimal? Figure(PublishedMetric metric, Area area, AssessmentPeriod period, bool isLastYear, int? decimals)
    {
        var key = RankingMetric.Find(metric.Key)?.Key ?? (metric == PublishedMetric.ValidDays ? PublishedMetric.GoodDays.Key : PublishedMetric.Index.Key);
        if (!Of(period, isLastYear, key).TryGetValue(area, out var assessment) || RankingMetric.ByKey(key).ReasonOf(assessment) is not null)
            return null;
        if (metric.Pollutant is { } pollutant)
            return Rounded(assessment[pollutant].Unrounded, assessment[pollutant].Evaluated, decimals ?? assessment[pollutant].Decimals);
        if (metric == PublishedMetric.GoodRatio)
            return Rounded(Share(assessment.GoodDays, assessment), assessment.GoodRatio, decimals ?? 1);
        if (metric == PublishedMetric.HeavyRatio)
            return Rounded(Share(assessment.HeavyDays, assessment), assessment.HeavyRatio, decimals ?? 1);
        if (metric == PublishedMetric.ValidDays)
            return assessment.ValidDays;
        if (metric == PublishedMetric.MaxIndex)
            return Rounded(exact: null, assessment.Index.Singles.Max(s => s.Index), decimals ?? 2);
        return RankingMetric.Find(metric.Key) is { } known ? Rounded(exact: null, known.Of(assessment), decimals ?? known.Of(assessment)?.Scale ?? 0) : null;
    }

    /// <summary>Of days of one's own the share before it is rounded; what is published has no days behind it.</summary>
    private static Fraction? Share(int days, PeriodAssessment assessment) =>
        assessment.Origin == FigureOrigin.Own && assessment.ValidDays > 0 ? (Fraction)(days * 100) / assessment.ValidDays : null;

    /// <summary>Rounded once, from what stands behind the published figure where that is known.</summary>
    private static decimal? Rounded(Fraction? exact, decimal? published, int decimals) => exact?.Round(decimals) ?? (published is { } value ? ((Fraction)value).Round(decimals) : null);

    private static int? Digits(LayoutColumn column) => column.Factor switch
    {
        0.001m => Math.Max(0, column.Decimals - 3),
        1000 => column.Decimals + 3,
        0.01m => Math.Max(0, column.Decimals - 2),
        _ => column.Decimals,
    };

    private Dictionary<Area, PeriodAssessment> Of(AssessmentPeriod period, bool isLastYear, string key)
    {
        var asked = (period, isLastYear, key);
        if (!assessed.TryGetValue(asked, out var found))
            assessed[asked] = found = areas.Assess(isLastYear ? new ComparedPeriod(period.PlusYears(-1), period) : ComparedPeriod.Alone(period), key, CancellationToken.None).ToDictionary(a => a.Area);
        return found;
    }
}
