using AirQuality.Server.Access;
using AirQuality.Server.Cockpit.Caching;
using AirQuality.Server.Cockpit.Facts;
using AirQuality.Server.Cockpit.Html;
using AirQuality.Server.Cockpit.Pages;
using AirQuality.Server.Cockpit.Sheets;
using AirQuality.Server.Current;
using AirQuality.Server.Settings;
using AirQuality.Terms;
using Microsoft.AspNetCore.Http;

namespace AirQuality.Server.Cockpit;

/// <summary>Answers requests for pages and sheets.</summary>
internal sealed class CockpitPages(CallerData data, PageCache cache, ServerOptions options)
{
    private const string Html = "text/html; charset=utf-8";

    private byte[]? style;

    /// <summary>The style of all pages.</summary>
    public byte[] Style(Caller caller) => style ??= StyleSheet.Of(data.Of(caller).Data.Options.Assessment.Standards);

    /// <summary>The page of all areas.</summary>
    public async Task<IResult> IndexAsync(HttpContext context)
    {
        var caller = context.Caller();
        var look = LookOf(context);
        var page = await cache.GetAsync(KeyOf(caller, "/", look), AfterOf(context), token => new PageMaker(data.Of(caller), options.Area).Index(look, token), context.RequestAborted).ConfigureAwait(false);
        return Results.Bytes(page!.Body, Html);
    }

    /// <summary>The page of an area.</summary>
    /// <param name="context">The request.</param>
    /// <param name="level">Its level.</param>
    /// <param name="name">Its name.</param>
    public async Task<IResult> AreaAsync(HttpContext context, AreaLevel level, string name)
    {
        var caller = context.Caller();
        var look = LookOf(context);
        name = name.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase); // the one character that routing leaves escaped
        var page = await cache.GetAsync(KeyOf(caller, PageWriter.PathOf(level, name), look), AfterOf(context), token => new PageMaker(data.Of(caller), options.Area).Area(level, name, look, token), context.RequestAborted).ConfigureAwait(false);
        if (page is not null)
            return Results.Bytes(page.Body, Html);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Results.Bytes(MissingPage.Make(DataFacts.Of(data.Of(caller).Data), level, name, look), Html);
    }

    /// <summary>A sheet as a file.</summary>
    /// <param name="context">The request.</param>
    /// <param name="kind">Which.</param>
    /// <param name="form">In which form.</param>
    public async Task<IResult> SheetAsync(HttpContext context, SheetKind kind, SheetForm form)
    {
        var look = LookOf(context);
        var facts = DataFacts.Of(data.Of(context.Caller()).Data);
        var level = Enum.TryParse<AreaLevel>(context.Request.Query["level"], ignoreCase: true, out var asked) && Enum.IsDefined(asked) ? asked : facts.Usual;
        var name = context.Request.Query["area"] is [{ Length: > 0 } given] ? given : options.Area ?? string.Empty;
        if (facts.Find(level, name) is not [var area])
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Results.Bytes(MissingPage.Make(facts, level, name, look), Html);
        }

        using var bound = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        bound.CancelAfter(options.Limits.Time);
        var sheet = new AreaSheet(facts.At(level), area);
        var file = await Task.Run(() => SheetWriter.Write(kind, form, sheet, look.Language, bound.Token), bound.Token).ConfigureAwait(false);
        if (form == SheetForm.Html)
            // Its own policy stands in the page: it is a file like those of the tool, with its one script named by its hash.
            context.Response.Headers.ContentSecurityPolicy = "sandbox allow-scripts; frame-ancestors 'none'";
        var fileName = FormattableString.Invariant($"{area.Name}-{SheetLinks.Name(kind, Reporting.Wording.Words.Of(look.Language))}-{sheet.Facts.AsOf:uuuu-MM-dd}.{form.ToString().ToLowerInvariant()}");
        return Results.Bytes(file, SheetWriter.TypeOf(form), form == SheetForm.Html ? null : fileName);
    }

    /// <summary>The language, and whether the page is for a wall.</summary>
    public PageLook LookOf(HttpContext context) => new(
        context.Request.Query["lang"] is ["en"] ? Language.English : context.Request.Query["lang"] is ["zh"] ? Language.Chinese : options.Language,
        context.Request.Query.ContainsKey("wall"),
        Version: -1);

    private static PageKey KeyOf(Caller caller, string address, PageLook look) => new(string.Join('\n', caller.Areas), address, look.Language, look.IsWall);

    private static long AfterOf(HttpContext context) => long.TryParse(context.Request.Query["after"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var after) ? after : 0;
}
