using System.Globalization;
using System.Text;
using AirQuality.Meteorology;
using AirQuality.Observations;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Meteorology;

public sealed class WeatherFileTests
{
    private static readonly LocalDate First = new(2024, 1, 1);

    [Test]
    public void Days_are_read_with_their_units()
    {
        var day = Read("date,temp,rh,ws,wd,pres,rain\n2024-01-01,-3.5,40,2.0,270,1020.1,0\n").Records[0].Days[0];
        Assert.That(day.Temperature, Is.EqualTo(-3.5));
        Assert.That(day.WindEast, Is.EqualTo(2.0).Within(1e-9)); // a west wind blows towards the east
        Assert.That(day.WindNorth, Is.EqualTo(0).Within(1e-9));
        Assert.That(day.Rain, Is.EqualTo(0));
    }

    [Test]
    public void The_dew_point_follows_from_humidity_and_back()
    {
        // 20 °C and 50 % make 9.26 °C by the formula of Magnus (WMO No. 8).
        var ofHumidity = Read("date,temp,rh,ws,wd\n2024-01-01,20,50,1,0\n").Records[0].Days[0];
        var ofDewPoint = Read("date,temp,dewp,ws,wd\n2024-01-01,20,9.26,1,0\n").Records[0].Days[0];
        Assert.That(ofHumidity.DewPoint, Is.EqualTo(9.26).Within(0.01));
        Assert.That(ofDewPoint.Humidity, Is.EqualTo(50).Within(0.1));
    }

    [Test]
    public void Chinese_headers_and_directions_are_read()
    {
        var record = Read("日期,站点,气温(℃),相对湿度(%),风速(m/s),风向,气压(hPa),降水量(mm)\n2024年1月1日,东四,5,60,3,北,1010,缺测\n").Records[0];
        Assert.That(record.Place, Is.EqualTo("东四"));
        Assert.That(record.Days[0].WindNorth, Is.EqualTo(-3).Within(1e-9));
        Assert.That(record.Days[0].Rain, Is.Null);
    }

    [Test]
    public void Hours_make_days()
    {
        var text = new StringBuilder("No,year,month,day,hour,TEMP,PRES,DEWP,RAIN,wd,WSPM,station\n");
        for (var hour = 0; hour < 24; hour++)
            text.Append(CultureInfo.InvariantCulture, $"{hour + 1},2013,3,1,{hour},{hour},1020,-5,0.1,{(hour < 12 ? "N" : "S")},{(hour < 6 ? 0.5 : 2)},Dongsi\n");
        var day = Read(text.ToString()).Records[0].Days[0];
        Assert.That(day.Temperature, Is.EqualTo(11.5));
        Assert.That(day.MaximumTemperature, Is.EqualTo(23));
        Assert.That(day.MinimumTemperature, Is.EqualTo(0));
        Assert.That(day.CalmShare, Is.EqualTo(0.25));
        Assert.That(day.MaximumWindSpeed, Is.EqualTo(2));
        Assert.That(day.Rain, Is.EqualTo(2.4).Within(1e-9));
        Assert.That(day.WindNorth, Is.EqualTo(((-0.5 * 6) - (2 * 6) + (2 * 12)) / 24).Within(1e-9));
    }

    [Test]
    public void A_day_with_few_of_its_hours_is_missing_and_told()
    {
        var text = new StringBuilder("time,temp,ws,wd\n");
        foreach (var day in new[] { 1, 2, 3 })
            for (var hour = 0; hour < (day == 2 ? 10 : 24); hour++)
                text.Append(CultureInfo.InvariantCulture, $"2024-01-0{day} {hour:00}:00,1,1,90\n");
        var set = Read(text.ToString());
        Assert.That(set.Records[0].MissingDays, Is.EqualTo(1));
        Assert.That(set.Findings.Single().ToString(Language.Chinese), Does.Contain("缺1天"));
    }

    [TestCase("temp_f", "ws")]
    [TestCase("temp(℉)", "ws")]
    public void A_stated_unit_is_converted(string temperature, string wind)
    {
        var day = Read($"date,{temperature},{wind},wd\n2024-01-01,50,1,0\n").Records[0].Days[0];
        Assert.That(day.Temperature, Is.EqualTo(10).Within(1e-9));
    }

    [TestCase("ws_kn", 0.514444)]
    [TestCase("风速(km/h)", 0.277778)]
    [TestCase("ws(m/s)", 1)]
    public void A_stated_unit_of_wind_is_converted(string column, double expected) =>
        Assert.That(Read($"date,temp,{column},wd\n2024-01-01,5,1,0\n").Records[0].Days[0].WindSpeed, Is.EqualTo(expected).Within(1e-6));

    [Test]
    public void Fahrenheit_is_found_out()
    {
        var error = Refused(Year(t => (t * 9 / 5) + 32, w => w));
        Assert.That(error.Kind, Is.EqualTo(FindingKind.BadUnit));
        Assert.That(error.Found, Does.Contain("as in Fahrenheit"));
    }

    [Test]
    public void Kelvin_is_found_out() => Assert.That(Refused(Year(t => t + 273.15, w => w)).Found, Does.Contain("kelvin"));

