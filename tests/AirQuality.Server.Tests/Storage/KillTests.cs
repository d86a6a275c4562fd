using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using AirQuality.Observations;
using AirQuality.Server.Current;
using AirQuality.Server.Intake;
using AirQuality.Server.Storage;
using AirQuality.Server.Tests.Hosting;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Server.Tests.Storage;

/// <summary>The real program, killed at any moment.</summary>
[Category("Long")]
[Category("Large")]
internal sealed class KillTests
{
    private static readonly LocalDateTime First = new(2026, 11, 21, 1, 0);

    [Test]
    public Task NothingAcknowledgedIsLostWhereTheProcessIsKilled() => KillAsync(times: 4, seed: 1);

    /// <summary>A start takes a second or more of both processors, so a hundred are enough for every run; <c>AIRQ_KILLS=300</c> kills more often.</summary>
    [Test]
    public Task NothingAcknowledgedIsLostWhereTheProcessIsKilledAHundredTimes() =>
        KillAsync(int.Parse(Environment.GetEnvironmentVariable("AIRQ_KILLS") ?? "100", CultureInfo.InvariantCulture), seed: 2);

    [Test]
    public async Task AProcessKilledAtItsFirstStartTakesTheFilesInAtTheNext()
    {
        for (var wait = 200; wait <= 1400; wait += 300)
        {
            using var folder = new TestFolder();
            using (var process = Start(folder.Path))
            {
                await Task.Delay(wait);
                process.Kill();
                await process.WaitForExitAsync();
            }

            using var again = Start(folder.Path);
            using var client = new HttpClient { BaseAddress = await AddressAsync(again) };
            Assert.That(await client.GetStringAsync("/v1/areas?lang=en"), Does.Contain("2026-11-21"), "every day of the files is there");
            again.Kill();
            await again.WaitForExitAsync();
        }
    }

    /// <summary>Posts without pause, kills after a while, and looks whether all that was acknowledged is there.</summary>
    private static async Task KillAsync(int times, int seed)
    {
        using var folder = new TestFolder();
        var random = new Random(seed);
        var acknowledged = new Dictionary<LocalDateTime, int>();
        var unsure = new Dictionary<LocalDateTime, int>(); // sent, and not answered: they may be there or not
        var posts = 0;
        for (var kill = 0; kill < times; kill++)
        {
            using var process = Start(folder.Path);
            using var client = new HttpClient { BaseAddress = await AddressAsync(process) };
            var end = Task.Delay(random.Next(5, 400)).ContinueWith(_ => process.Kill(), TaskScheduler.Default);
            unsure.Clear();
            while (!process.HasExited)
            {
                var hour = First.PlusHours(random.Next(24));
                var plus = ++posts % 997;
                unsure[hour] = plus;
                try
                {
                    using var response = await client.PostAsync("/v1/hours", new StringContent(TestFolder.Hour(hour, plus), Encoding.UTF8, "text/csv"));
                    Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), await response.Content.ReadAsStringAsync());
                    acknowledged[hour] = plus;
                    unsure.Remove(hour);
                }
                catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException)
                {
                    break;
                }
            }

            await end;
            await process.WaitForExitAsync();
            AssertThere(folder.Path, acknowledged, unsure);
        }

        await TestContext.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{times} kills, {posts} posts"));
    }

    private static void AssertThere(string folder, Dictionary<LocalDateTime, int> acknowledged, Dictionary<LocalDateTime, int> unsure)
    {
        using var store = SqliteStore.Open(Path.Combine(folder, "server"));
        var hours = LiveHours.ToGrid([.. store.Hours()], store.Stations());
        foreach (var (hour, plus) in acknowledged.ToList())
        {
            if (Holds(hours, hour, plus))
                continue;
            Assert.That(unsure.TryGetValue(hour, out var later) && Holds(hours, hour, later), Is.True, $"{hour}: what was acknowledged is there, or what was sent after it, and nothing in between");
            acknowledged[hour] = later;
        }
    }

    /// <summary>Whether an hour is wholly what was posted.</summary>
    private static bool Holds(HourlyGrid hours, LocalDateTime hour, int plus) => TestFolder.Hour(hour, plus).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(r => r.Split(','))
        .All(row => hours.At(Pollutant.PM25, row[0], hour).Value == decimal.Parse(row[5], CultureInfo.InvariantCulture) && hours.At(Pollutant.CO, row[0], hour).Value == decimal.Parse(row[6], CultureInfo.InvariantCulture));

    private static Process Start(string folder)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "airq-server.dll");
        return Process.Start(new ProcessStartInfo("dotnet", [program, "serve", "--data", folder, "--port", "0", "--open-from", "2026-01-01", "--lang", "en"]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
    }

    private static async Task<Uri> AddressAsync(Process process)
    {
        while (await process.StandardError.ReadLineAsync() is { } line)
            if (line.Split("serving at ") is [_, var address])
                return new Uri(address);
        throw new InvalidOperationException("The server did not start: " + await process.StandardOutput.ReadToEndAsync());
    }
}
