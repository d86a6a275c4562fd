using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using AirQuality.Agents.Answers;
using AirQuality.Agents.Asking;
using AirQuality.Agents.Tools;
using AirQuality.Agents.Serving;
using AirQuality.Reporting.Tables;
using AirQuality.Server.Access;
using AirQuality.Server.Endpoints;
using AirQuality.Server.Questions;
using AirQuality.Server.Settings;
using AirQuality.Wording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging.Abstractions;

namespace AirQuality.Server.Tests.Hosting;

/// <summary>Clients that leave, over a real connection.</summary>
[Category("Long")]
[Category("Surface")]
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
    public async Task AnExplanationForAClientThatLeavesIsNotWorkedOutToItsEnd(CancellationToken cancellation)
    {
        await using var server = await ServerOnTest.StartAsync(new TestFolder());
        using var left = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var rows = new EndlessRows(left);
        Assert.That(
            async () => await server.Service<QuestionDesks>().Of(Caller.Local).AskAsync(rows, arguments: null, left.Token),
            Throws.InstanceOf<OperationCanceledException>());
        await rows.Ended.WaitAsync(cancellation);
        Assert.That((await server.Client.GetAsync("/v1/explain?depth=6&area=" + Uri.EscapeDataString("东山县"), cancellation)).StatusCode, Is.EqualTo(HttpStatusCode.OK), "and the next is answered");
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task WhatTakesTooLongIsAProblemAndItsPlaceIsFreeAgain(CancellationToken cancellation)
    {
        await using var server = await ServerOnTest.StartAsync(new TestFolder(), o => o with { Limits = ServerLimits.Default with { Time = TimeSpan.FromMilliseconds(300), AtOnce = 1 } });
        var question = new EndlessQuestion();
        var answered = await server.Service<QuestionDesks>().Of(Caller.Local).AskAsync(question, arguments: null, cancellation);
        await question.Cancelled.WaitAsync(cancellation);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(answered.Fault, Is.EqualTo(AnswerFault.Slow));
            Assert.That(answered.Json, Does.Contain("没有算完"));
        }

        while ((await server.Client.GetAsync("/v1/standards", cancellation)).StatusCode != HttpStatusCode.OK)
            await Task.Delay(50, cancellation);
    }

    [Test]
    [CancelAfter(60_000)]
    public async Task WhatTakesTooLongIsToldByHttp(CancellationToken cancellation)
    {
        using var folder = new TestFolder();
        var options = new ServerOptions { Folder = folder.Path, Clock = new TestClock(), Limits = ServerLimits.Default with { Time = TimeSpan.FromMilliseconds(300) } };
        await using var server = AirQualityServer.Create(options, builder => builder.WebHost.UseTestServer(), cancellation);
        server.App.MapGet("/endless", (HttpContext context, QuestionDesks desks) => QuestionEndpoints.AskAsync(context, new EndlessQuestion(), desks, new QuestionEndpoints.Asked(options, NullLogger.Instance))).RequireScope(Scope.Read);
        await server.StartAsync(cancellation);
        using var client = server.App.GetTestClient();
        using var late = await client.GetAsync("/endless?lang=en", cancellation);
        Assert.That(late.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(late.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/problem+json"));
        Assert.That(await late.Content.ReadAsStringAsync(cancellation), Does.Contain("ask for a shorter period"));
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

    /// <summary>An answer whose rows have no end; whoever asked leaves after the thousandth.</summary>
    private sealed class EndlessRows(CancellationTokenSource left) : AgentTool
    {
        private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Ended => ended.Task;

        public override string Name => "rows";

        public override LocalizedText Title => new("没有尽头的行", "Endless rows");

        public override LocalizedText About => Title;

        public override LocalizedText Examples => Title;

        public override IReadOnlyList<ToolInput> Inputs => [];

        public override string Columns => "area";

        public override Answer Run(Inquiry ask) => new(AnswerKind.Answer, "rows") { Rows = new Table(["area"], Made()) };

        private IEnumerable<Cell[]> Made()
        {
            try
            {
                for (var row = 0; ; row++)
                {
                    if (row == 1000)
                        left.Cancel();
                    yield return [Cell.Number(row)];
                }
            }
            finally
            {
                ended.TrySetResult();
            }
        }
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
