namespace AirQuality.Targets.Outlooks;

/// <summary>How likely an area takes each place by index; equal when all shares are.</summary>
/// <param name="Shares">The share of simulations that end at each place from the top, the first place first, 0 to 1 each; together 1.</param>
public sealed record PlaceOdds(IReadOnlyList<double> Shares)
{
    /// <summary>How likely the area takes one of the places from one to another.</summary>
    /// <param name="first">The first place, from 1.</param>
    /// <param name="last">The last place.</param>
    /// <returns>The probability, 0 to 1.</returns>
    public double Between(int first, int last) => Shares.Take(last).Skip(Math.Max(0, first - 1)).Sum();

    /// <summary>Whether all shares are equal.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether they are.</returns>
    public bool Equals(PlaceOdds? other) => other is not null && Shares.SequenceEqual(other.Shares);

    /// <summary>A number for dictionaries.</summary>
    /// <returns>The number.</returns>
    public override int GetHashCode() => Shares.Count == 0 ? 0 : HashCode.Combine(Shares.Count, Shares[0], Shares[^1]);
}
