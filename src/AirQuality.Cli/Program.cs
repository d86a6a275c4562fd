using AirQuality.Cli;

using var host = CliHost.OfProcess();
return Airq.Run(args, host);
