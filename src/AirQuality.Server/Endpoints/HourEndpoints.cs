using AirQuality.Server.Access;
using AirQuality.Server.Intake;
using AirQuality.Server.Problems;
using AirQuality.Server.Settings;
using AirQuality.Server.Storage;
using AirQuality.Wording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AirQuality.Server.Endpoints;

/// <summary>Hours in.</summary>
internal static class HourEndpoints
{
    public static void MapHours(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/hours", (HttpContext context, HourIntake intake, ServerOptions options) => AcceptAsync(context, intake, options, ChangeKind.Hours)).RequireScope(Scope.Write).WithName("postHours").Produces<AcceptedHours>();
        routes.MapPost("/reviewed-days", (HttpContext context, HourIntake intake, ServerOptions options) => AcceptAsync(context, intake, options, ChangeKind.Reviewed)).RequireScope(Scope.Write).WithName("postReviewedDays").Produces<AcceptedHours>();
    }

    private static async Task<IResult> AcceptAsync(HttpContext context, HourIntake intake, ServerOptions options, ChangeKind kind)
    {
        var caller = context.Caller();
        if (caller.Areas.Count > 0)
            throw new IntakeException(StatusCodes.Status403Forbidden, new LocalizedText("只限部分区域的令牌不能发送小时数据", "a token for some areas only cannot send hours"));
        var body = await RequestBody.ReadAsync(context, options.Limits.Body).ConfigureAwait(false);
        var isJson = RequestBody.IsJson(context.Request);
        var result = await intake.AcceptAsync(
            new Submission(caller.Name, context.Request.Headers["X-Source"] is [{ Length: > 0 and <= 200 } source] ? Terms.VisibleText.Of(source) : "http", isJson ? JsonHours.ToTable(body) : body)
            {
                Kind = kind,
                Key = context.Request.Headers["Idempotency-Key"] is [{ } key] ? key : null,
                Name = isJson ? "body.json" : "body.csv",
            },
            context.RequestAborted).ConfigureAwait(false);
        return Results.Json(AcceptedHours.Of(result, Problem.LanguageOf(context, options.Language)), statusCode: StatusCodes.Status200OK);
    }
}
