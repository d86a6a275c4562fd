using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Output;
using AirQuality.Excel;
using AirQuality.Meteorology;
using AirQuality.Meteorology.Effects;
using AirQuality.Reading;

namespace AirQuality.Cli.Input;

/// <summary>Weather beside the figures of a command: with <c>--weather</c>, or where the project file names some.</summary>
internal sealed class WeatherInput
{
    /// <summary>The name of the option.</summary>
    public const string Name = "--weather";

    private readonly Option<string[]> option;
    private bool isLeftAside;

    /// <summary>The option.</summary>
    /// <param name="adds">What it adds to the command's answer, ended by a full stop.</param>
    public WeatherInput(string adds) => option = new Option<string[]>(Name)
    {
        Description = $"Weather of all years of the data, files of days or hours as airq effort takes them. {adds}",
        HelpName = "FILES",
        AllowMultipleArgumentsPerToken = true,
    };

    public void AddTo(Command command) => command.Add(option);

    /// <summary>Whether weather is given, and this program can take it out; where it cannot, it says so once.</summary>
    public bool IsGiven(Session session) => ServiceOf(session) is not null;

    /// <summary>The changes asked for; none where no weather is given, or this program cannot take it out.</summary>
    public IReadOnlyList<WeatherEffect> Effects(Session session, AreaView view, Func<WeatherAsked> asked) =>
        ServiceOf(session) is { } service ? service.Effects(session, view, Files(session), asked()) : [];

    /// <summary>The goals of means with average weather; none where no weather is given, or this program cannot take it out.</summary>
    public IReadOnlyList<WeatherStanding> Standings(Session session, AreaView view, Func<WeatherGoals> asked) =>
        ServiceOf(session) is { } service ? service.Standings(session, view, Files(session), asked()) : [];

    /// <summary>The weather itself, for its wind; <c>null</c> where none is given. What was found in the files is noted.</summary>
    public WeatherSet? Read(Session session)
    {
        if (Files(session) is not { Count: > 0 } files)
            return null;
        var weather = WeatherFile.Read(files, ExcelWorkbooks.Instance);
        foreach (var finding in weather.Findings)
            session.Note(finding.ToString(session.Words.Language));
        return weather;
    }

    /// <summary>The files that are named, those of folders and patterns among them.</summary>
    public static IReadOnlyList<string> Files(IEnumerable<string> names) => [.. FilePatterns.Expand(names).SelectMany(f => Directory.Exists(f) ? FileRoles.FilesIn(f) : [f])];

    private IReadOnlyList<string> Files(Session session) => Files(session.Parse.GetValue(option) ?? []);

    private IWeatherService? ServiceOf(Session session)
    {
        if (session.Parse.GetValue(option) is not { Length: > 0 })
            return null;
        if (session.Host.Service<IWeatherService>() is { } service)
            return service;
        // Only where the weather comes from the project file: one that is typed is handed over, or refused where there is nobody to hand it to.
        if (!isLeftAside)
            session.Note(session.Words.Pick(
            "项目文件中的气象数据未使用：须安装 airq-engines（dotnet tool install --global AirQuality.Cli.Engines）",
            "the weather of the project file is left aside: it needs airq-engines (dotnet tool install --global AirQuality.Cli.Engines)"));
        isLeftAside = true;
        return null;
    }
}
