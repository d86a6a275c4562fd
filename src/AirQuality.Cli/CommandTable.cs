using System.CommandLine;
using AirQuality.Cli.Commands;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Output;
using AirQuality.Cli.Projects;

namespace AirQuality.Cli;

/// <summary>The commands by name, in the order of the help.</summary>
internal static class CommandTable
{
    private static readonly Entry[] All =
    [
        new("aqi", AqiCommand.Create),
        new("index", IndexCommand.Create),
        new("standards", StandardsCommand.Create),
        new("check", CheckCommand.Create),
        new("map", MapCommand.Create),
        new("hourly", HourlyCommand.Create),
        new("hj633", Hj633Command.Create),
        new("today", TodayCommand.Create),
        new("daily", DailyCommand.Create),
        new("assess", AssessCommand.Create),
        new("rank", RankCommand.Create),
        new("plan", PlanCommand.Create),
        new("shares", SharesCommand.Create),
        new("track", TrackCommand.Create),
        new("brief", BriefCommand.Create),
        new("monday", MondayCommand.Create),
        new("sheet", SheetCommand.Create),
        new("measures", MeasuresCommand.Create),
        new("alerts", AlertsCommand.Create),
        new("duties", DutiesCommand.Create),
        new("money", MoneyCommand.Create),
        new("score", ScoreCommand.Create),
        new("gap", GapCommand.Create),
        new("sensitivity", SensitivityCommand.Create),
        new("places", PlacesCommand.Create),
        new("outlook", OutlookCommand.Create),
        new("scenario", ScenarioCommand.Create),
        new("episodes", EpisodesCommand.Create),
        new("trend", TrendCommand.Create),
        new("explain", ExplainCommand.Create),
        new("compare", CompareCommand.Create),
        new("effort", EffortCommand.Create),
        new("dust", DustCommand.Create),
        new("reconcile", ReconcileCommand.Create),
        new("published", PublishedCommand.Create),
        new("publishers", PublishersCommand.Create),
        new("publish", PublishCommand.Create),
        new("history", HistoryCommand.Create),
        new("report", ReportCommand.Create),
        new("plot", (host, output) => CoreTool.HasDocuments ? PlotCommand.Create(host, output) : LackingCommand.Named("plot")),
        new("mcp", (host, output) => CoreTool.HasDocuments ? McpCommand.Create(host, output) : LackingCommand.Named("mcp")),
        new(HandedOver.Serve, ServeCommand.Create),
        new(ProjectArguments.InitName, InitCommand.Create),
        new("save", SaveCommand.Create),
        new("completion", CompletionCommand.Create),
        new("sample", SampleCommand.Create),
        new("demo", DemoCommand.Create),
    ];

    /// <summary>The commands whose names stand among words; all where none does, or where there are no words.</summary>
    public static IReadOnlyList<Entry> Named(string[]? words) =>
        words is not null && Array.FindAll(All, e => words.Contains(e.Name, StringComparer.Ordinal)) is { Length: > 0 } named ? named : All;

    /// <summary>A command and how it is made.</summary>
    internal sealed record Entry(string Name, Func<CliHost, OutputOptions, Command> Create);
}
