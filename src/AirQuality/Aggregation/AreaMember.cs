namespace AirQuality.Aggregation;

/// <summary>A station, or a smaller area, that makes up an area.</summary>
/// <param name="Row">Its row in the grid its values stand in; -1 for one the grid does not hold, which counts all the same.</param>
/// <param name="Service">The days on which it counts.</param>
internal readonly record struct AreaMember(int Row, ServiceDays Service);
