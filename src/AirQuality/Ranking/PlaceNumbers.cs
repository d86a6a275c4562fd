namespace AirQuality.Ranking;

/// <summary>Gives places to areas that stand in order.</summary>
/// <remarks>
/// Bulletins count places from the bottom as they count from the top: 1 + how many are strictly worse. Two that share the last place
/// but one are both second from the bottom; number of areas + 1 - place would call them third. So one rule numbers from both ends.
/// </remarks>
/// <param name="ties">What equal areas get.</param>
/// <param name="areas">How many areas there are.</param>
/// <param name="groups">How many groups of equal areas there are.</param>
internal readonly struct PlaceNumbers(TieRule ties, int areas, int groups)
{
    /// <summary>The place of the areas of one group of equals.</summary>
    /// <param name="group">The number of the group, 0 for the best.</param>
    /// <param name="range">Where its areas stand in the order.</param>
    public int Place(int group, Range range) => 1 + (!ties.SkipsPlaces ? group : range.Start.Value);

    /// <inheritdoc cref="Place"/>
    public int PlaceFromBottom(int group, Range range) => 1 + (!ties.SkipsPlaces ? groups - 1 - group : areas - range.End.Value);
}
