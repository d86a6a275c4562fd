namespace AirQuality.Standards;

/// <summary>A limit of GB 3095-2026 table 2, whose application the ministry or a province decides (4.5), or a reference value of annex A.</summary>
/// <param name="Symbol">The item, such as TSP.</param>
/// <param name="Averaging">Over what it is averaged.</param>
/// <param name="ClassOne">The class I limit; of annex A the value itself.</param>
/// <param name="ClassTwo">The class II limit.</param>
/// <param name="Unit">The unit.</param>
public sealed record OtherItem(string Symbol, ItemAveraging Averaging, decimal ClassOne, decimal ClassTwo, string Unit)
{
    /// <summary>The class II limit to the end of 2030, where it is another; <c>null</c> where it is not.</summary>
    public decimal? TransitionClassTwo { get; init; }

    /// <summary>Whether it stands in annex A (informative), for local standards.</summary>
    public bool IsReference { get; init; }

    /// <summary>For what land or area the value holds; <see cref="ItemScope.Everywhere"/> without a distinction.</summary>
    public ItemScope Scope { get; init; }

    /// <summary>The clause.</summary>
    public string Source => IsReference ? "GB 3095-2026 annex A" : "GB 3095-2026 table 2";
}
