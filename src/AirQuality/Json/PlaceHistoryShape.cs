using AirQuality.Ranking;

namespace AirQuality.Json;

internal sealed record PlaceHistoryShape(IReadOnlyList<RankingResult> Rankings, IReadOnlyList<AreaPlacesShape>? Areas);
