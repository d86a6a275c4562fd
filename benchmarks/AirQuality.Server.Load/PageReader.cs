using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;

namespace AirQuality.Server.Load;

/// <summary>Asks for a page over several connections, each as soon as it has its answer.</summary>
internal sealed class PageReader(HttpClient client, string page, int most)
{
    private static readonly byte[] Mark = Encoding.ASCII.GetBytes("data-version=\"");

    private readonly ConcurrentDictionary<string, bool> states = new(StringComparer.Ordinal);
    private double[] times = [];
    private int errors;
    private long asked;

    public int Answered => times.Length;

    public int Errors => errors;

    public int States => states.Count;

    public int Bytes { get; private set; }

    public double Seconds { get; private set; }

    /// <summary>How long an answer took at the place of so many per cent.</summary>
    public double Percentile(int order) => times.Length == 0 ? 0 : times[(int)((times.Length - 1L) * order / 100)];

    public async Task WarmUpAsync()
    {
        for (var i = 0; i < 200; i++)
            Bytes = (await client.GetByteArrayAsync(page)).Length;
    }

    public async Task RunAsync(int connections, CancellationToken cancellation)
    {
        var begun = Stopwatch.GetTimestamp();
        var of = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(() => AskAsync(begun, cancellation), CancellationToken.None)));
        Seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        times = [.. of.SelectMany(t => t)];
        Array.Sort(times);
    }

    private async Task<List<double>> AskAsync(long begun, CancellationToken cancellation)
    {
        var own = new List<double>(1 << 16);
        while (!cancellation.IsCancellationRequested)
        {
            var number = Interlocked.Increment(ref asked);
            if (most > 0 && TimeSpan.FromSeconds((double)number / most) - Stopwatch.GetElapsedTime(begun) is { TotalMilliseconds: >= 1 } early)
                await Task.Delay(early, CancellationToken.None);
            var start = Stopwatch.GetTimestamp();
            try
            {
                var body = await client.GetByteArrayAsync(page, CancellationToken.None);
                own.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                Note(body);
            }
            catch (HttpRequestException e)
            {
                if (Interlocked.Increment(ref errors) == 1)
                    await Console.Error.WriteLineAsync(e.Message);
                await Task.Delay(10, CancellationToken.None); // what is refused is not to be asked ever more often
            }
        }

        return own;
    }

    private void Note(ReadOnlySpan<byte> body)
    {
        var from = body.IndexOf(Mark);
        if (from < 0)
            return;
        var rest = body[(from + Mark.Length)..];
        states.TryAdd(Encoding.ASCII.GetString(rest[..rest.IndexOf((byte)'"')]), true);
    }
}
