using AirQuality.Server.Access;
using AirQuality.Terms;
using AirQuality.Wording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AirQuality.Server.Alerting;

/// <summary>How channels do, and a test of each. Addresses, keys and passwords are in no answer.</summary>
internal static class AlertingEndpoints
{
    /// <summary>Adds the routes.</summary>
    /// <param name="routes">Where to, such as <c>/v1/alerts-out</c>; only administrators may come here.</param>
    public static void MapAlerting(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("", (AlertDispatcher dispatcher, string? lang) => Status(dispatcher.Status, LanguageOf(lang))).RequireScope(Scope.Admin).WithName("getAlertsOut").WithSummary("How the channels of alerts do.");
        routes.MapPost("/{channel}/test", TestAsync).RequireScope(Scope.Admin).WithName("testAlertsOut").WithSummary("Sends a test by a channel.").Produces<TestAnswer>();
    }

    private static Language LanguageOf(string? lang) => lang == "en" ? Language.English : Language.Chinese;

    private static AlertingAnswer Status(AlertingStatus status, Language language) => new(
        [.. status.Channels.Select(c => new ChannelAnswer(c.Name, c.Kind.ToString().ToLowerInvariant(), c.Waiting, c.Failures, c.LastSent, c.LastError?.In(language), c.NextTry))],
        status.FileError?.In(language),
        status.UnknownAreas);

    private static async Task<IResult> TestAsync(AlertDispatcher dispatcher, string channel, string? lang, CancellationToken cancellationToken)
    {
        var language = LanguageOf(lang);
        LocalizedText? error;
        try
        {
            error = await dispatcher.TestAsync(channel, cancellationToken).ConfigureAwait(false);
        }
        catch (KeyNotFoundException)
        {
            var known = dispatcher.Status.Channels.Select(c => c.Name);
            return Results.Problem(language.Pick($"没有这个通道；现有：{string.Join("、", known)}", $"There is no such channel; expected one of: {string.Join(", ", known)}"), statusCode: StatusCodes.Status404NotFound);
        }

        return error is null
            ? Results.Ok(new TestAnswer(channel, true))
            : Results.Problem(error.In(language), statusCode: StatusCodes.Status502BadGateway, title: language.Pick("测试消息没有送达", "The test was not delivered"));
    }
}
