using AirQuality.Cli;
using AirQuality.Cli.Engines;
using AirQuality.Cli.Hosting;

using var host = CliHost.OfProcess(new SqlEngine());
return Airq.Run(args, host);
