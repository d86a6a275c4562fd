using System.Runtime.InteropServices;
using System.Text;
using AirQuality.Storage;
using NodaTime;

namespace AirQuality.Cli.Hosting;

/// <summary>The world a command runs in: its streams, its clock, Ctrl-C and the signal to end. Tests put their own in its place.</summary>
internal sealed class CliHost : IDisposable
{
    private readonly CancellationTokenSource interrupt = new();
    private readonly CancellationTokenSource ended = new();
    private readonly List<IDisposable> owned = [];

    public required TextWriter Out { get; init; }

    public required TextWriter Err { get; init; }

    public Stream? In { get; init; }

    /// <summary>The bytes of standard output, for a protocol; <c>null</c> where it is a terminal or not to be had.</summary>
    public Stream? OutStream { get; init; }

    public bool OutIsTerminal { get; init; }

    public bool ErrIsTerminal { get; init; }

    /// <summary>Columns of the terminal; wide where there is none, so that nothing is cut.</summary>
    public int Width { get; init; } = 1000;

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The folder the tool was started in.</summary>
    public string Folder { get; init; } = System.Environment.CurrentDirectory;

    /// <summary>The folders this program stands in, where its other programs are looked for first.</summary>
    public IReadOnlyList<string> Beside { get; init; } = System.Environment.ProcessPath is { } own ? [AppContext.BaseDirectory, Path.GetDirectoryName(own)!] : [AppContext.BaseDirectory];

    /// <summary>Where .NET puts the tools of a user.</summary>
    public string ToolsFolder { get; init; } = Path.Combine(System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile), ".dotnet", "tools");

    /// <summary>Looks environment variables up.</summary>
    public Func<string, string?> Environment { get; init; } = static _ => null;

    /// <summary>What only <c>airq-engines</c> or <c>airq-server</c> has, such as an <see cref="IDayEngine"/>; empty in <c>airq</c> itself, which hands command lines that need it over.</summary>
    public IReadOnlyList<object> Services { get; init; } = [];

    /// <summary>How long a command has to end by itself once it was told to; a second unless it asks for more, as one does that answers others first.</summary>
    public TimeSpan TimeToEnd { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Ends the process.</summary>
    public Action<int> Exit { get; init; } = System.Environment.Exit;

    /// <summary>The exit code of a command that was told to stop.</summary>
    public int InterruptedCode { get; private set; } = ExitCodes.Interrupted;

    public CancellationToken Cancellation => interrupt.Token;

    /// <summary>Today in China Standard Time, where the observations are made.</summary>
    public LocalDate Today => LocalDate.FromDateTime(Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime);

    public static CliHost OfProcess(params IReadOnlyList<object> services)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var output = new StreamWriter(Console.OpenStandardOutput(), utf8, 1 << 16) { NewLine = "\n" };
        var error = new StreamWriter(Console.OpenStandardError(), utf8) { NewLine = "\n", AutoFlush = true };
        var host = new CliHost
        {
            Out = output,
            Err = error,
            OutStream = Console.IsOutputRedirected ? output.BaseStream : null,
            In = Console.IsInputRedirected ? Console.OpenStandardInput() : null,
            OutIsTerminal = !Console.IsOutputRedirected,
            ErrIsTerminal = !Console.IsErrorRedirected,
            Width = Console.IsOutputRedirected || Console.WindowWidth <= 0 ? 1000 : Console.WindowWidth,
            Environment = System.Environment.GetEnvironmentVariable,
            Services = services,
        };
        host.owned.Add(output);
        host.owned.Add(error);
        Console.CancelKeyPress += (_, e) =>
        {
            e.Cancel = true;
            host.Interrupt();
        };
        host.owned.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, stop =>
        {
            stop.Cancel = true; // not the end of the process, but of the command
            host.InterruptedCode = ExitCodes.Terminated;
            host.Interrupt();
        }));
        return host;
    }

    /// <summary>Asks the command to stop; one that blocks, as on standard input, is ended a moment later.</summary>
    public void Interrupt()
    {
        if (interrupt.IsCancellationRequested)
            End();
        interrupt.Cancel();
        _ = Task.Delay(TimeToEnd, ended.Token).ContinueWith(_ => End(), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
    }

    /// <summary>The service of a kind; <c>null</c> where the program has none.</summary>
    public T? Service<T>()
        where T : class => Services.OfType<T>().FirstOrDefault();

    /// <summary>Keeps something until the end of the run.</summary>
    public void Own(IDisposable item) => owned.Add(item);

    public void Dispose()
    {
        ended.Cancel(); // the run is over by itself: nobody is ended any more
        foreach (var item in owned)
            item.Dispose();
        interrupt.Dispose();
        ended.Dispose();
    }

    private void End()
    {
        Err.WriteLine("airq: interrupted");
        try
        {
            TemporaryPath.RemoveAll();
        }
        finally
        {
            Exit(InterruptedCode);
        }
    }
}
