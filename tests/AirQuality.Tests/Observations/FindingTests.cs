using System.Text;
using AirQuality.Observations;
using AirQuality.Reading;
using AirQuality.Terms;
using AirQuality.Tests.Reading;
using NodaTime;

namespace AirQuality.Tests.Observations;

/// <summary>Each kind of bad input: strict reading stops with file, line, column, expected and found; lenient reading counts it.</summary>
public sealed class FindingTests
{
    private static readonly StationNetwork OnlyA = StationNetwork.OfStations(["A"]);

    private static IEnumerable<TestCaseData> Errors()
    {
        const string good = CsvInput.LongHeader + "A,2025-01-01T01:00,1,2,3,4,0.5,6\n";
        yield return Case("Negative", good + "A,2025-01-01T02:00,-3,2,3,4,0.5,6\n", FindingKind.Negative, 3, "so2", "'-3'");
        yield return Case("NotANumber", good + "A,2025-01-01T02:00,1,x2,3,4,0.5,6\n", FindingKind.NotANumber, 3, "no2", "'x2'");
        yield return Case("OutOfRange", good + "A,2025-01-01T02:00,1,2,3,4,0.5,2001\n", FindingKind.OutOfRange, 3, "o3", "'2001'");
        yield return Case("CarbonMonoxideInMicrograms", good + "A,2025-01-01T02:00,1,2,3,4,500,6\n", FindingKind.CarbonMonoxideUnit, 3, "co", "'500'");
        yield return Case("ConflictingDuplicate", good + "A,2025-01-01T01:00,1,2,3,4,0.5,7\n", FindingKind.DuplicateConflicting, 3, "o3", "7");
        yield return Case("BadTime", good + "A,2025-02-30T01:00,1,2,3,4,0.5,7\n", FindingKind.BadTime, 3, "time", "'2025-02-30T01:00'");
        yield return Case("HalfHour", good + "A,2025-02-01T01:30,1,2,3,4,0.5,7\n", FindingKind.BadTime, 3, "time", "'2025-02-01T01:30'");
        yield return Case("OutsideSpan", good + "A,2026-01-02T01:00,1,2,3,4,0.5,6\n", FindingKind.OutsideSpan, 3, "time", "'2026-01-02T01:00'");
        yield return Case("WrongCellCount", good + "A,2025-01-01T02:00,1,2\n", FindingKind.WrongCellCount, 3, null, "4 cells");
        yield return Case("UnknownHeader", "a,b,c\n1,2,3\n", FindingKind.UnknownHeader, 1, null, "'a,b,c'");
        yield return Case("NoHeader", "保定,2013-12-02,283,244\n", FindingKind.UnknownHeader, 1, null, "'保定,2013-12-02,283,244'");
        yield return Case("ErrorPage", "<!DOCTYPE html>\n<html></html>\n", FindingKind.UnreadableFile, 0, null, "a web page or XML (what many sites export as .xls); open it in Excel or WPS and save it as .xlsx or CSV");
        yield return Case("EmptyFile", "", FindingKind.EmptyFile, 0, null, "an empty file");
        yield return Case("HeaderOnly", CsvInput.LongHeader, FindingKind.EmptyFile, 1, null, "none");

        static TestCaseData Case(string name, string text, FindingKind kind, long line, string? column, string found) =>
            new TestCaseData(text, kind, line, column, found).SetArgDisplayNames(name);
    }

    private static ReadOptions Options(bool lenient) => new()
    {
        Lenient = lenient,
        Network = OnlyA,
        Span = new DateInterval(new LocalDate(2025, 1, 1), new LocalDate(2025, 12, 31)),
    };

    [TestCaseSource(nameof(Errors))]
    public void StrictReading_StopsWithThePlace(string text, FindingKind kind, long line, string? column, string found)
    {
        var finding = CsvInput.Error(text, Options(lenient: false));
        Assert.That((finding.Kind, finding.File, finding.Line, finding.Column, finding.Found), Is.EqualTo((kind, "in.csv", line, column, found)));
    }

    [TestCaseSource(nameof(Errors))]
    public void LenientReading_CountsItAndGoesOn(string text, FindingKind kind, long line, string? column, string found)
    {
        var report = CsvInput.Read(text, Options(lenient: true)).Report;
        CsvInput.AssertAddsUp(report);
        Assert.That(report.Counts[kind], Is.EqualTo(1));
        Assert.That(report.Findings.Single(f => f.Kind == kind).Line, Is.EqualTo(line), $"{column} {found}");
    }

    [TestCase("NA")]
    [TestCase("")]
    [TestCase("-")]
    [TestCase("-99")]
    [TestCase("-999")]
    [TestCase("-9999")]
    [TestCase("-999.0")]
    [TestCase("nan")]
    [TestCase("/")]
    [TestCase("缺测")]
    public void MissingCode_IsMissingInStrictReading(string code)
    {
        var set = CsvInput.Read(CsvInput.LongHeader + $"A,2025-01-01T01:00,{code},2,3,4,0.5,6\n");
        Assert.That(set.Report.Counts[FindingKind.MissingCode], Is.EqualTo(1));
        Assert.That(set.Hours!.At(Pollutant.SO2, "A", new LocalDateTime(2025, 1, 1, 1, 0)).IsMissing, Is.True);
    }

