using System.Globalization;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Output;
using AirQuality.Excel;
using AirQuality.Indices;
using AirQuality.Standards;
using AirQuality.Targets.Forecasts;
using AirQuality.Terms;
using NodaTime;
using NodaTime.Text;

namespace AirQuality.Cli.Commands;

/// <summary>The forecast as HJ 633-2026 asks for it (5.1.1): AQI, primary pollutant, level, class and colour of each day.</summary>
internal static class Hj633Forecast
{
    /// <summary>How many days a forecast is to have at least, today not counted (5.2.3).</summary>
    private const int LeastDays = 3;

    private static readonly string[] Columns = ["name", "issued", "date", "aqi", "primary", "level", "category", "colour"];

    public static void Write(string file, ObservationInput observations, AreaFilter areas, Session session)
    {
        var (words, names) = (session.Words, new AreaNames(observations.AssessedAreas()));
        var all = ForecastFile.Read(file, observations.AssessedAreas(), observations.Standards, ExcelWorkbooks.Instance).Where(f => areas.Keeps(f.Area)).ToList();
        if (all.Count == 0)
            throw new DataException($"{file}：没有所问区域的预报", $"{file}: expected forecasts of the areas asked for, found none");
        // The latest forecast of each area is the one to publish; those before are its record.
        var latest = all.GroupBy(f => f.Area).SelectMany(g => g.Where(f => f.Issued == g.Max(o => o.Issued)).OrderBy(f => f.Date)).ToList();
        foreach (var ofArea in latest.GroupBy(f => f.Area))
            NoteMissingDays(ofArea.Key, [.. ofArea], names, session);
        session.Write(
            new Table(Columns, [.. latest.Select(f => Cells(f, names, observations, words))]),
            pretty =>
            {
                pretty.Table(new Table(Columns, [.. latest.Select(f => Cells(f, names, observations, words))]) { Title = words.Pick("空气质量预报", "Air-quality forecast"), Headers = Heads(words) });
                pretty.Line(words.Pick("依据: HJ 633-2026 4.2.5, 5.1.1, 5.2.3（每日20:00前发布，至少为今后三天、不含当天）", "Standard: HJ 633-2026 4.2.5, 5.1.1, 5.2.3 (public before 20:00 each day, at least the next three days, today not counted)"));
            });
    }

    private static void NoteMissingDays(Area area, List<DayForecast> forecasts, AreaNames names, Session session)
    {
        var issued = forecasts[0].Issued;
        var missing = Enumerable.Range(1, LeastDays).Select(issued.PlusDays).Where(d => !forecasts.Exists(f => f.Date == d)).Select(LocalDatePattern.Iso.Format).ToList();
        if (missing.Count > 0)
            session.Note(session.Words.Pick(
                $"{names.Of(area)}：{issued:uuuu-MM-dd}发布的预报缺{string.Join("、", missing)}；HJ 633-2026 5.2.3要求至少为今后三天",
                $"{names.Of(area)}: the forecast of {issued:uuuu-MM-dd} lacks {string.Join(", ", missing)}; HJ 633-2026 5.2.3 asks for at least the next three days"));
    }

    private static Cell[] Cells(DayForecast forecast, AreaNames names, ObservationInput observations, Words words)
    {
        var edition = observations.Standards.At(forecast.Date);
        var indexed = forecast.AqiFrom is null && forecast.Values.Count > 0 ? Indexed(forecast, edition, observations.Aqi) : null;
        var (from, to) = indexed is null ? (forecast.AqiFrom, forecast.AqiTo) : (indexed.Aqi, indexed.Aqi);
        IReadOnlyList<Pollutant> primary = indexed is null ? forecast.Primary : indexed.Primary;
        List<AqiCategory> levels = from is { } least && to is { } most ? Levels(edition, edition.Level(least).Level, edition.Level(most).Level)
            : forecast is { LevelFrom: { } best, LevelTo: { } worst } ? Levels(edition, best, worst) : [];
        var (na, parted) = (Cell.Text("NA"), words.Pick("至", " to "));
        return
        [
            Cell.Text(names.Of(forecast.Area)),
            Cell.Date(forecast.Issued),
            Cell.Date(forecast.Date),
            from is null ? na : from == to ? Cell.Number(from) : Cell.Text(string.Create(CultureInfo.InvariantCulture, $"{from}-{to}")),
            levels.Count == 0 ? na : Cell.Text(string.Join(words.Pick("、", ", "), primary.Select(p => p.Symbol()))),
            levels.Count == 0 ? na : Cell.Text(string.Join(parted, levels.Select(l => l.LevelZh))),
            levels.Count == 0 ? na : Cell.Text(string.Join(parted, levels.Select(l => l.Name(words.Language)))),
            levels.Count == 0 ? na : Cell.Text(string.Join(parted, levels.Select(l => l.Colour(words.Language)))) with { Colour = levels[^1].Rgb },
        ];
    }

    /// <summary>By HJ 633-2026 4.2.5 a day-by-day forecast is indexed as a daily report is, with its rule for what is missing.</summary>
    private static AqiResult Indexed(DayForecast forecast, Edition edition, AqiOptions options) =>
        AqiCalculator.Daily(PollutantConcentrations.From(p => forecast.Values.TryGetValue(p, out var value) ? Concentration.FromDecimal(value) : Concentration.Missing), edition, options: options.For(forecast.Area, forecast.Date));

    /// <summary>The best and the worst level of a forecast; one where they are the same.</summary>
    private static List<AqiCategory> Levels(Edition edition, int best, int worst) =>
        [.. new[] { best, worst }.Distinct().Select(level => edition.Levels.First(l => l.Level == level))];

    private static Dictionary<string, string> Heads(Words words) => new(StringComparer.Ordinal)
    {
        ["name"] = words.Pick("点位、县（市、区、旗）、城市名称", "Name"),
        ["issued"] = words.Pick("发布日期", "Issued"),
        ["date"] = words.Pick("预报日期", "Date"),
        ["aqi"] = "AQI",
        ["colour"] = words.Pick("颜色", "Colour"),
    };
}
