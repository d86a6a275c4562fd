using AirQuality.Sql.Benchmarks;

// dotnet run -c Release -- billion generate DIR [DAYS]  a billion minute values as Parquet, 290 days (whole tens)
// dotnet run -c Release -- billion sum DIR [SIZE]       sums them through DuckDB within a memory limit, 1GiB by default
if (args is ["billion", var step, var folder, .. var rest])
    return step == "generate" ? (rest is [var days] ? Billion.Generate(folder, int.Parse(days, System.Globalization.CultureInfo.InvariantCulture)) : Billion.Generate(folder)) : await Billion.SumAsync(folder, rest is [var size] ? size : "1GiB").ConfigureAwait(false);
var summaries = BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return summaries.All(s => !s.HasCriticalValidationErrors && s.Reports.All(r => r.Success)) ? 0 : 1;
