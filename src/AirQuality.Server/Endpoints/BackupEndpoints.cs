using System.Globalization;
using AirQuality.Server.Access;
using AirQuality.Server.Problems;
using AirQuality.Server.Settings;
using AirQuality.Server.Storage;
using AirQuality.Wording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AirQuality.Server.Endpoints;

/// <summary>Backups, while hours go on coming in.</summary>
internal static class BackupEndpoints
{
    public static void MapBackup(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/backup", MakeAsync).RequireScope(Scope.Admin).WithName("backup").Produces<BackupMade>();

    /// <summary>Writes a backup into the folder of the server. It is never named by the caller, so that no path comes from outside.</summary>
    private static async Task<IResult> MakeAsync(HttpContext context, IHourStore store, ServerOptions options, TimeProvider clock, CancellationToken cancellation)
    {
        if (options.Postgres is not null)
            return Results.Problem(Problem.Of(StatusCodes.Status409Conflict, new LocalizedText("小时在PostgreSQL中，请用数据库自己的办法备份（pg_dump）", "the hours stand in PostgreSQL: back it up by its own means (pg_dump)"), Problem.LanguageOf(context, options.Language)));
        var file = Path.Combine(options.StoreFolder, "backups", string.Create(CultureInfo.InvariantCulture, $"hours-{clock.GetUtcNow():yyyyMMdd'T'HHmmssfff'Z'}.db"));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await Task.Run(() => store.Backup(file), cancellation).ConfigureAwait(false);
        return Results.Json(new BackupMade(Path.GetFileName(file), new FileInfo(file).Length));
    }
}
