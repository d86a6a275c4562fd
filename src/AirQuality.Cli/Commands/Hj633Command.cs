using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Options;
using AirQuality.Cli.Output;
using AirQuality.Assessments;
using AirQuality.Indices;
using AirQuality.Terms;
using NodaTime;
using NodaTime.Text;

namespace AirQuality.Cli.Commands;

/// <summary><c>airq hj633</c>: the daily and the real-time report in the form of tables 4 and 5 of HJ 633-2026.</summary>
internal static class Hj633Command
{
    // The order of tables 4 and 5: gases first, then particles.
    private static readonly Pollutant[] Order = [Pollutant.SO2, Pollutant.NO2, Pollutant.CO, Pollutant.O3, Pollutant.PM10, Pollutant.PM25];

    private static readonly string[] Columns = ["name", .. Order.SelectMany(p => new[] { p.Key(), $"iaqi_{p.Key()}" }), "aqi", "primary", "level", "category", "colour"];

    public static Command Create(CliHost host, OutputOptions output)
    {
        var input = new InputOptions();
        var hourly = new Option<bool>("--hourly") { Description = "Table 5, the real-time report of an hour, instead of table 4, the daily report." };
        var date = OptionKinds.Date("The day of table 4; by default the last of the data.");
        var at = OptionKinds.Hour("--at", "With --hourly: the hour of table 5 by the stamp at its end; by default the last of the data.");
        var plan = new Option<string?>("--not-monitored") { Description = "Pollutants outside the monitoring plan (HJ 633-2026, 5.3.2), such as so2,no2: marked / and not missing.", HelpName = "POLLUTANTS" };
        var forecast = new Option<string?>("--forecast") { Description = "The forecast instead (5.1.1, 5.2.3), from a table of day forecasts (area,issued,date,aqi or so2 to o3): AQI, primary pollutant, level, class and colour of at least the next three days.", HelpName = "FILE" };
        var command = new Command("hj633", "The daily or real-time report in the 18 columns of HJ 633-2026, tables 4 and 5: NA is missing, / outside the monitoring plan.") { hourly, date, at, plan, forecast };
        input.AddTo(command);
        return Session.Bind(command, host, output, session =>
        {
            var observations = ObservationInput.Read(input, session);
            if (session.Parse.GetValue(forecast) is { } file)
            {
                Hj633Forecast.Write(file, observations, input.Areas.Of(session, observations.AssessedAreas()), session);
                return ExitCodes.Done;
            }

            var options = observations.Aqi with { NotMonitored = NotMonitored(session.Parse.GetValue(plan)) };
            var report = session.Parse.GetValue(hourly)
                ? Hour(observations, session.Parse.GetValue(at), options)
                : Day(observations, session.Parse.GetValue(date), options);
            var areas = input.Areas.Of(session, observations.AssessedAreas());
            report = report with { Rows = [.. report.Rows.Where(r => areas.Keeps(r.Name))] };
            session.Write(
                new Table(Columns, [.. report.Rows.Select(r => Cells(r, session.Words))]),
                pretty => pretty.Table(new Table(Headers(session.Words, report.Hourly), [.. report.Rows.Select(r => Cells(r, session.Words))]) { Title = $"{session.Words.Pick("时间：", "Time: ")}{report.Time}" }));
            return ExitCodes.Done;
        });
    }

    private static Report Day(ObservationInput observations, LocalDate? date, AqiOptions options)
    {
        var days = observations.Days();
        if (days.DayCount == 0)
            throw new DataException("没有观测数据", "expected observations, found none");
        var day = date ?? days.LastDay;
        if (day < days.FirstDay || day > days.LastDay)
            throw new DataException($"应为 {LocalDatePattern.Iso.Format(days.FirstDay)} 到 {LocalDatePattern.Iso.Format(days.LastDay)} 的一天，实为 {LocalDatePattern.Iso.Format(day)}", $"expected a day from {LocalDatePattern.Iso.Format(days.FirstDay)} to {LocalDatePattern.Iso.Format(days.LastDay)}, found {LocalDatePattern.Iso.Format(day)}");
        var names = new AreaNames(days.Areas);
        var view = observations.By(AssessmentOptions.Default with { Standards = observations.Standards, Aqi = options });
        return new Report(LocalDatePattern.Iso.Format(day), Hourly: false,
            [.. view.DailyAqi(AssessmentPeriod.Day(day)).Select(d => new Row(names.Of(d.Area), d.Concentrations, d.Aqi) { NotMonitored = options.For(d.Area, day).NotMonitored })]);
    }

