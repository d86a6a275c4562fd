using AirQuality.Server.Current;
using AirQuality.Server.Settings;
using AirQuality.Server.Storage;

namespace AirQuality.Server.Hosting;

/// <summary>The store of a folder, held by this process alone, and the data as they are in it.</summary>
internal sealed class OpenedStore : IDisposable
{
    private readonly StoreLock held;

    private OpenedStore(StoreLock held, IHourStore store, CurrentData current, TimeProvider clock)
    {
        this.held = held;
        Store = store;
        Current = current;
        Clock = clock;
    }

    public IHourStore Store { get; }

    public CurrentData Current { get; }

    public TimeProvider Clock { get; }

    /// <summary>Opens it, reads the project, and at the first start takes its hours in.</summary>
    /// <exception cref="StoreException">It is damaged, in use, or cannot be written.</exception>
    public static OpenedStore Open(ServerOptions options, CancellationToken cancellationToken)
    {
#pragma warning disable RS0030 // a server has a clock; tests have theirs
        var clock = options.Clock ?? TimeProvider.System;
#pragma warning restore RS0030
        var taken = StoreLock.Take(options.StoreFolder);
        IHourStore? store = null;
        try
        {
            store = StoreChoice.Open(options.StoreFolder, options.Postgres);
            return new OpenedStore(taken, store, ProjectStart.Load(options, store, clock, cancellationToken), clock);
        }
        catch
        {
            store?.Dispose();
            taken.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        Store.Dispose();
        held.Dispose();
    }
}
