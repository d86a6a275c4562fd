using System.Globalization;
using AirQuality.Observations;
using AirQuality.Reading.Columns;
using AirQuality.Reading.Rows;
using AirQuality.Reading.Sources;
using AirQuality.Reading.Tables;
using AirQuality.Standards;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Targets.Forecasts;

/// <summary>
/// Reads forecasts of days to come: <c>area,issued,date[,aqi][,level][,primary][,so2][,no2][,pm10][,pm25][,co][,o3]</c>. The AQI is a number or a range (<c>75</c>, <c>60-80</c>), the
/// level a name, a number or a range of them (<c>良</c>, <c>2</c>, <c>良至轻度污染</c>), primary pollutants are joined by <c>+</c> or 、.
/// Levels and their names are those of the edition in force on the day forecast.
/// </summary>
public static class ForecastFile
{
    private const int MostConcentration = 10_000;

    private static readonly SideTableForm Form = new(
        new("a header such as area,issued,date,aqi,level,primary", "如区域,发布日期,预报日期,AQI范围,级别,首要污染物的表头"),
        new("forecasts after the header", "表头之后的预报"),
        new SideColumn("area", "areaname city county station 区域 地区 城市 区县 站点 县区 县市区 区域名称", IsRequired: true),
        new SideColumn("issued", "issuedat issuedate 发布时间 发布日期 起报时间 起报日期", IsRequired: true),
        new SideColumn("date", "day forecastdate 日期 预报日期 预报时间", IsRequired: true),
        new SideColumn("aqi", "aqirange 空气质量指数 aqi范围 aqi预报 预报aqi"),
        new SideColumn("level", "category grade 级别 等级 空气质量级别 空气质量等级 空气质量指数级别"),
        new SideColumn("primary", "primarypollutant 首要污染物"),
        new SideColumn("so2", "二氧化硫"),
        new SideColumn("no2", "二氧化氮"),
        new SideColumn("pm10", "可吸入颗粒物"),
        new SideColumn("pm25", "细颗粒物"),
        new SideColumn("co", "一氧化碳"),
        new SideColumn("o3", "o38h o3mda8 臭氧 臭氧8小时"));

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file: CSV, plain or gzip, or a workbook.</param>
    /// <param name="areas">The areas there are, such as <see cref="DailyGrid.Areas"/>.</param>
    /// <param name="standards">The standards whose levels are forecast, those by which the days will be judged; <c>null</c> for the national ones.</param>
    /// <param name="workbooks">What opens workbooks; <c>null</c> reads text only.</param>
    /// <returns>The forecasts in the order of the file.</returns>
    /// <exception cref="ObservationFormatException">The header is unknown, or a cell is not what its column asks for; it names file, line and column.</exception>
    /// <exception cref="FileNotFoundException">The file does not exist.</exception>
    public static IReadOnlyList<DayForecast> Read(string path, IEnumerable<Area> areas, StandardsCatalogue? standards = null, IWorkbookReader? workbooks = null)
    {
        using var stream = File.OpenRead(path);
        return Read(stream, path, areas, standards, workbooks);
    }

    /// <summary>Reads a stream.</summary>
    /// <param name="stream">The bytes; closed afterwards.</param>
    /// <param name="name">The name for messages.</param>
    /// <param name="areas">The areas there are.</param>
    /// <param name="standards">The standards whose levels are forecast, those by which the days will be judged; <c>null</c> for the national ones.</param>
    /// <param name="workbooks">What opens workbooks; <c>null</c> reads text only.</param>
    /// <returns>The forecasts in the order of the file.</returns>
    /// <exception cref="ObservationFormatException">The header is unknown, or a cell is not what its column asks for.</exception>
    public static IReadOnlyList<DayForecast> Read(Stream stream, string name, IEnumerable<Area> areas, StandardsCatalogue? standards = null, IWorkbookReader? workbooks = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(areas);
        standards ??= StandardsCatalogue.National;
        var directory = new AreaDirectory(areas);
        var seen = new Dictionary<ForecastKey, long>();
        var forecasts = new List<DayForecast>();
        foreach (var row in SideTables.Read(stream, name, Form, workbooks).WholeRows())
        {
            var forecast = Parse(row, directory, standards);
            var key = new ForecastKey(forecast.Area, forecast.Issued, forecast.Date);
            if (!seen.TryAdd(key, row.Line))
                throw row.Error(FindingKind.DuplicateConflicting, "date", new("one forecast of an area, day and issue", "同一区域、日期和发布日期只有一条预报"), new($"that of line {seen[key]} again", $"与第{seen[key]}行重复"));
            forecasts.Add(forecast);
        }

        return forecasts;
    }

