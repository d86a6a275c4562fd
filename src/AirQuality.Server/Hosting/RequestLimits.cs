using System.Threading.RateLimiting;
using AirQuality.Server.Access;
using AirQuality.Server.Problems;
using AirQuality.Server.Settings;
using AirQuality.Wording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace AirQuality.Server.Hosting;

/// <summary>How many requests one caller may make: of a token its own number, of an address that tries tokens few.</summary>
internal static class RequestLimits
{
    public static void AddRequestLimits(this IServiceCollection services, ServerOptions options) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => Partition(context, options.Limits));
        limiter.OnRejected = async (rejected, cancellation) =>
        {
            var context = rejected.HttpContext;
            context.Response.Headers.RetryAfter = "60";
            var problem = Problem.Of(StatusCodes.Status429TooManyRequests, new LocalizedText("一分钟内请求太多，请稍后再试", "too many requests within a minute; try again later"), Problem.LanguageOf(context, options.Language));
            await context.Response.WriteAsJsonAsync(problem, options: null, Problem.ContentType, cancellation).ConfigureAwait(false);
        };
    });

    private static RateLimitPartition<string> Partition(HttpContext context, ServerLimits limits)
    {
        // What is sent has a number of its own: pages that are looked at must not keep hours out.
        var what = HttpMethods.IsPost(context.Request.Method) ? "sent by " : "asked by ";
        if (context.User is CallerPrincipal { Caller: var caller })
            return Window(what + "token " + caller.Name, limits.RequestsPerMinute);
        var address = context.Connection.RemoteIpAddress?.ToString() ?? "none";
        return context.Request.Headers.Authorization.Count > 0 ? Window("wrong " + address, limits.WrongTokensPerMinute) : Window(what + "address " + address, limits.RequestsPerMinute);
    }

    private static RateLimitPartition<string> Window(string key, int most) => RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 });
}
