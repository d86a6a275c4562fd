using AirQuality.Explanation;
using AirQuality.Indices;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Statistics;
using AirQuality.Targets;

namespace AirQuality.Json;

internal sealed record CategoryShape(int Level, string? NameZh, string? NameEn, string? Colour);

/// <summary>A category is known by its level; the words and the colour are for those who show it.</summary>
internal sealed class AqiCategoryConverter() : ShapeConverter<AqiCategory, CategoryShape>(
    category => new CategoryShape(category.Level, category.Name(Language.Chinese), category.Name(Language.English), category.Rgb.ToString()),
    shape => AqiCategory.All.FirstOrDefault(c => c.Level == shape.Level) ?? throw new ArgumentException($"Expected a level from 1 to {AqiCategory.All.Count}, found {shape.Level}."));

internal sealed record ComparisonBaseShape(ComparisonKind Kind, ComparisonEdition Edition, int? FirstYear, int? LastYear, AssessmentPeriod? Period);

internal sealed class ComparisonBaseConverter() : ShapeConverter<ComparisonBase, ComparisonBaseShape>(Write, Read)
{
    private static ComparisonBaseShape Write(ComparisonBase value)
    {
        // The base of any year names the years compared with; a given period is the same for every period.
        var bases = value.Periods(AssessmentPeriod.Year(2000));
        return value.Kind switch
        {
            ComparisonKind.Years => new(value.Kind, value.Edition, bases[0].Start.Year, bases[^1].Start.Year, Period: null),
            ComparisonKind.Given => new(value.Kind, value.Edition, FirstYear: null, LastYear: null, bases[0]),
            _ => new(value.Kind, value.Edition, FirstYear: null, LastYear: null, Period: null),
        };
    }

    private static ComparisonBase Read(ComparisonBaseShape shape) => (shape switch
    {
        { Kind: ComparisonKind.LastYear } => ComparisonBase.LastYear,
        { Kind: ComparisonKind.Previous } => ComparisonBase.Previous,
        { Kind: ComparisonKind.Years, FirstYear: { } first, LastYear: { } last } => ComparisonBase.Years(first, last),
        { Kind: ComparisonKind.Given, Period: { } period } => ComparisonBase.Of(period),
        _ => throw new ArgumentException($"Expected a base of comparison, found {shape.Kind} without its years or period."),
    }) with
    {
        Edition = shape.Edition,
    };
}

internal sealed record ProfileShape(ProfileSource Source, int? FirstYear, int? LastYear);

/// <summary>What a profile tells; its days stay behind, as nothing takes a profile that was read.</summary>
internal sealed class SeasonalProfileConverter() : ShapeConverter<SeasonalProfile, ProfileShape>(
    profile => new ProfileShape(profile.Source, profile.FirstYear, profile.LastYear),
    shape => SeasonalProfile.Told(shape.Source, shape.FirstYear, shape.LastYear));

internal sealed record PlaceInPeriodShape(int? Place, decimal? Value, string? Reason);

internal sealed record AreaPlacesShape(Area Area, IReadOnlyList<PlaceInPeriodShape> Places);

internal sealed record PlaceHistoryShape(IReadOnlyList<RankingResult> Rankings, IReadOnlyList<AreaPlacesShape>? Areas);

/// <summary>Each ranking once; the places of the areas are in the order of the rankings.</summary>
internal sealed class PlaceHistoryConverter() : ShapeConverter<PlaceHistory, PlaceHistoryShape>(
    history => new PlaceHistoryShape(
        history.Rankings,
        [.. history.Areas.Select(a => new AreaPlacesShape(a.Area, [.. a.Places.Select(p => new PlaceInPeriodShape(p.Place, p.Ranked?.Value, p.Reason))]))]),
    shape => PlaceHistory.Of(shape.Rankings));

internal sealed record LeadScoreShape(int MonthsLeft, BacktestScore Score);

internal sealed class LeadScoreConverter() : ShapeConverter<(int MonthsLeft, BacktestScore Score), LeadScoreShape>(
    pair => new LeadScoreShape(pair.MonthsLeft, pair.Score), shape => (shape.MonthsLeft, shape.Score));

internal sealed record MetricScoreShape(GoalMetric Metric, BacktestScore Score);

internal sealed class MetricScoreConverter() : ShapeConverter<(GoalMetric Metric, BacktestScore Score), MetricScoreShape>(
    pair => new MetricScoreShape(pair.Metric, pair.Score), shape => (shape.Metric, shape.Score));

internal sealed class StationNetworkConverter() : ShapeConverter<StationNetwork, IReadOnlyList<Station>>(network => network.Stations, stations => new StationNetwork(stations));

internal sealed class TargetPlanConverter() : ShapeConverter<TargetPlan, IReadOnlyList<Goal>>(plan => plan.Goals, goals => new TargetPlan(goals));

internal sealed class EventRegisterConverter() : ShapeConverter<EventRegister, IReadOnlyList<ExceptionalEvent>>(register => register.Events, events => new EventRegister(events));

internal sealed record DerivationShape(
    Wording What, DerivationKind Kind, decimal? Value, decimal? BeforeRounding, int? Decimals, string Unit, string? Rule, Wording? Note, Wording? Reason, Wording? LeftOut,
    IReadOnlyList<DerivationShape> Inputs)
{
    /// <summary>A derivation down to some depth: 0 is the figure alone.</summary>
    public static DerivationShape Of(Derivation derivation, int depth) => new(
        derivation.What, derivation.Kind, derivation.Value, derivation.BeforeRounding, derivation.Decimals, derivation.Unit, derivation.Rule,
        derivation.Note, derivation.Reason, derivation.LeftOut, depth == 0 ? [] : [.. derivation.Inputs().Select(i => Of(i, depth - 1))]);
}

/// <summary>A derivation is written for people to read; one that was read could not replay itself, so none is.</summary>
internal sealed class DerivationConverter() : ShapeConverter<Derivation, DerivationShape>(
    derivation => DerivationShape.Of(derivation, int.MaxValue), _ => throw new NotSupportedException("A derivation is written, not read: ask an Explainer for it."));
