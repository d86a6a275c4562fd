using AirQuality.Cli;
using AirQuality.Cli.Engines;
using AirQuality.Cli.Hosting;

namespace AirQuality.Sql.Tests;

/// <summary>What <c>airq</c> with engines printed and how it ended.</summary>
internal static class AirqRun
{
    public static (int Code, string Out, string Err) Of(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var host = new CliHost { Out = output, Err = error, Services = EngineServices.All, Environment = Environment.GetEnvironmentVariable };
        var code = Airq.Run(args, host);
        return (code, output.ToString(), error.ToString());
    }
}
