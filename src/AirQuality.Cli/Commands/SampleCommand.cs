using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Cli.Sample;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq sample</c>: writes the generated sample.</summary>
internal static class SampleCommand
{
    public static Command Create(CliHost host, OutputOptions output)
    {
        var folder = OptionKinds.RefusingOptions(new Argument<string>("DIR") { Description = "Folder to write to; made when there is none." });
        var date = OptionKinds.Date("The day after the last one of the two years; by default today.");
        var command = new Command("sample", "Writes the generated sample: stations, two years of hours, targets, events. All places in it are fictitious.") { folder, date };
        return Session.Bind(command, host, output, session =>
        {
            var files = SampleFiles.Write(session.Parse.GetRequiredValue(folder), session.Parse.GetValue(date) ?? host.Today, session.Cancellation);
            session.Write(new Table(["file", "rows"], [.. files.Select(f => new[] { Cell.Text(f.Name), Cell.Number(f.Rows) })]));
            return ExitCodes.Done;
        });
    }
}
