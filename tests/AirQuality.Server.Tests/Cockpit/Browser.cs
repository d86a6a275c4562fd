using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AirQuality.Server.Tests.Cockpit;

/// <summary>A real browser without a window, led by its own protocol (Chrome DevTools). Tests that need it are skipped where none is installed.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private readonly Process process;
    private readonly string folder;
    private readonly ClientWebSocket socket = new();
    private readonly CancellationTokenSource life = new(TimeSpan.FromMinutes(5));
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> asked = new();
    private int number;

    private Browser(Process process, string folder) => (this.process, this.folder) = (process, folder);

    /// <summary>What the pages complain about: errors of scripts, of the policy, of what could not be loaded.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    public static async Task<Browser> StartAsync()
    {
        var program = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).SelectMany(f => Names.Select(n => Path.Combine(f, n))).FirstOrDefault(File.Exists);
        if (program is null)
            Assert.Ignore($"None of {string.Join(", ", Names)} is installed: pages are not looked at.");
        var profile = Directory.CreateTempSubdirectory("airq-browser-").FullName;
        var start = new ProcessStartInfo(program!) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in (string[])["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", $"--user-data-dir={profile}", "--remote-debugging-port=0", "about:blank"])
            start.ArgumentList.Add(argument);
        var browser = new Browser(Process.Start(start)!, profile);
        _ = browser.process.StandardError.ReadToEndAsync();
        _ = browser.process.StandardOutput.ReadToEndAsync();
        await browser.ConnectAsync().ConfigureAwait(false);
        return browser;
    }

    /// <summary>Opens an address in a window of a size.</summary>
    public async Task OpenAsync(string address, int width = 1280, int height = 900, bool dark = false)
    {
        await SendAsync("Emulation.setDeviceMetricsOverride", new() { ["width"] = width, ["height"] = height, ["deviceScaleFactor"] = 1, ["mobile"] = width < 500 }).ConfigureAwait(false);
        await SendAsync("Emulation.setEmulatedMedia", new() { ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = dark ? "dark" : "light" }) }).ConfigureAwait(false);
        await SendAsync("Page.navigate", new() { ["url"] = address }).ConfigureAwait(false);
        await UntilAsync($"document.readyState === 'complete' && location.href === {JsonSerializer.Serialize(new Uri(address).AbsoluteUri)}").ConfigureAwait(false);
    }

    /// <summary>Waits until something is true of the page.</summary>
    public async Task UntilAsync(string script)
    {
        while ((await AskAsync(script).ConfigureAwait(false)).ValueKind != JsonValueKind.True)
            await Task.Delay(50, life.Token).ConfigureAwait(false);
    }

    /// <summary>What a script says of the page.</summary>
    public async Task<JsonElement> AskAsync(string script)
    {
        var answer = await SendAsync("Runtime.evaluate", new() { ["expression"] = script, ["returnByValue"] = true, ["awaitPromise"] = true }).ConfigureAwait(false);
        return answer.GetProperty("result").TryGetProperty("value", out var value) ? value : default;
    }

    /// <summary>Keeps a picture of the page where the environment names a folder to look at it.</summary>
    public async Task PictureAsync(string name, bool whole = true)
    {
        if (Environment.GetEnvironmentVariable("AIRQ_PICTURES") is not { Length: > 0 } pictures)
            return;
        var picture = await SendAsync("Page.captureScreenshot", new() { ["format"] = "png", ["captureBeyondViewport"] = whole }).ConfigureAwait(false);
        Directory.CreateDirectory(pictures);
        await File.WriteAllBytesAsync(Path.Combine(pictures, name + ".png"), picture.GetProperty("data").GetBytesFromBase64(), life.Token).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await life.CancelAsync().ConfigureAwait(false);
        socket.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync().ConfigureAwait(false);
        process.Dispose();
        life.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task ConnectAsync()
    {
        var port = Path.Combine(folder, "DevToolsActivePort");
        while (!File.Exists(port) || File.ReadAllLines(port).Length < 2)
            await Task.Delay(50, life.Token).ConfigureAwait(false);
        using var http = new HttpClient();
        var targets = JsonDocument.Parse(await http.GetStringAsync($"http://127.0.0.1:{File.ReadAllLines(port)[0]}/json", life.Token).ConfigureAwait(false)).RootElement;
        await socket.ConnectAsync(new Uri(targets.EnumerateArray().First(t => t.GetProperty("type").GetString() == "page").GetProperty("webSocketDebuggerUrl").GetString()!), life.Token).ConfigureAwait(false);
        _ = ReadAsync();
        foreach (var domain in new[] { "Page", "Runtime", "Log", "Network" })
            await SendAsync($"{domain}.enable", []).ConfigureAwait(false);
    }

    private async Task<JsonElement> SendAsync(string method, JsonObject parameters)
    {
        var id = Interlocked.Increment(ref number);
        var answer = asked[id] = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        await socket.SendAsync(Encoding.UTF8.GetBytes(new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters }.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, life.Token).ConfigureAwait(false);
        return await answer.Task.WaitAsync(life.Token).ConfigureAwait(false);
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[1 << 16];
        using var message = new MemoryStream();
        try
        {
            while (true)
            {
                var read = await socket.ReceiveAsync(buffer, life.Token).ConfigureAwait(false);
                message.Write(buffer, 0, read.Count);
                if (!read.EndOfMessage)
                    continue;
                Take(JsonDocument.Parse(message.ToArray()).RootElement);
                message.SetLength(0);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private void Take(JsonElement message)
    {
        if (message.TryGetProperty("id", out var id) && asked.TryRemove(id.GetInt32(), out var waiting))
            waiting.TrySetResult(message.TryGetProperty("result", out var result) ? result.Clone() : message.Clone());
        else if (message.TryGetProperty("method", out var method) && method.GetString() is "Runtime.exceptionThrown" or "Log.entryAdded" or "Runtime.consoleAPICalled" && !message.GetRawText().Contains("\"level\":\"verbose\"", StringComparison.Ordinal))
            Complaints.Enqueue(message.GetProperty("params").GetRawText());
    }
}
