using System.Globalization;
using AirQuality.Server.Load;

// The page of one county asked for as fast as it comes over several connections, while an hour of all stations is sent every second to a running server.
//   dotnet run -c Release --project benchmarks/AirQuality.Server.Load -- http://127.0.0.1:8090 县7 stations.csv 2026-11-20T01:00 [seconds] [connections] [most a second] [process]
// A folder of data for such a server: stations in counties of three, hours of some days.
//   dotnet run -c Release --project benchmarks/AirQuality.Server.Load -- data FOLDER 1734 2026-01-01 60
if (args is ["data", var folder, var count, var day, var many])
{
    DataFolder.Write(folder, int.Parse(count, CultureInfo.InvariantCulture), DateOnly.Parse(day, CultureInfo.InvariantCulture), int.Parse(many, CultureInfo.InvariantCulture));
    return 0;
}

if (args.Length is < 4 or > 8)
{
    Console.Error.WriteLine("Expected data FOLDER STATIONS FIRST-DAY DAYS, or URL COUNTY STATIONS-FILE FIRST-HOUR [SECONDS] [CONNECTIONS] [MOST-A-SECOND, 0 FOR ANY] [PROCESS-OF-THE-SERVER].");
    return 2;
}

int Number(int at, int otherwise) => args.Length > at ? int.Parse(args[at], CultureInfo.InvariantCulture) : otherwise;

var seconds = Number(4, 60);
var connections = Number(5, 8);
var most = Number(6, 0);
var process = Number(7, 0);
var url = args[0].TrimEnd('/');
using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = connections + 1 });
using var end = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
var sender = new HourSender(client, url, args[2], DateTime.Parse(args[3], CultureInfo.InvariantCulture));
var reader = new PageReader(client, $"{url}/county/{Uri.EscapeDataString(args[1])}", most);

await reader.WarmUpAsync();
var before = ServerMemory.Of(process);
var watching = ServerMemory.WatchAsync(process, () => sender.Sent, end.Token);
var sending = sender.RunAsync(end.Token);
await reader.RunAsync(connections, end.Token);
await sending;
await watching;
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"page         {reader.Answered / reader.Seconds:0} a second over {reader.Seconds:0} s, {connections} connections, {reader.Bytes} bytes; p50 {reader.Percentile(50):0.0} ms, p99 {reader.Percentile(99):0.0} ms, most {reader.Percentile(100):0.0} ms; errors {reader.Errors}, states shown {reader.States}"));
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"hours        {sender.Sent} of {sender.Stations} stations; p50 {sender.Percentile(50):0} ms, most {sender.Percentile(100):0} ms; errors {sender.Errors}"));
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"memory       {before} at the start, {ServerMemory.Of(process)} at the end"));
return reader.Errors + sender.Errors == 0 ? 0 : 1;
