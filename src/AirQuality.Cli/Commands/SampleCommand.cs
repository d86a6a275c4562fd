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
        var workbooks = new Option<bool>("--workbooks") { Description = "As the bureau of one county has it, all workbooks: its own hours, the province's monthly tables of all counties, stations, goals.", Hidden = !CoreTool.HasDocuments };
        var command = new Command("sample", "Writes the generated sample: stations, two years of hours, targets, events, outlines for maps. All places in it are fictitious.") { folder, date, workbooks };
        return Session.Bind(command, host, output, session =>
        {
            var (into, end) = (session.Parse.GetRequiredValue(folder), session.Parse.GetValue(date) ?? host.Today);
            var files = session.Parse.GetValue(workbooks) ? SampleWorkbooks.Write(into, end, session.Cancellation) : SampleFiles.Write(into, end, session.Cancellation);
            session.Write(new Table(["file", "rows"], [.. files.Select(f => new[] { Cell.Text(f.Name), Cell.Number(f.Rows) })]));
            return ExitCodes.Done;
        });
    }
}
