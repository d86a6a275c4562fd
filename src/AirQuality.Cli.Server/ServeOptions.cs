using AirQuality.Cli.Commands;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Server.Settings;
using AirQuality.Server;
using AirQuality.Terms;

namespace AirQuality.Cli.Server;

/// <summary>A command line as options of a server.</summary>
internal static class ServeOptions
{
    public static ServerOptions Of(Session session, TargetInput? input, ServeAsked asked)
    {
        var folder = FolderOf(session, asked.Data);
        if (asked.Port is < 0 or > 65535)
            throw new UsageException($"--port：应为0到65535，实为{asked.Port}", $"--port: expected 0 to 65535, found {asked.Port}");
        if (!System.Net.IPAddress.TryParse(asked.Listen, out _))
            throw new UsageException($"--listen：应为IP地址，如0.0.0.0，实为{VisibleText.Quote(asked.Listen)}", $"--listen: expected an IP address such as 0.0.0.0, found {VisibleText.Quote(asked.Listen)}");
        return new ServerOptions
        {
            Folder = folder,
            Port = asked.Port,
            Listen = asked.Listen,
            OpenFrom = asked.OpenFrom,
            Language = session.Words.Language,
            Area = session.Project?.Area,
            Open = input is null ? null : _ => input.ReadView(session, RuleChoice.Of(session.Project?.Rules)).Data,
            Level = input is null ? null : input.LevelAsked(session),
            Postgres = asked.Database is { } name ? new ConnectionSecret(name, session.Host.Environment).Text : null,
            Polling = PollingOf(session, asked),
            Telemetry = TelemetryOf(asked.Telemetry),
            Clock = session.Host.Clock,
        };
    }

    /// <summary>The folder that is served.</summary>
    public static string FolderOf(Session session, string data)
    {
        var folder = Path.GetFullPath(data, session.Host.Folder);
        return Directory.Exists(folder) ? folder : throw new UsageException($"--data：应为文件夹，实为没有{VisibleText.Quote(data)}", $"--data: expected a folder, found no {VisibleText.Quote(data)}");
    }

    /// <summary>A connection string of the environment, or of a file that the environment names, as secrets are handed to containers.</summary>
    private static string? DatabaseOf(Session session, string variable)
    {
        if (session.Host.Environment(variable) is { } given)
            return given.Trim().Length > 0 ? given : throw new UsageException($"{variable}：应为连接串，实为空", $"{variable}: expected a connection string, found nothing");
        if (session.Host.Environment(variable + "_FILE") is not { } file)
            return null;
        return File.Exists(file) && File.ReadAllText(file).Trim() is { Length: > 0 } read ? read : throw new UsageException($"{variable}_FILE：应为写有连接串的文件，实为没有或为空", $"{variable}_FILE: expected a file with a connection string, found none or nothing in it");
    }

    private static SqlPolling? PollingOf(Session session, ServeAsked asked)
    {
        if (asked.PollQuery is not { } query)
            return asked.PollFile is null ? null : throw new UsageException("--poll-file：须与--poll-query合用", "--poll-file: goes with --poll-query");
        var database = asked.PollFile is null ? DatabaseOf(session, "AIRQ_POLL_DB") : null;
        return asked.PollFile is not null || database is not null
            ? new SqlPolling(query) { File = asked.PollFile is { } file ? Path.GetFullPath(file, session.Host.Folder) : null, Postgres = database }
            : throw new UsageException("--poll-query：须有--poll-file，或环境变量AIRQ_POLL_DB", "--poll-query: expected --poll-file or the environment variable AIRQ_POLL_DB");
    }

    private static Uri? TelemetryOf(string? address)
    {
        if (address is null)
            return null;
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri
            : throw new UsageException($"--otlp：应为地址，如http://localhost:4317，实为{VisibleText.Quote(address)}", $"--otlp: expected an address such as http://localhost:4317, found {VisibleText.Quote(address)}");
    }
}
