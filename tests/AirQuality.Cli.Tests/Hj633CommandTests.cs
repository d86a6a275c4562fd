namespace AirQuality.Cli.Tests;

/// <summary>Tables 4 and 5 of HJ 633-2026.</summary>
public sealed class Hj633CommandTests : CliFixture
{
    private const string Columns = "name,so2,iaqi_so2,no2,iaqi_no2,co,iaqi_co,o3,iaqi_o3,pm10,iaqi_pm10,pm25,iaqi_pm25,aqi,primary,level,category,colour";

    /// <summary>PM2.5 70: 50 / 55 x 10 + 100 = 109.1, up to 110 (IAQI 100 at 60, 150 at 115).</summary>
    [Test]
    public void Day_Complete_Has18ColumnsInTheOrderOfTheTable()
    {
        var outcome = Run("hj633", Write("d.csv", Observed, "A,2026-05-01,8,31,95,70,0.9,112"), "--csv", "--lang", "zh");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Header, Is.EqualTo(Columns));
        Assert.That(outcome.Header.Split(','), Has.Length.EqualTo(18));
        Assert.That(outcome.Lines[1], Is.EqualTo("A,8,8,31,39,0.9,23,112,60,95,83,70,110,110,PM2.5,三级,轻度污染,橙色"));
    }

    /// <summary>5.3.1: the AQI and the rest are NA, the sub-indices of what is measured stay.</summary>
    [Test]
    public void Day_WithAMissingPollutantAndNoneAbove100_KeepsTheSubIndices()
    {
        var outcome = Run("hj633", Write("d.csv", Observed, "A,2026-05-01,8,31,95,35,0.9,"), "--csv", "--lang", "zh");
        Assert.That(outcome.Lines[1], Is.EqualTo("A,8,8,31,39,0.9,23,NA,NA,95,83,35,50,NA,NA,NA,NA,NA"));
    }

    /// <summary>5.3.2 and the note under the tables: / outside the monitoring plan, which does not withhold the AQI.</summary>
    [Test]
    public void Day_WithAPollutantOutsideThePlan_IsMarkedAndHasAnAqi()
    {
        var outcome = Run("hj633", Write("d.csv", Observed, "A,2026-05-01,8,31,95,35,0.9,"), "--not-monitored", "o3", "--csv", "--lang", "zh");
        Assert.That(outcome.Lines[1], Is.EqualTo("A,8,8,31,39,0.9,23,/,/,95,83,35,50,83,PM10,二级,良,黄色"));
    }

    /// <summary>A township station with particles only: declared in the stations file it has an AQI and marks, in both tables.</summary>
    [Test]
    public void Day_TownshipStationDeclared_HasAnAqiAndMarks([Values] bool hourly)
    {
        var hours = Write("t.csv", ["station,time,pm10,pm25", .. Enumerable.Range(1, 24).Select(h => $"T1,2026-05-01 {h:00}:00,40,20").Take(23)]);
        var stations = Write("s.csv", "station,kind,class,county,not_monitored,plan_from", "T1,urban,township,某镇,so2+no2+co+o3,2026-03-01");
        var outcome = Run(["hj633", hours, "--stations", stations, "--level", "station", "--csv", "--lang", "zh", .. hourly ? new[] { "--hourly", "--at", "2026-05-01T12:00" } : []]);
        Assert.That(outcome.Lines[1], Is.EqualTo("T1,/,/,/,/,/,/,/,/,40,40,20,29,40,,一级,优,绿色"));
        Assert.That(outcome.Err, Does.Contain("SO2+NO2+CO+O3").And.Contain("未能证明"));
    }

    [Test]
    public void Day_TownshipStationUndeclared_IsNaAndSaysWhatWouldChangeIt()
    {
        var hours = Write("t.csv", ["station,time,pm10,pm25", .. Enumerable.Range(1, 23).Select(h => $"T1,2026-05-01 {h:00}:00,40,20")]);
        var outcome = Run("hj633", hours, "--csv", "--lang", "en");
        Assert.That(outcome.Lines[1], Is.EqualTo("T1,NA,NA,NA,NA,NA,NA,NA,NA,40,40,20,29,NA,NA,NA,NA,NA"));
        Assert.That(outcome.Err, Does.Contain("not_monitored").And.Contain("5.3.2"));
    }

    [Test]
    public void Hour_IsTable5OfTheLastHour()
    {
        var outcome = Run("hj633", Write("h.csv", [Hourly, .. Hours("s1", "2026-05-01", 1, 70)]), "--hourly", "--csv", "--lang", "zh");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Lines[1], Is.EqualTo("s1,6,2,20,10,0.8,8,80,25,30,30,70,110,110,PM2.5,三级,轻度污染,橙色"));
    }

    /// <summary>HJ 633-2026 5.1.1: a forecast has at least AQI, primary pollutant, level, class and colour; by 4.2.5 concentrations are indexed as a day is: PM2.5 70 is 110.</summary>
    [Test]
    public void Forecast_HasTheFiveFiguresOf511()
    {
        var days = Write("d.csv", Observed, "A,2026-05-01,8,31,95,70,0.9,112");
        var forecast = Write(
            "f.csv", "area,issued,date,aqi,level,primary,so2,no2,pm10,pm25,co,o3",
            "A,2026-05-01,2026-05-02,90-120,,pm25,,,,,,", "A,2026-05-01,2026-05-03,40,,,,,,,,", "A,2026-05-01,2026-05-04,,,,8,31,95,70,0.9,112");
        var outcome = Run("hj633", days, "--forecast", forecast, "--csv", "--lang", "zh");
        Assert.That(outcome.Lines, Is.EqualTo(new[]
        {
            "name,issued,date,aqi,primary,level,category,colour",
            "A,2026-05-01,2026-05-02,90-120,PM2.5,二级至三级,良至轻度污染,黄色至橙色",
            "A,2026-05-01,2026-05-03,40,,一级,优,绿色",
            "A,2026-05-01,2026-05-04,110,PM2.5,三级,轻度污染,橙色",
        }));
    }

    /// <summary>HJ 633-2026 5.2.3: at least the next three days, today not counted.</summary>
    [Test]
    public void Forecast_OfFewerThanThreeDays_IsTold()
    {
        var days = Write("d.csv", Observed, "A,2026-05-01,8,31,95,70,0.9,112");
        var outcome = Run("hj633", days, "--forecast", Write("f.csv", "area,issued,date,aqi", "A,2026-05-01,2026-05-01,60", "A,2026-05-01,2026-05-02,60"), "--csv", "--lang", "en");
        Assert.That(outcome.Err, Does.Contain("2026-05-03, 2026-05-04").And.Contain("5.2.3"));
    }

    /// <summary>
    /// HJ 633-2012 5.1.3 and table 4: nine items. Eight hours of O3 at 180 are a mean of 180: 50 / 55 x 20 + 100 = 118.2, up to 119, where the hour alone, 180 of 160
    /// to 200, is 75. Of 2026 it is refused.
    /// </summary>
    [Test]
    public void Hourly_NineItemsOf2012_TakeTheEightHourOzone()
    {
        var hours = Write("h.csv", [Hourly, .. Enumerable.Range(1, 23).Select(h => $"s1,2020-05-01T{h:00}:00,6,20,30,20,0.8,180")]);
        string Aqi(params string[] more) => Run(["hourly", hours, .. more, "--csv"]).Lines[8].Split(',')[8];
        Assert.That((Aqi(), Aqi("--items", "nine")), Is.EqualTo(("75", "119")));
        Assert.That(Run("hourly", hours, "--items", "nine", "--csv").Header, Does.EndWith("o3_8h,pm10_24h,pm25_24h"));
        var later = Run("hourly", Write("l.csv", [Hourly, .. Hours("s1", "2026-05-01", 1, 70)]), "--items", "nine");
        Assert.That((later.Code, later.Err.Contains("4.2.3", StringComparison.Ordinal)), Is.EqualTo((2, true)));
    }

    /// <summary>HJ 633-2026 6.2: attainment by the limits and not by the AQI. Of 2031 NO2 60, PM10 110 and PM2.5 55 are above 50, 100 and 50, with an AQI of 93.</summary>
    [Test]
    public void Aqi_UnderTheFinalStage_NamesWhatIsAboveTheDailyLimits()
    {
        var page = Run("aqi", "--so2", "8", "--no2", "60", "--pm10", "110", "--pm25", "55", "--co", "1", "--o3", "50", "--date", "2031-05-01", "--lang", "en").Out;
        Assert.That(page, Does.Contain("AQI 93").And.Contain("Above the class II daily limit (GB 3095-2026 table 1): NO2, PM10, PM2.5"));
        Assert.That(page, Does.Not.Contain("Exceeding"));
    }

    [Test]
    public void Day_OutsideTheData_IsADataError()
    {
        var outcome = Run("hj633", Write("d.csv", Observed, "A,2026-05-01,8,31,95,70,0.9,112"), "--date", "2026-06-01");
        Assert.That(outcome.Code, Is.EqualTo(1));
        Assert.That(outcome.Err, Does.Contain("2026-05-01").And.Contain("2026-06-01"));
    }

    /// <summary>HJ 633-2026 4.2.3: the real-time report judges particles by their hour.</summary>
    [Test]
    public void Hourly_With24HourParticlesOf2026_IsRefused()
    {
        var outcome = Run("hourly", Write("h.csv", [Hourly, .. Hours("s1", "2026-05-01", 1, 70)]), "--particles", "24h");
        Assert.That(outcome.Code, Is.EqualTo(2));
        Assert.That(outcome.Err, Does.Contain("HJ 633-2026 4.2.3"));
    }

    /// <summary>HJ 633-2012 table 1, note 2: SO2 above 800 in every hour is judged by the 24-hour mean, 900 between 800 (200) and 1600 (300): 212.5, up to 213.</summary>
    [Test]
    public void Hourly_SulphurDioxideAbove800Under2012_IsNeverGood()
    {
        var hours = Enumerable.Range(1, 24).Select(h => $"s1,2020-05-0{(h == 24 ? 2 : 1)}T{h % 24:00}:00,900,20,30,20,0.8,80");
        var outcome = Run("hourly", Write("h.csv", [Hourly, .. hours]), "--csv");
        Assert.That(outcome.Lines[1].Split(',')[8], Is.Empty, "one hour is no 24-hour mean, so there is no AQI");
        Assert.That(outcome.Lines[24].Split(',')[8], Is.EqualTo("213"));
    }

    /// <summary>HJ 633-2012 table 1, note 3: MDA8 above 800 is reported by the 1-hour ozone, 900 between 800 (300) and 1000 (400): 350.</summary>
    [Test]
    public void Aqi_OzoneAbove800Under2012_TakesTheHourOrIsWithheld()
    {
        string[] day = ["aqi", "--so2", "8", "--no2", "31", "--pm10", "95", "--pm25", "35", "--co", "0.9", "--o3", "801", "--date", "2020-05-01", "--csv"];
        Assert.That(Run(day).Lines[1].Split(',')[6], Is.Empty);
        Assert.That(Run([.. day, "--o3-1h", "900"]).Lines[1].Split(',')[6], Is.EqualTo("350"));
    }
}
