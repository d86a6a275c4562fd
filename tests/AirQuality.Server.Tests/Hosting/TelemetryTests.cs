using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using AirQuality.Server.Access;
using AirQuality.Server.Intake;
using AirQuality.Terms;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace AirQuality.Server.Tests.Hosting;

/// <summary>What the server tells of itself to whoever collects it.</summary>
internal sealed class TelemetryTests
{
    private const string Unit = "s";
    private static readonly string[] Requests = ["POST /v1/hours", "GET /v1/figures"];

    [Test]
    public async Task MetersCountWhatComesInByNameAndUnitAndHoldNoData()
    {
        await using var server = await ServerOnTest.StartAsync(new TestFolder());
        var measured = new ConcurrentQueue<Measured>();
        using var listener = ListenTo(server, measured);
        var end = TestFolder.Last.PlusDays(1).AtMidnight().PlusHours(1);
        using var first = await server.PostAsync(TestFolder.Hour(end));
        using var again = await server.PostAsync(TestFolder.Hour(end, plus: 1));
        using var late = await server.PostAsync("station,time,pm25\nS001,2026-11-10 08:00,399\n");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(measured.Where(m => m.Name == "airquality.values" && m.Tags["outcome"] == "added").Sum(m => m.Value), Is.EqualTo(48));
            Assert.That(measured.Where(m => m.Name == "airquality.values" && m.Tags["outcome"] is "corrected" or "unchanged").Sum(m => m.Value), Is.EqualTo(49), "each value of the second and third body");
            Assert.That(measured.Where(m => m.Name == "airquality.figures_changed").Sum(m => m.Value), Is.GreaterThan(0), "a corrected hour of a day that is over makes figures others");
            Assert.That(measured.Count(m => m.Name == "airquality.intake.duration"), Is.EqualTo(3));
            Assert.That(measured.Where(m => m.Name == "airquality.intake.duration").Select(m => m.Unit).Distinct(), Is.EqualTo(new[] { Unit }));
            Assert.That(measured.SelectMany(m => m.Tags.Keys).Distinct(), Is.EqualTo(new[] { "outcome" }), "no station, area, value or caller is in a tag");
        }
    }

    [Test]
    public async Task TracesNameTheAddressAndHoldNoTokenQueryOrBody()
    {
        await using var server = await ServerOnTest.StartAsync(new TestFolder(), o => o with { Telemetry = new Uri("http://127.0.0.1:9") });
        var token = server.Service<TokenFile>().Add("vendor", Scope.Write, [], DateTimeOffset.UnixEpoch);
        var stopped = new ConcurrentQueue<Activity>();
        var isTold = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                stopped.Enqueue(activity);
                if (Requests.All(request => stopped.Any(a => a.DisplayName == request)))
                    isTold.TrySetResult();
            },
        };
        ActivitySource.AddActivityListener(listener);
        using var client = server.ClientWith(token);
        using var sent = await client.PostAsync("/v1/hours", new StringContent("station,time,pm25\nS001,2026-11-22 01:00,123.4\n", System.Text.Encoding.UTF8, "text/csv"));
        using var asked = await client.GetAsync("/v1/figures?area=" + Uri.EscapeDataString("东山县"));
        sent.EnsureSuccessStatusCode();
        asked.EnsureSuccessStatusCode();
        await isTold.Task.WaitAsync(TimeSpan.FromSeconds(30)); // a trace ends after its answer has arrived
        var traces = stopped.Where(a => a.TagObjects.Any(t => t.Key == "url.path" && t.Value is "/v1/hours" or "/v1/figures")).ToList();
        var all = string.Join('\n', stopped.Select(a => $"{a.DisplayName} {string.Join(' ', a.TagObjects.Select(t => $"{t.Key}={t.Value}"))} {string.Join(' ', a.Baggage)}"));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(traces.Select(a => a.DisplayName), Is.SupersetOf(Requests), all);
            Assert.That(all, Does.Not.Contain(token));
            Assert.That(all, Does.Not.Contain("123.4"));
            Assert.That(all, Does.Not.Contain("东山县").And.Not.Contain(Uri.EscapeDataString("东山县")), "values of the query are left out");
        }
    }

    private static MeterListener ListenTo(ServerOnTest server, ConcurrentQueue<Measured> measured)
    {
        // Tests run side by side: only the meter of this server.
        var factory = server.Service<IMeterFactory>();
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, to) =>
            {
                if (instrument.Meter.Name == ServerMeters.Name && ReferenceEquals(instrument.Meter.Scope, factory))
                    to.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => measured.Enqueue(Of(instrument, value, tags)));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => measured.Enqueue(Of(instrument, value, tags)));
        _ = server.Service<ServerMeters>();
        listener.Start();
        return listener;
    }

    private static Measured Of(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var of = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, tag) in tags)
            of.Add(key, $"{tag}");
        return new Measured(instrument.Name, instrument.Unit, value, of);
    }

    private sealed record Measured(string Name, string? Unit, double Value, IReadOnlyDictionary<string, string> Tags);
}
