using AirQuality.Reporting.Facts;
using AirQuality.Targets.Goals;
using AirQuality.Terms;

namespace AirQuality.Reporting.Pictures;

/// <summary>The pictures of a report. Every picture has a title, units, and by what it was made; no colour alone tells anything.</summary>
public static class ReportPictures
{
    /// <summary>
    /// The kinds: <c>calendar</c> (AQI of days), <c>ranking</c> (bars with the cut of the last N), <c>singles</c> (stacked single
    /// indices against last year), <c>burndown</c> (what is left of a goal), <c>places</c> (month by month), <c>pattern</c>
    /// (PM2.5 and O3 by month and hour), <c>waterfall</c> (what the change of the index is made of).
    /// </summary>
    public static IReadOnlyList<string> Kinds { get; } = ["calendar", "ranking", "singles", "burndown", "places", "pattern", "waterfall"];

    /// <summary>Draws one picture.</summary>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <param name="report">The facts.</param>
    /// <param name="language">The language.</param>
    /// <param name="metric">For <c>burndown</c> the figure of the goal; <c>null</c> for the first that has a budget.</param>
    /// <returns>The picture; <c>null</c> when the facts it shows are missing.</returns>
    /// <exception cref="ArgumentException">No such kind.</exception>
    public static Picture? Draw(string kind, Report report, Language language, GoalMetric? metric = null)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(report);
        var sheet = new PictureSheet(report, Words.Of(language), new AreaNames(report.Days.Areas));
        return kind switch
        {
            "calendar" => CalendarPicture.Draw(sheet),
            "ranking" => RankingPicture.Draw(sheet),
            "singles" => SinglesPicture.Draw(sheet),
            "burndown" => BurnDownPicture.Draw(sheet, metric),
            "places" => PlacesPicture.Draw(sheet),
            "pattern" => PatternPicture.Draw(sheet),
            "waterfall" => WaterfallPicture.Draw(sheet),
            _ => throw new ArgumentException($"Expected one of {string.Join(", ", Kinds)}, found {kind}.", nameof(kind)),
        };
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
}
