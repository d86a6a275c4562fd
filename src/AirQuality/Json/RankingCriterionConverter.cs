using AirQuality.Ranking;

namespace AirQuality.Json;

/// <summary>What is ranked by, as on the command line.</summary>
internal sealed class RankingCriterionConverter() : TextConverter<RankingCriterion>("what to rank by, such as index or 2*index+index_change", criterion => criterion.Key, RankingCriterion.Parse);
