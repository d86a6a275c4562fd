using Microsoft.AspNetCore.Http;

namespace AirQuality.Server.Endpoints;

/// <summary>An answer that goes out piece by piece, as fast as whoever asked takes it; where he leaves, the rest is not sent.</summary>
/// <param name="json">The answer.</param>
internal sealed class JsonPieces(ReadOnlyMemory<byte> json) : IResult
{
    private const int Piece = 64 * 1024;

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        httpContext.Response.ContentLength = json.Length;
        for (var at = 0; at < json.Length; at += Piece)
            if ((await httpContext.Response.BodyWriter.WriteAsync(json.Slice(at, Math.Min(Piece, json.Length - at)), httpContext.RequestAborted).ConfigureAwait(false)).IsCompleted)
                return;
    }
}
