using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace AirQuality.Server.Cockpit.Live;

/// <summary>Tells pages that there is something new, by server-sent events. What it is they ask for themselves: only a number goes out here.</summary>
internal sealed class EventStream(DataPulse pulse, TimeProvider time)
{
    private const int Most = 1000;

    /// <summary>A stream ends after a while, and the browser comes again: a token that was taken away sees no more then.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    /// <summary>Whoever shows a page at the pace of the data needs no more than one word a second.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    private int open;

    /// <summary>Writes to one reader until it leaves.</summary>
    /// <param name="context">The request.</param>
    public async Task WriteAsync(HttpContext context)
    {
        if (Interlocked.Increment(ref open) > Most)
        {
            Interlocked.Decrement(ref open);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        using var life = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        life.CancelAfter(Life);
        try
        {
            context.Response.ContentType = "text/event-stream";
            context.Response.Headers["X-Accel-Buffering"] = "no"; // a proxy before it passes words on at once
            await SendAsync(context, "retry: 3000\n\n", life.Token).ConfigureAwait(false);
            await TellAsync(context, life.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The reader left, or its time is over and it comes again.
        }
        finally
        {
            Interlocked.Decrement(ref open);
        }
    }

    private async Task TellAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var versions = pulse.ReadAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        try
        {
            while (true)
            {
                var next = versions.MoveNextAsync().AsTask();
                while (await Task.WhenAny(next, Task.Delay(Heartbeat, time, cancellationToken)).ConfigureAwait(false) != next)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    await SendAsync(context, ": \n\n", cancellationToken).ConfigureAwait(false);
                }

                if (!await next.ConfigureAwait(false))
                    return;
                await SendAsync(context, string.Create(CultureInfo.InvariantCulture, $"event: version\ndata: {versions.Current}\n\n"), cancellationToken).ConfigureAwait(false);
                await Task.Delay(Pause, time, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            await versions.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static async Task SendAsync(HttpContext context, string text, CancellationToken cancellationToken)
    {
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken).ConfigureAwait(false);
        await context.Response.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
    }
}
