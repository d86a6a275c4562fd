using AirQuality.Cli;
using AirQuality.Cli.Hosting;

using var host = CliHost.OfProcess();
return Airq.Run(args, host);
