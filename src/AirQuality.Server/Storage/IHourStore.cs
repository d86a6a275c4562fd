namespace AirQuality.Server.Storage;

/// <summary>Where hours and the record of their changes are kept. What <see cref="Commit"/> returned from is not lost, whatever happens then.</summary>
/// <remarks>One thread at a time writes; others may ask for changes meanwhile.</remarks>
internal interface IHourStore : IDisposable
{
    /// <summary>The stations, in the order of the values of an hour.</summary>
    IReadOnlyList<string> Stations();

    /// <summary>All hours, in order of time.</summary>
    /// <exception cref="StoreException">An hour is damaged.</exception>
    IEnumerable<StoredHour> Hours();

    /// <summary>The hours from one to another, both included, in order of time; those without values are not among them.</summary>
    /// <exception cref="StoreException">An hour is damaged, or the store cannot be reached.</exception>
    IReadOnlyList<StoredHour> Hours(int first, int last);

    /// <summary>The days that are reviewed.</summary>
    IEnumerable<StationDay> Reviewed();

    /// <summary>The number of the last change; 0 for none.</summary>
    long LastSequence();

    /// <summary>Writes a change: all of it, or nothing.</summary>
    /// <exception cref="StoreException">It cannot be written, as where the disk is full.</exception>
    void Commit(StoreChange change);

    /// <summary>A change that <see cref="Commit"/> did not return from and that was written all the same, told once; <c>null</c> for none. Asked before the next change.</summary>
    /// <exception cref="StoreException">The store cannot be reached, so that nobody knows.</exception>
    StoreChange? Settle();

    /// <summary>The change that was sent with a key; <c>null</c> for none.</summary>
    ChangeRecord? WithKey(string key);

    /// <summary>The latest changes before one.</summary>
    /// <param name="before">The number before which they are; <see cref="long.MaxValue"/> for the latest of all.</param>
    /// <param name="most">How many at most.</param>
    IReadOnlyList<ChangeRecord> Changes(long before, int most);

    /// <summary>What a change replaced.</summary>
    IReadOnlyList<Correction> Corrections(long sequence, int most);

    /// <summary>The published figures a change made others.</summary>
    IReadOnlyList<FigureChanged> Figures(long sequence, int most);

    /// <summary>Writes a copy as it is now.</summary>
    /// <exception cref="NotSupportedException">The database has means of its own for that.</exception>
    void Backup(string file);
}
