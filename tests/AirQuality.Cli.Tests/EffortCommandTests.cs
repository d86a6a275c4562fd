using System.Globalization;

namespace AirQuality.Cli.Tests;

/// <summary>effort.</summary>
public sealed class EffortCommandTests : CliFixture
{
    [Test]
    public void Effort_Parts_AddUpToTheObservedChange()
    {
        var outcome = Run("effort", Air(), "--weather", Weather(t => t), "--period", "2025", "--csv");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Header, Is.EqualTo("area,pollutant,observed_change,weather,dust,rest,rest_pct,rest_low,rest_high,skill,note,skill_climate"));
        var cells = outcome.Lines[1].Split(',');
        Assert.That(Number(cells[3]) + Number(cells[4]) + Number(cells[5]), Is.EqualTo(Number(cells[2])));
        Assert.That(Number(cells[6]), Is.InRange(-30m, -10m)); // a fifth less from 2025 on
    }

    [Test]
    [Category("Long")]
    [Category("Surface")]
    public void Effort_InChinese_SaysItToAHeadOfCounty()
    {
        var outcome = Run("effort", Air(), "--weather", Weather(t => t), "--period", "2025", "--lang", "zh");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Out, Does.Contain("个百分点").And.Contain("其余").And.Not.Contain("weather"));
    }

    [Test]
    public void Effort_OfFahrenheit_IsRefused()
    {
        var outcome = Run("effort", Air(), "--weather", Weather(t => (t * 9 / 5) + 32), "--period", "2025");
        Assert.That(outcome.Code, Is.EqualTo(1));
        Assert.That(outcome.Err, Does.Contain("as in Fahrenheit"));
    }

    [Test]
    [Category("Long")]
    [Category("Surface")]
    public void Effort_OfTheIndex_SaysWhyItCannotBeHad()
    {
        var outcome = Run("effort", Air(), "--weather", Weather(t => t), "--period", "2025", "--index", "--csv");
        Assert.That(outcome.Header, Does.EndWith(",skill_climate,not_split"));
        Assert.That(outcome.Lines[2], Is.EqualTo("望都县,index,,,,,,,,,the index of one of the periods is not valid,,")); // PM2.5 alone makes none
    }

    [Test]
    [Category("Long")]
    [Category("Surface")]
    public void Effort_TakesAFolderOfWeather()
    {
        Directory.CreateDirectory(PathOf("met"));
        File.Move(Weather(t => t), PathOf("met/weather.csv"));
        Assert.That(Run("effort", Air(), "--weather", PathOf("met"), "--period", "2025").Code, Is.Zero);
    }

    [Test]
    public void Effort_WithSeveralYears_IsAMistakeOfUse() =>
        Assert.That(Run("effort", Air(), "--weather", Weather(t => t), "--period", "2025", "--with", "2023..2024").Code, Is.EqualTo(2));

    [Test]
    public void Effort_ShowMonths_GivesThemWithAverageWeather()
    {
        var outcome = Run("effort", Air(), "--weather", Weather(t => t), "--period", "2025", "--show", "months", "--csv");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Header, Is.EqualTo("area,pollutant,period,observed,weather,dust,normalised,low,high,note"));
        Assert.That(outcome.Lines, Has.Length.EqualTo(13));
        foreach (var cells in outcome.Lines.Skip(1).Select(l => l.Split(',')))
            Assert.That(Number(cells[4]) + Number(cells[5]) + Number(cells[6]), Is.EqualTo(Number(cells[3])), cells[2]);
    }

    [Test]
    [Category("Long")]
    [Category("Surface")]
    public void Effort_ShowWithoutPeriod_IsOfAllDays()
    {
        var outcome = Run("effort", Air(), "--weather", Weather(t => t), "--show", "years", "--csv");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Lines.Skip(1).Select(l => l.Split(',')[2]), Is.EqualTo(new[] { "2023", "2024", "2025" }));
    }

    [Test]
    public void Effort_ShowDays_HaveIntervals()
    {
        var outcome = Run("effort", Air(), "--weather", Weather(t => t), "--show", "days", "--period", "2024-01", "--csv");
        var cells = outcome.Lines[1].Split(',');
        Assert.That(Number(cells[6]), Is.InRange(Number(cells[7]), Number(cells[8])));
    }

    [Test]
    public void Effort_ShowTrend_AddsUpAndHasItsInterval()
    {
        var outcome = Run("effort", Air(), "--weather", Weather(t => t), "--show", "trend", "--csv");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Header, Is.EqualTo("area,pollutant,period,days,observed_per_year,weather_per_year,per_year,low,high,pct_per_year,pct_low,pct_high,sen_per_year,mk_p,verdict,note"));
        var cells = outcome.Lines[1].Split(',');
        Assert.That(Number(cells[5]) + Number(cells[6]), Is.EqualTo(Number(cells[4])));
        Assert.That(cells[14], Is.EqualTo("falling")); // a fifth less in the last of three years
    }

    [Test]
    [Category("Long")]
    [Category("Surface")]
    public void Effort_ShowTrendOfAYear_SaysWhyThereIsNone()
    {
        var outcome = Run("effort", Air(), "--weather", Weather(t => t), "--show", "trend", "--period", "2024", "--lang", "zh");
        Assert.That(outcome.Code, Is.EqualTo(1));
        Assert.That(outcome.Out, Does.Contain("趋势至少须两年的数据"));
    }

    [Test]
    [Category("Long")]
    [Category("Surface")]
    public void Effort_ShowMonthsBeyondTheRecord_SaysWhyThereAreNone()
    {
        var outcome = Run("effort", Air(), "--weather", Weather(t => t), "--show", "months", "--period", "2026-01", "--lang", "zh");
        Assert.That(outcome.Code, Is.EqualTo(1));
        Assert.That(outcome.Out, Does.Contain("模型不外推到记录以外"));
    }

    [Test]
    public void Effort_ShowSkill_IsBySeason()
    {
        var outcome = Run("effort", Air(), "--weather", Weather(t => t), "--period", "2025", "--show", "skill", "--lang", "zh");
        Assert.That(outcome.Out, Does.Contain("冬季（12—2月）").And.Contain("全年"));
    }

    [Test]
    public void Effort_WithTargets_PutsAverageWeatherBesideTheOfficialFigure()
    {
        var outcome = Run("effort", Air(), "--weather", Weather(t => t), "--targets", Targets(), "--as-of", "2025-09-30", "--csv");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Header, Is.EqualTo("area,metric,goal,actual,with_average_weather,low,high,control,control_with_average_weather,note"));
        var cells = outcome.Lines[1].Split(',');
        var official = Run("track", Air(), "--targets", Targets(), "--as-of", "2025-09-30", "--csv");
        var columns = official.Header.Split(',');
        var year = official.Lines.Select(l => l.Split(',')).Single(l => l[Array.IndexOf(columns, "metric")] == "pm25" && l[Array.IndexOf(columns, "level")] == "year");
        Assert.That(cells[3], Is.EqualTo(year[Array.IndexOf(columns, "actual")]));
        Assert.That(cells[7], Is.EqualTo(year[Array.IndexOf(columns, "control")]));
        Assert.That(Number(cells[4]), Is.InRange(Number(cells[5]), Number(cells[6])));
    }

    [Test]
    [Category("Long")]
    [Category("Surface")]
    public void Effort_OfAGoalThatIsNoMean_SaysWhy()
    {
        var outcome = Run("effort", Air(), "--weather", Weather(t => t), "--targets", Targets(), "--lang", "zh");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Out, Does.Contain("若气象为平均水平").And.Contain("不是日均值的平均").And.Not.Contain("weather"));
    }

    [Test]
    public void Effort_WithNeitherPeriodNorTargets_IsAMistakeOfUse() =>
        Assert.That(Run("effort", Air(), "--weather", Weather(t => t)).Code, Is.EqualTo(2));

    [Test]
    public void Effort_WithBoth_IsAMistakeOfUse() =>
        Assert.That(Run("effort", Air(), "--weather", Weather(t => t), "--targets", Targets(), "--period", "2025").Code, Is.EqualTo(2));

    [Test]
    [Category("Long")]
    [Category("Surface")]
    public void Effort_InAProjectFolder_TakesWeatherAndTargetsFromIt([Values] bool withPeriod)
    {
        Air();
        Weather(t => t);
        Targets();
        var project = Write("airq.json", """{ "data": "air.csv", "weather": ["weather.csv"], "targets": "targets.csv" }""");
        string[] period = withPeriod ? ["--period", "2025"] : [];
        var outcome = Run(["effort", "--project", project, .. period, "--csv"]);
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Header, Does.Contain(withPeriod ? "observed_change" : "with_average_weather"));
    }

    private string Targets() => Write("targets.csv", "area,metric,year,goal", "望都县,pm25,2025,60", "望都县,o3_8h,2025,160");

    private static decimal Number(string cell) => decimal.Parse(cell, CultureInfo.InvariantCulture);

    private string Air() => Write(WindyCounty.AirName, WindyCounty.Air());

    private string Weather(Func<double, double> temperature) => Write(WindyCounty.WeatherName, WindyCounty.Weather(temperature));
}
