using System.CommandLine;
using AirQuality.Briefs;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Meteorology.Effects;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq brief</c>: the morning of the own area on one screen.</summary>
internal static class BriefCommand
{
    /// <summary>The gravest; airq alerts has the rest.</summary>
    private const int AlertsShown = 5;

    /// <summary>What is met and the gravest; airq duties has the rest.</summary>
    private const int DutiesShown = 5;

    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new TargetInput(required: false, takesPublished: true) { Forecast = new ForecastInput(), HasPublisher = true };
        var weather = new WeatherInput("Adds what of the change of PM2.5 of the year to date the weather did, and how far off that may be (part weather: value what the weather did, µg/m³, change the rest in per cent).");
        var rules = RuleChoice.Option();
        var command = new Command(
            "brief",
            "The morning of the own area: yesterday and its place, today so far and what the hours left may average, month and year to date with places, what is left of the goals, alerts, what duties are met or one step away.") { rules };
        input.AddTo(command);
        weather.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            var set = RuleChoice.Of(session.Parse.GetValue(rules));
            var view = input.ReadView(session, set);
            var area = input.Areas.OneOf(session, view.Days.Areas) ?? (view.Days.Areas.Count == 1 ? view.Days.Areas[0] : throw NeedsArea());
            var day = AsOf.Of(input.DayAsked(session) ?? view.LastWholeDay, view.Days, session);
            var brief = view.Brief(area.ToString(), Terms.AssessmentPeriod.Day(day <= view.Days.LastDay ? day : view.Days.LastDay), session.Cancellation);
            var effect = weather.Effects(session, view, () => new WeatherAsked(brief.Year.Period, With: null, [area], [Terms.Pollutant.PM25])).FirstOrDefault();
            session.Write(BriefTables.Machine(brief, effect, session.Words), pretty => Page(pretty, brief, effect, session.Words));
            return ExitCodes.Done;
        });
    }

    /// <summary>That an area must be named, and how to do it once and for all.</summary>
    public static UsageException NeedsArea() => new(
        "须用 --area 给出区域，或在项目文件中写明本区域（airq init --area 名称）",
        "expected --area, or an own area in the project file (airq init --area NAME)");

    private static void Page(PrettyWriter pretty, MorningBrief brief, WeatherEffect? weather, Words words)
    {
        pretty.Heading(BriefWords.Title(brief, words));
        pretty.Line(BriefWords.Yesterday(brief, words));
        if (brief.Today is { } today)
            pretty.Line(words.Pick("今日", "Today: ") + BriefWords.Today(today, words));
        pretty.Table(BriefTables.Standing(brief, words));
        if (weather is not null)
            pretty.Line(weather.Sentence.In(words.Language));
        if (BriefWords.LatestPublished(brief, words) is { } published)
            pretty.Line(published);
        foreach (var goal in brief.Goals)
            pretty.Line(BriefWords.Goal(goal, words) + words.Pick("。", "."));
        pretty.Line(brief.Alerts.Count == 0 ? words.Pick("预警0项。", "No alerts.") : words.Pick($"预警{brief.Alerts.Count}项：", brief.Alerts.Count == 1 ? "1 alert:" : $"{brief.Alerts.Count} alerts:"));
        foreach (var alert in brief.Alerts.Take(AlertsShown))
            pretty.Line("  " + AlertTable.Message(alert, words));
        if (brief.Alerts.Count > AlertsShown)
            pretty.Line(words.Pick($"  另有{brief.Alerts.Count - AlertsShown}项，见 airq alerts", $"  {brief.Alerts.Count - AlertsShown} more, see airq alerts"));
        foreach (var duty in brief.Duties.Take(DutiesShown))
            pretty.Line(BriefWords.Duty(duty, words));
        if (brief.Duties.Count > DutiesShown)
            pretty.Line(words.Pick($"问责规则另有{brief.Duties.Count - DutiesShown}项，见 airq duties", $"{brief.Duties.Count - DutiesShown} more of accountability, see airq duties"));
    }
}