    private static Report Hour(ObservationInput observations, LocalDateTime? end, AqiOptions options)
    {
        var hours = observations.PublishedHours();
        var last = hours.LastDay.AtMidnight().PlusHours(24);
        var stamp = end ?? last;
        var index = NodaTime.Period.Between(hours.FirstDay.AtMidnight(), stamp, PeriodUnits.Hours).Hours - 1;
        if (index < 0 || stamp > last)
            throw new DataException($"应为 {LocalDatePattern.Iso.Format(hours.FirstDay)} 到 {LocalDatePattern.Iso.Format(hours.LastDay)} 之内的小时，实为 {stamp:uuuu-MM-dd'T'HH:mm}", $"expected an hour within {LocalDatePattern.Iso.Format(hours.FirstDay)} to {LocalDatePattern.Iso.Format(hours.LastDay)}, found {stamp:uuuu-MM-dd'T'HH:mm}");
        var (known, day) = (observations.AreasByName(), stamp.PlusHours(-1).Date);
        return new Report($"{stamp:uuuu-MM-dd'T'HH:mm}", Hourly: true, [.. hours.StationIds.Select(id =>
        {
            var area = known.GetValueOrDefault(id);
            var hour = observations.Areas.HourlyAqi(id, options).ElementAt((int)index);
            return new Row(id, hour.Hour, hour.Report) { NotMonitored = area is null ? options.NotMonitored : options.For(area, day).NotMonitored };
        })]);
    }

    private static Cell[] Cells(Row row, Words words)
    {
        var (result, na) = (row.Result, Cell.Text("NA"));
        return
        [
            Cell.Text(row.Name),
            .. Order.SelectMany(p => !row.Values[p].IsMissing
                ? new[] { Cell.Published(row.Values[p], p), result.Iaqi(p) is { } iaqi ? Cell.Number(iaqi) : na }
                : Enumerable.Repeat(Cell.Text(row.NotMonitored.Contains(p) ? "/" : "NA"), 2)),
            result.Aqi is { } aqi ? Cell.Number(aqi) : na,
            result.Aqi is null ? na : Cell.Text(string.Join(words.Pick("、", ", "), result.Primary.Select(p => p.Symbol()))),
            result.Category is { } category ? Cell.Text(category.LevelZh) : na,
            result.Category is null ? na : Cell.Text(result.Category.Name(words.Language)),
            result.Category is null ? na : Cell.Text(result.Category.Colour(words.Language)) with { Colour = result.Category.Rgb },
        ];
    }

    private static string[] Headers(Words words, bool hourly)
    {
        string Average(Pollutant p) => hourly ? words.Pick("1小时平均", "1 h")
            : p == Pollutant.O3 ? words.Pick("日最大8小时平均", "MDA8") : words.Pick("日平均", "day mean");
        return
        [
            words.Pick("点位、县（市、区、旗）、城市名称", "Name"),
            .. Order.SelectMany(p => new[] { $"{p.Symbol()} {Average(p)} {p.Unit()}", $"{p.Symbol()} {words.Pick("分指数", "IAQI")}" }),
            "AQI",
            words.Pick("首要污染物", "Primary"),
            words.Pick("级别", "Level"),
            words.Pick("类别", "Class"),
            words.Pick("颜色", "Colour"),
        ];
    }

    private static Pollutant[] NotMonitored(string? list) =>
        list is null ? [] : [.. list.Split(',', StringSplitOptions.TrimEntries).Select(key =>
        {
            foreach (var pollutant in Pollutants.All)
                if (string.Equals(pollutant.Key(), key, StringComparison.OrdinalIgnoreCase))
                    return pollutant;
            throw new UsageException($"--not-monitored：应为污染物，如so2,no2，实为'{key}'", $"--not-monitored: expected pollutants such as so2,no2, found '{key}'");
        })];

    private sealed record Report(string Time, bool Hourly, IReadOnlyList<Row> Rows);

    private sealed record Row(string Name, PollutantConcentrations Values, AqiResult Result)
    {
        /// <summary>What the monitoring plan leaves out.</summary>
        public required IReadOnlyList<Pollutant> NotMonitored { get; init; }
    }
}
