using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace AirQuality.Server.Load;

/// <summary>Sends an hour of all stations every second, one after the other, each with other values.</summary>
internal sealed class HourSender(HttpClient client, string url, string stationsFile, DateTime first)
{
    private readonly string[] stations = [.. File.ReadLines(stationsFile).Skip(1).Select(line => line.Split(',')[0])];
    private readonly List<double> times = [];

    public int Stations => stations.Length;

    public int Sent => times.Count;

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
        var end = first.AddHours(hour).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var text = new StringBuilder("station,time,so2,no2,pm10,pm25,co,o3\n");
        for (var station = 0; station < stations.Length; station++)
        {
            var x = (station * 7) + (hour * 13);
            text.Append(CultureInfo.InvariantCulture, $"{stations[station]},{end},{5 + (x % 7)},{20 + (x % 30)},{60 + (x % 50)},{30 + (x % 40)},0.{3 + (x % 5)},{40 + (x % 90)}\n");
        }

        return text.ToString();
    }
}