    private static DayForecast Parse(SideRow row, AreaDirectory areas, StandardsCatalogue standards)
    {
        var area = areas.Find(row["area"], out var problem) ?? throw row.Error(FindingKind.UnknownArea, "area", new("an area of the data", "数据中的区域"), new(problem, problem));
        var issued = Day(row, "issued");
        var date = Day(row, "date");
        if (date < issued)
            throw row.Error(FindingKind.ReversedPeriod, "date", new($"a day not before the issue, {row["issued"]}", $"不早于发布日期{row["issued"]}的日期"));
        var edition = standards.At(date);
        var most = edition.Levels[^1].To;
        var aqi = Range(row, "aqi", text => Aqi(text, most), new($"an AQI from 0 to {most} or a range such as 60-80", $"0至{most}的AQI或范围（如60-80）"));
        var level = Range(row, "level", text => Level(text, edition), Levels(edition))
            ?? (aqi is { } known ? new IntRange(edition.Level(known.From).Level, edition.Level(known.To).Level) : null);
        return new DayForecast(area, issued, date) { AqiFrom = aqi?.From, AqiTo = aqi?.To, LevelFrom = level?.From, LevelTo = level?.To, Primary = Primary(row), Values = Values(row) };
    }

    private static LocalDate Day(SideRow row, string key) =>
        LooseTime.Parse(row[key], DateOrder.Unknown) is { } time && (time.Traits & (TimeTrait.MonthOnly | TimeTrait.PartOfHour | TimeTrait.Ambiguous)) == TimeTrait.None
            ? time.Date
            : throw row.Error(FindingKind.BadTime, key, new("a day such as 2026-03-15", "日期（如2026-03-15）"));

    private static IntRange? Range(SideRow row, string key, Func<string, int?> parse, Bilingual expected)
    {
        var text = row[key].Trim();
        if (text.Length == 0)
            return null;
        if (parse(text) is { } one) // first, as a name of a level may have a dash
            return new IntRange(one, one);
        var ends = text.Split(['-', '~', '～', '—', '–', '至', '到'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return ends.Length == 2 && parse(ends[0]) is { } from && parse(ends[1]) is { } to && from <= to
            ? new IntRange(from, to)
            : throw row.Error(FindingKind.NotANumber, key, expected);
    }

    private static int? Aqi(string text, int most) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= most ? value : null;

    private static Bilingual Levels(Edition edition)
    {
        var (one, next) = (edition.Levels[1], edition.Levels[Math.Min(2, edition.Levels.Count - 1)]);
        return new($"a level such as {one.Level} or {one.Name(Language.English)}, or a range of them", $"级别（如{one.Level}、{one.Name(Language.Chinese)}或{one.Name(Language.Chinese)}至{next.Name(Language.Chinese)}）");
    }

    private static int? Level(string text, Edition edition) => edition.Levels.FirstOrDefault(c =>
        text.Equals(c.LevelZh, StringComparison.Ordinal)
        || text.Equals(c.Level.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        || text.Equals(c.Name(Language.Chinese), StringComparison.Ordinal)
        || text.Equals(c.Name(Language.English), StringComparison.OrdinalIgnoreCase))?.Level;

    private static string Column(Pollutant pollutant) => pollutant switch
    {
        Pollutant.SO2 => "so2",
        Pollutant.NO2 => "no2",
        Pollutant.PM10 => "pm10",
        Pollutant.PM25 => "pm25",
        Pollutant.CO => "co",
        Pollutant.O3 => "o3",
        _ => throw new ArgumentOutOfRangeException(nameof(pollutant), pollutant, "No such pollutant."),
    };

    private static Dictionary<Pollutant, decimal> Values(SideRow row)
    {
        var values = new Dictionary<Pollutant, decimal>();
        foreach (var pollutant in Pollutants.All)
        {
            var key = Column(pollutant);
            var text = row[key].Trim();
            if (text.Length == 0)
                continue;
            values.Add(pollutant, decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value <= MostConcentration
                ? value
                : throw row.Error(FindingKind.NotANumber, key, new("a concentration", "浓度")));
        }

        return values;
    }

    private static List<Pollutant> Primary(SideRow row)
    {
        var names = row["primary"].Trim();
        if (names is "" or "-" or "—" or "/" or "无")
            return [];
        return [.. names.Split(['+', '、', ';', ',', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(n =>
            ColumnName.PollutantOf(n) ?? throw row.Error(FindingKind.UnknownPollutant, "primary", new("so2, no2, pm10, pm25, co or o3, joined by +", "以+连接的so2、no2、pm10、pm25、co、o3"))).Distinct()];
    }

    private readonly record struct IntRange(int From, int To);

    private readonly record struct ForecastKey(Area Area, LocalDate Issued, LocalDate Date);
}
