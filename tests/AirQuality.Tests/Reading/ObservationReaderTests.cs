using AirQuality.Observations;
using AirQuality.Reading;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Reading;

public sealed class ObservationReaderTests
{
    private static decimal? Hour(ObservationSet set, Pollutant pollutant, string station, int day, int endHour) =>
        set.Hours!.At(pollutant, station, new LocalDate(2025, 1, day).AtMidnight().PlusHours(endHour)).Value;

    [TestCase("station,time,pm25", "A,2025-01-02T08:00,35")]
    [TestCase("站点,时间,PM2.5", "A,2025/1/2 8:00,35")]
    [TestCase("PM2_5 (μg/m3),监测时间,监测点", "35,2025010208,A")]
    [TestCase("timepoint,stationcode,aqi,pm2_5,pm2_5_24h", "2025-01-02T0800,A,50,35,99")]
    [TestCase("细颗粒物,DateTime,Site", "35,2025年1月2日 8时,A")]
    public void LongFile_WithAliases_StampNamesTheEnd(string header, string row)
    {
        var set = CsvInput.Read($"{header}\n{row}\n");
        Assert.That(set.Format, Is.EqualTo(ObservationFormat.Long));
        Assert.That(Hour(set, Pollutant.PM25, "A", 2, 8), Is.EqualTo(35m));
    }

    [Test]
    public void LongFile_Midnight_BelongsToTheDayBefore()
    {
        var hours = CsvInput.Read("station,time,so2\nA,2025-01-02T00:00,5\n").Hours!;
        Assert.That((hours.FirstDay, hours.DayCount, hours.Hours(Pollutant.SO2, 0)[23].Value), Is.EqualTo((new LocalDate(2025, 1, 1), 1, (decimal?)5m)));
    }

    [Test]
    public void LongFile_Hour24_IsTheSameAsMidnight()
    {
        var hours = CsvInput.Read("station,time,so2\nA,2025-01-01T24:00,5\n").Hours!;
        Assert.That((hours.FirstDay, hours.Hours(Pollutant.SO2, 0)[23].Value), Is.EqualTo((new LocalDate(2025, 1, 1), (decimal?)5m)));
    }

    [Test]
    public void LongFile_WithStartLabel_MovesOneHour()
    {
        var set = CsvInput.Read("station,time,so2\nA,2025-01-02T00:00,5\n", new ReadOptions { HourLabel = HourLabel.Start });
        Assert.That(Hour(set, Pollutant.SO2, "A", 2, 1), Is.EqualTo(5m));
    }

    [Test]
    public void SitesFile_ScattersColumnsAndIgnoresOtherTypes()
    {
        var set = CsvInput.Read("date,hour,type,1001A,1002A\n20250102,8,PM2.5,35,36\n20250102,8,PM2.5_24h,1,2\n20250102,8,AQI,3,4\n20250102,8,CO,0.5,\n");
        CsvInput.AssertAddsUp(set.Report);
        Assert.That((set.Report.RowsUsed, set.Report.RowsIgnored), Is.EqualTo((2L, 2L)));
        Assert.That((Hour(set, Pollutant.PM25, "1002A", 2, 8), Hour(set, Pollutant.CO, "1001A", 2, 8), Hour(set, Pollutant.CO, "1002A", 2, 8)), Is.EqualTo(((decimal?)36m, (decimal?)0.5m, (decimal?)null)));
    }

    [Test]
    public void UciFile_HoursNameTheStartAndCarbonMonoxideIsInMicrograms()
    {
        var set = CsvInput.Read("\"No\",\"year\",\"month\",\"day\",\"hour\",\"PM2.5\",\"PM10\",\"SO2\",\"NO2\",\"CO\",\"O3\",\"TEMP\",\"station\"\n1,2025,1,2,0,4,5,6,7,300,NA,-0.7,\"Aotizhongxin\"\n");
        Assert.That(set.Format, Is.EqualTo(ObservationFormat.Uci));
        Assert.That((Hour(set, Pollutant.CO, "Aotizhongxin", 2, 1), Hour(set, Pollutant.O3, "Aotizhongxin", 2, 1)), Is.EqualTo(((decimal?)0.3m, (decimal?)null)));
    }

    [Test]
    public void DailyFile_GivesAreaDaysAtPublishedDecimals()
    {
        var days = CsvInput.Read("area,date,so2,no2,pm10,pm25,co,o3\n七台河,2014-12-31,31,19.5,120.5,99.2,1.144,66\n").Days!;
        var day = days.PublishedOn(0, new LocalDate(2014, 12, 31));
        Assert.That((days.Areas[0].Name, day.NO2.Value, day.PM10.Value, day.CO.Value), Is.EqualTo(("七台河", (decimal?)20m, (decimal?)120m, (decimal?)1.1m)));
    }

