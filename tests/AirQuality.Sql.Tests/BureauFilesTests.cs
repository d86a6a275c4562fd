using System.Globalization;

namespace AirQuality.Sql.Tests;

/// <summary>Files as bureaus leave them: through DuckDB they give what they give without it, or are refused; never other figures.</summary>
[TestFixture]
[Category("Long")]
[Category("Engines")]
public sealed class BureauFilesTests
{
    private const string Six = "SO2,NO2,PM10,PM2.5,CO,O3";
    private string folder = string.Empty;

    [SetUp]
    public void Make() => folder = Directory.CreateTempSubdirectory("airq-bureau-").FullName;

    [TearDown]
    public void Remove() => Directory.Delete(folder, recursive: true);

    private static IEnumerable<TestCaseData> Files()
    {
        yield return Case("CO in mg/m³ beside four columns of time", "year,month,day,hour,PM2.5,PM10,SO2,NO2,CO,O3,station", h => $"2021,3,5,{h},35,60,8,30,0.{5 + (h % 4)},80,甲");
        yield return Case("CO in µg/m³ beside four columns of time", "year,month,day,hour,PM2.5,PM10,SO2,NO2,CO,O3,station", h => $"2021,3,5,{h},35,60,8,30,{500 + h},80,甲");
        yield return Case("hours of 1 to 24", "年,月,日,时,PM2.5,PM10,SO2,NO2,CO(mg/m3),O3,站点", h => $"2021,3,5,{h + 1},{35 + h},60,8,30,1.{h % 10},80,甲");
        yield return Case("milligrams in the header", "站点,时间,SO2(mg/m³),NO2(mg/m³),PM10(mg/m³),PM2.5(mg/m³),CO(mg/m³),O3(mg/m³)", h => $"甲,2021-03-05 {h:00}:00,0.008,0.019,0.043,0.0{20 + h},0.9,0.119");
        yield return Case("CO in µg/m³ by its header", "站点,时间,SO2,NO2,PM10,PM2.5,CO(μg/m³),O3", h => $"甲,2021-03-05 {h:00}:00,8,19,43,27,{900 + h},119");
        yield return Case("ppb in the header", "站点,时间,SO2(ppb),NO2,PM10,PM2.5,CO,O3", h => $"甲,2021-03-05 {h:00}:00,8,19,43,27,0.9,119");
        yield return Case("code and name", $"站点编码,站点名称,时间,{Six}", h => $"1001A,甲,2021-03-05 {h:00}:00,8,19,43,27,0.9,119");
        yield return Case("one row a pollutant", "站点,时间,项目,值,单位", h => $"甲,2021-03-05 {h:00}:00,CO,0.9,mg/m³");
        yield return Case("hours of cities", $"城市,时间,{Six}", h => $"甲市,2021-03-05 {h:00}:00,8,19,43,27,0.9,119");
        yield return Case("twelve hours", $"站点,时间,{Six}", h => $"甲,2021/3/5 {(h % 12 == 0 ? 12 : h % 12)}:00 {(h < 12 ? "AM" : "PM")},8,19,43,{20 + h},0.9,119");
        yield return Case("moments of Greenwich", $"站点,时间,{Six}", h => $"甲,2021-03-05T{h:00}:00:00Z,8,19,43,{20 + h},0.9,119");
        yield return Case("ten digits", $"站点,时间,{Six}", h => $"甲,20210305{h:00},8,19,43,{20 + h},0.9,119");
        yield return Case("marks behind values", $"站点,时间,{Six}", h => $"甲,2021-03-05 {h:00}:00,8,19,43,{20 + h}H,0.9,119");
        yield return Case("units in a second row", $"站点,时间,{Six}\n,,μg/m³,μg/m³,μg/m³,μg/m³,mg/m³,μg/m³", h => $"甲,2021-03-05 {h:00}:00,8,19,43,{20 + h},0.9,119");
        yield return Case("missing codes", $"站点,时间,{Six}", h => $"甲,2021-03-05 {h:00}:00,8,19,43,{(h % 5 == 0 ? "—" : "30")},0.9,119");
    }

    [TestCaseSource(nameof(Files))]
    public void File_ThroughDuckDb_IsReadAlikeOrRefused(string text)
    {
        var path = Path.Combine(folder, "f.csv");
        File.WriteAllText(path, text);
        var (code, here, _) = AirqRun.Of("daily", path, "--csv");
        var (codeThere, there, _) = AirqRun.Of("daily", path, "--csv", "--engine", "duckdb");
        Assert.That(codeThere != 0 || (code == 0 && there == here), Is.True, there);
    }

    private static TestCaseData Case(string name, string header, Func<int, string> row) =>
        new TestCaseData(header + "\n" + string.Concat(Enumerable.Range(0, 24).Select(h => row(h) + "\n"))).SetArgDisplayNames(name.ToString(CultureInfo.InvariantCulture));
}
