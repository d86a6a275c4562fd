using System.IO.Compression;
using System.Text;
using AirQuality.Observations;
using AirQuality.Reading;
using AirQuality.Reading.Tables;
using AirQuality.Targets.Planning;
using AirQuality.Terms;
using AirQuality.Units;

namespace AirQuality.Tests.Reading;

/// <summary>Files that end, break or vanish while they are read, and files made to harm whoever reads them.</summary>
[TestFixture]
public sealed class FaultTests
{
    private const string Text = CsvInput.LongHeader + "A,2025-01-01T01:00,1,2,3,4,0.5,6\nA,2025-01-01T02:00,11,12,13,14,1.5,16\nA,2025-01-01T03:00,21,22,23,24,2.5,26\n";
    private static readonly ReadOptions Lenient = new() { Lenient = true };

    [Test]
    public void GZip_CutAtAnyByte_KeepsWholeRowsOnlyAndSaysSo()
    {
        var packed = CsvInput.GZip(Text);
        var whole = Values(CsvInput.Read(Text));
        for (var length = 2; length < packed.Length; length++)
        {
            var set = CsvInput.Read(packed[..length], Lenient);
            CsvInput.AssertAddsUp(set.Report);
            Assert.That(set.Report.HasErrors, Is.True, $"{length} bytes of {packed.Length}");
            Assert.That(Values(set), Is.SubsetOf(whole), $"{length} bytes of {packed.Length}");
            Assert.That(() => CsvInput.Read(packed[..length]), Throws.TypeOf<ObservationFormatException>());
        }
    }

    /// <summary>The sign that ends a row that was cut off may stand in data too: only the last row is cut off.</summary>
    [TestCase(1)]
    [TestCase(60)]
    [TestCase(1 << 20)]
    public void GZip_CutBehindARowWithTheCutSign_LosesNoRowWithoutAWord(int chunk)
    {
        var packed = CsvInput.GZip(Text.Replace("02:00,11,", "02:00,1\u001a1,", StringComparison.Ordinal));
        for (var length = packed.Length - 12; length < packed.Length - 8; length++)
        {
            var report = ObservationReader.Read(new MemoryStream(packed[..length]), "in.csv", Lenient, chunk).Report;
            CsvInput.AssertAddsUp(report);
            Assert.That(report.Findings.Select(f => (f.Kind, f.Line)), Has.Some.EqualTo((FindingKind.NotANumber, 3L)), $"{length} bytes of {packed.Length}");
        }
    }

    /// <summary>The same in tables beside the data.</summary>
    [Test]
    public void GZip_OfEvents_CutBehindARowWithTheCutSign_LosesTheLastRowOnly()
    {
        var packed = CsvInput.GZip("area,start,end,type,source\n甲县,2025-03-01,2025-03-02,dust,a\u001ab\n甲县,2025-04-01,2025-04-02,dust,c\n甲县,2025-05-01,2025-05-02,dust,0123456789abcdef");
        var events = EventFile.Read(new MemoryStream(packed[..^10]), "events.csv.gz", [new Area("甲县", AreaLevel.County)], Lenient);
        Assert.That(events.Events.Events.Select(e => e.FirstDay.Month), Is.EqualTo(new[] { 3, 4 }));
        Assert.That(events.Report.Findings.Select(f => f.Kind), Has.Some.EqualTo(FindingKind.DamagedGzip));
    }

    /// <summary>No number is too long to be told.</summary>
    [Test]
    public void Number_BeyondAnything_IsAFindingOnItsLine([Values("so2", "so2(ppb)", "so2(mg/m3)")] string column, [Values("1e27", "99999999999999999999999999*", "79228162514264337593543950335", "<7e28", "1e999")] string cell)
    {
        var found = CsvInput.Error($"station,time,{column}\nA,2025-01-01T01:00,{cell}\n", new ReadOptions { GasState = ReferenceState.Kelvin298 });
        Assert.That(found.Kind, Is.EqualTo(FindingKind.OutOfRange).Or.EqualTo(FindingKind.NotANumber));
        Assert.That(found.Line, Is.EqualTo(2));
    }

