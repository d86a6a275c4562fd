using AirQuality.Ranking;
using AirQuality.Ranking.Publishers;

namespace AirQuality.Cli.Commands;

/// <summary>What a choice of ranking is made in.</summary>
/// <param name="Publisher">Whose ways of ranking hold; <c>null</c> for those of most.</param>
/// <param name="Further">Further figures that may be ranked by.</param>
internal readonly record struct RankingChoiceOf(Publisher? Publisher, IReadOnlyList<RankingMetric> Further);