    [TestCase(1.943844, "knots", 1)]
    [TestCase(1.943844, "knots", 3)]
    [TestCase(3.6, "km/h", 2)]
    public void Winds_of_another_unit_are_found_out_by_their_digits(double factor, string unit, int decimals)
    {
        var error = Refused(Year(t => t, w => Math.Round(w * factor, decimals)));
        Assert.That(error.Kind, Is.EqualTo(FindingKind.BadUnit));
        Assert.That(error.Found, Does.Contain(unit));
    }

    [Test]
    public void Winds_in_metres_a_second_are_not_doubted() => Assert.That(Read(Year(t => t, w => w)).Findings, Is.Empty);

    [Test]
    public void A_mean_wind_of_a_ridge_is_refused_and_one_of_a_coast_told()
    {
        Assert.That(Refused(Year(t => t, w => w + 6.03)).Found, Does.Contain("as in knots or km/h"));
        Assert.That(Read(Year(t => t, w => w + 2.03)).Findings.Single().Kind, Is.EqualTo(FindingKind.Implausible));
    }

    [Test]
    public void Speed_and_parts_in_two_units_are_found_out()
    {
        var text = new StringBuilder("date,temp,ws,u,v\n");
        for (var i = 0; i < 60; i++)
            text.Append(CultureInfo.InvariantCulture, $"{First.PlusDays(i):uuuu-MM-dd},5,{1.944 * (1 + (i % 7 / 3.0)):0.000},{0.95 * (1 + (i % 7 / 3.0)):0.000},0\n");
        Assert.That(Refused(text.ToString()).Found, Does.Contain("two units"));
    }

    [Test]
    public void Humidity_as_a_share_is_found_out()
    {
        var text = new StringBuilder("date,temp,rh,ws,wd\n");
        for (var i = 0; i < 60; i++)
            text.Append(CultureInfo.InvariantCulture, $"{First.PlusDays(i):uuuu-MM-dd},5,0.{i + 10},1,0\n");
        Assert.That(Refused(text.ToString()).Column, Is.EqualTo("rh"));
    }

    [Test]
    public void An_impossible_value_names_its_line()
    {
        var error = Refused("date,temp,rh,ws,wd\n2024-01-01,5,50,1,0\n2024-01-02,5,130,1,0\n");
        Assert.That(error.Line, Is.EqualTo(3));
        Assert.That(error.Column, Is.EqualTo("rh"));
    }

    [TestCase("999.9")]
    [TestCase("32766")]
    [TestCase("NA")]
    [TestCase("")]
    public void A_code_is_missing(string code) =>
        Assert.That(Read($"date,temp,rh,ws,wd\n2024-01-01,5,{code},1,0\n").Records[0].Days[0].Humidity, Is.Null);

    [Test]
    public void A_pressure_of_999_is_a_pressure() =>
        Assert.That(Read("date,temp,pres,ws,wd\n2024-01-01,5,999.9,1,0\n").Records[0].Days[0].Pressure, Is.EqualTo(999.9));

    [Test]
    public void A_file_without_wind_is_refused() =>
        Assert.That(Refused("date,temp,rh\n2024-01-01,5,50\n").Expected, Does.Contain("wind speed"));

    [Test]
    public void A_day_that_stands_twice_is_refused() =>
        Assert.That(Refused("date,temp,ws,wd\n2024-01-01,5,1,0\n2024-01-01,6,1,0\n").Kind, Is.EqualTo(FindingKind.DuplicateConflicting));

    [Test]
    public void The_weather_of_an_area_is_its_own_or_that_of_what_lies_in_it_or_around()
    {
        var city = new Area("保定市", AreaLevel.City);
        var county = new Area("望都县", AreaLevel.County, city);
        var network = new StationNetwork([new Station("1001A", "一号", StationKind.Urban, county), new Station("1002A", "二号", StationKind.Urban, county)]);
        WeatherSet Of(params string[] places) => new(places.Select((p, i) => new WeatherRecord(p, [new WeatherDay(First) { Temperature = i }])));
        Assert.That(Of("望都县", "保定市").Find(county, network)!.Place, Is.EqualTo("望都县"));
        Assert.That(Of("保定市").Find(county, network)!.Place, Is.EqualTo("保定市"));
        Assert.That(Of("1001A", "1002A").Find(county, network)!.Days[0].Temperature, Is.EqualTo(0.5));
        Assert.That(Of("天津市").Find(county, network), Is.Null);
        Assert.That(Of("").Find(county, network), Is.Not.Null);
    }

    /// <summary>Hours of a year in tenths of m/s, with summers of 35 °C.</summary>
    private static string Year(Func<double, double> temperature, Func<double, double> wind)
    {
        var random = new Random(5);
        var text = new StringBuilder("time,temp,rh,ws,wd\n");
        for (var hour = 0; hour < 365 * 24; hour += 3)
        {
            var degrees = Math.Round(15 - (15 * Math.Cos(2 * Math.PI * hour / 8760)) + (5 * Math.Sin(2 * Math.PI * hour / 24)), 1);
            var speed = Math.Round(-1.7 * Math.Log(1 - random.NextDouble()) * 0.9, 1);
            text.Append(CultureInfo.InvariantCulture, $"{First.PlusDays(hour / 24):uuuu-MM-dd} {hour % 24:00}:00,{temperature(degrees)},{random.Next(20, 95)},{wind(speed)},{random.Next(0, 360)}\n");
        }

        return text.ToString();
    }

    private static WeatherSet Read(string text) => WeatherFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "weather.csv");

    private static Finding Refused(string text) => Assert.Throws<ObservationFormatException>(() => Read(text))!.Finding;
}
