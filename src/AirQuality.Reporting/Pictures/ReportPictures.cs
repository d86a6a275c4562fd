using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using AirQuality.Reporting.Facts;
using AirQuality.Targets.Goals;
using AirQuality.Terms;

namespace AirQuality.Reporting.Pictures;

/// <summary>The pictures of a report. Every picture has a title, units, and by what it was made; no colour alone tells anything.</summary>
public static class ReportPictures
{
    /// <summary>What was drawn of a report serves all its forms, as long as the report is kept.</summary>
    private static readonly ConditionalWeakTable<Report, ConcurrentDictionary<PictureKey, Lazy<Picture?>>> Made = new();

    private static readonly Dictionary<string, Func<PictureSheet, Picture?>> Drawn = new(StringComparer.Ordinal)
    {
        ["calendar"] = CalendarPicture.Draw,
        ["ranking"] = RankingPicture.Draw,
        ["singles"] = SinglesPicture.Draw,
        ["burndown"] = sheet => BurnDownPicture.Draw(sheet, sheet.Options.Metric),
        ["places"] = PlacesPicture.Draw,
        ["pattern"] = PatternPicture.Draw,
        ["waterfall"] = WaterfallPicture.Draw,
        ["cumulative"] = CumulativePicture.Draw,
        ["monthly"] = MonthlyPicture.Draw,
        ["classes"] = ClassesPicture.OfMonths,
        ["days"] = DaysPicture.Draw,
        ["ozone"] = OzonePicture.Draw,
        ["hours"] = HoursPicture.Draw,
        ["levels"] = ClassesPicture.OfAreas,
        ["shares"] = SharesPicture.Draw,
        ["primary"] = PrimaryPicture.Draw,
        ["ratio"] = RatioPicture.Draw,
        ["boxes"] = BoxesPicture.Draw,
        ["anomalies"] = AnomaliesPicture.Draw,
        ["correlations"] = CorrelationsPicture.Draw,
        ["weather_months"] = WeatherMonthsPicture.Draw,
        ["weather_split"] = WeatherSplitPicture.Draw,
        ["weather_skill"] = WeatherSkillPicture.Draw,
        ["wind"] = WindPicture.Draw,
        ["map"] = sheet => MapPicture.Draw(sheet, sheet.Options.By),
        ["map_change"] = sheet => MapPicture.Draw(sheet, "index_change"),
        ["map_level"] = sheet => MapPicture.Draw(sheet, "level"),
    };

    /// <summary>
    /// The kinds: <c>calendar</c> (AQI of days), <c>ranking</c> (bars with the cut of the last N; of many those around the area), <c>singles</c> (stacked single
    /// indices against last year), <c>burndown</c> (what is left of a goal), <c>places</c> (month by month), <c>pattern</c>
    /// (PM2.5 and O3 by month and hour), <c>waterfall</c> (what the change of the index is made of), <c>cumulative</c> (mean to date with goal and last
    /// year), <c>monthly</c> (months beside last year's), <c>classes</c> (days by level and month), <c>days</c> (a pollutant by day with goal and control value),
    /// <c>ozone</c> (PM2.5 and ozone by day), <c>hours</c> (hour of the day by month), <c>levels</c> (days by level of the areas), <c>shares</c> (of the index),
    /// <c>primary</c> (pollutants), <c>ratio</c> (PM2.5/PM10), <c>boxes</c> (spread of the days), <c>anomalies</c> (months against those of the years before),
    /// <c>correlations</c>; where weather is given <c>wind</c> (rose, and PM2.5 and ozone by direction), and with the weather taken out <c>weather_months</c> (months as observed and
    /// with average weather, with the band of the interval), <c>weather_split</c> (the change on last year as weather, dust and the rest), <c>weather_skill</c> (how well days are known
    /// from their weather, by season); of areas with outlines or coordinates <c>map</c> (a figure), <c>map_change</c> (change of the index), <c>map_level</c> (levels of the AQI).
    /// </summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. Drawn.Keys];

    /// <summary>Draws one picture.</summary>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <param name="report">The facts.</param>
    /// <param name="language">The language.</param>
    /// <param name="options">What it shows, and for where it is made; <c>null</c> for the usual.</param>
    /// <returns>The picture; <c>null</c> when the facts it shows are missing.</returns>
    /// <exception cref="ArgumentException">No such kind.</exception>
    public static Picture? Draw(string kind, Report report, Language language, PictureOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(report);
        var asked = options ?? PictureOptions.Default;
        return Drawn.TryGetValue(kind, out var draw)
            ? Made.GetOrCreateValue(report).GetOrAdd(new PictureKey(kind, language, asked), _ => new(() => draw(new PictureSheet(report, Words.Of(language), new AreaNames(report.Days.Areas), asked)))).Value
            : throw new ArgumentException($"Expected one of {string.Join(", ", Kinds)}, found {kind}.", nameof(kind));
    }

    /// <summary>All pictures that can be drawn.</summary>
    /// <param name="report">The facts.</param>
    /// <param name="language">The language.</param>
    /// <returns>The pictures with their kinds.</returns>
    public static IEnumerable<(string Kind, Picture Picture)> All(Report report, Language language) =>
        Kinds.Select(kind => (kind, Draw(kind, report, language))).Where(p => p.Item2 is not null).Select(p => (p.kind, p.Item2!));

    /// <summary>Why letters of the pictures will be missing, and what to do; <c>null</c> when all can be drawn.</summary>
    /// <param name="report">The facts.</param>
    /// <param name="language">The language.</param>
    /// <returns>The message.</returns>
    public static string? MissingFont(Report report, Language language)
    {
        ArgumentNullException.ThrowIfNull(report);
        var words = Words.Of(language);
        if (!PictureFont.CanDrawLatin)
            return words.Pick("未找到任何字体，图片中的文字无法显示；请安装一种，例如 fonts-noto-cjk", "no font was found: letters will be missing in pictures; install one, such as fonts-noto-cjk");
        if (PictureFont.CanDrawChinese || (language == Language.English && report.Days.Areas.All(a => a.ToString().All(char.IsAscii))))
            return null;
        return words.Pick(
            "未找到含中文字符的字体，图片中的中文无法显示；请安装一种，例如 fonts-noto-cjk",
            "no font with Chinese characters was found: they will be missing in pictures; install one, such as fonts-noto-cjk");
    }

    private sealed record PictureKey(string Kind, Language Language, PictureOptions Options);
}
