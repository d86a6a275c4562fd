using System.Security.Claims;

namespace AirQuality.Server.Access;

/// <summary>Who asks, as the framework passes it on.</summary>
internal sealed class CallerPrincipal(ClaimsIdentity identity, Caller caller) : ClaimsPrincipal(identity)
{
    public Caller Caller { get; } = caller;
}
