using AirQuality.Cli;
using AirQuality.Cli.Commands;
using AirQuality.Cli.Hosting;

using var host = CliHost.OfProcess();
// An agent program waits for the first answer: the protocol's library gets ready beside the command line.
if (CoreTool.HasDocuments && args is ["mcp", ..] && !args.Contains("--list") && !args.Contains("--ask"))
    McpCommand.GetReady();
return Airq.Run(args, host);
