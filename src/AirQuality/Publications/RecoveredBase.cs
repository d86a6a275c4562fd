namespace AirQuality.Publications;

/// <summary>What a figure and its printed change tell of the figure a year before.</summary>
/// <param name="Low">The least it can have been, whatever its decimals.</param>
/// <param name="High">The most it can have been.</param>
/// <param name="Candidates">How many values at the printed decimals give the printed change.</param>
/// <param name="Value">The value when it is the only one; else <c>null</c>.</param>
public sealed record RecoveredBase(decimal Low, decimal High, int Candidates, decimal? Value)
{
    /// <summary>One of the values that fit, the middle one: no figure to show, but the change on it is the printed one. <c>null</c> where too many fit.</summary>
    internal decimal? Fitting { get; init; }
}
