using System.Diagnostics;
using System.Globalization;

// A bounded load on a running ReportingService: so many requests of each kind, so many at once, and how long they took.
//   dotnet run -c Release --project benchmarks/ReportingService.Load -- http://127.0.0.1:5080/datasets/sample 2026-10 麦垄县 [requests] [at once]
if (args.Length is < 3 or > 5)
{
    Console.Error.WriteLine("Expected URL-OF-A-DATA-SET PERIOD AREA [REQUESTS] [AT-ONCE].");
    return 2;
}

var (set, period, area) = (args[0], args[1], Uri.EscapeDataString(args[2]));
var requests = args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 1000;
var atOnce = args.Length > 4 ? int.Parse(args[4], CultureInfo.InvariantCulture) : 4;
using var client = new HttpClient();

Console.WriteLine($"{requests} requests of each kind, {atOnce} at once");
Console.WriteLine("request                            bytes   requests/s   p50 ms   p99 ms");
foreach (var path in new[] { $"ranking?period={period}", $"assessments?period={period}", $"assessments/{area}?period={period}", $"explanations/{area}?period={period}&metric=index", "targets/", $"targets/sheets/{area}" })
{
    var bytes = (await client.GetByteArrayAsync($"{set}/{path}")).Length; // the first request also warms up
    for (var i = 0; i < requests / 10; i++)
        await client.GetByteArrayAsync($"{set}/{path}");
    var times = new double[requests];
    var whole = Stopwatch.GetTimestamp();
    await Parallel.ForAsync(0, requests, new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (i, cancellation) =>
    {
        var start = Stopwatch.GetTimestamp();
        await client.GetByteArrayAsync($"{set}/{path}", cancellation);
        times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    });
    var seconds = Stopwatch.GetElapsedTime(whole).TotalSeconds;
    Array.Sort(times);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path.Split('?')[0].Replace(area, "AREA", StringComparison.Ordinal),-30} {bytes,9} {requests / seconds,12:0} {times[requests / 2],8:0.0} {times[requests * 99 / 100],8:0.0}"));
}

return 0;