    [Test]
    public void DailyFile_WithoutAreaColumn_TakesTheAreaFromTheFileName()
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes("日期,质量等级,AQI指数,当天AQI排名,PM2.5,PM10,So2,No2,Co,O3\n2015-01-01,良,90,120,67,72,3,47,1.3,100\n");
        var days = CsvInput.Read(bytes, options: null, name: Path.Combine("x", "保定_2015.csv")).Days!;
        Assert.That((days.Areas[0].Name, days.PublishedOn(0, new LocalDate(2015, 1, 1)).PM25.Value), Is.EqualTo(("保定", (decimal?)67m)));
    }

    [Test]
    public void DailyFile_WithNetwork_FindsTheAreaInItsTree()
    {
        var city = new Area("甲市", AreaLevel.City);
        var network = new StationNetwork([new Station("S", "S", StationKind.Urban, new Area("乙县", AreaLevel.County, city))]);
        var days = CsvInput.Read("area,date,so2\n乙县,2025-01-01,5\n", new ReadOptions { Network = network }).Days!;
        Assert.That(days.Areas[0].At(AreaLevel.City), Is.EqualTo(city));
    }

    [Test]
    public void QuotedLineBreak_KeepsPhysicalLineNumbers()
    {
        var finding = CsvInput.Error("station,time,note,so2\nA,2025-01-01T01:00,\"two\nlines\",5\nA,2025-01-01T02:00,x,-5\n");
        Assert.That(finding.Line, Is.EqualTo(4));
    }

    [TestCase("date,temp,rh,ws,wd,pres,rain\n2025-01-01,3,50,2,180,1020,0\n")]
    [TestCase("站点,时间,气温(℃),相对湿度(%),风速(m/s),风向\nA,2025-01-01 01:00,3,50,2,北\n")]
    public void Folder_WithAFileOfWeather_PassesItOver(string weather)
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "hours.csv"), "station,time,so2\nA,2025-01-01T01:00,5\n");
            File.WriteAllText(Path.Combine(folder, "weather.csv"), weather);
            var set = ObservationReader.Read([folder]);
            Assert.That(set.Report.Findings.Single(f => f.Kind == FindingKind.CompanionFile).ToString(Language.English), Does.Contain("a file of weather, which was passed over"));
            Assert.That(set.Report.ValuesStored, Is.EqualTo(1));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void Folder_ReadsFilesInOrderAndPassesOverStations()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "b.csv"), "station,time,so2\nB,2025-01-01T01:00,5\n");
            File.WriteAllBytes(Path.Combine(folder, "a.csv.gz"), CsvInput.GZip("station,time,so2\nA,2025-01-01T01:00,5\n"));
            File.WriteAllText(Path.Combine(folder, "stations.csv"), "station,kind,county\nA,urban,X\n");
            var set = ObservationReader.Read([folder]);
            Assert.That(set.Hours!.StationIds, Is.EqualTo(new[] { "A", "B" }));
            Assert.That(set.Report.Counts[FindingKind.CompanionFile], Is.EqualTo(1));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void Folder_FilesWithTheSameHeaderOrAnother_EachHasItsOwnColumnsAndFindings()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "1.csv"), "date,hour,type,A,X,B\n20250101,1,SO2,1,0,2\n");
            File.WriteAllText(Path.Combine(folder, "2.csv"), "\ndate,hour,type,A,X,B\n20250101,2,SO2,3,0,-4\n");
            File.WriteAllText(Path.Combine(folder, "3.csv"), "date,hour,type,B,X,A\n20250101,3,SO2,6,0,5\n");
            var read = ObservationReader.Read([folder], new ReadOptions { Lenient = true, Network = StationNetwork.OfStations(["A", "B"]) });
            CsvInput.AssertAddsUp(read.Report);
            Assert.That(Enumerable.Range(1, 3).Select(h => (Hour(read, Pollutant.SO2, "A", 1, h), Hour(read, Pollutant.SO2, "B", 1, h))), Is.EqualTo(new (decimal?, decimal?)[] { (1, 2), (3, null), (5, 6) }));
            Assert.That(
                read.Report.Findings.Where(f => f.Severity == Severity.Error).Select(f => (Path.GetFileName(f.File), f.Line, f.Column)),
                Is.EqualTo(new[] { ("2.csv", 3L, "B") }));
            Assert.That(read.Report.Counts[FindingKind.OtherStation], Is.EqualTo(3), "a column that is not listed in each file");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void MissingFile_IsNamed()
    {
        Assert.That(() => ObservationReader.Read(["nowhere.csv"]), Throws.InstanceOf<FileNotFoundException>().With.Message.Contains("nowhere.csv"));
    }

    [Test]
    public void Cancelled_Throws()
    {
        Assert.That(
            () => ObservationReader.Read(new MemoryStream("station,time,so2\nA,2025-01-01T01:00,5\n"u8.ToArray()), "in", null, new CancellationToken(canceled: true)),
            Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void UciFolder_CountsAddUp()
    {
        var report = ObservationReader.Read([RealData.Folder("uci-beijing")]).Report;
        CsvInput.AssertAddsUp(report);
        Assert.That((report.Rows, report.RowsUsed, report.ValuesStored, report.ValuesMissing), Is.EqualTo((298368L, 298368L, 1735221L, 54987L)));
    }

    [Test]
    public void SitesFolder_CountsAddUp()
    {
        var report = ObservationReader.Read([RealData.Folder("beijing-sites")]).Report;
        CsvInput.AssertAddsUp(report);
        Assert.That((report.Rows, report.RowsIgnored), Is.EqualTo((27131L, 14609L)));
    }

    [TestCase("no-header-bom-city-first.csv", FindingKind.UnknownHeader)]
    [TestCase("no-header-index-first.csv", FindingKind.UnknownHeader)]
    [TestCase("shifted-header-bom.csv", FindingKind.ShiftedColumns)]
    public void CrawledFile_IsNotTakenForDays(string file, FindingKind kind)
    {
        var path = Path.Combine(RealData.Folder("crawled-formats"), file);
        Assert.That(() => ObservationReader.Read([path]), Throws.TypeOf<ObservationFormatException>().With.Property("Finding").Property("Kind").EqualTo(kind));
    }
}
