using System.Globalization;
using System.Text.Json;
using AirQuality.Reporting.Pictures;

namespace AirQuality.Cli.Tests;

/// <summary>--weather of compare, report, plot, monday, brief and explain.</summary>
public sealed class WeatherBesideCommandTests : CliFixture
{
    [Test]
    public void Compare_HasPartsThatAddUpBesideTheMean()
    {
        var outcome = Run("compare", Air(), "--weather", Weather(), "--period", "2025", "--with", "last-year", "--json");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(Rows(outcome)[0].Keys.TakeLast(8), Is.EqualTo(new[] { "mean_change", "weather", "dust", "rest", "rest_pct", "rest_low", "rest_high", "weather_note" }));
        var cells = Row(outcome, "pm25");
        Assert.That(Number(cells["weather"]) + Number(cells["dust"]) + Number(cells["rest"]), Is.EqualTo(Number(cells["mean_change"])));
        Assert.That(Number(cells["rest_pct"]), Is.InRange(-30m, -10m)); // a fifth less from 2025 on
        Assert.That(Row(outcome, "good_days")["weather"], Is.Empty);
    }

    [Test]
    public void Compare_WithoutWeather_IsAsBefore() =>
        Assert.That(Run("compare", Air(), "--period", "2025", "--csv").Header, Is.EqualTo("area,comparison,with,metric,value,base,change,unit,note"));

    [Test]
    [Category("Long")]
    [Category("Surface")]
    public void Compare_InChinese_SaysTheWidth()
    {
        var outcome = Run("compare", Air(), "--weather", Weather(), "--period", "2025", "--lang", "zh");
        Assert.That(outcome.Out, Does.Contain("天帮忙还是人努力").And.Contain("个百分点").And.Contain("确有下降").And.Not.Contain("weather"));
    }

    [Test]
    [Category("Long")]
    [Category("Surface")]
    public void Compare_SeasonsApart_SaysSo() =>
        Assert.That(Run("compare", Air(), "--weather", Weather(), "--period", "2025-07", "--with", "2025-01", "--csv").Out, Does.Contain("the periods are of different seasons"));

    [Test]
    [Category("Long")]
    [Category("Surface")]
    public void Compare_InAProject_TakesItsWeather()
    {
        Air();
        Weather();
        var project = Write("airq.json", """{ "data": "air.csv", "weather": ["weather.csv"] }""");
        Assert.That(Run("compare", "--project", project, "--period", "2025", "--csv").Header, Does.Contain("rest_pct"));
    }

    [Test]
    public void Report_HasASectionWithSentenceTableAndPictures()
    {
        var outcome = Run("report", Air(), "--weather", Weather(), "--period", "2025", "--to", PathOf("report.json"), "--lang", "zh");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        var json = File.ReadAllText(PathOf("report.json"));
        Assert.That(json, Does.Contain("天帮忙还是人努力").And.Contain("\"rest_pct\"").And.Contain("误差±"));
    }

    [Test]
    [Category("Long")]
    [Category("Surface")]
    public void Report_OfAnArea_SaysItOnTheScreen() =>
        Assert.That(Run("report", Air(), "--weather", Weather(), "--period", "2025", "--area", "望都县", "--lang", "en").Out, Does.Contain("give or take"));

    [TestCase("weather_months")]
    [TestCase("weather_split")]
    [TestCase("weather_skill")]
    [Category("Long")]
    [Category("Surface")]
    public void Plot_DrawsIt(string kind)
    {
        Assert.That(ReportPictures.Kinds, Does.Contain(kind));
        var outcome = Run("plot", kind, Air(), "--weather", Weather(), "--period", "2025", "--to", PathOf("picture.svg"), "--lang", "en");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        var svg = File.ReadAllText(PathOf("picture.svg"));
        Assert.That(svg, Does.Contain("PM2.5"));
        Assert.That(kind == "weather_split" ? svg : "give or take", Does.Contain("give or take")); // in the description, for those who do not see it
    }

