namespace AirQuality.Server.Storage;

/// <summary>Where hours and the record of their changes are kept. What <see cref="Commit"/> returned from is not lost, whatever happens then.</summary>
/// <remarks>Used by one thread at a time.</remarks>
internal interface IHourStore : IDisposable
{
    /// <summary>The stations, in the order of the values of an hour.</summary>
    IReadOnlyList<string> Stations();

    /// <summary>All hours, in order of time.</summary>
    /// <exception cref="StoreException">An hour is damaged.</exception>
    IEnumerable<StoredHour> Hours();

    /// <summary>The days that are reviewed.</summary>
    IEnumerable<StationDay> Reviewed();

    /// <summary>The number of the last change; 0 for none.</summary>
    long LastSequence();

    /// <summary>Writes a change: all of it, or nothing.</summary>
    /// <exception cref="StoreException">It cannot be written, as where the disk is full.</exception>
    void Commit(StoreChange change);

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
