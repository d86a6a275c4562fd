using System.Net.Sockets;
using AirQuality.Wording;
using Npgsql;

namespace AirQuality.Server.Storage;

/// <summary>What errors of PostgreSQL mean to whoever runs the server, and what to do. Nothing of the connection string is in them.</summary>
internal static class PgErrors
{
    private const string OutOfSpace = "53100";
    private const string NotAllowed = "42501";
    private const string NoDatabase = "3D000";

    /// <summary>What went wrong.</summary>
    public static StoreException Of(Exception error) => (error as PostgresException)?.SqlState switch
    {
        OutOfSpace => new StoreException(new LocalizedText("PostgreSQL的磁盘已满，这次没有写入；腾出空间后重发即可", "the disk of PostgreSQL is full, nothing was acknowledged; make room and send again"), error) { IsPassing = true },
        NotAllowed => new StoreException(new LocalizedText(
            $"PostgreSQL：权限不够；用户应可在数据库中建立模式{PgSchema.Name}（CREATE），或拥有它",
            $"PostgreSQL: not allowed; the user is expected to be able to make the schema {PgSchema.Name} in the database (CREATE), or to own it"), error),
        NoDatabase => new StoreException(new LocalizedText("PostgreSQL：没有连接字符串所指的数据库；请先建立（createdb）", "PostgreSQL: there is no database of the name in the connection string; make it first (createdb)"), error),
        ['2', '8', ..] => new StoreException(new LocalizedText("PostgreSQL：用户名或口令不对，或pg_hba.conf不允许连接", "PostgreSQL: the user or the password is not right, or pg_hba.conf lets no connection in"), error),
        { } state when !IsLost(error) => new StoreException(new LocalizedText($"PostgreSQL出错（{state}），这次没有写入；原话见数据库的日志", $"PostgreSQL reports an error ({state}), nothing was acknowledged; the log of the database has its words"), error),
        _ => Away(error),
    };

    /// <summary>Whether the connection is gone, and a new one may do.</summary>
    public static bool IsLost(Exception error) => error switch
    {
        PostgresException e => e.SqlState is ['0', '8', ..] or ['5', '7', 'P', ..] or "53300",
        NpgsqlException or SocketException or TimeoutException or IOException => true,
        _ => false,
    };

    /// <summary>The database cannot be reached.</summary>
    public static StoreException Away(Exception? error)
    {
        var (zh, en) = (error?.InnerException as SocketException)?.SocketErrorCode switch
        {
            SocketError.ConnectionRefused => ("（拒绝连接）", " (connection refused)"),
            SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData => ("（找不到主机）", " (host not found)"),
            SocketError.TimedOut => ("（超时）", " (timed out)"),
            _ => (string.Empty, string.Empty),
        };
        return new StoreException(new LocalizedText(
            $"PostgreSQL连接不上{zh}，什么都没有写入；数据库恢复后再试，重发的小时不会重复计入",
            $"PostgreSQL cannot be reached{en}, nothing was acknowledged; try again when the database is back: hours that are sent again are not taken in twice"), error);
    }

    /// <summary>Another server holds the store.</summary>
    public static StoreException Held() => new(
        new LocalizedText("PostgreSQL：另一个 airq serve 正在使用这个数据库；请先停止它，或另指定 --db", "PostgreSQL: another airq serve uses this database; stop that one, or name another with --db"));

    /// <summary>The store is not as this server left it.</summary>
    public static StoreException Changed(long expected, long found) => new(new LocalizedText(
        $"PostgreSQL：本服务所知的最后变更是第{expected}号，数据库里是第{found}号（其间由别的服务写入，或恢复了旧的副本）；请重新启动 airq serve",
        $"PostgreSQL: the last change this server knows is {expected}, the database holds changes up to {found} (another server wrote in between, or an older copy was put in place); start airq serve again"));

    public static StoreException DamagedHour(int hour)
    {
        var stamp = FormattableString.Invariant($"{HourTime.End(hour):uuuu-MM-dd HH:mm}");
        return new StoreException(new LocalizedText(
            $"PostgreSQL：{stamp}的小时与写入时不同（已损坏或被改动）；请恢复数据库的备份，再把其后的小时重发一次，重发不会重复计入",
            $"PostgreSQL: the hour {stamp} is not as it was written (damaged, or changed by hand); restore the backup of the database and send the hours after it again: nothing is taken in twice"));
    }
}
