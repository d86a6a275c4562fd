using AirQuality.Cli;

namespace AirQuality.Sql.Tests;

/// <summary>What <c>airq</c> printed and how it ended.</summary>
internal static class AirqRun
{
    public static (int Code, string Out, string Err) Of(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = Airq.Run(args, output, error, input: null);
        return (code, output.ToString(), error.ToString());
    }
}
