using System.Globalization;
using AirQuality.Fuzz;

// dotnet run -c Release --project tests/AirQuality.Fuzz -- [--iterations N] [--seed S] [--first I] [--target NAME] [--save FOLDER]
// Exit code 0: no input broke an invariant; 1: some did, and each lies in FOLDER; 2: an input took more than ten seconds of the processor.
var options = args.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
var iterations = long.Parse(options.GetValueOrDefault("--iterations", "100000"), CultureInfo.InvariantCulture);
var seed = int.Parse(options.GetValueOrDefault("--seed", "1"), CultureInfo.InvariantCulture);
var first = long.Parse(options.GetValueOrDefault("--first", "0"), CultureInfo.InvariantCulture);
var folder = options.GetValueOrDefault("--save", "fuzz-failures");
var targets = FuzzTarget.All.Where(t => options.GetValueOrDefault("--target", t.Name) == t.Name).ToList();

// The watch: whoever hangs is named and saved, and the run ends.
(FuzzTarget? Target, long Iteration, byte[] Input, TimeSpan Started) current = (null, 0, [], Environment.CpuUsage.TotalTime);
var gate = new Lock();
using var watch = new Timer(
    _ =>
    {
        lock (gate)
        {
            if (current.Target is null || Environment.CpuUsage.TotalTime - current.Started < TimeSpan.FromSeconds(10))
                return;
            Save(current.Target, new FuzzFailure(current.Iteration, current.Input, "takes more than ten seconds of the processor"));
            Environment.Exit(2);
        }
    },
    state: null,
    dueTime: 1000,
    period: 1000);

var failed = false;
Console.WriteLine("target        inputs    accepted  failures  slowest ms  most KB");
foreach (var target in targets)
{
    var result = FuzzRun.Run(target, seed, first, iterations / targets.Count, (iteration, input) =>
    {
        lock (gate)
            current = (target, iteration, input, Environment.CpuUsage.TotalTime);
    });
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{target.Name,-13} {result.Inputs,-9} {result.Accepted,-9} {result.Failures.Count,-9} {result.SlowestMilliseconds,-11:0.0} {result.MostBytes / 1024}"));
    foreach (var failure in result.Failures)
        Save(target, failure);
    failed |= result.Failures.Count > 0;
}

return failed ? 1 : 0;

void Save(FuzzTarget target, FuzzFailure failure)
{
    Directory.CreateDirectory(folder);
    var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{target.Name}-{seed}-{failure.Iteration}.bin"));
    File.WriteAllBytes(path, failure.Input);
    Console.WriteLine($"{path}: {failure.Message}");
}
