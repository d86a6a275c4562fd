using AirQuality.Server.Access;
using AirQuality.Server.Problems;
using AirQuality.Server.Settings;
using AirQuality.Wording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AirQuality.Server.Endpoints;

/// <summary>Pages are looked at with a cookie, which holds the token and only lets look.</summary>
internal static class SignInEndpoints
{
    private const int MostForm = 4096;

    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sign-in", InAsync).AllowAnonymous().ExcludeFromDescription();
        routes.MapPost("/sign-out", Out).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> InAsync(HttpContext context, TokenFile tokens, ServerOptions options)
    {
        if (!context.Request.HasFormContentType || context.Request.ContentLength is null or > MostForm)
            return Wrong(context, options);
        var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        if (form["token"] is not [{ } token] || tokens.Find(token.Trim()) is null)
            return Wrong(context, options);
        context.Response.Cookies.Append(BearerHandler.Cookie, token.Trim(), CookieFor(context));
        return Results.Redirect("/");
    }

    private static IResult Out(HttpContext context)
    {
        context.Response.Cookies.Delete(BearerHandler.Cookie, CookieFor(context));
        return Results.Redirect("/");
    }

    private static CookieOptions CookieFor(HttpContext context) => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, Path = "/", MaxAge = TimeSpan.FromDays(180), IsEssential = true };

    private static IResult Wrong(HttpContext context, ServerOptions options) =>
        Results.Problem(Problem.Of(StatusCodes.Status401Unauthorized, new LocalizedText("没有这个令牌", "there is no such token"), Problem.LanguageOf(context, options.Language)));
}
