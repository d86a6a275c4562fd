using AirQuality.Server.Access;
using AirQuality.Server.Current;
using Microsoft.AspNetCore.Http;

namespace AirQuality.Server;

/// <summary>The data as they are now, for endpoints of one's own. Safe from many threads.</summary>
public sealed class LiveAir
{
    private readonly CallerData data;

    internal LiveAir(CallerData data) => this.data = data;

    /// <summary>All data as whoever asks may see them; what a token does not name is not there.</summary>
    /// <param name="context">The request, to an endpoint that requires a scope.</param>
    /// <returns>The data. They do not change any more: a request works on what it found.</returns>
    /// <exception cref="InvalidOperationException">The endpoint requires no scope, so that nobody knows who asks.</exception>
    public AirData Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return data.Of(context.Caller()).Data;
    }
}