    [Test]
    public void GZip_WithAnyBitTurned_IsReadRightOrRefused()
    {
        var packed = CsvInput.GZip(Text);
        var whole = Values(CsvInput.Read(Text));
        for (var bit = 16; bit < packed.Length * 8; bit++)
        {
            var broken = packed.ToArray();
            broken[bit / 8] ^= (byte)(1 << (bit % 8));
            try
            {
                // What is not refused, such as another time stamp in the header, gives every value.
                Assert.That(Values(CsvInput.Read(broken)), Is.EqualTo(whole), $"bit {bit}");
            }
            catch (ObservationFormatException refused)
            {
                Assert.That(refused.Finding.File, Is.EqualTo("in.csv"));
            }
        }
    }

    [Test]
    public void Stream_ThatFailsAtAnyPlace_IsAnIoErrorThatNamesTheFile()
    {
        var bytes = Encoding.UTF8.GetBytes(Text);
        for (var at = 0; at <= bytes.Length; at++)
        {
            Assert.That(
                () => ObservationReader.Read(new FailingStream(bytes, at), "share/in.csv", Lenient),
                Throws.InstanceOf<IOException>().With.Message.StartsWith("share/in.csv: ").And.Message.Contains("the cable is out"));
        }
    }

    [Test]
    public void Companions_FromAStreamThatFails_NameTheFile()
    {
        var bytes = "station,county\nA,X\n"u8.ToArray();
        var areas = new[] { new Area("X", AreaLevel.County) };
        using (Assert.EnterMultipleScope())
        {
            foreach (var read in new Action<Stream>[] { s => StationFile.Read(s, "f.csv"), s => PlanFile.Read(s, "f.csv", areas), s => EventFile.Read(s, "f.csv", areas), s => AreaListFile.Read(s, "f.csv") })
                Assert.That(() => read(new FailingStream(bytes, 5)), Throws.InstanceOf<IOException>().With.Message.StartsWith("f.csv: "));
        }
    }

