using AirQuality.Server.Current;
using AirQuality.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AirQuality.Server.Endpoints;

/// <summary>Whether the server lives, and whether it can answer. They say nothing of the data, so that they need no token.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health", () => Results.Text("ok")).AllowAnonymous().WithName("health");
        routes.MapGet("/ready", (CurrentData current, IHourStore store) => current.Sequence <= store.LastSequence()
            ? Results.Text(current.FileError is null ? "ready" : "ready; a file beside the hours is wrong, and what was read of it before stays in force")
            : Results.StatusCode(StatusCodes.Status503ServiceUnavailable)).AllowAnonymous().WithName("ready");
    }
}
