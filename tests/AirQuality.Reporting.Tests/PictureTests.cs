using System.Globalization;
using System.Net;
using System.Text;
using AirQuality.Reporting.Facts;
using AirQuality.Reporting.Pictures;
using AirQuality.Targets.Goals;
using AirQuality.Terms;
using SkiaSharp;

namespace AirQuality.Reporting.Tests;

public class PictureTests
{
    private static readonly Report Report = SampleReport.Of(14, area: SampleReport.Days(14).Areas[0]);

    [Test]
    public void Draw_EveryKind_IsTheSameSizeAsSvgAndPng([Values] Language language)
    {
        foreach (var kind in ReportPictures.Kinds.Where(k => k != "pattern"))
        {
            var picture = ReportPictures.Draw(kind, Report, language)!;
            using var bitmap = SKBitmap.Decode(picture.ToPng(scale: 1));
            Assert.That((bitmap.Width, bitmap.Height), Is.EqualTo((picture.Width, picture.Height)), kind);
            var svg = Encoding.UTF8.GetString(picture.ToSvg());
            Assert.That(svg, Does.Contain($"viewBox=\"0 0 {picture.Width} {picture.Height}\"").And.Contain($"<title>{WebUtility.HtmlEncode(picture.Title)}</title>"), kind);
            Assert.That(Words(svg), Has.Some.StartsWith(language == Language.Chinese ? "数据" : "Data"), kind);
            Assert.That(picture.Description.Any(char.IsDigit), kind);
        }
    }

    [Test]
    public void Ranking_Svg_HoldsEveryValueAndPlace()
    {
        var words = Words(Encoding.UTF8.GetString(ReportPictures.Draw("ranking", Report, Language.English)!.ToSvg()));
        foreach (var area in Report.Ranking.Ranked)
        {
            Assert.That(words, Does.Contain(area.Value.ToString(CultureInfo.InvariantCulture) + (area.IsTied ? " tied" : "")));
            Assert.That(words, Does.Contain($"{area.Area.Name} {area.Place}"));
        }
    }

    [Test]
    public void Calendar_Svg_HoldsTheAqiOfEveryDay()
    {
        var words = Words(Encoding.UTF8.GetString(ReportPictures.Draw("calendar", SampleReport.Of(3, "2026-Q3"), Language.English)!.ToSvg()));
        var days = SampleReport.Of(3, "2026-Q3") is var report ? report.Of(report.Focus).Current.DayAqis : [];
        foreach (var group in days.GroupBy(d => d.Aqi!.Value))
            Assert.That(words.Count(w => w == group.Key.ToString(CultureInfo.InvariantCulture)), Is.EqualTo(group.Count()), $"AQI {group.Key}");
    }

    [Test]
    public void BurnDown_Svg_HoldsGoalActualAndControlOfEveryLevel()
    {
        var picture = ReportPictures.Draw("burndown", Report, Language.English, GoalMetric.Statistic(Pollutant.PM25))!;
        var goal = Report.Goals.First(g => g.Goal.Area == Report.Focus && g.Goal.Metric == GoalMetric.Statistic(Pollutant.PM25));
        Assert.That(goal.Periods, Has.Count.EqualTo(4));
        foreach (var period in goal.Periods)
            Assert.That(picture.Description, Does.Contain($"{period.Period}: goal {period.Goal ?? period.Planned}, now {period.Actual}, {(period.Control is { } control ? $"control {control}" : "over")}"));
    }

    [Test]
    public void Places_Svg_NamesEveryAreaWithItsPlaceInTheLastMonth()
    {
        var words = Words(Encoding.UTF8.GetString(ReportPictures.Draw("places", Report, Language.English)!.ToSvg()));
        foreach (var area in Report.History.Areas)
            Assert.That(words, Does.Contain($"{area.Places[^1].Place} {area.Area.Name}"));
    }

    [Test]
    public void Calendar_MonthWithoutDays_SaysThatItIsMissing()
    {
        var report = SampleReport.Of(14, "2026-Q2", SampleReport.Days(14).Areas[13]);
        var words = Words(Encoding.UTF8.GetString(ReportPictures.Draw("calendar", report, Language.English)!.ToSvg()));
        Assert.That(words, Does.Contain("May 2026: missing"));
    }

    [Test]
    public void Draw_FactsMissing_GivesNoPicture()
    {
        var alone = SampleReport.Of(1);
        Assert.That(ReportPictures.Draw("ranking", alone, Language.English), Is.Null);
        Assert.That(ReportPictures.Draw("places", alone, Language.English), Is.Null);
        Assert.That(ReportPictures.Draw("waterfall", SampleReport.Of(3, "2025-03"), Language.English), Is.Null);
        Assert.That(ReportPictures.Draw("burndown", Report, Language.English, GoalMetric.Rank), Is.Null);
    }

    [Test]
    public void Draw_UnknownKind_NamesThoseThereAre() =>
        Assert.That(() => ReportPictures.Draw("pie", Report, Language.English), Throws.ArgumentException.With.Message.Contains("waterfall"));

    [Test]
    public void ToPng_ScaleOutOfRange_Throws() =>
        Assert.That(() => ReportPictures.Draw("calendar", Report, Language.English)!.ToPng(0), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void Draw_Twice_GivesTheSameFile()
    {
        var first = ReportPictures.Draw("singles", Report, Language.Chinese)!.ToSvg();
        Assert.That(ReportPictures.Draw("singles", Report, Language.Chinese)!.ToSvg(), Is.EqualTo(first));
    }

    [Test]
    public void Svg_Chinese_IsTextThatCanBeSearched()
    {
        Assume.That(ReportPictures.MissingFont(Report, Language.Chinese), Is.Null, "a font with Chinese characters is installed");
        var words = Words(Encoding.UTF8.GetString(ReportPictures.Draw("ranking", Report, Language.Chinese)!.ToSvg()));
        Assert.That(words, Has.Some.StartsWith("2026年10月综合指数排名（共"));
    }

    private static List<string> Words(string svg) =>
        [.. Found.All(svg, "<text[^>]*>(.*?)</text>").Select(m => WebUtility.HtmlDecode(m.Groups[1].Value).Trim())];
}
