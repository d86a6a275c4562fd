using System.Collections.Concurrent;
using AirQuality.Server.Cockpit.Live;
using Microsoft.Extensions.Hosting;

namespace AirQuality.Server.Cockpit.Caching;

/// <summary>Pages as they were made last, so that a page that many look at is made once a change. Where hours come in faster than a costly page can be made, the one before is shown for a few seconds while the next is made.</summary>
internal sealed class PageCache(DataPulse pulse, TimeProvider time, IHostApplicationLifetime lifetime)
{
    private const int Most = 2000;

    /// <summary>A page that takes less is waited for.</summary>
    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(30);

    /// <summary>How old a page may be that is shown while the next is made.</summary>
    private static readonly TimeSpan Old = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<PageKey, Entry> entries = new();

    /// <summary>A page.</summary>
    /// <param name="key">Which.</param>
    /// <param name="atLeast">The state it must show at least.</param>
    /// <param name="make">Makes it; <c>null</c> for a page that does not exist, which is not kept.</param>
    /// <param name="cancellationToken">Ends the waiting, not the making, which others may wait for.</param>
    /// <exception cref="OperationCanceledException">Cancelled, or it took too long.</exception>
    public async Task<MadePage?> GetAsync(PageKey key, long atLeast, Func<CancellationToken, MadePage?> make, CancellationToken cancellationToken)
    {
        if (entries.Count > Most)
            entries.Clear();
        var newest = pulse.Version;
        var least = Math.Min(atLeast, newest); // nobody can wait for a state that is not there
        var entry = entries.GetOrAdd(key, _ => new Entry());
        for (var round = 0; ; round++)
        {
            Task<MadePage?> making;
            lock (entry)
            {
                var now = time.GetUtcNow();
                if (entry.Page is { } page)
                {
                    if (page.Version >= newest || (round > 0 && page.Version >= least))
                        return page;
                    if (page.Version >= least && entry.Cost > Quick && now - entry.MadeAt < Old)
                    {
                        if (now >= entry.NextAt)
                            entry.Making ??= Begin(key, entry, make);
                        return page;
                    }
                }

                making = entry.Making ??= Begin(key, entry, make);
            }

            if (await making.WaitAsync(cancellationToken).ConfigureAwait(false) is null)
                return null;
        }
    }

    private Task<MadePage?> Begin(PageKey key, Entry entry, Func<CancellationToken, MadePage?> make) => Task.Run(() =>
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping);
        bound.CancelAfter(Patience);
        var began = time.GetTimestamp();
        MadePage? made = null;
        try
        {
            return made = make(bound.Token);
        }
        finally
        {
            lock (entry)
            {
                entry.Making = null;
                entry.Cost = time.GetElapsedTime(began);
                entry.MadeAt = time.GetUtcNow();
                entry.NextAt = entry.MadeAt + (entry.Cost * 2); // making pages takes a third of a core at most
                entry.Page = made ?? entry.Page;
            }

            if (made is null)
                entries.TryRemove(key, out _);
        }
    });

    private sealed class Entry
    {
        public MadePage? Page { get; set; }

        public Task<MadePage?>? Making { get; set; }

        public TimeSpan Cost { get; set; }

        public DateTimeOffset MadeAt { get; set; }

        public DateTimeOffset NextAt { get; set; }
    }
}
