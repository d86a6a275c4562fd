using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using AirQuality.Agents.Answers;
using AirQuality.Agents.Asking;
using AirQuality.Agents.Tools;
using AirQuality.Server.Access;
using AirQuality.Server.Questions;
using AirQuality.Server.Settings;
using AirQuality.Wording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace AirQuality.Server.Tests.Hosting;

/// <summary>Clients that leave, over a real connection.</summary>
internal sealed class LeavingClientTests
{
    [Test]
    [CancelAfter(60_000)]
    public async Task WorkForAClientThatLeavesIsCancelled(CancellationToken cancellation)
    {
        using var folder = new TestFolder();
        var question = new EndlessQuestion();
        await using var server = AirQualityServer.Create(new ServerOptions { Folder = folder.Path, Port = 0, Clock = new TestClock() }, configure: null, cancellation);
        // By the way of every question: the desk, its place and its time.
        server.App.MapGet("/endless", (HttpContext context, QuestionDesks desks) => desks.Of(Caller.Local).AskAsync(question, arguments: null, context.RequestAborted)).AllowAnonymous();
        await server.StartAsync(cancellation);
        using (var client = new TcpClient())
        {
            await client.ConnectAsync(IPAddress.Loopback, server.Address!.Port, cancellation);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"GET /endless HTTP/1.1\r\nHost: 127.0.0.1:{server.Address.Port}\r\n\r\n")), cancellation);
            await question.Begun.WaitAsync(cancellation);
            Assert.That(question.Cancelled.IsCompleted, Is.False, "it works as long as somebody waits");
        }

        await question.Cancelled.WaitAsync(cancellation);
        using var other = new HttpClient { BaseAddress = server.Address };
        Assert.That((await other.GetAsync("/v1/areas", cancellation)).StatusCode, Is.EqualTo(HttpStatusCode.OK), "and the next is answered");
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task HoursThatAreHalfSentLeaveNothing(CancellationToken cancellation)
    {
        using var folder = new TestFolder();
        await using var server = AirQualityServer.Create(new ServerOptions { Folder = folder.Path, Port = 0, Clock = new TestClock() }, configure: null, cancellation);
        await server.StartAsync(cancellation);
        var body = TestFolder.Hour(TestFolder.Last.PlusDays(1).AtMidnight().PlusHours(1));
        using (var client = new TcpClient())
        {
            await client.ConnectAsync(IPAddress.Loopback, server.Address!.Port, cancellation);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"POST /v1/hours HTTP/1.1\r\nHost: 127.0.0.1:{server.Address.Port}\r\nContent-Type: text/csv\r\nContent-Length: {body.Length}\r\n\r\n{body[..^60]}")), cancellation);
        }

        using var other = new HttpClient { BaseAddress = server.Address };
        using var sent = await other.PostAsync("/v1/hours", new StringContent(body, Encoding.UTF8, "text/csv"), cancellation);
        Assert.That(await sent.Content.ReadAsStringAsync(cancellation), Does.Contain("\"change\":2"), "the whole body is the first change after the files");
    }

    /// <summary>A question that is worked on until it is cancelled.</summary>
    private sealed class EndlessQuestion : AgentTool
    {
        private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Begun => begun.Task;

        public Task Cancelled => cancelled.Task;

        public override string Name => "endless";

        public override LocalizedText Title => new("没有尽头", "Endless");

        public override LocalizedText About => Title;

        public override LocalizedText Examples => Title;

        public override IReadOnlyList<ToolInput> Inputs => [];

        public override string Columns => "area";

        public override Answer Run(Inquiry ask)
        {
            begun.TrySetResult();
            ask.Cancellation.WaitHandle.WaitOne();
            cancelled.TrySetResult();
            throw new OperationCanceledException(ask.Cancellation);
        }
    }
}
