using AirQuality.Assessments;
using AirQuality.Observations;
using AirQuality.Publications.Assessed;
using AirQuality.Ranking;

namespace AirQuality.Briefs;

/// <summary>What briefs and sheets are made from.</summary>
/// <param name="Days">One's own days.</param>
/// <param name="Assessed">One's own areas and those of publications together: places are those among them.</param>
/// <param name="Assessment">How days and periods are assessed.</param>
/// <param name="RulesFor">How places by something are given.</param>
internal sealed record BriefData(DailyGrid Days, AssessedAreas Assessed, AssessmentOptions Assessment, Func<RankingCriterion, RankingOptions> RulesFor);
