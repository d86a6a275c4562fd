using System.Globalization;
using System.Text;
using AirQuality.Meteorology;
using AirQuality.Reporting.Facts;
using AirQuality.Reporting.Pictures;
using AirQuality.Targets.Outlooks;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Reporting.Tests;

/// <summary>The wind rose against winds written down as stations report them, speed and degrees, with their directions by the compass.</summary>
public class WindTests
{
    private static readonly LocalDate First = new(2026, 10, 1);

    /// <summary>Speed (m/s), degrees the wind comes from, and where that lies on a compass of 16 points: each is 22.5 degrees wide, half to each side.</summary>
    private static readonly (double Speed, double From, int Point)[] Winds =
    [
        (1.5, 0, 0), (1.5, 11, 0), (2.5, 349, 0), (3.5, 359.9, 0), (6, 360, 0), // north
        (1.5, 12, 1), (2.5, 33, 1), // north-northeast
        (4, 90, 4), (4, 79, 4), (4, 101, 4), (1.1, 90, 4), // east
        (2, 180, 8), (3, 225, 10), (5, 270, 12), (5.1, 270, 12), (9, 348, 15),
        (1, 45, -1), (0.4, 200, -1), (0, 0, -1), (1, 270, -1), // calm
    ];

    [Test]
    public void Days_OfEveryWind_FallWhereTheCompassHasThem()
    {
        var rose = WindRose.Of(Report())!;
        Assert.That(rose.Days, Is.EqualTo(Winds.Length));
        Assert.That(rose.WithoutWind, Is.EqualTo(31 - Winds.Length));
        Assert.That(rose.Calm, Is.EqualTo(4));
        for (var point = 0; point < WindRose.Directions; point++)
            Assert.That(rose.DaysOf(point), Is.EqualTo(Winds.Count(w => w.Point == point)), point.ToString(CultureInfo.InvariantCulture));
        Assert.That(Enumerable.Range(0, WindRose.Classes.Count).Select(c => rose.DaysOf(0, c)), Is.EqualTo(new[] { 2, 1, 1, 1 }), "1.5, 1.5 | 2.5 | 3.5 | 6 m/s");
        Assert.That(Enumerable.Range(0, WindRose.Classes.Count).Select(c => rose.DaysOf(12, c)), Is.EqualTo(new[] { 0, 0, 1, 1 }), "5 belongs to 3 to 5, 5.1 does not");
        Assert.That(rose.MainDirection, Is.Zero);
    }

    [Test]
    public void Means_ByDirection_AreThoseOfTheDaysWithIt()
    {
        var report = Report();
        var rose = WindRose.Of(report)!;
        foreach (var pollutant in WindRose.Shown)
            foreach (var point in Enumerable.Range(-1, WindRose.Directions + 1))
            {
                // From the grid's own text of each day, so that nothing of the rose is used.
                var values = Winds.Index().Where(w => w.Item.Point == point).Select(w => report.Days.PublishedOn(0, First.PlusDays(w.Index))[pollutant].Value!.Value).ToList();
                decimal? expected = values.Count < 3 ? null : Math.Round(values.Sum() / values.Count, 0, MidpointRounding.ToEven);
                Assert.That(rose.MeanOf(point < 0 ? null : point, pollutant), Is.EqualTo(expected), $"{pollutant} {point}");
            }
    }

    [Test]
    public void Draw_Wind_TellsCalmAndMainDirectionInBothLanguages([Values] Language language, [Values] PictureSize size)
    {
        var picture = ReportPictures.Draw("wind", Report(), language, new PictureOptions { Size = size })!;
        Assert.That(picture.Description, Does.Contain(language == Language.Chinese ? "静风4天（20.0%）" : "4 of them calm (20.0%)"));
        Assert.That(picture.Description, Does.Contain(language == Language.Chinese ? "来自北的最多，5天" : "from N, on 5 days"));
        Assert.That(Encoding.UTF8.GetString(picture.ToSvg()), Does.Contain("20.0%"));
        Assert.That(picture.ToPng(), Is.Not.Empty);
    }

    [Test]
    public void Draw_WithoutWeather_IsNothing()
    {
        Assert.That(ReportPictures.Draw("wind", SampleReport.Of(1), Language.Chinese), Is.Null);
        var elsewhere = new WeatherSet([new WeatherRecord("别处", Days())]);
        Assert.That(ReportPictures.Draw("wind", Report(elsewhere), Language.Chinese), Is.Null, "the weather of another place is none");
    }

    [Test]
    public void Html_WithWeather_ShowsTheRose()
    {
        using var page = new StringWriter();
        ReportRenderer.Html(Report(), Language.English, page);
        Assert.That(page.ToString(), Does.Contain("Wind rose and concentrations by wind"));
    }

    private static Report Report(WeatherSet? weather = null)
    {
        var days = SampleReport.Days(1);
        return Facts.Report.Gather(days, AssessmentPeriod.Month(2026, 10), options: ReportOptions.Default with
        {
            Wind = weather ?? new WeatherSet([new WeatherRecord(string.Empty, Days())]),
            Outlook = OutlookOptions.Default with { Simulations = 50 },
        });
    }

    private static IEnumerable<WeatherDay> Days() => Winds.Select((w, i) => new WeatherDay(First.PlusDays(i))
    {
        WindSpeed = w.Speed,
        WindEast = -w.Speed * Math.Sin(w.From * Math.PI / 180),
        WindNorth = -w.Speed * Math.Cos(w.From * Math.PI / 180),
    });
}