    [Test]
    public void AgreeingDuplicate_IsCountedOnceAndReadingGoesOn()
    {
        const string row = "A,2025-01-01T01:00,1,2,3,4,0.5,6\n";
        var report = CsvInput.Read(CsvInput.LongHeader + row + row).Report;
        CsvInput.AssertAddsUp(report);
        Assert.That((report.ValuesStored, report.ValuesDuplicate), Is.EqualTo((6L, 6L)));
    }

    [Test]
    public void Findings_OfStationsThatTakeTurns_AreInTheOrderOfTheFile()
    {
        var report = CsvInput.Read(
            CsvInput.LongHeader
            + "A,2025-01-01T01:00,1,2,3,4,0.5,6\nB,2025-01-01T01:00,1,2,3,4,0.5,6\n"
            + "B,2025-01-01T01:00,1,2,3,4,0.5,7\nA,2025-01-01T01:00,1,9,3,4,0.5,8\n"
            + "A,2025-01-01T02:00,x,2,3,4,0.5,6\nB,2025-01-01T01:00,8,2,3,4,0.5,6\n",
            new ReadOptions { Lenient = true }).Report;
        CsvInput.AssertAddsUp(report);
        Assert.That(
            report.Findings.Where(f => f.Severity == Severity.Error).Select(f => (f.Line, f.Column)),
            Is.EqualTo(new (long, string?)[] { (4, "o3"), (5, "no2"), (5, "o3"), (6, "so2"), (7, "so2") }));
    }

    [Test]
    public void ExtraDecimals_RoundHalfToEvenAtTheThousandth()
    {
        var hours = CsvInput.Read(CsvInput.LongHeader + "A,2025-01-01T01:00,1.0005,1.0015,1.00051,4,0.5,6\n").Hours!;
        var end = new LocalDateTime(2025, 1, 1, 1, 0);
        Assert.That(
            new[] { Pollutant.SO2, Pollutant.NO2, Pollutant.PM10 }.Select(p => hours.At(p, "A", end).Thousandths),
            Is.EqualTo(new[] { 1000, 1002, 1001 }));
    }

    [Test]
    public void ByteOrderMark_IsSkippedAndReported()
    {
        var set = CsvInput.Read("\uFEFF" + CsvInput.LongHeader + "A,2025-01-01T01:00,1,2,3,4,0.5,6\n");
        Assert.That((set.Report.Counts[FindingKind.ByteOrderMark], set.Report.RowsUsed), Is.EqualTo((1L, 1L)));
    }

    [Test]
    public void ChineseEncoding_IsReadAsGB18030AndReported()
    {
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        var set = CsvInput.Read(gbk.GetBytes("站点,时间,二氧化硫\n东四,2025-01-01 01:00,7\n"));
        Assert.That(set.Report.Counts[FindingKind.ChineseEncoding], Is.EqualTo(1));
        Assert.That(set.Hours!.At(Pollutant.SO2, "东四", new LocalDateTime(2025, 1, 1, 1, 0)).Value, Is.EqualTo(7m));
    }

    [Test]
    public void BytesThatAreNoTextBehindAUtf8Beginning_AreAnErrorWithTheLine()
    {
        var rows = string.Concat(Enumerable.Range(0, 4000).Select(i => $"A,{new LocalDateTime(2024, 1, 1, 1, 0).PlusHours(i):uuuu-MM-dd'T'HH:mm},7\n"));
        byte[] bytes = [.. Encoding.UTF8.GetBytes("station,time,so2\n" + rows), 0xB6, 0xAB, .. ",2025-01-01T01:00,7\n"u8];
        var finding = CsvInput.Error(bytes);
        Assert.That((finding.Kind, finding.Line), Is.EqualTo((FindingKind.UndecodableText, 4002L)));
    }

