using System.Globalization;
using System.Net;
using System.Text;
using AirQuality.Observations;
using AirQuality.Reporting.Facts;
using AirQuality.Reporting.Pictures;
using AirQuality.Targets.Goals;
using AirQuality.Terms;
using SkiaSharp;

namespace AirQuality.Reporting.Tests;

public class PictureTests
{
    private static readonly Report Report = SampleReport.Of(14, area: SampleReport.Days(14).Areas[0]) is var report ? report with { Weather = SampleWeather.Of(report.Focus) } : null!;

    [Test]
    public void Draw_EveryKind_IsTheSameSizeAsSvgAndPng([Values] Language language)
    {
        foreach (var kind in ReportPictures.Kinds.Where(k => k is not ("pattern" or "hours" or "wind") && !k.StartsWith("map", StringComparison.Ordinal))) // the sample has days only, no wind and no places on earth
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
    public void WeatherSplit_Svg_HoldsThePartsAndTheirSum()
    {
        var words = Words(Encoding.UTF8.GetString(ReportPictures.Draw("weather_split", Report, Language.English)!.ToSvg()));
        Assert.That(words, Does.Contain("50.2").And.Contain("−6.1").And.Contain("+0.4").And.Contain("−2.3").And.Contain("42.2")); // 50.2 - 6.1 + 0.4 - 2.3 = 42.2
    }

    [Test]
    public void WeatherMonths_Description_GivesTheLastMonthWithItsInterval() =>
        Assert.That(ReportPictures.Draw("weather_months", Report, Language.English)!.Description, Does.EndWith("36 months, 2024-01 to 2026-12; the last 63 as observed, 58 with average weather (48 to 68)"));

    [Test]
    public void WeatherPictures_WithoutWeather_AreNone() =>
        Assert.That(new[] { "weather_months", "weather_split", "weather_skill" }.Select(k => ReportPictures.Draw(k, SampleReport.Of(3), Language.English)), Is.All.Null);

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
        var picture = ReportPictures.Draw("burndown", Report, Language.English, new PictureOptions { Metric = GoalMetric.Statistic(Pollutant.PM25) })!;
        var goal = Report.Goals.First(g => g.Goal.Area == Report.Focus && g.Goal.Metric == GoalMetric.Statistic(Pollutant.PM25));
        Assert.That(goal.Periods, Has.Count.EqualTo(4));
        foreach (var period in goal.Periods)
            Assert.That(picture.Description, Does.Contain($"{period.Period}: goal {period.Planned}{(period.RemainingDays > 0 && period.Goal is { } inForce && inForce != period.Planned ? string.Create(CultureInfo.InvariantCulture, $" (in force {inForce})") : "")}, now {period.Actual}, {(period.Control is { } control ? string.Create(CultureInfo.InvariantCulture, $"control {Math.Floor(control * 10) / 10} µg/m³") : "over")}"), "days at a control value rounded down keep the goal");
    }

    [Test]
    public void Draw_NameWithWhatXmlDoesNotAllow_IsAWholeSvg()
    {
        var builder = new DailyGridBuilder();
        var rows = new[] { "甲\u0001<\ud800县", "乙\ufffe\"县" }.Select(n => builder.AddArea(new Area(n, AreaLevel.County, null))).ToList();
        foreach (var (row, day) in rows.SelectMany(r => Enumerable.Range(0, 59).Select(d => (r, d))))
            builder.Add(row, new NodaTime.LocalDate(2026, 1, 1).PlusDays(day), Pollutant.PM25, Concentration.FromDecimal(20 + day));
        var report = Facts.Report.Gather(builder.Build(), AssessmentPeriod.Parse("2026-02"));
        var titles = ReportPictures.All(report, Language.Chinese).Select(p => System.Xml.Linq.XDocument.Parse(Encoding.UTF8.GetString(p.Picture.ToSvg())).Root!.Elements().First().Value).ToList();
        Assert.That(titles, Has.Some.Contain("甲<\ufffd县").Or.Some.Contain("乙\"县"));
    }

