namespace AirQuality.Publications;

/// <summary>What a value can have been before it was rounded for print.</summary>
/// <param name="Low">The least.</param>
/// <param name="High">The most.</param>
internal readonly record struct ValueBounds(decimal Low, decimal High)
{
    /// <summary>Whether a printed value, known to half its last digit, can be one of these.</summary>
    public bool Allow(decimal printed, decimal half) => printed >= Low - half && printed <= High + half;
}
