namespace AirQuality.Server.Current;

/// <summary>What is known now, and word of each change of it: what pages, alerts and tools for agents read. Safe from many threads.</summary>
internal interface ICurrentData
{
    /// <summary>The newest state; it never changes once given out.</summary>
    DataState Now { get; }

    /// <summary>Each newer state from now on, as it comes; a reader that is slow misses those between and gets the newest.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The states, without end.</returns>
    IAsyncEnumerable<DataState> Changes(CancellationToken cancellationToken = default);
}
