using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AirQuality.Server.Access;

/// <summary>Tells who asks by the bearer token, or for pages by the cookie that signing in sets. As long as there is no token, whoever is on this machine may do everything.</summary>
internal sealed class BearerHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, TokenFile tokens) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Bearer";
    public const string Cookie = "airq";
    private const string Header = "Bearer ";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Find());

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Bearer realm=\"airq\"";
        return Task.CompletedTask;
    }

    private AuthenticateResult Find()
    {
        if (tokens.All.Count == 0)
            return IsLocal() ? Of(Caller.Local) : AuthenticateResult.NoResult();
        if (Sent() is not { } sent)
            return AuthenticateResult.NoResult();
        return tokens.Find(sent) is { } token ? Of(new Caller(token.Name, token.Scope, token.Areas)) : AuthenticateResult.Fail("unknown token");
    }

    private string? Sent()
    {
        if (Request.Headers.Authorization is [{ } header])
            return header.StartsWith(Header, StringComparison.OrdinalIgnoreCase) ? header[Header.Length..].Trim() : string.Empty;
        // Only to look: what changes something is asked for with the header, which no page of another site can send.
        return HttpMethods.IsGet(Request.Method) || HttpMethods.IsHead(Request.Method) ? Request.Cookies[Cookie] : null;
    }

    /// <summary>From this machine and by its own name: a page of another site that names itself otherwise is not let in.</summary>
    private bool IsLocal() =>
        (Context.Connection.RemoteIpAddress is null || IPAddress.IsLoopback(Context.Connection.RemoteIpAddress))
        && Request.Host.Host is "localhost" or "127.0.0.1" or "[::1]"
        && Request.Headers["Sec-Fetch-Site"] is not ["cross-site"] and not ["same-site"];

    private static AuthenticateResult Of(Caller caller)
    {
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, caller.Name), .. Enum.GetValues<Scope>().Where(s => s <= caller.Scope).Select(s => new Claim(ClaimTypes.Role, s.ToString()))], SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new CallerPrincipal(identity, caller), SchemeName));
    }
}