    [Test]
    public void Plot_WithoutWeather_SaysThatThereIsNothingToDraw()
    {
        var outcome = Run("plot", "weather_months", Air(), "--period", "2025", "--to", PathOf("picture.svg"));
        Assert.That(outcome.Code, Is.EqualTo(1));
        Assert.That(outcome.Err, Does.Contain("expected data to draw"));
    }

    [Test]
    public void Monday_PutsAverageWeatherBesideTheGoalOfTheYear()
    {
        var outcome = Run("monday", Air(), "--weather", Weather(), "--targets", Targets(), "--as-of", "2025-09-30", "--json");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        var rows = Rows(outcome);
        var year = rows.Single(r => r["metric"] == "pm25" && r["level"] == "year");
        Assert.That(Number(year["average_weather"]), Is.InRange(Number(year["average_weather_low"]), Number(year["average_weather_high"])));
        Assert.That(rows.Where(r => r["level"] != "year").Select(r => r["average_weather"]), Is.All.Empty);
    }

    [Test]
    [Category("Long")]
    [Category("Surface")]
    public void Monday_InChinese_SaysBothFigures() =>
        Assert.That(Run("monday", Air(), "--weather", Weather(), "--targets", Targets(), "--as-of", "2025-09-30", "--lang", "zh").Out, Does.Contain("若气象为平均水平，则为"));

    [Test]
    public void Brief_SaysItOfTheYearToDate()
    {
        var outcome = Run("brief", Air(), "--weather", Weather(), "--as-of", "2025-09-30", "--area", "望都县", "--json");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        var row = Rows(outcome).Single(r => r["part"] == "weather");
        Assert.That(row["period"], Is.EqualTo("2025-01-01..2025-09-30"));
        Assert.That(row["text"], Does.Contain("give or take"));
    }

    [Test]
    public void Explain_NamesTheTermsOfTheChange()
    {
        var outcome = Run("explain", Air(), "--weather", Weather(), "--period", "2025", "--metric", "pm25", "--with", "last-year", "--json");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        var rows = Rows(outcome);
        var terms = rows.Where(r => r["depth"] == "1").ToList();
        Assert.That(terms.Select(t => t["what"]), Is.EqualTo(new[] { "Weather", "Dust and other registered events", "The rest (emissions, by work and economy; what is carried in unseen by local weather; error)" }));
        Assert.That(terms.Sum(t => Number(t["value"])), Is.EqualTo(Number(rows[0]["value"])));
    }

    [Test]
    public void Explain_OfAPercentile_IsAMistakeOfUse() =>
        Assert.That(Run("explain", Air(), "--weather", Weather(), "--period", "2025", "--metric", "o3_8h", "--with", "last-year").Code, Is.EqualTo(2));

    [Test]
    public void Explain_WithoutWeather_IsAMistakeOfUse() =>
        Assert.That(Run("explain", Air(), "--period", "2025", "--metric", "pm25", "--with", "last-year").Code, Is.EqualTo(2));

    private string Air() => Write(WindyCounty.AirName, WindyCounty.Air());

    private string Weather() => Write(WindyCounty.WeatherName, WindyCounty.Weather());

    private string Targets() => Write("targets.csv", "area,metric,year,goal", "望都县,pm25,2025,60");

    /// <summary>The rows by their columns.</summary>
    private static List<Dictionary<string, string>> Rows(Outcome outcome) =>
        [.. outcome.Json.Select(row => row.EnumerateObject().ToDictionary(c => c.Name, c => c.Value.ValueKind == JsonValueKind.Null ? string.Empty : c.Value.ToString(), StringComparer.Ordinal))];

    private static Dictionary<string, string> Row(Outcome outcome, string metric) => Rows(outcome).Single(r => r["metric"] == metric);

    private static decimal Number(string cell) => decimal.Parse(cell, CultureInfo.InvariantCulture);
}
