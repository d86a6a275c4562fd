using AirQuality.Server.Access;
using AirQuality.Server.Problems;
using AirQuality.Server.Settings;
using AirQuality.Server.Storage;
using AirQuality.Wording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AirQuality.Server.Endpoints;

/// <summary>The record of changes.</summary>
internal static class ChangeEndpoints
{
    private const int Most = 500;
    private const int MostDetails = 5000;

    public static void MapChanges(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/changes", List).RequireScope(Scope.Read).WithName("changes").Produces<ChangeList>();
        routes.MapGet("/changes/{sequence:long}", One).RequireScope(Scope.Read).WithName("change").Produces<ChangeDetails>();
    }

    /// <summary>The latest changes, before one where its number is given.</summary>
    private static IResult List(HttpContext context, IHourStore store, ServerOptions options, long? before, int? limit)
    {
        if (Refused(context, options) is { } refused)
            return refused;
        if (limit is < 1 or > Most)
            return Results.Problem(Problem.Of(StatusCodes.Status400BadRequest, new LocalizedText($"limit应为1到{Most}", $"limit takes 1 to {Most}"), Problem.LanguageOf(context, options.Language)));
        var changes = store.Changes(before ?? long.MaxValue, limit ?? 100);
        return Results.Json(new ChangeList([.. changes.Select(ChangeSummary.Of)], changes.Count > 0 && changes[^1].Sequence > 1 ? changes[^1].Sequence : null));
    }

    /// <summary>One change with what it replaced and which published figures it made others.</summary>
    private static IResult One(HttpContext context, IHourStore store, ServerOptions options, long sequence)
    {
        if (Refused(context, options) is { } refused)
            return refused;
        if (sequence is < 1 or long.MaxValue || store.Changes(sequence + 1, 1) is not [var change] || change.Sequence != sequence)
            return Results.Problem(Problem.Of(StatusCodes.Status404NotFound, new LocalizedText($"没有第{sequence}号变更", $"there is no change {sequence}"), Problem.LanguageOf(context, options.Language)));
        return Results.Json(new ChangeDetails(ChangeSummary.Of(change), [.. store.Corrections(sequence, MostDetails).Select(CorrectedValue.Of)], store.Figures(sequence, MostDetails)));
    }

    /// <summary>A change is of all areas together, so only those who may see all of them see it.</summary>
    private static IResult? Refused(HttpContext context, ServerOptions options) => context.Caller().Areas.Count == 0 ? null : Results.Problem(Problem.Of(
        StatusCodes.Status403Forbidden, new LocalizedText("只限部分区域的令牌不能看变更记录", "a token for some areas only cannot see the record of changes"), Problem.LanguageOf(context, options.Language)));
}
