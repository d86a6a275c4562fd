using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Indices;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq today</c>: the AQI of a day so far, and what its hours to come may average before a category is lost.</summary>
internal static class TodayCommand
{
    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new InputOptions();
        var time = OptionKinds.Hour("--time", "The end of the last hour to take as known; by default the last hour of the data.");
        var details = new Option<bool>("--details") { Description = "Every pollutant and category in a table; by default a sentence an area." };
        var command = new Command(
            "today",
            "The AQI of a day so far, and what its hours to come may average, in a sentence an area. Columns: hours past; aqi and level if the day ended here; per pollutant so_far (mean, O3: largest 8-hour mean) and its iaqi; "
            + "keep_50 to keep_300: what every hour to come may have at most for the day's IAQI to stay within that, or kept or lost whatever comes; day_goal: what the goal of the week leaves the day (--targets).")
        {
            time, details,
        };
        var goals = new TodayGoals();
        input.AddTo(command);
        goals.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            var observations = ObservationInput.Read(input, session);
            observations.NoteEvents(observations.AssessedAreas());
            var (hours, _, areas) = observations.Stations();
            var end = session.Parse.GetValue(time) ?? DayInProgress.LastHour(hours) ?? throw new DataException("没有观测数据", "expected observations, found none");
            var date = end.PlusHours(-1).Date;
            if (date < hours.FirstDay || date > hours.LastDay)
                throw AssessmentInput.NoDataIn(hours.FirstDay, hours.LastDay, AssessmentPeriod.Day(date));
            var names = new AreaNames(areas);
            var shown = observations.Areas.Today(input.Areas.Of(session, areas).Of(areas), end);
            var ofDay = goals.Read(session, observations, date);
            var table = ofDay.AddTo(TodayTable.Of(shown, names, session.Words), shown);
            session.Write(table, pretty =>
            {
                if (session.Parse.GetValue(details))
                    pretty.Table(table);
                else
                    foreach (var day in shown)
                        pretty.Line(names.Of(day.Area) + session.Words.Pick("  ", ": ") + BriefWords.Today(day, session.Words) + ofDay.Sentence(day.Area, session.Words));
            });
            return ExitCodes.Done;
        });
    }
}
