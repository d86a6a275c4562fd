using System.Text.Json;
using AirQuality.Server.Access;
using AirQuality.Server.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AirQuality.Server.Hosting;

/// <summary>Who changed something or was not let in: one line of JSON each, in <c>server/audit.log</c>. Older lines are in <c>audit.1.log</c>; no more are kept.</summary>
internal sealed class AuditLog(ServerOptions options, TimeProvider clock) : IDisposable
{
    private const long MostBytes = 16 << 20;
    private readonly Lock gate = new();
    private readonly string path = Path.Combine(options.StoreFolder, "audit.log");
    private FileStream? file;

    /// <summary>Writes a line where the request is one to be kept.</summary>
    public void Note(HttpContext context)
    {
        var status = context.Response.StatusCode;
        var reads = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        if (reads && status is not (StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden))
            return;
        if (status == StatusCodes.Status429TooManyRequests)
            return; // whoever asks too much does not fill the log
        Write(new AuditEntry(
            clock.GetUtcNow(), (context.User as CallerPrincipal)?.Caller.Name, context.Connection.RemoteIpAddress?.ToString(), context.Request.Method,
            Cut(context.Request.Path.Value ?? string.Empty), status));
    }

    public void Dispose() => file?.Dispose();

    private static string Cut(string path) => path.Length <= 200 ? path : path[..200];

    private void Write(AuditEntry entry)
    {
        lock (gate)
        {
            try
            {
                file ??= new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
                if (file.Length > MostBytes)
                    Turn();
                file.Write(JsonSerializer.SerializeToUtf8Bytes(entry, JsonSerializerOptions.Web));
                file.WriteByte((byte)'\n');
                file.Flush();
            }
            catch (IOException)
            {
                // A disk that is full: hours are refused because of it, and asking goes on.
                file?.Dispose();
                file = null;
            }
        }
    }

    private void Turn()
    {
        file!.Dispose();
        File.Move(path, Path.ChangeExtension(path, ".1.log"), overwrite: true);
        file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
    }

    private sealed record AuditEntry(DateTimeOffset At, string? Who, string? From, string Method, string Path, int Status);
}
