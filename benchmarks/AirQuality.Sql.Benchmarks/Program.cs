using AirQuality.Sql.Benchmarks;

// dotnet run -c Release -- billion generate DIR     a billion minute values as Parquet
// dotnet run -c Release -- billion sum DIR [SIZE]   sums them through DuckDB within a memory limit, 1GiB by default
if (args is ["billion", var step, var folder, .. var rest])
    return step == "generate" ? Billion.Generate(folder) : await Billion.SumAsync(folder, rest is [var size] ? size : "1GiB").ConfigureAwait(false);
BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
