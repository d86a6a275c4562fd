using AirQuality.Observations;
using AirQuality.Targets.Goals;
using AirQuality.Targets.Planning;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace ReportingService;

/// <summary>Errors of the one who asks as problem details (RFC 9457): what, where, what was expected and what was found.</summary>
internal sealed class Problems(IProblemDetailsService writer) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
        {
            httpContext.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return true;
        }

        if (Of(exception) is not { } problem)
            return false;
        httpContext.Response.StatusCode = problem.Status!.Value;
        return await writer.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = problem, Exception = exception });
    }

    private static ProblemDetails? Of(Exception exception) => exception switch
    {
        ObservationFormatException { Finding: var f } => new ProblemDetails
        {
            Status = StatusCodes.Status422UnprocessableEntity,
            Title = "A file cannot be read.",
            Detail = f.ToString(),
            Extensions = { ["file"] = f.File, ["line"] = f.Line, ["column"] = f.Column, ["expected"] = f.Expected, ["found"] = f.Found, ["kind"] = f.Kind.ToString() },
        },
        PlanConflictException { Goal: var g } => new ProblemDetails
        {
            Status = StatusCodes.Status422UnprocessableEntity,
            Title = "A goal contradicts another or itself.",
            Detail = exception.Message,
            Extensions = { ["area"] = g.Area.ToString(), ["metric"] = g.Metric.Key, ["period"] = g.Period.ToString() },
        },
        NotFoundException => Problem(StatusCodes.Status404NotFound, "Not found.", exception),
        BadHttpRequestException bad => Problem(bad.StatusCode, "The request cannot be read.", exception),
        ArgumentException or FormatException => Problem(StatusCodes.Status400BadRequest, "The request is not right.", exception),
        TooLargeException => Problem(StatusCodes.Status413PayloadTooLarge, "Too much data.", exception),
        _ => null, // an error of the service: 500 without details, and a line in its log
    };

    private static ProblemDetails? Problem(int status, string title, Exception exception) => new() { Status = status, Title = title, Detail = exception.Message };
}
