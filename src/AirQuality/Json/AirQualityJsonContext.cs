using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using AirQuality.Accountability;
using AirQuality.Accountability.Money;
using AirQuality.Accountability.Orders;
using AirQuality.Accountability.Scores;
using AirQuality.Assessments;
using AirQuality.Briefs;
using AirQuality.Comparisons;
using AirQuality.Explanation;
using AirQuality.Indices;
using AirQuality.Observations;
using AirQuality.Ranking;
using AirQuality.Ranking.Gaps;
using AirQuality.Ranking.History;
using AirQuality.Ranking.Places;
using AirQuality.Ranking.Sensitivities;
using AirQuality.Ranking.Uncertainty;
using AirQuality.Statistics;
using AirQuality.Statistics.Dust;
using AirQuality.Statistics.Episodes;
using AirQuality.Statistics.Trends;
using AirQuality.Targets.Alerts;
using AirQuality.Targets.Budgets;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Measures;
using AirQuality.Targets.Outlooks;
using AirQuality.Targets.Planning;
using AirQuality.Targets.Scenarios;
using AirQuality.Targets.Tracking;
using AirQuality.Terms;
using AirQuality.Wording;
using NodaTime;

namespace AirQuality.Json;

/// <summary>
/// How results and inputs are JSON, generated when the library is compiled: for a serializer that takes a <c>JsonTypeInfo</c>.
/// <see cref="AirQualityJson"/> is shorter where a text is wanted.
/// </summary>
/// <remarks>The types have their names stable; a property added later comes at the end of its object.</remarks>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters =
    [
        typeof(LocalDateConverter),
        typeof(LocalDateTimeConverter),
        typeof(AssessmentPeriodConverter),
        typeof(PollutantConverter),
        typeof(ConcentrationConverter),
        typeof(EditionConverter),
        typeof(StandardsCatalogueConverter),
        typeof(CompositeIndexSchemeConverter),
        typeof(FigureConverter),
        typeof(RankingMetricConverter),
        typeof(RankingCriterionConverter),
        typeof(TieRuleConverter),
        typeof(GoalMetricConverter),
        typeof(AqiCategoryConverter),
        typeof(ComparisonBaseConverter),
        typeof(SeasonalProfileConverter),
        typeof(PlaceHistoryConverter),
        typeof(StationNetworkConverter),
        typeof(TargetPlanConverter),
        typeof(EventRegisterConverter),
        typeof(DerivationConverter),
        typeof(ReasonConverter),
        typeof(AlertOptionsConverter),
        typeof(AqiOptionsConverter),
        typeof(AssessmentOptionsConverter),
        typeof(BacktestOptionsConverter),
        typeof(DustOptionsConverter),
        typeof(EpisodeOptionsConverter),
        typeof(ExceptionalEventConverter),
        typeof(OutlookOptionsConverter),
        typeof(PlaceUncertaintyOptionsConverter),
        typeof(PlanOptionsConverter),
        typeof(PollutantConcentrationsConverter),
        typeof(RankingOptionsConverter),
        typeof(ScenarioConverter),
        typeof(TrendOptionsConverter),
    ])]
