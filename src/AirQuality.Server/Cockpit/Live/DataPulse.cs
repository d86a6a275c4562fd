using System.Runtime.CompilerServices;
using AirQuality.Server.Current;
using Microsoft.Extensions.Hosting;

namespace AirQuality.Server.Cockpit.Live;

/// <summary>The number of the newest state, and word of each change of it, for as many readers as there are: one alone listens to the data.</summary>
internal sealed class DataPulse(ICurrentData current) : BackgroundService
{
    private readonly Lock gate = new();
    private TaskCompletionSource next = Fresh();
    private long version = -1;

    /// <summary>The number of the newest state; asked for without waiting for the state to be made.</summary>
    public long Version => Volatile.Read(ref version) is >= 0 and var known ? known : current.Now.Version;

    /// <summary>The number now, then each newer one; those between may be passed over.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    public async IAsyncEnumerable<long> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            Task changed;
            lock (gate)
                changed = next.Task;
            yield return Version;
            await changed.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var state in current.Changes(stoppingToken).ConfigureAwait(false))
                Tell(state.Version);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops: nothing is amiss.
        }
    }

    private void Tell(long newest)
    {
        Volatile.Write(ref version, newest);
        TaskCompletionSource told;
        lock (gate)
            (told, next) = (next, Fresh());
        told.SetResult();
    }

    private static TaskCompletionSource Fresh() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
