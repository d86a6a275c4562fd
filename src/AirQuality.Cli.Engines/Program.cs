using AirQuality.Cli;
using AirQuality.Cli.Engines;
using AirQuality.Cli.Hosting;

using var host = CliHost.OfProcess(EngineServices.All);
return Airq.Run(args, host);
