using AirQuality.Cli;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Server;

using var host = CliHost.OfProcess([new ServeRun()]);
return Airq.Run(args, host);
