using AirQuality.Wording;
using Microsoft.Data.Sqlite;

namespace AirQuality.Server.Storage;

/// <summary>What errors of SQLite mean to whoever runs the server, and what to do.</summary>
internal static class SqliteErrors
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Fault = 10;
    private const int Corrupt = 11;
    private const int DiskFull = 13;
    private const int NotADatabase = 26;

    public static StoreException Of(SqliteException error, string path) => error.SqliteErrorCode switch
    {
        DiskFull => Full(path, error),
        Fault => new StoreException(new LocalizedText($"{path}：磁盘读写出错，这次没有写入；请检查磁盘后重发", $"{path}: the disk reports an error, nothing was written; check the disk and send again"), error) { IsPassing = true },
        Corrupt or NotADatabase => Damaged(path, error.Message, error),
        ReadOnly => new StoreException(new LocalizedText($"{path}：应为可写的文件，实为只读", $"{path}: expected a file that can be written, found it read-only"), error),
        Busy or Locked => new StoreException(new LocalizedText($"{path}：另一个程序正占用数据库，请稍后重试", $"{path}: another program holds the store; try again later"), error) { IsPassing = true },
        _ => new StoreException(new LocalizedText($"{path}：数据库出错（{error.SqliteErrorCode}）", $"{path}: {error.Message}"), error),
    };

    public static StoreException Full(string path, Exception? error) => new(
        new LocalizedText($"{path}：磁盘已满，这次没有写入；腾出空间后重发即可", $"{path}: the disk is full, nothing was acknowledged; make room and send again"), error) { IsPassing = true };

    public static StoreException Damaged(string path, string found, Exception? error = null) => new(
        new LocalizedText(
            $"{path}：数据库文件损坏（{found}）；请用 airq serve restore 恢复最近的备份，再把其后的小时重发一次，重发不会重复计入",
            $"{path}: the store is damaged ({found}); restore the latest backup with airq serve restore and send the hours after it again: nothing is taken in twice"),
        error);

    public static StoreException DamagedHour(string path, int hour) =>
        Damaged(path, FormattableString.Invariant($"{HourTime.End(hour):uuuu-MM-dd HH:mm}"));
}
