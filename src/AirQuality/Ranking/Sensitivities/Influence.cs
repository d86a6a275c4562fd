namespace AirQuality.Ranking.Sensitivities;

/// <summary>What one station, day or pollutant does to the figure and place of an area: the area without it, everything else as it was.</summary>
/// <typeparam name="T">What is left out or replaced.</typeparam>
/// <param name="Cause">The station, day or pollutant.</param>
/// <param name="Figure">The figure without it, recomputed from the days; <c>null</c> when there is none.</param>
/// <param name="Effect">The figure as it is less <paramref name="Figure"/>: what it adds; <c>null</c> when there is none.</param>
/// <param name="Place">The place the area would have among the others as they are; <c>null</c> when there is no figure.</param>
public sealed record Influence<T>(T Cause, decimal? Figure, decimal? Effect, int? Place)
{
    /// <summary>Cause and effect.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Cause}: {Effect}");
}
