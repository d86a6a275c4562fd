using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Indices;
using AirQuality.Observations;
using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;
using NodaTime.Text;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq hourly</c>: the real-time report of every hour.</summary>
internal static class HourlyCommand
{
    private static readonly string[] Columns = ["station", "time", "so2", "no2", "pm10", "pm25", "co", "o3", "aqi", "level", "primary"];
    private static readonly string[] MeanColumns = ["o3_8h", "pm10_24h", "pm25_24h"];
    private static readonly LocalDateTimePattern Stamp = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new InputOptions();
        var particles = OptionKinds.Choice(
            "--particles",
            "What PM10 and PM2.5 are judged by: their hour, as the national platform does, or the mean of 24 hours (HJ 633-2012; refused for days from 2026-03-01 on, whose reports are by the hour).",
            ("hour", RealTimeParticles.OneHour),
            ("24h", RealTimeParticles.MovingMean24Hours));
        var items = OptionKinds.Choice(
            "--items",
            "The items an hour is judged by: six, or the nine of the text of HJ 633-2012 (5.1.3), with the mean of 8 hours of O3 and of 24 hours of particles (refused for days from 2026-03-01 on, whose reports have six). Columns with nine: o3_8h, pm10_24h, pm25_24h.",
            ("six", RealTimeOzone.OneHour),
            ("nine", RealTimeOzone.OneHourAndEightHours));
        var command = new Command("hourly", "Real-time report: AQI, level and primary pollutants of every station or area hour.") { particles, items };
        var latest = new Option<bool>("--latest") { Description = "Only the latest hour with data of each station or area." };
        command.Add(latest);
        var incomplete = OptionKinds.Incomplete();
        command.Add(incomplete);
        var period = OptionKinds.Period(required: false);
        command.Add(period);
        input.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            var observations = ObservationInput.Read(input, session);
            observations.NoteEvents(observations.ReadAreas());
            var hours = observations.PublishedHours();
            var nine = session.Parse.GetValue(items) == RealTimeOzone.OneHourAndEightHours;
            if (nine)
                RefuseLater("--items nine", observations, hours);
            else if (session.Parse.GetValue(particles) == RealTimeParticles.MovingMean24Hours)
                RefuseLater("--particles 24h", observations, hours);
            var options = observations.Aqi with
            {
                RealTimeParticles = nine ? RealTimeParticles.MovingMean24Hours : session.Parse.GetValue(particles),
                RealTimeOzone = nine ? RealTimeOzone.OneHourAndEightHours : RealTimeOzone.OneHour,
            };
            if (session.Parse.GetValue(incomplete) is { } asked)
                options = options with { IncompleteHoursWithheldFrom = asked.From };
            var shown = new ShownHours(session.Parse.GetValue(period), DayInProgress.LastHour(hours), session.Parse.GetValue(latest));
            if (shown.Period is { } days && (days.End < hours.FirstDay || days.Start > hours.LastDay))
                throw AssessmentInput.NoDataIn(hours.FirstDay, hours.LastDay, days);
            session.Write(new Table(nine ? [.. Columns, .. MeanColumns] : Columns, Series(observations, input.Areas.Of(session, observations.AssessedAreas()), options).SelectMany(s => Rows(s, session.Words, shown, nine))));
            return ExitCodes.Done;
        });
    }

    /// <summary>Which hours are shown: those of a period, and none behind the last that anybody has a value of.</summary>
    private sealed record ShownHours(AssessmentPeriod? Period, LocalDateTime? Last, bool LatestOnly)
    {
        public bool Has(LocalDateTime end) => end <= Last && Period?.Contains(end.PlusHours(-1).Date) != false;
    }

    private static IEnumerable<AreaSeries> Series(ObservationInput observations, AreaFilter areas, AqiOptions options)
    {
        foreach (var name in observations.PublishedHours().StationIds.Where(areas.Keeps))
            yield return new AreaSeries(name, observations.Areas.HourlyAqi(name, options));
    }

    /// <summary>From March 2026 an hour is judged by its hour (HJ 633-2026 4.2.3), so an option of before cannot have its effect.</summary>
    private static void RefuseLater(string option, ObservationInput observations, HourlyGrid hours)
    {
        if (observations.Standards.At(hours.LastDay) is { IncompleteNeedsExceedance: true } edition)
            throw new UsageException(
                $"{option}：{edition.Clauses.RealTime} 的实时报按六项1小时平均评价，数据到 {hours.LastDay:uuuu-MM-dd}",
                $"{option}: the real-time report judges by the hour and six items ({edition.Clauses.RealTime}), the data go to {hours.LastDay:uuuu-MM-dd}");
    }

    private static Cell Mean(HourAqi hour, AqiItem item) =>
        hour.Report.Items.FirstOrDefault(i => i.Item == item) is { } found ? Cell.Published(found.Input, item.Pollutant()) : Cell.Missing;

    private static IEnumerable<Cell[]> Rows(AreaSeries series, Words words, ShownHours shown, bool nine)
    {
        var hours = series.Hours.Where(h => shown.Has(h.End));
        foreach (var hour in shown.LatestOnly ? hours.Where(h => Pollutants.All.ToArray().Any(p => !h.Hour[p].IsMissing)).TakeLast(1) : hours)
            yield return
            [
                Cell.Text(series.Name), Cell.Text(Stamp.Format(hour.End)), .. DailyTable.Cells(hour.Hour, hour.Report, words),
                .. nine ? [Mean(hour, AqiItem.O3EightHour), Mean(hour, AqiItem.PM10Day), Mean(hour, AqiItem.PM25Day)] : Array.Empty<Cell>(),
            ];
    }

    private readonly record struct AreaSeries(string Name, IEnumerable<HourAqi> Hours);
}