    [Test]
    public void Utf16_IsReadAndTold()
    {
        var text = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(CsvInput.LongHeader + "A,2025-01-01T01:00,1,2,3,4,0.5,6\n")).ToArray();
        var report = CsvInput.Read(text).Report;
        Assert.That((report.ValuesStored, report.Counts[FindingKind.ChineseEncoding]), Is.EqualTo((6L, 1L)));
    }

    [Test]
    public void StationsThatAreNotListed_ArePassedOverAndCounted()
    {
        var report = CsvInput.Read(CsvInput.LongHeader + "A,2025-01-01T01:00,1,2,3,4,0.5,6\nB,2025-01-01T01:00,1,2,3,4,0.5,6\n", new ReadOptions { Network = OnlyA }).Report;
        Assert.That((report.RowsUsed, report.RowsIgnored, report.Counts[FindingKind.OtherStation]), Is.EqualTo((1L, 1L, 1L)));
    }

    [Test]
    public void DataWithoutAListedStation_AreAnError()
    {
        Assert.That(CsvInput.Error(CsvInput.LongHeader + "B,2025-01-01T01:00,1,2,3,4,0.5,6\n", new ReadOptions { Network = OnlyA }).Kind, Is.EqualTo(FindingKind.UnknownStation));
    }

    [Test]
    public void WindowsLineEnds_AreRead()
    {
        var report = CsvInput.Read((CsvInput.LongHeader + "A,2025-01-01T01:00,1,2,3,4,0.5,6\n").Replace("\n", "\r\n")).Report;
        Assert.That((report.RowsUsed, report.ValuesStored), Is.EqualTo((1L, 6L)));
    }

    [Test]
    public void TruncatedGZip_StrictNamesTheLine_LenientKeepsWholeRows()
    {
        var rows = string.Concat(Enumerable.Range(0, 20000).Select(i =>
            $"A,{new LocalDateTime(2024, 1, 1, 1, 0).PlusHours(i):uuuu-MM-dd'T'HH:mm},{1 + (i % 97)},{i % 89},{i % 83},{i % 79},0.{i % 10},{i % 71}\n"));
        var packed = CsvInput.GZip(CsvInput.LongHeader + rows);
        var cut = packed[..(packed.Length / 2)];
        Assert.That(CsvInput.Error(cut).Kind, Is.EqualTo(FindingKind.DamagedGzip));
        var set = CsvInput.Read(cut, new ReadOptions { Lenient = true });
        CsvInput.AssertAddsUp(set.Report);
        Assert.That(set.Report.Counts[FindingKind.DamagedGzip], Is.EqualTo(1));
        Assert.That(set.Report.ValuesStored, Is.EqualTo(set.Report.RowsUsed * 6).And.GreaterThan(0));
        Assert.That(set.Report.RowsRejected, Is.LessThanOrEqualTo(1), "at most the row that was cut");
    }

    [TestCase(1)]
    [TestCase(4)]
    [TestCase(8)]
    public void GZipWithoutItsTrailer_IsAnError(int missing)
    {
        var packed = CsvInput.GZip(CsvInput.LongHeader + "A,2025-01-01T01:00,1,2,3,4,0.5,6\n");
        Assert.That(CsvInput.Error(packed[..^missing]).Kind, Is.EqualTo(FindingKind.DamagedGzip));
    }

    [Test]
    public void JoinedGZipMembers_AreReadWhole()
    {
        var joined = CsvInput.GZip(CsvInput.LongHeader + "A,2025-01-01T01:00,1,2,3,4,0.5,6\n").Concat(CsvInput.GZip("A,2025-01-01T02:00,1,2,3,4,0.5,6\n")).ToArray();
        Assert.That(CsvInput.Read(joined).Report.RowsUsed, Is.EqualTo(2));
    }

    [Test]
    public void ShiftedDailyHeader_IsAnError()
    {
        var rows = string.Concat(Enumerable.Range(1, 20).Select(d => $"2025-01-{d:00},{60 + d},80,29,69,{40 + d},7,0.5{d % 10}\n"));
        var finding = CsvInput.Error("日期,AQI,PM2.5,PM10,SO2,NO2,CO,O3\n" + rows);
        Assert.That((finding.Kind, finding.Line), Is.EqualTo((FindingKind.ShiftedColumns, 1L)));
        Assert.That(finding.Found, Does.Contain("'O3' is smaller than CO"));
    }

    [Test]
    public void MessyInput_CountsAddUp()
    {
        string[] cells = ["", "NA", "-999", "-1", "12", "3.5", "99999", "x", "0.12345", "7"];
        string[] stations = ["A", "B", ""];
        string[] times = ["2025-01-01T01:00", "2025-01-01 02:00", "2024-12-31T05:00", "never", "2025/1/1 24:00"];
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            string Pick(string[] of) => of[random.Next(of.Length)];
            var text = new StringBuilder(CsvInput.LongHeader);
            for (var row = 0; row < 60; row++)
                text.Append(string.Join(',', Enumerable.Range(0, random.Next(20) == 0 ? 4 : 6).Select(_ => Pick(cells)).Prepend(Pick(times)).Prepend(Pick(stations)))).Append('\n');
            var report = CsvInput.Read(text.ToString(), Options(lenient: true)).Report;
            CsvInput.AssertAddsUp(report);
            Assert.That((report.Rows, report.ValuesRead), Is.EqualTo((60L, report.RowsUsed * 6)));
        }
    }

    [Test]
    public void FindingsBeyondTheLimit_AreCountedWithoutDetail()
    {
        var rows = string.Concat(Enumerable.Range(1, 24).Select(h => $"A,2025-01-01T{h:00}:00,-5,2,3,4,0.5,6\n"));
        var report = CsvInput.Read(CsvInput.LongHeader + rows, new ReadOptions { Lenient = true, MaxFindingsPerKind = 3 }).Report;
        Assert.That((report.Counts[FindingKind.Negative], report.Findings.Count), Is.EqualTo((24L, 3)));
    }
}