    [Test]
    public void Draw_EveryKind_FillsNoRectangleOfItsSvgBlack()
    {
        foreach (var (kind, picture) in ReportPictures.All(Report, Language.Chinese))
            Assert.That(Found.Without(Encoding.UTF8.GetString(picture.ToSvg()), "<clipPath[^>]*>.*?</clipPath>"), Does.Not.Match("<rect (?![^>]*fill=)"), $"{kind}: a rectangle without a fill is black");
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
    public void Draw_ForASlide_IsSixteenByNineWithLargerLetters([Values] Language language)
    {
        foreach (var kind in ReportPictures.Kinds)
            if (ReportPictures.Draw(kind, Report, language, new PictureOptions { Size = PictureSize.Slide }) is { } picture)
            {
                Assert.That((picture.Width, picture.Height), Is.EqualTo((1280, 720)), kind);
                Assert.That(Encoding.UTF8.GetString(picture.ToSvg()), Does.Contain("scale(1.77"), kind);
            }
    }

    [Test]
    public void Cumulative_Svg_HoldsTheMeanToDateLastYearsAndTheGoal()
    {
        var picture = ReportPictures.Draw("cumulative", Report, Language.English)!;
        var toDate = Report.Months[^1].ToDate;
        var goal = Report.Goals.First(g => g.Goal.Area == Report.Focus && g.Goal.Metric == GoalMetric.Statistic(Pollutant.PM25)).Goal.Value;
        Assert.That(picture.Description, Does.Contain(FormattableString.Invariant($"this year {toDate.Current[Pollutant.PM25].Evaluated}, last year {toDate.Earlier[0][Pollutant.PM25].Evaluated}, goal {goal}")));
        Assert.That(Words(Encoding.UTF8.GetString(picture.ToSvg())), Does.Contain(FormattableString.Invariant($"{toDate.Current[Pollutant.PM25].Evaluated}")));
    }

    [Test]
    public void Monthly_Svg_HoldsBothYearsAndTheChangeOfEveryMonth()
    {
        var words = Words(Encoding.UTF8.GetString(ReportPictures.Draw("monthly", Report, Language.English)!.ToSvg()));
        foreach (var month in Report.Months)
        {
            Assert.That(words, Does.Contain(FormattableString.Invariant($"{month.Month.Current[Pollutant.PM25].Evaluated}")).And.Contain(FormattableString.Invariant($"{month.Month.Earlier[0][Pollutant.PM25].Evaluated}")));
            var change = month.Month.Of(AirQuality.Figures.Figure.Statistic(Pollutant.PM25)).Change!.Value;
            Assert.That(words, Does.Contain(FormattableString.Invariant($"{(change > 0 ? "+" : change < 0 ? "−" : "")}{Math.Abs(change)}%")));
        }
    }

    [Test]
    public void Classes_Description_CountsTheGoodDaysOfEveryMonth()
    {
        var picture = ReportPictures.Draw("classes", Report, Language.English)!;
        foreach (var month in Report.Months)
            Assert.That(picture.Description, Does.Contain(FormattableString.Invariant($" {month.Month.Current.GoodDays} good days, {month.Month.Current.HeavyDays} heavy")));
    }

    [Test]
    public void Days_Svg_HoldsEveryDayOfTheMonth()
    {
        var words = Words(Encoding.UTF8.GetString(ReportPictures.Draw("days", Report, Language.English)!.ToSvg()));
        var values = Enumerable.Range(0, 31).Select(i => Report.Days.PublishedOn(0, Report.Assessed.Start.PlusDays(i))[Pollutant.PM25].Value!.Value).ToList();
        foreach (var group in values.GroupBy(v => v))
            Assert.That(words.Count(w => w == FormattableString.Invariant($"{group.Key:0}")), Is.GreaterThanOrEqualTo(group.Count()));
    }

    [Test]
    public void Shares_Description_IsTheLoadShares()
    {
        var picture = ReportPictures.Draw("shares", Report, Language.English)!;
        foreach (var pollutant in Enum.GetValues<Pollutant>())
            Assert.That(picture.Description, Does.Contain(FormattableString.Invariant($"{AirQuality.Figures.BulletinFigures.LoadShare(Report.Of(Report.Focus).Current, pollutant)}%")));
    }

    [Test]
    public void Ranking_OfMany_ShowsTheFirstTheOwnSurroundingsAndTheLast([Values] PictureSize size)
    {
        var report = SampleReport.Of(80, area: SampleReport.Days(80).Areas[40]);
        var words = Words(Encoding.UTF8.GetString(ReportPictures.Draw("ranking", report, Language.English, new PictureOptions { Size = size })!.ToSvg()));
        var (all, own) = (report.Ranking.Ranked, report.Ranking.PlaceOf(report.Focus)!);
        var index = all.Index().First(r => r.Item.Area == report.Focus).Index;
        foreach (var shown in new[] { all[0], own, all[index - 1], all[index + 1], all[^1] })
            Assert.That(words, Does.Contain($"{shown.Area.Name} {shown.Place}"));
        Assert.That(words, Does.Contain("…"));
        Assert.That(words.Count(w => all.Any(r => w == $"{r.Area.Name} {r.Place}")), Is.LessThan(40));
    }

    [Test]
    public void Draw_FactsMissing_GivesNoPicture()
    {
        var alone = SampleReport.Of(1);
        Assert.That(ReportPictures.Draw("ranking", alone, Language.English), Is.Null);
        Assert.That(ReportPictures.Draw("places", alone, Language.English), Is.Null);
        Assert.That(ReportPictures.Draw("waterfall", SampleReport.Of(3, "2025-03"), Language.English), Is.Null);
        Assert.That(ReportPictures.Draw("burndown", Report, Language.English, new PictureOptions { Metric = GoalMetric.Rank }), Is.Null);
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
