namespace AirQuality.Ranking;

/// <summary>Which end of a scale is the first place.</summary>
public enum RankingDirection
{
    /// <summary>The smallest value is the first place: index, concentrations, change rates.</summary>
    SmallestFirst,

    /// <summary>The largest value is the first place: good-day ratio.</summary>
    LargestFirst,
}
