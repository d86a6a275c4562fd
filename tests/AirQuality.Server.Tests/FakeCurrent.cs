using System.Runtime.CompilerServices;
using System.Threading.Channels;
using AirQuality.Server.Current;

namespace AirQuality.Server.Tests;

/// <summary>Data that a test changes.</summary>
internal sealed class FakeCurrent(AirData data) : ICurrentData
{
    private readonly List<Channel<DataState>> readers = [];

    public DataState Now { get; private set; } = new(1, data, TestAir.LastHour);

    public void Put(AirData next)
    {
        Now = new DataState(Now.Version + 1, next, TestAir.LastHour);
        lock (readers)
            foreach (var reader in readers)
                reader.Writer.TryWrite(Now);
    }

    public async IAsyncEnumerable<DataState> Changes([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var channel = Channel.CreateBounded<DataState>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (readers)
            readers.Add(channel);
        await foreach (var state in channel.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            yield return state;
    }
}
