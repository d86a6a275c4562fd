using System.CommandLine;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Reading;
using AirQuality.Standards;
using AirQuality.Terms;
using AirQuality.Units;
using NodaTime;

namespace AirQuality.Cli.Input;

/// <summary>The argument and options of every command that reads observations.</summary>
internal sealed class InputOptions(bool filesOptional = false)
{
    public Argument<string[]> Files { get; } = OptionKinds.RefusingOptions(new Argument<string[]>("FILES")
    {
        Description = "Files, folders, patterns, .gz, or - for standard input.",
        Arity = filesOptional ? ArgumentArity.ZeroOrMore : ArgumentArity.OneOrMore,
    });

    public Option<ObservationFormat> Format { get; } = OptionKinds.Choice<ObservationFormat>(
        "--format",
        "Layout of the files.",
        [.. Enum.GetValues<ObservationFormat>().OrderBy(f => f == ObservationFormat.Daily).Select(f => (f.ToString().ToLowerInvariant(), f))]);

    public Option<string?> Stations { get; } = new("--stations")
    {
        Description = "Stations file: station,name,kind,county,city,province[,from,to]. Other stations of the files are passed over. Without it every station is an area.",
        HelpName = "FILE",
    };

    public Option<AreaLevel?> Level { get; } = OptionKinds.Choice<AreaLevel?>(
        "--level",
        "Level of the areas; by default county with --stations, else station.",
        ("station", AreaLevel.Station),
        ("township", AreaLevel.Township),
        ("county", AreaLevel.County),
        ("city", AreaLevel.City),
        ("province", AreaLevel.Province));

    public Option<IReadOnlyList<StationClass>?> Classes { get; } = OptionKinds.Classes();

    public Option<string?> TakenOut { get; } = new("--taken-out")
    {
        Description = "Stations taken out of the assessment by decision for a time: station,from,to,reason. Their values of that time enter no area, and they do not count as missing. Goes with --stations.",
        HelpName = "FILE",
    };

    public Option<CarbonMonoxideUnit?> CarbonMonoxide { get; } = OptionKinds.Choice<CarbonMonoxideUnit?>(
        "--co-unit",
        "Unit of CO in the files, by default that of the format.",
        ("mg", CarbonMonoxideUnit.Milligrams),
        ("ug", CarbonMonoxideUnit.Micrograms));

    public Option<HourLabel?> Label { get; } = OptionKinds.Choice<HourLabel?>(
        "--hour-label",
        "What the time of an hour names, by default that of the format.",
        ("start", HourLabel.Start),
        ("end", HourLabel.End));

    public Option<AssessmentPeriod?> Span { get; } = OptionKinds.Span();

    /// <summary>Asked for, never guessed: nothing in a file tells the temperature its gases refer to.</summary>
    public Option<LocalDate?> GasesAt273Before { get; } = OptionKinds.Date(
        "--gases-at-273-before",
        "Gases of the hours before this day refer to 273.15 K; they are converted to 298.15 K. For data as published the day is 2018-09-01. By default nothing is converted.");

    public Option<string?> Events { get; } = new("--events")
    {
        Description = "Register of exceptional events: area,from,to,kind,source. Their particles are left out of means, percentiles and index.",
        HelpName = "FILE",
    };

    public Option<StandardsCatalogue?> Standard { get; } = OptionKinds.Standard();

    public Option<bool> Lenient { get; } = new("--lenient") { Description = "Leave out what is wrong in the files, count it and go on." };

    public Option<string[]> Map { get; } = new("--map")
    {
        Description = "What a column means, where its name does not tell: \"NAME=pm25\", \"NAME=co:mg/m3\", \"NAME=ignore\". Repeatable; airq map FILE prints a mapping to edit. With --published also the area a name stands for: \"桥西区=石家庄市桥西区\".",
        HelpName = "NAME=MEANING",
    };

    public Option<string[]> Sheets { get; } = new("--sheet")
    {
        Description = "Sheet of workbooks to read. Repeatable; by default all that fit.",
        HelpName = "NAME",
    };

    public Option<ReferenceState?> GasState { get; } = OptionKinds.Choice<ReferenceState?>(
        "--gas-state",
        "Temperature (K) to which ppb and ppm are converted; without it they are refused.",
        ("273", ReferenceState.Kelvin273),
        ("298", ReferenceState.Kelvin298));

    public Option<DataStatus> Status { get; } = OptionKinds.Choice(
        "--status",
        "Whether the data are as measured or reviewed; said by every table and report.",
        ("raw", DataStatus.Raw),
        ("reviewed", DataStatus.Reviewed));

    /// <summary>Whose rows are shown.</summary>
    public AreaChoice Areas { get; } = new();

    public EngineOptions Engine { get; } = new();

    /// <summary>Whether there are observations to read; with <c>--published</c> there need not be.</summary>
    public bool HasFiles(Session session) => session.Parse.GetValue(Files) is { Length: > 0 };

    public void AddTo(Command command, bool files = true, bool areas = true, bool engine = true)
    {
        if (areas)
            Areas.AddTo(command);
        if (files)
            command.Add(Files);
        command.Add(Format);
        command.Add(Stations);
        command.Add(Level);
        command.Add(Classes);
        command.Add(TakenOut);
        command.Add(CarbonMonoxide);
        command.Add(Label);
        command.Add(Span);
        command.Add(GasesAt273Before);
        command.Add(Events);
        command.Add(Standard);
        command.Add(Status);
        command.Add(Lenient);
        command.Add(Map);
        command.Add(Sheets);
        command.Add(GasState);
        if (engine)
            Engine.AddTo(command);
    }
}
