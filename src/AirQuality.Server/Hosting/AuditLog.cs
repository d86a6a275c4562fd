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

    /// <summary>Writes that files beside the hours were read again.</summary>
    /// <param name="files">Their names.</param>
    /// <param name="isTaken">Whether they were taken over; else what was read before stays.</param>
    public void Note(string files, bool isTaken) =>
        Write(new AuditEntry(clock.GetUtcNow(), "airq-server", From: null, "READ", Cut(files), isTaken ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity));

    public void Dispose() => file?.Dispose();

    private static string Cut(string path) => path.Length <= 200 ? path : path[..200];

    private void Write(AuditEntry entry)
    {
        lock (gate)
        {
            try
            {
                file ??= Open();
                if (file.Length > MostBytes)
                    Turn();
                file.Write([.. JsonSerializer.SerializeToUtf8Bytes(entry, JsonSerializerOptions.Web), (byte)'\n']);
            }
            catch (IOException)
            {
                // A disk that is full: hours are refused because of it, and asking goes on.
                file?.Dispose();
                file = null;
            }
        }
    }

    /// <summary>Without a buffer: what a full disk did not take is not tried again when the file is closed.</summary>
    private FileStream Open() => new(path, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);

    private void Turn()
    {
        file!.Dispose();
        File.Move(path, Path.ChangeExtension(path, ".1.log"), overwrite: true);
        file = Open();
    }

    private sealed record AuditEntry(DateTimeOffset At, string? Who, string? From, string Method, string Path, int Status);
}
