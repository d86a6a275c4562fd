using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace AirQuality.Server.Load;

/// <summary>Sends an hour of all stations every second, one after the other, each with other values.</summary>
internal sealed class HourSender(HttpClient client, string url, string stationsFile, DateTime first)
{
    private readonly string[] stations = [.. File.ReadLines(stationsFile).Skip(1).Select(line => line.Split(',')[0])];
    private readonly List<double> times = []; // written by the sender alone
    private int sent;

    public int Stations => stations.Length;

    /// <summary>How many were answered until now.</summary>
    public int Sent => Volatile.Read(ref sent);

    public int Errors { get; private set; }

    /// <summary>How long an hour took at the place of so many per cent.</summary>
    public double Percentile(int order) => times.Count == 0 ? 0 : times.Order().ElementAt((times.Count - 1) * order / 100);

    public async Task RunAsync(CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        try
        {
            for (var hour = 0; ; hour++)
            {
                var body = Body(hour);
                var start = Stopwatch.GetTimestamp();
                using var content = new StringContent(body, Encoding.UTF8, "text/csv");
                using var answer = await client.PostAsync($"{url}/v1/hours", content, cancellation);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                Volatile.Write(ref sent, times.Count);
                if (!answer.IsSuccessStatusCode && Errors++ == 0)
                    await Console.Error.WriteLineAsync(await answer.Content.ReadAsStringAsync(cancellation));
                await timer.WaitForNextTickAsync(cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            // The time is over.
        }
    }

    private string Body(int hour)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        text.Write(HourText.Head);
        for (var station = 0; station < stations.Length; station++)
            HourText.Write(text, stations[station], first.AddHours(hour), (station * 7) + (hour * 13));
        return text.ToString();
    }
}
