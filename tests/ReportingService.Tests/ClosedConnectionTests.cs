using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ReportingService.Tests;

/// <summary>Real connections that are closed in the middle of a request: nothing stays of it, nothing is logged as an error, and the next request is answered.</summary>
[TestFixture]
public sealed class ClosedConnectionTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Watch watch = new();
    private WebApplicationFactory<Program> factory = null!;
    private HttpClient client = null!;

    [OneTimeSetUp]
    public void Listen()
    {
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host
            .ConfigureLogging(logging => logging.AddProvider(watch))
            .ConfigureServices(services => services.AddSingleton<IStartupFilter>(watch)));
        factory.UseKestrel(0);
        factory.StartServer();
        client = factory.CreateClient();
    }

    [SetUp]
    public void Forget() => watch.Clear();

    [OneTimeTearDown]
    public void Stop()
    {
        client.Dispose();
        factory.Dispose();
        watch.Dispose();
    }

    [Test]
    public async Task Upload_ConnectionClosedInItsBody_LeavesNoDataSet([Values] bool reset)
    {
        const string Body = "--x\r\nContent-Disposition: form-data; name=\"hours\"; filename=\"hours.csv\"\r\n\r\nstation,time,so2\r\n";
        using (var socket = await ConnectAsync(reset))
        {
            await SendAsync(socket, $"PUT /datasets/cut HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 1000000\r\n\r\n{Body}");
            await watch.Begun.Task.WaitAsync(Patience);
        }

        await watch.Ended.Task.WaitAsync(Patience);
        using var found = await client.GetAsync("/datasets/cut");
        Assert.That(found.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(watch.Errors, Is.Empty);
    }

    [Test]
    public async Task Figures_ConnectionClosedBeforeTheAnswer_AreNotMade([Values] bool reset)
    {
        using (var socket = await ConnectAsync(reset))
        {
            await SendAsync(socket, $"GET /datasets HTTP/1.1\r\nHost: localhost\r\n{Watch.Wait}: 1\r\n\r\n");
            await watch.Begun.Task.WaitAsync(Patience);
        }

        Assert.That(await watch.Ended.Task.WaitAsync(Patience), Is.True, "the request was told that its client has gone");
        Assert.That(await client.GetStringAsync("/health"), Is.EqualTo("Healthy"));
        Assert.That(watch.Errors, Is.Empty);
    }

    private async Task<Socket> ConnectAsync(bool reset)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        if (reset)
            socket.LingerState = new LingerOption(enable: true, seconds: 0);
        await socket.ConnectAsync(client.BaseAddress!.Host, client.BaseAddress.Port);
        return socket;
    }

    private static async Task SendAsync(Socket socket, string text) => await socket.SendAsync(Encoding.ASCII.GetBytes(text));

    /// <summary>Stands before the service: tells when a request begins and ends, holds one up until its client has gone, and keeps what is logged as an error.</summary>
    private sealed class Watch : IStartupFilter, ILoggerProvider, ILogger
    {
        public const string Wait = "X-Test-Wait";

        public TaskCompletionSource Begun { get; private set; } = new();

        /// <summary>Ends with the first request, with whether its client had gone.</summary>
        public TaskCompletionSource<bool> Ended { get; private set; } = new();

        public ConcurrentQueue<string> Errors { get; } = new();

        public void Clear()
        {
            (Begun, Ended) = (new(TaskCreationOptions.RunContinuationsAsynchronously), new(TaskCreationOptions.RunContinuationsAsynchronously));
            Errors.Clear();
        }

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, rest) =>
            {
                Begun.TrySetResult();
                try
                {
                    if (context.Request.Headers.ContainsKey(Wait))
                        await Task.Delay(Patience, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
                    await rest(context);
                }
                finally
                {
                    Ended.TrySetResult(context.RequestAborted.IsCancellationRequested);
                }
            });
            next(app);
        };

        /// <summary>Kestrel may say that it could not read a body to its end, which is so.</summary>
        public ILogger CreateLogger(string categoryName) => categoryName.StartsWith("Microsoft.AspNetCore.Server.Kestrel", StringComparison.Ordinal) ? NullLogger.Instance : this;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel >= LogLevel.Error)
                Errors.Enqueue($"{formatter(state, exception)} {exception}");
        }

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Dispose()
        {
        }
    }
}