    [Test]
    public void File_RemovedBetweenListingAndReading_IsNamed()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "a.csv"), Text);
            File.WriteAllText(Path.Combine(folder, "b.csv"), Text);
            var removing = new ReadOptions { Progress = new Immediately(() => File.Delete(Path.Combine(folder, "b.csv"))) };
            Assert.That(() => ObservationReader.Read([folder], removing), Throws.InstanceOf<FileNotFoundException>().With.Message.Contains("b.csv"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void Cancellation_AtAnyReadOfTheStream_GivesNoPartialResult()
    {
        var rows = string.Concat(Enumerable.Range(0, 10_000).Select(i => FormattableString.Invariant($"S{i % 50},2025-01-{1 + (i / 50 % 28):00}T{i / 1400 % 24:00}:00,{i % 90},2,3,4,0.5,6\n")));
        var bytes = Encoding.UTF8.GetBytes(CsvInput.LongHeader + rows);
        for (var at = 0; at < 6; at++)
        {
            using var cancel = new CancellationTokenSource();
            var (reads, place) = (0, at);
            var options = new ReadOptions { Lenient = true, Progress = new Immediately(() => { if (reads++ == place) cancel.Cancel(); }) };
            Assert.That(() => ObservationReader.Read(new TricklingStream(bytes, 1 << 16), "in.csv", options, cancel.Token), Throws.InstanceOf<OperationCanceledException>(), $"read {at}");
        }
    }

    [TestCase("")]
    [TestCase(CsvInput.LongHeader)]
    [TestCase(CsvInput.LongHeader + "\"A")]
    public void TenGigabytesInOneLine_AreRefusedSoonAndInLittleMemory(string before)
    {
        const long Length = 10L << 30;
        var stream = new EndlessStream(Encoding.UTF8.GetBytes(before), Length);
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var refused = Assert.Throws<ObservationFormatException>(() => ObservationReader.Read(stream, "line.csv"))!;
        Assert.That((refused.Finding.Kind, refused.Finding.File), Is.EqualTo((FindingKind.MalformedRow, "line.csv")));
        Assert.That(refused.Message, Has.Length.LessThan(500));
        Assert.That(stream.Given, Is.LessThan(128L << 20), "no more is read than the longest row allowed");
        Assert.That(GC.GetTotalAllocatedBytes(precise: true) - allocated, Is.LessThan(256L << 20));
    }

    [Test]
    public void PackedLineOfManyMegabytes_IsRefusedInLittleMemory()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            new EndlessStream([], 200 << 20).CopyTo(gzip);
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var finding = CsvInput.Error(packed.ToArray());
        Assert.That(finding.Kind, Is.EqualTo(FindingKind.MalformedRow));
        Assert.That(GC.GetTotalAllocatedBytes(precise: true) - allocated, Is.LessThan(256L << 20));
    }

    [TestCase(50_000)]
    [TestCase(1_000_000, Category = "Long,Large")]
    public void Header_OfVeryManyColumns_IsRefusedWithAShortMessage(int columns)
    {
        var finding = CsvInput.Error(string.Join(',', Enumerable.Range(0, columns)) + "\n1\n");
        Assert.That((finding.Kind, finding.Line), Is.EqualTo((FindingKind.UnknownHeader, 1L)));
        Assert.That(finding.ToString(), Has.Length.LessThan(500));
    }

    [TestCase("date,hour,type,,\n20250101,1,PM2.5,1,2\n", FindingKind.UnknownHeader)]
    [TestCase("date,hour,type,\u3000,A\n20250101,1,PM2.5,1,2\n", FindingKind.UnknownStation)]
    [TestCase("station,time,pm25,PM2.5\nA,2025-01-01T01:00,1,2\n", FindingKind.UnknownHeader)]
    [TestCase("station,time,pm25\n\u0085,2025-01-01T01:00,1\n", FindingKind.UnknownStation)]
    [TestCase("station,time,so2\nA\u001A,2025-01-01T01:00,1\nB,2025-01-01T01:00,1,1\n", FindingKind.WrongCellCount)]
    public void Header_RepeatedOrEmpty_IsAnError(string text, FindingKind kind) => Assert.That(CsvInput.Error(text).Kind, Is.EqualTo(kind));

    [Test]
    public void ControlZ_InAPlainFile_IsDataLikeAnyOther()
    {
        var report = CsvInput.Read("station,time,so2\nA\u001A,2025-01-01T01:00,1\n").Report;
        Assert.That((report.RowsUsed, report.RowsRejected), Is.EqualTo((1L, 0L)));
    }

    [Test]
    public void Message_WithControlAndBidirectionalCharacters_ShowsThem()
    {
        var finding = CsvInput.Error("station,time,so2\nA,2025-01-01T01:00,\u001b[31m\u202Egood\n");
        Assert.That(finding.ToString(), Does.EndWith(@"found '\u001B[31m\u202Egood'"));
        var header = CsvInput.Error("station,time,so2(\u001b]0;title\u0007)\nA,2025-01-01T01:00,x\n");
        Assert.That(header.ToString(), Does.Contain(@"so2(\u001B]0;title\u0007)").And.Not.Contain("\u001b"));
    }

    [Test]
    public void Days_TooFarApartForAGrid_AreRefusedInBothWaysOfReading()
    {
        var text = new StringBuilder("station,time,so2\n");
        for (var i = 0; i < 40; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"S{i},{(i == 7 ? "2200" : "1970")}-01-01T01:00,1\n");
        foreach (var options in new[] { ReadOptions.Default, Lenient })
        {
            var finding = CsvInput.Error(text.ToString(), options);
            Assert.That((finding.Kind, finding.Expected), Is.EqualTo((FindingKind.OutsideSpan, "days near each other, or the days to read named")));
            Assert.That(finding.Found, Does.Contain("84007 days from 1970-01-01"));
        }
    }

    private static List<(Pollutant, string, int, int)> Values(ObservationSet set)
    {
        var values = new List<(Pollutant, string, int, int)>();
        for (var s = 0; s < set.Hours?.StationIds.Count; s++)
        {
            foreach (var pollutant in Pollutants.All)
            {
                var hours = set.Hours.Hours(pollutant, s);
                for (var h = 0; h < hours.Length; h++)
                    if (!hours[h].IsMissing)
                        values.Add((pollutant, set.Hours.StationIds[s], h, hours[h].Thousandths));
            }
        }

        return values;
    }

    private sealed class Immediately(Action action) : IProgress<long>
    {
        public void Report(long value) => action();
    }
}
