namespace AirQuality.Accountability.Scores;

/// <summary>What a part of a score gives an area. The last two give up to 100 to the best.</summary>
public enum ScoreBy
{
    /// <summary>The place in the list, 1 the best: the smallest score wins.</summary>
    Place,

    /// <summary>100 for the first place, 0 for the last, those between by their place: the largest score wins.</summary>
    Points,

    /// <summary>100 for the best figure, 0 for the worst, those between by how far they lie from the worst: the largest score wins.</summary>
    Distance,
}
