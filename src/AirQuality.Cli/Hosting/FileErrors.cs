using AirQuality.Reading.Sources;
using AirQuality.Wording;

namespace AirQuality.Cli.Hosting;

/// <summary>
/// What the system says of files, in both languages. Its English words stay; in Chinese the kind of the error is told by its
/// type and code, for the words of the system are those of the language it was installed in, or English.
/// </summary>
internal static class FileErrors
{
    private const int WindowsBase = unchecked((int)0x80070000);

    public static LocalizedText Of(Exception error)
    {
        ArgumentNullException.ThrowIfNull(error);
        if (error is UnreadableInputException input)
            return input.Text;
        var path = PathIn(error.Message);
        return new LocalizedText($"{(path is null ? "读写文件出错：" : path + "：")}{Kind(error)}", error.Message);
    }

    private static string Kind(Exception error) => error switch
    {
        UnauthorizedAccessException => "没有读写权限，或为文件夹",
        FileNotFoundException => "没有这个文件",
        DirectoryNotFoundException => "没有这个文件夹",
        PathTooLongException => "路径过长",
        EndOfStreamException => "文件不完整",
        _ => OfCode(error.HResult),
    };

    /// <summary>By the number of Linux and macOS, or that of Windows.</summary>
    private static string OfCode(int code) => code switch
    {
        28 or WindowsBase + 0x70 or WindowsBase + 0x27 => "磁盘空间不足",
        122 or 69 => "磁盘配额已满",
        30 or WindowsBase + 0x13 => "磁盘只读",
        5 or WindowsBase + 0x17 => "磁盘读写故障",
        11 or 35 or 16 or WindowsBase + 0x20 or WindowsBase + 0x21 => "文件正被其他程序使用，请关闭后再试",
        24 => "打开的文件过多",
        32 or WindowsBase + 0x6D => "输出的接收方已关闭",
        17 or WindowsBase + 0x50 or WindowsBase + 0xB7 => "已有同名文件",
        _ => FormattableString.Invariant($"读写失败（系统代码 {(code < 0 ? $"0x{code:X8}" : $"{code}")}）"),
    };

    /// <summary>The path, which the system puts in quotation marks.</summary>
    private static string? PathIn(string message)
    {
        var (first, last) = (message.IndexOf('\'', StringComparison.Ordinal), message.LastIndexOf('\''));
        return last - first > 1 ? message[(first + 1)..last] : null;
    }
}
