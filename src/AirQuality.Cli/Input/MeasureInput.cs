using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Output;
using AirQuality.Excel;
using AirQuality.Observations;
using AirQuality.Targets.Measures;

namespace AirQuality.Cli.Input;

/// <summary>The table of measures beside the goals.</summary>
internal sealed class MeasureInput
{
    private readonly Option<string?> file = new("--measures")
    {
        Description = "The table of measures: area,field,metric,from,to,expected[,measure][,responsible][,state]. What they are expected to bring is held against the gap that is left, and what was seen against what was expected.",
        HelpName = "FILE",
    };

    /// <summary>The option.</summary>
    /// <param name="required">Whether the file must be given.</param>
    public MeasureInput(bool required = false) => file.Required = required;

    public void AddTo(Command command) => command.Add(file);

    /// <summary>The measures; none without the option.</summary>
    /// <exception cref="ObservationFormatException">A cell is not what its column asks for.</exception>
    public IReadOnlyList<Measure> Read(Session session, DailyGrid days) =>
        session.Parse.GetValue(file) is { } path ? MeasureFile.Read(path, days.Areas, ExcelWorkbooks.Instance) : [];
}
