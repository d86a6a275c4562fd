namespace AirQuality.Ranking.Live;

/// <summary>What became of an event: how many values were taken, what was refused, which published figures changed. Immutable and safe to share between threads.</summary>
public sealed class LiveOutcome
{
    private readonly Lazy<IReadOnlyList<FigureChange>> changes;

    internal LiveOutcome(long version, IReadOnlyList<LiveRefusal> refused, Func<IReadOnlyList<FigureChange>> changes)
    {
        Version = version;
        Refused = refused;
        this.changes = new(changes);
    }

    /// <summary>The version of the standings after the event.</summary>
    public long Version { get; }

    /// <summary>Values that stand where there was none.</summary>
    public int Stored { get; internal init; }

    /// <summary>Values that replaced others.</summary>
    public int Corrected { get; internal init; }

    /// <summary>Values that were taken back and are missing now.</summary>
    public int Withdrawn { get; internal init; }

    /// <summary>Values that were known already, and missing ones that were missing.</summary>
    public int Unchanged { get; internal init; }

    /// <summary>The hours that were not taken, with the reason.</summary>
    public IReadOnlyList<LiveRefusal> Refused { get; }

    /// <summary>Whether any value, station, event or mark of review is another than before.</summary>
    public bool HasChanged { get; internal init; }

    /// <summary>The published figures of <see cref="LiveOptions.Levels"/> that changed, days before months before years. Made when first asked for, of what stood at the event.</summary>
    public IReadOnlyList<FigureChange> Changes => changes.Value;
}
