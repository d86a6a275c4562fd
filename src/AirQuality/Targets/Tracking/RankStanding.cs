namespace AirQuality.Targets.Tracking;

/// <summary>An area's place by composite index to date, for a goal about places.</summary>
/// <param name="Place">From the top, 1 the cleanest.</param>
/// <param name="PlaceFromBottom">From the bottom, counted there: equal ones share it.</param>
/// <param name="Ranked">How many areas have a place.</param>
/// <param name="Value">The published index.</param>
/// <param name="Needed">The largest published index that would keep the goal, the others staying as they are; <c>null</c> when the goal is kept or no index would do.</param>
public sealed record RankStanding(int Place, int PlaceFromBottom, int Ranked, decimal Value, decimal? Needed);
