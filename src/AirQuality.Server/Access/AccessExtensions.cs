using AirQuality.Server.Settings;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AirQuality.Server.Access;

/// <summary>Requires scopes of endpoints and tells who asks.</summary>
internal static class AccessExtensions
{
    /// <summary>Requires a scope. An endpoint that says nothing requires <see cref="Scope.Admin"/>.</summary>
    public static TBuilder RequireScope<TBuilder>(this TBuilder endpoint, Scope scope)
        where TBuilder : IEndpointConventionBuilder => endpoint.RequireAuthorization(scope.ToString()).WithMetadata(scope);

    /// <summary>Who asks.</summary>
    public static Caller Caller(this HttpContext context) =>
        context.User is CallerPrincipal { Caller: var caller } ? caller : throw new InvalidOperationException("The endpoint requires no scope.");

    /// <summary>Registers tokens and scopes.</summary>
    public static void AddAccess(this IServiceCollection services, ServerOptions options)
    {
        services.AddSingleton(new TokenFile(options.StoreFolder));
        services.AddAuthentication(BearerHandler.SchemeName).AddScheme<AuthenticationSchemeOptions, BearerHandler>(BearerHandler.SchemeName, _ => { });
        var authorization = services.AddAuthorizationBuilder();
        foreach (var scope in Enum.GetValues<Scope>())
            authorization.AddPolicy(scope.ToString(), policy => policy.RequireRole(scope.ToString()));
        authorization.SetFallbackPolicy(new AuthorizationPolicyBuilder(BearerHandler.SchemeName).RequireRole(nameof(Scope.Admin)).Build());
    }
}
