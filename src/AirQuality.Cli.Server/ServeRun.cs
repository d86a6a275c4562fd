using AirQuality.Cli.Commands;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Server;
using AirQuality.Server.Access;
using AirQuality.Server.Current;
using AirQuality.Server.Hosting;
using AirQuality.Server.Settings;
using AirQuality.Server.Storage;
using AirQuality.Terms;
using AirQuality.Wording;
using Microsoft.Extensions.DependencyInjection;

namespace AirQuality.Cli.Server;

/// <summary>Does what <c>airq serve</c> asks for.</summary>
internal sealed class ServeRun : IServeRun
{
    /// <summary>How long answers that are on the way have when the server is told to stop.</summary>
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(40);

    public int Serve(Session session, TargetInput? input, ServeAsked asked)
    {
        session.Host.TimeToEnd = TimeToEnd;
        return Guarded(() =>
        {
            ServeAsync(session, ServeOptions.Of(session, input, asked)).GetAwaiter().GetResult();
            return ExitCodes.Done;
        });
    }

    public int AddToken(Session session, string data, TokenAsked asked)
    {
        var file = TokensOf(session, data);
        if (file.All.Any(t => t.Name == asked.Name))
            throw new UsageException($"--name：已有名为{VisibleText.Quote(asked.Name)}的令牌", $"--name: there is a token named {VisibleText.Quote(asked.Name)} already");
        var token = file.Add(asked.Name, Enum.Parse<Scope>(asked.Scope, ignoreCase: true), asked.Areas, session.Host.Clock.GetUtcNow());
        session.Write(new Table(["token"], [[Cell.Text(token)]]), pretty => pretty.Line(token));
        session.Note(session.Words.Pick("请妥善保存：只存了它的散列，以后不能再显示；请求中写 Authorization: Bearer 令牌", "keep it: only its hash is stored, and it cannot be shown again; requests send it as Authorization: Bearer TOKEN"));
        return ExitCodes.Done;
    }

    public int ListTokens(Session session, string data)
    {
        session.Write(new Table(["name", "scope", "areas", "made"], TokensOf(session, data).All.Select(t => (Cell[])[Cell.Text(t.Name), Cell.Text(t.Scope.ToString().ToLowerInvariant()), Cell.Text(string.Join(",", t.Areas)), Cell.Text(FormattableString.Invariant($"{t.Made:yyyy-MM-dd'T'HH:mm:ss'Z'}"))]))
        {
            Headers = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["name"] = session.Words.Pick("名称", "Name"),
                ["scope"] = session.Words.Pick("权限", "Scope"),
                ["areas"] = session.Words.Pick("区域", "Areas"),
                ["made"] = session.Words.Pick("生成时间（UTC）", "Made (UTC)"),
            },
        });
        return ExitCodes.Done;
    }

    public int RemoveToken(Session session, string data, string name) => TokensOf(session, data).Remove(name)
        ? ExitCodes.Done
        : throw new UsageException($"--name：没有名为{VisibleText.Quote(name)}的令牌", $"--name: there is no token named {VisibleText.Quote(name)}");

    public int Backup(Session session, string data, string file)
    {
        if (File.Exists(file))
            throw new UsageException($"--to：{file}已存在，不覆盖", $"--to: {file} is there already and is not replaced");
        return Guarded(() =>
        {
            RequireEmbedded(session, data);
            SqliteStore.Copy(StoreOf(session, data), file);
            return ExitCodes.Done;
        });
    }

    public int Restore(Session session, string data, string file) => Guarded(() =>
    {
        RequireEmbedded(session, data);
        SqliteStore.Restore(StoreOf(session, data), file);
        return ExitCodes.Done;
    });

    private static void RequireEmbedded(Session session, string data)
    {
        if (PgStore.IsOf(StoreOf(session, data)))
            throw new DataException("小时在PostgreSQL中，请用数据库自己的办法备份和恢复（pg_dump、pg_restore）", "the hours stand in PostgreSQL: back it up and restore it by its own means (pg_dump, pg_restore)");
    }

    private static string StoreOf(Session session, string data) => new ServerOptions { Folder = ServeOptions.FolderOf(session, data) }.StoreFolder;

    private static TokenFile TokensOf(Session session, string data) => new(StoreOf(session, data));

    /// <summary>What there is at the start: a folder that was mistaken for another one is seen at once.</summary>
    private static LocalizedText HeldBy(AirQualityServer server, ServerOptions options)
    {
        var now = server.App.Services.GetRequiredService<ICurrentData>().Now;
        var stations = now.Data.Hours?.StationIds.Count ?? 0;
        return now.LastHour is { } end
            ? new(FormattableString.Invariant($"{stations}个站点的小时数据，最近到{end:uuuu-MM-dd HH:mm}"), FormattableString.Invariant($"hours of {stations} {(stations == 1 ? "station" : "stations")}, the last ends at {end:uuuu-MM-dd HH:mm}"))
            : new($"还没有小时数据：发送到 /v1/hours，或放入 {options.Inbox}", $"no hours yet: send them to /v1/hours or put files into {options.Inbox}");
    }

    private static async Task ServeAsync(Session session, ServerOptions options)
    {
        if (ListenAddress.Hindrance(options) is { } hindrance)
            throw new DataException(hindrance); // before the data are read, which takes a while
        await using var server = AirQualityServer.Create(options, session.Cancellation);
        await server.StartAsync(session.Cancellation);
        var isOpen = new TokenFile(options.StoreFolder).All.Count == 0;
        session.Note(session.Words.Pick($"服务已启动：{server.Address}", $"serving at {server.Address}"));
        session.Note(HeldBy(server, options).In(session.Words.Language));
        if (session.Project is null && ProjectStart.FilesBelow(options) is { Count: > 0 } below)
            session.Note(session.Words.Pick($"子文件夹中有{below.Count}个文件未读（如{below[0]}）：请移到 {options.Folder}，放入 {options.Inbox}，或写入 airq.json", $"{below.Count} {(below.Count == 1 ? "file" : "files")} in folders below {(below.Count == 1 ? "is" : "are")} not read, such as {below[0]}: move them to {options.Folder} or into {options.Inbox}, or name them in airq.json"));
        if (isOpen)
            session.Note(session.Words.Pick("还没有令牌，只有本机可以访问；airq serve token add --name 名称 添加后重新启动，即可监听 --listen 的地址", "there is no token yet, so only this machine is let in; make one with airq serve token add --name NAME and start again to listen at --listen"));
        await server.WaitAsync(session.Cancellation);
    }

    private static int Guarded(Func<int> run)
    {
        try
        {
            return run();
        }
        catch (StoreException wrong)
        {
            throw new DataException(wrong.Text);
        }
    }
}
