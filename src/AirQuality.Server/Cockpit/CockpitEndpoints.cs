using System.Security.Cryptography;
using System.Text;
using AirQuality.Server.Access;
using AirQuality.Server.Alerting;
using AirQuality.Server.Cockpit.Html;
using AirQuality.Server.Cockpit.Live;
using AirQuality.Server.Cockpit.Pages;
using AirQuality.Server.Cockpit.Sheets;
using AirQuality.Terms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AirQuality.Server.Cockpit;

/// <summary>The addresses of pages, sheets and what they need.</summary>
internal static class CockpitEndpoints
{
    private const string Html = "text/html; charset=utf-8";

    /// <summary>Adds them.</summary>
    public static void MapCockpit(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup(string.Empty).ExcludeFromDescription();
        pages.MapGet("/", (HttpContext context, CockpitPages made) => made.IndexAsync(context)).RequireScope(Scope.Read);
        foreach (var level in Enum.GetValues<AreaLevel>())
            pages.MapGet($"/{level.ToString().ToLowerInvariant()}/{{**area}}", (HttpContext context, CockpitPages made, string? area) => made.AreaAsync(context, level, area ?? string.Empty)).RequireScope(Scope.Read);
        foreach (var kind in Enum.GetValues<SheetKind>())
            foreach (var form in Enum.GetValues<SheetForm>())
                pages.MapGet($"/sheets/{kind.ToString().ToLowerInvariant()}.{form.ToString().ToLowerInvariant()}", (HttpContext context, CockpitPages made) => made.SheetAsync(context, kind, form)).RequireScope(Scope.Read);
        pages.MapGet("/events", (HttpContext context, EventStream stream) => stream.WriteAsync(context)).RequireScope(Scope.Read).DisableRequestTimeout();
        pages.MapGet("/sign-in", (HttpContext context, CockpitPages made) => Results.Bytes(SignInPage.Make(made.LookOf(context).Language, context.Request.Query.ContainsKey("refused")), Html)).AllowAnonymous();
        pages.MapGet("/alerts-out", (HttpContext context, CockpitPages made, AlertDispatcher alerts, TokenFile tokens) => Results.Bytes(AlertsOutPage.Make(alerts.Status, made.LookOf(context).Language, tokens.All.Count > 0), Html)).RequireScope(Scope.Admin);
        pages.MapGet("/assets/cockpit.css", (HttpContext context, CockpitPages made) => Asset(context, made.Style(Caller.Local), "text/css; charset=utf-8")).AllowAnonymous();
        var script = Encoding.UTF8.GetBytes(Assets.Text("cockpit.js"));
        pages.MapGet("/assets/cockpit.js", (HttpContext context) => Asset(context, script, "text/javascript; charset=utf-8")).AllowAnonymous();
    }

    /// <summary>A file that a browser may keep and asks about by its hash.</summary>
    private static IResult Asset(HttpContext context, byte[] body, string type)
    {
        context.Response.Headers.CacheControl = "no-cache";
        return Results.Bytes(body, type, entityTag: new Microsoft.Net.Http.Headers.EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 8))}\""));
    }
}
