using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;

if (args is ["files" or "duckdb" or "linq", ..])
    return AirQuality.Benchmarks.WholeRuns.Run(args);

// Least and median beside the mean: on a machine that others use too they say more.
var config = DefaultConfig.Instance.AddColumn(StatisticColumn.Min, StatisticColumn.Median).WithBuildTimeout(TimeSpan.FromMinutes(10));
var summaries = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);

// A setup that finds two answers different leaves a benchmark without a result.
return summaries.All(s => s.Reports.All(r => r.Success)) ? 0 : 1;
