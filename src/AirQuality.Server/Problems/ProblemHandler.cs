using AirQuality.Observations;
using AirQuality.Server.Intake;
using AirQuality.Server.Settings;
using AirQuality.Server.Storage;
using AirQuality.Terms;
using AirQuality.Wording;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace AirQuality.Server.Problems;

/// <summary>Turns exceptions into problem details: what, where, what was expected and what was found, in the language of the caller.</summary>
internal sealed class ProblemHandler(IProblemDetailsService writer, ServerOptions options) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
        {
            httpContext.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return true;
        }

        if (Of(exception, Problem.LanguageOf(httpContext, options.Language)) is not { } problem)
            return false;
        httpContext.Response.StatusCode = problem.Status!.Value;
        return await writer.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = problem, Exception = exception }).ConfigureAwait(false);
    }

    private static ProblemDetails? Of(Exception exception, Language language) => exception switch
    {
        ObservationFormatException { Finding: var finding } => Of(finding, language),
        IntakeException taken => Problem.Of(taken.Status, taken.Text, language),
        StoreException { IsPassing: true } store => Problem.Of(StatusCodes.Status507InsufficientStorage, store.Text, language),
        StoreException store => Problem.Of(StatusCodes.Status503ServiceUnavailable, store.Text, language),
        BadHttpRequestException bad => Problem.Of(bad.StatusCode, new LocalizedText("请求不能读取", "the request cannot be read"), language),
        OperationCanceledException => Problem.Of(StatusCodes.Status503ServiceUnavailable, new LocalizedText("规定时间内没有算完，请缩短时段", "not done in time; ask for less"), language),
        _ => null, // an error of the server: 500 without details, and a line in its log
    };

    private static ProblemDetails Of(Finding finding, Language language)
    {
        var problem = Problem.Of(StatusCodes.Status422UnprocessableEntity, new LocalizedText(finding.ToString(Language.Chinese), finding.ToString(Language.English)), language);
        problem.Extensions["line"] = finding.Line;
        problem.Extensions["column"] = finding.Column is { } column ? VisibleText.Of(column) : null;
        problem.Extensions["expected"] = VisibleText.Of(language == Language.Chinese ? finding.ExpectedInChinese : finding.Expected);
        problem.Extensions["found"] = VisibleText.Of(language == Language.Chinese ? finding.FoundInChinese : finding.Found);
        problem.Extensions["kind"] = finding.Kind.ToString();
        return problem;
    }
}
