using AirQuality.Cli.Input;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Output;
using AirQuality.Excel;
using AirQuality.Meteorology;
using AirQuality.Meteorology.Effects;
using AirQuality.Targets.Goals;
using AirQuality.Terms;
using AirQuality.Weather;
using AirQuality.Weather.Efforts;
using AirQuality.Weather.Standings;
using AirQuality.Wording;

namespace AirQuality.Cli.Engines;

/// <summary>Takes the weather out with <c>AirQuality.Weather</c>, beside the figures of other commands.</summary>
internal sealed class WeatherService : IWeatherService
{
    // A command asks more than once of the same areas: its files are read, and its models fitted, once.
    private WeatherView? last;

    public IReadOnlyList<WeatherEffect> Effects(Session session, AreaView view, IReadOnlyList<string> files, WeatherAsked asked)
    {
        var days = view.Days;
        bool IsIn(AssessmentPeriod period) => period.Start <= days.LastDay && period.End >= days.FirstDay;
        // Where the data do not reach back there is nothing to split; the command says itself what it lacks.
        if (!IsIn(asked.Period) || !IsIn(asked.With ?? asked.Period.PlusYears(-1)))
            return [];
        return Learner.Known(() => With(session, view, files).Effects(asked.Period, new EffortQuery { With = asked.With, Areas = asked.Areas, Pollutants = asked.Pollutants }, session.Cancellation));
    }

    public IReadOnlyList<WeatherStanding> Standings(Session session, AreaView view, IReadOnlyList<string> files, WeatherGoals asked)
    {
        List<Goal> goals = [.. asked.Goals.Where(g => g.Metric.Kind == GoalKind.Mean && view.Days.IndexOf(g.Area) >= 0 && g.Period.Contains(asked.Day))];
        return goals.Count == 0 ? [] : Learner.Known(() => With(session, view, files).Standings(goals, asked.Day, session.Cancellation).Select(Standing).ToList());
    }

    private static WeatherStanding Standing(GoalInAverageWeather standing) => new(standing.Goal, new LocalizedText(standing.In(Language.Chinese), standing.In(Language.English)))
    {
        Mean = standing.WithAverageWeather,
        Low = standing.Low,
        High = standing.High,
        Control = standing.ControlWithAverageWeather,
    };

    private WeatherView With(Session session, AreaView view, IReadOnlyList<string> files)
    {
        if (last is { } known && known.Areas == view)
            return known;
        var weather = WeatherFile.Read(files, ExcelWorkbooks.Instance);
        foreach (var finding in weather.Findings)
            session.Note(finding.ToString(session.Words.Language));
        return last = view.WithWeather(weather);
    }
}
