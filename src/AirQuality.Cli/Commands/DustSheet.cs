using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Output;
using AirQuality.Observations;
using AirQuality.Statistics.Dust;
using AirQuality.Terms;
using NodaTime.Text;

namespace AirQuality.Cli.Commands;

/// <summary>The sheet on which days of dust are declared as exceptional events: the days with their evidence, and room to sign. <c>--events</c> reads it back.</summary>
internal static class DustSheet
{
    private static readonly string[] Columns =
    [
        "area", "from", "to", "kind", "source", "pollutants", "dust_hours", "peak", "peak_pm10", "pm10_before", "start_ratio", "ratio_before", "pm10", "pm25", "aqi", "level",
        "aqi_without", "level_without", "exceeds_by_dust", "registered",
    ];

    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    public static void Write(ObservationInput observations, AreaFilter areas, AssessmentPeriod period, Session session)
    {
        if (observations.HoursOrNull() is not { } hours)
            throw new DataException("--declare：须有小时数据，实为日数据", "--declare: expected hourly data, found daily data");
        var days = observations.Days();
        var (names, words) = (new AreaNames(days.Areas), session.Words);
        var register = observations.Events(observations.AssessedAreas());
        var found = DustDays.Find(hours, days, period, new DustDayOptions { Standards = observations.Standards, Aqi = observations.Aqi }, session.Cancellation).Where(d => areas.Keeps(d.Area)).ToList();
        var table = new Table(Columns, [.. found.Select(d => Row(d, names.Of(d.Area), register, words))])
        {
            Title = words.Pick($"沙尘影响日申报表（例外事件）：{period}", $"Declaration of days of dust as exceptional events: {period}"),
            Headers = Heads(words),
        };
        session.Write(table, pretty => People(table, found, words, pretty));
        session.Note(words.Pick(
            $"{found.Count} 天有疑似沙尘的小时；核定后可用 --events 读入本表；以官方名单为准",
            $"{found.Count} days have hours that look like dust; once confirmed, --events reads this sheet; the official list decides"));
    }

    private static void People(Table table, List<DustDay> found, Words words, PrettyWriter pretty)
    {
        pretty.Table(table);
        var by = found.Count(d => d.ExceedsByDust);
        pretty.Line(words.Pick(
            $"共{found.Count}天次；其中{by}天次超标（AQI大于100）而不计颗粒物时不超标。",
            $"{found.Count} area {(found.Count == 1 ? "day" : "days")}; {by} of them exceed (AQI above 100) and would not without their particles."));
        pretty.Line(words.Pick(
            "判别条件：PM10小时浓度不低于150 µg/m³，且不低于前6小时均值的2倍；PM2.5/PM10降至前6小时均值的50%及以下；PM10回落到起始前均值的110%以内为结束；影响时段所及之日为影响日。",
            "Conditions: PM10 of an hour at least 150 µg/m³ and twice the mean of the 6 hours before; PM2.5/PM10 at or below half of its mean of the 6 hours before; over when PM10 is back within 110% of that mean; every day that such hours reach counts."));
        pretty.Line();
        pretty.Line(words.Pick("申报单位（盖章）：______________    填报人：__________    审核人：__________    负责人：__________    日期：____年__月__日", "Declared by (seal): ______________    Filled in: __________    Checked: __________    Head: __________    Date: ____-__-__"));
        pretty.Line(words.Pick("核定意见：______________________________________    文号：______________    核定人：__________    日期：____年__月__日", "Decision: ______________________________________    Number: ______________    Decided: __________    Date: ____-__-__"));
    }

    private static Cell[] Row(DustDay day, string area, EventRegister? register, Words words)
    {
        var episode = day.Episodes.MaxBy(e => e.PeakPM10)!;
        return
        [
            Cell.Text(area),
            Cell.Date(day.Date),
            Cell.Date(day.Date),
            Cell.Text("dust") with { Display = words.EventKind("dust") },
            Cell.Text("suggested") with { Display = words.Pick("申报", "suggested") },
            Cell.Text("PM10+PM2.5"),
            Cell.Number(day.Hours),
            Cell.Text(Moment.Format(episode.Peak)),
            Cell.Number(episode.PeakPM10, 0),
            Cell.Number(episode.PM10Before, 1),
            Cell.Number(episode.StartRatio, 2),
            Cell.Number(episode.RatioBefore, 2),
            Cell.Published(day.Values.PM10, Pollutant.PM10),
            Cell.Published(day.Values.PM25, Pollutant.PM25),
            Cell.Number(day.Measured.Aqi),
            Cell.Level(day.Measured.Category, words),
            Cell.Number(day.WithoutParticles.Aqi),
            Cell.Level(day.WithoutParticles.Category, words),
            Cell.Flag(day.ExceedsByDust),
            Cell.Flag(register?.Excludes(day.Area, day.Date, Pollutant.PM10) == true),
        ];
    }

    private static Dictionary<string, string> Heads(Words words) => new(StringComparer.Ordinal)
    {
        ["from"] = words.Pick("开始日期", "From"),
        ["to"] = words.Pick("结束日期", "To"),
        ["source"] = words.Pick("依据", "Source"),
        ["dust_hours"] = words.Pick("沙尘小时数", "Dust hours"),
        ["pm10_before"] = words.Pick("前6小时PM10", "PM10 before"),
        ["start_ratio"] = words.Pick("起始PM2.5/PM10", "Ratio at start"),
        ["ratio_before"] = words.Pick("前6小时PM2.5/PM10", "Ratio before"),
        ["level"] = words.Pick("AQI级别", "Level"), // 类别 is the kind of event where the sheet is read back
        ["aqi_without"] = words.Pick("不计颗粒物AQI", "AQI without particles"),
        ["level_without"] = words.Pick("不计颗粒物级别", "Level without"),
        ["exceeds_by_dust"] = words.Pick("因沙尘超标", "Exceeds by dust"),
        ["registered"] = words.Pick("已登记", "Registered"),
    };
}
