namespace AirQuality.Comparisons;

/// <summary>How much of a change of the published index exceptional events make. The two parts add up exactly.</summary>
/// <param name="Measured">The change of the index as measured.</param>
/// <param name="WithoutEvents">The change of the index without events.</param>
public sealed record EventAttribution(decimal Measured, decimal WithoutEvents)
{
    /// <summary>What the events add to the change: their effect now − their effect then.</summary>
    public decimal Events => Measured - WithoutEvents;

    /// <summary>The change between two readings with and without events.</summary>
    /// <param name="current">The readings of the period.</param>
    /// <param name="earlier">The readings of the one compared with.</param>
    /// <returns>The attribution; <c>null</c> when one of the four has no index.</returns>
    public static EventAttribution? Between(EventEffect current, EventEffect earlier)
    {
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(earlier);
        // The events' own effect is the difference of differences, so that both parts add up to the change that was published.
        var measured = current.With.Index.Published - earlier.With.Index.Published;
        var without = current.Without.Index.Published - earlier.Without.Index.Published;
        return measured is { } m && without is { } w ? new EventAttribution(m, w) : null;
    }

    /// <summary>The change as measured and without events.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => FormattableString.Invariant($"{Measured}, without events {WithoutEvents}");
}
