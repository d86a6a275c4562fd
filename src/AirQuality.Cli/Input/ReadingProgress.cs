using System.Diagnostics;
using System.Globalization;
using AirQuality.Cli.Output;

namespace AirQuality.Cli.Input;

/// <summary>A line on the terminal that says how far reading has come; nothing while reading is quick, nothing in a pipe.</summary>
internal sealed class ReadingProgress : IProgress<long>, IDisposable
{
    private const int BarWidth = 30;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private readonly Lock gate = new();
    private readonly TextWriter terminal;
    private readonly Words words;
    private readonly long total;
    private readonly long start = Stopwatch.GetTimestamp();
    private TimeSpan next;
    private long read;
    private bool shown;

    internal ReadingProgress(TextWriter terminal, Words words, long total, TimeSpan patience)
    {
        next = patience;
        this.terminal = terminal;
        this.words = words;
        this.total = total;
    }

    /// <summary>Progress over the bytes of files, or <c>null</c> where nobody watches.</summary>
    public static ReadingProgress? Over(IReadOnlyList<string> paths, Session session) =>
        session.Host.ErrIsTerminal ? new ReadingProgress(session.Host.Err, session.Words, paths.Sum(Size), Patience) : null;

    /// <summary>Told how many more bytes have been read.</summary>
    public void Report(long value)
    {
        lock (gate)
        {
            read += value;
            var elapsed = Stopwatch.GetElapsedTime(start);
            if (elapsed < next)
                return;
            next = elapsed + Interval;
            shown = true;
            var share = total <= 0 ? 0 : Math.Min(1, (double)read / total);
            var filled = (int)(share * BarWidth);
            terminal.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"\r{words.Pick("读取", "reading")} [{new string('#', filled)}{new string('.', BarWidth - filled)}] {share * 100:0}%  {read / 1048576} MB "));
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            if (shown)
                terminal.Write($"\r{new string(' ', 70)}\r");
        }
    }

    private static long Size(string path) =>
        File.Exists(path) ? new FileInfo(path).Length
        : Directory.Exists(path) ? new DirectoryInfo(path).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length)
        : 0;
}