[JsonSerializable(typeof(Area))]
[JsonSerializable(typeof(DutyRules))]
[JsonSerializable(typeof(DutyReport))]
[JsonSerializable(typeof(DutyOrderReport))]
[JsonSerializable(typeof(MoneyFormula))]
[JsonSerializable(typeof(MoneyReport))]
[JsonSerializable(typeof(ScoreReport))]
[JsonSerializable(typeof(MorningBrief))]
[JsonSerializable(typeof(DispatchSheet))]
[JsonSerializable(typeof(AreaList))]
[JsonSerializable(typeof(Station))]
[JsonSerializable(typeof(StationNetwork))]
[JsonSerializable(typeof(PollutantConcentrations))]
[JsonSerializable(typeof(Finding))]
[JsonSerializable(typeof(ReadReport))]
[JsonSerializable(typeof(ExceptionalEvent))]
[JsonSerializable(typeof(EventRegister))]
[JsonSerializable(typeof(AqiResult))]
[JsonSerializable(typeof(HourAqi))]
[JsonSerializable(typeof(DaySoFar))]
[JsonSerializable(typeof(PollutantStatistics))]
[JsonSerializable(typeof(CompositeIndexResult))]
[JsonSerializable(typeof(AssessmentOptions))]
[JsonSerializable(typeof(PeriodAssessment))]
[JsonSerializable(typeof(AssessmentComparison))]
[JsonSerializable(typeof(EventEffect))]
[JsonSerializable(typeof(EventAttribution))]
[JsonSerializable(typeof(IndexAttribution))]
[JsonSerializable(typeof(StationAttribution))]
[JsonSerializable(typeof(AreaReconciliation))]
[JsonSerializable(typeof(SlidingMean))]
[JsonSerializable(typeof(DustOptions))]
[JsonSerializable(typeof(DustSuggestion))]
[JsonSerializable(typeof(EpisodeOptions))]
[JsonSerializable(typeof(PollutionEpisode))]
[JsonSerializable(typeof(CompoundPollution))]
[JsonSerializable(typeof(ProfileStep))]
[JsonSerializable(typeof(TrendOptions))]
[JsonSerializable(typeof(TrendResult))]
[JsonSerializable(typeof(SeriesValue))]
[JsonSerializable(typeof(RankingOptions))]
[JsonSerializable(typeof(RankingResult))]
[JsonSerializable(typeof(PeriodRanking))]
[JsonSerializable(typeof(PlaceChange))]
[JsonSerializable(typeof(PlaceHistory))]
[JsonSerializable(typeof(PlaceDifference))]
[JsonSerializable(typeof(PlaceTarget))]
[JsonSerializable(typeof(GapReport))]
[JsonSerializable(typeof(ReductionMix))]
[JsonSerializable(typeof(Sensitivity))]
[JsonSerializable(typeof(MarginalEffect))]
[JsonSerializable(typeof(PlaceUncertaintyOptions))]
[JsonSerializable(typeof(PlaceUncertainty))]
[JsonSerializable(typeof(Influence<LocalDate>), TypeInfoPropertyName = "InfluenceOfLocalDate")]
[JsonSerializable(typeof(Influence<Station>), TypeInfoPropertyName = "InfluenceOfStation")]
[JsonSerializable(typeof(Influence<Pollutant>), TypeInfoPropertyName = "InfluenceOfPollutant")]
[JsonSerializable(typeof(Goal))]
[JsonSerializable(typeof(TargetPlan))]
[JsonSerializable(typeof(Owner))]
[JsonSerializable(typeof(SharedGoal))]
[JsonSerializable(typeof(Measure))]
[JsonSerializable(typeof(MeasureReport))]
[JsonSerializable(typeof(AreaShare))]
[JsonSerializable(typeof(PlanOptions))]
[JsonSerializable(typeof(GoalPlan))]
[JsonSerializable(typeof(TrackedGoal))]
[JsonSerializable(typeof(AlertOptions))]
[JsonSerializable(typeof(Alert))]
[JsonSerializable(typeof(OutlookOptions))]
[JsonSerializable(typeof(OutlookResult))]
[JsonSerializable(typeof(Scenario))]
[JsonSerializable(typeof(ScenarioResult))]
[JsonSerializable(typeof(BacktestOptions))]
[JsonSerializable(typeof(BacktestResult))]
[JsonSerializable(typeof(PercentileAllowance))]
[JsonSerializable(typeof(Derivation))]
[JsonSerializable(typeof(Reason))]
[JsonSerializable(typeof(IReadOnlyList<Area>), TypeInfoPropertyName = "ListOfArea")]
[JsonSerializable(typeof(IReadOnlyList<AreaList>), TypeInfoPropertyName = "ListOfAreaList")]
[JsonSerializable(typeof(IReadOnlyList<Station>), TypeInfoPropertyName = "ListOfStation")]
[JsonSerializable(typeof(IReadOnlyList<PollutantConcentrations>), TypeInfoPropertyName = "ListOfPollutantConcentrations")]
[JsonSerializable(typeof(IReadOnlyList<Finding>), TypeInfoPropertyName = "ListOfFinding")]
[JsonSerializable(typeof(IReadOnlyList<ExceptionalEvent>), TypeInfoPropertyName = "ListOfExceptionalEvent")]
[JsonSerializable(typeof(IReadOnlyList<AqiResult>), TypeInfoPropertyName = "ListOfAqiResult")]
[JsonSerializable(typeof(IReadOnlyList<HourAqi>), TypeInfoPropertyName = "ListOfHourAqi")]
[JsonSerializable(typeof(IReadOnlyList<DaySoFar>), TypeInfoPropertyName = "ListOfDaySoFar")]
[JsonSerializable(typeof(IReadOnlyList<CompositeIndexResult>), TypeInfoPropertyName = "ListOfCompositeIndexResult")]
[JsonSerializable(typeof(IReadOnlyList<PeriodAssessment>), TypeInfoPropertyName = "ListOfPeriodAssessment")]
[JsonSerializable(typeof(IReadOnlyList<AssessmentComparison>), TypeInfoPropertyName = "ListOfAssessmentComparison")]
[JsonSerializable(typeof(IReadOnlyList<EventEffect>), TypeInfoPropertyName = "ListOfEventEffect")]
[JsonSerializable(typeof(IReadOnlyList<AreaReconciliation>), TypeInfoPropertyName = "ListOfAreaReconciliation")]
[JsonSerializable(typeof(IReadOnlyList<SlidingMean>), TypeInfoPropertyName = "ListOfSlidingMean")]
[JsonSerializable(typeof(IReadOnlyList<DustSuggestion>), TypeInfoPropertyName = "ListOfDustSuggestion")]
[JsonSerializable(typeof(IReadOnlyList<PollutionEpisode>), TypeInfoPropertyName = "ListOfPollutionEpisode")]
[JsonSerializable(typeof(IReadOnlyList<CompoundPollution>), TypeInfoPropertyName = "ListOfCompoundPollution")]
[JsonSerializable(typeof(IReadOnlyList<ProfileStep>), TypeInfoPropertyName = "ListOfProfileStep")]
[JsonSerializable(typeof(IReadOnlyList<TrendResult>), TypeInfoPropertyName = "ListOfTrendResult")]
[JsonSerializable(typeof(IReadOnlyList<SeriesValue>), TypeInfoPropertyName = "ListOfSeriesValue")]
[JsonSerializable(typeof(IReadOnlyList<RankingResult>), TypeInfoPropertyName = "ListOfRankingResult")]
[JsonSerializable(typeof(IReadOnlyList<PlaceChange>), TypeInfoPropertyName = "ListOfPlaceChange")]
[JsonSerializable(typeof(IReadOnlyList<PlaceDifference>), TypeInfoPropertyName = "ListOfPlaceDifference")]
[JsonSerializable(typeof(IReadOnlyList<PlaceTarget>), TypeInfoPropertyName = "ListOfPlaceTarget")]
[JsonSerializable(typeof(IReadOnlyList<GapReport>), TypeInfoPropertyName = "ListOfGapReport")]
[JsonSerializable(typeof(IReadOnlyList<MarginalEffect>), TypeInfoPropertyName = "ListOfMarginalEffect")]
[JsonSerializable(typeof(IReadOnlyList<Influence<LocalDate>>), TypeInfoPropertyName = "ListOfInfluenceOfLocalDate")]
[JsonSerializable(typeof(IReadOnlyList<Influence<Station>>), TypeInfoPropertyName = "ListOfInfluenceOfStation")]
[JsonSerializable(typeof(IReadOnlyList<Influence<Pollutant>>), TypeInfoPropertyName = "ListOfInfluenceOfPollutant")]
[JsonSerializable(typeof(IReadOnlyList<Goal>), TypeInfoPropertyName = "ListOfGoal")]
[JsonSerializable(typeof(IReadOnlyList<AreaShare>), TypeInfoPropertyName = "ListOfAreaShare")]
[JsonSerializable(typeof(IReadOnlyList<Owner>), TypeInfoPropertyName = "ListOfOwner")]
[JsonSerializable(typeof(IReadOnlyList<Measure>), TypeInfoPropertyName = "ListOfMeasure")]
[JsonSerializable(typeof(IReadOnlyList<GoalPlan>), TypeInfoPropertyName = "ListOfGoalPlan")]
[JsonSerializable(typeof(IReadOnlyList<TrackedGoal>), TypeInfoPropertyName = "ListOfTrackedGoal")]
[JsonSerializable(typeof(IReadOnlyList<Alert>), TypeInfoPropertyName = "ListOfAlert")]
[JsonSerializable(typeof(IReadOnlyList<OutlookResult>), TypeInfoPropertyName = "ListOfOutlookResult")]
[JsonSerializable(typeof(IReadOnlyList<Scenario>), TypeInfoPropertyName = "ListOfScenario")]
[JsonSerializable(typeof(IReadOnlyList<ScenarioResult>), TypeInfoPropertyName = "ListOfScenarioResult")]
[JsonSerializable(typeof(IReadOnlyList<Derivation>), TypeInfoPropertyName = "ListOfDerivation")]
[SuppressMessage("ApiDesign", "RS0016", Justification = "The generated members follow from the types above.")]
[SuppressMessage("ApiDesign", "RS0041", Justification = "Generated code is not annotated.")]
internal sealed partial class AirQualityJsonContext : JsonSerializerContext;
