using System.Text;
using AirQuality.Observations;
using AirQuality.Reading;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Reading;

/// <summary>Whatever the size of the chunks and the number of threads: the same grid, the same findings in the same order, the same first error.</summary>
public sealed class ChunkedReadingTests
{
    private const int Whole = 1 << 20;

    private static readonly (int Size, int Degree)[] Ways = [(60, 1), (60, 3), (257, 2), (1000, 4), (Whole, 2)];

    [TestCase(',')]
    [TestCase('"')]
    [TestCase(' ')]
    [TestCase('\r')]
    [TestCase('\u001a')]
    public void Read_MessyLongText_AnyWay_IsTheSame(char trouble)
    {
        for (var seed = 0; seed < 40; seed++)
            AssertSame(MessyLong(new Random(seed), trouble), Options(lenient: true, most: seed % 7));
    }

    [Test]
    public void Read_MessyLongTextStrictly_AnyWay_StopsAtTheSameError()
    {
        for (var seed = 0; seed < 60; seed++)
            AssertSame(MessyLong(new Random(seed), ','), Options(lenient: false, most: 1000));
    }

    [Test]
    public void Read_WideText_AnyWay_IsTheSame()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            var text = new StringBuilder("date,hour,type,A,C,B\n");
            for (var row = 0; row < 80; row++)
                text.Append($"202501{1 + random.Next(3):00},{random.Next(24)},{Pick(random, "PM2.5", "CO", "O3", "AQI", "PM10_24h", "NO2")},{Value(random)},{Value(random)},{Value(random)}\n");
            AssertSame(text.ToString(), Options(lenient: true, most: 5));
        }
    }

    /// <summary>Each thread meets the name for itself, and the report tells of it once, where it first stands.</summary>
    [Test]
    public void Read_NameInTwoAreas_AnyWay_IsToldOnceOnItsLine()
    {
        var text = new StringBuilder("站点名称,county,time,so2,pm25\n");
        for (var hour = 1; hour <= 24; hour++)
            text.Append($"A,X,2025-01-01T{hour:00}:00,{hour},NA\nB,Y,2025-01-01T{hour:00}:00,NA,{hour}\nA,Y,2025-01-01T{hour:00}:00,-1,{hour}\n");
        var options = new ReadOptions { Lenient = true, MaxFindingsPerKind = 10 };
        for (var again = 0; again < 20; again++)
            AssertSame(text.ToString(), options);
        var told = Read(text.ToString(), options, (60, 4)).Report.Findings.Where(f => f.Kind == FindingKind.NearlyEqualNames).ToList();
        Assert.That(told.Select(f => f.Line), Is.EqualTo([4L]));
    }

    [Test]
    public void Read_MalformedRow_AnyWay_KeepsTheRowsBeforeAndNamesItsLine()
    {
        var rows = Enumerable.Range(1, 20).Select(h => $"A,2025-01-01T{h:00}:00,1,2,3,4,0.5,6").ToList();
        rows[12] = "A,2025-01-01T13:00,1,2\"x,3,4,0.5,6";
        var text = CsvInput.LongHeader + string.Join('\n', rows) + "\n";
        AssertSame(text, Options(lenient: true, most: 10));
        var report = Read(text, Options(lenient: true, most: 10), (60, 2)).Report;
        CsvInput.AssertAddsUp(report);
        Assert.That((report.RowsUsed, report.Findings.Single().Kind, report.Findings.Single().Line), Is.EqualTo((12L, FindingKind.MalformedRow, 14L)));
        Assert.That(report.Findings.Single().Found, Is.EqualTo("a quote inside an unquoted field"));
    }

    [Test]
    public void Read_QuotedLineBreaks_AnyWay_AreNoRowEnds()
    {
        var text = new StringBuilder("station,time,note,so2\n");
        for (var hour = 1; hour <= 24; hour++)
            text.Append($"A,2025-01-01T{hour:00}:00,\"two\nlines, \"\"quoted\"\"\r\nA,2025-01-01T01:00,x,7\",{hour}\n");
        AssertSame(text.ToString(), Options(lenient: false, most: 10));
        Assert.That(Read(text.ToString(), Options(lenient: false, most: 10), (60, 2)).Report.RowsUsed, Is.EqualTo(24));
    }

    /// <summary>A chunk that began with one would be read as text of that encoding.</summary>
    [TestCase(new byte[] { 0xEF, 0xBB, 0xBF })]
    [TestCase(new byte[] { 0xFF, 0xFE })]
    [TestCase(new byte[] { 0xFE, 0xFF })]
    public void Read_ByteOrderMarkWhereARowBegins_AnySize_IsTheSame(byte[] mark)
    {
        var text = new MemoryStream();
        text.Write("\uFEFFdate,hour,type,A\n"u8);
        for (var hour = 1; hour < 24; hour++)
        {
            text.Write(mark);
            text.Write(Encoding.ASCII.GetBytes($"20250101,{hour},AQI,50\n20250101,{hour},PM2.5,{hour}\n"));
        }

        ObservationSet Of(int size) => ObservationReader.Read(new MemoryStream(text.ToArray()), "in.csv", Options(lenient: true, most: 10), size);
        var whole = Of(Whole);
        Assert.That((whole.Report.RowsUsed, whole.Report.RowsIgnored), Is.EqualTo((23L, 23L)));
        for (var size = 40; size < 110; size++)
            AssertEqual(Of(size), whole, $"{size}");
    }

    [Test]
    public void Read_FilesOfSeveralFormats_AnyDegree_IsTheSame()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            for (var file = 0; file < 12; file++)
                File.WriteAllText(Path.Combine(folder, $"{file:00}.csv"), file % 4 == 3 ? "" : MessyLong(new Random(file), file % 4 == 2 ? '"' : ','));
            var options = Options(lenient: true, most: 20);
            var expected = ObservationReader.Read([folder], options with { DegreeOfParallelism = 1 });
            foreach (var degree in (int[])[2, 5, 0])
                AssertEqual(ObservationReader.Read([folder], options with { DegreeOfParallelism = degree }), expected, $"{degree} threads");
            Assert.That((expected.Report.Files, expected.Report.Counts[FindingKind.EmptyFile]), Is.EqualTo((12, 3L)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void Read_GZipCutAnywhere_IsDamagedAndNoHalfRowIsUsed()
    {
        var rows = string.Concat(Enumerable.Range(1, 24).Select(h => $"A,2025-01-01T{h:00}:00,{h * 7 % 31},2,3,4,0.5,{h * 13 % 29}\n"));
        var packed = CsvInput.GZip(CsvInput.LongHeader + rows);
        var expected = CsvInput.Read(packed).Hours!;
        for (var length = 2; length < packed.Length; length++)
        {
            var set = CsvInput.Read(packed[..length], new ReadOptions { Lenient = true });
            CsvInput.AssertAddsUp(set.Report);
            Assert.That(set.Report.Counts.ContainsKey(FindingKind.DamagedGzip), Is.True, $"{length} bytes");
            Assert.That(set.Report.ValuesStored, Is.EqualTo(set.Report.RowsUsed * 6));
            if (set.Hours is { DayCount: > 0 } hours)
                foreach (var pollutant in Pollutants.All)
                    for (var hour = 0; hour < 24; hour++)
                        Assert.That(hours.Hours(pollutant, 0)[hour], Is.EqualTo(expected.Hours(pollutant, 0)[hour]).Or.EqualTo(Concentration.Missing));
        }
    }

    [TestCase(0, false)]
    [TestCase(700, false)]
    [TestCase(3, true)]
    public void Read_GZipWithBytesBehind_ZerosArePaddingOthersAreDamage(int zeros, bool junk)
    {
        byte[] packed = [.. CsvInput.GZip(CsvInput.LongHeader + "A,2025-01-01T01:00,1,2,3,4,0.5,6\n"), .. new byte[zeros], .. junk ? "junk behind it"u8 : default];
        var report = CsvInput.Read(packed, new ReadOptions { Lenient = true }).Report;
        Assert.That((report.RowsUsed, report.Counts.ContainsKey(FindingKind.DamagedGzip)), Is.EqualTo((1L, junk)));
    }

    private static void AssertSame(string text, ReadOptions options)
    {
        var expected = Outcome(text, options, (Whole, 1));
        foreach (var way in Ways)
        {
            var actual = Outcome(text, options, way);
            Assert.That(actual.Error, Is.EqualTo(expected.Error), $"{way}");
            if (expected.Set is not null)
                AssertEqual(actual.Set!, expected.Set, $"{way}");
        }
    }

    private static void AssertEqual(ObservationSet actual, ObservationSet expected, string way)
    {
        Assert.That(actual.Report.Findings, Is.EqualTo(expected.Report.Findings), way);
        Assert.That(actual.Report.Counts, Is.EquivalentTo(expected.Report.Counts), way);
        Assert.That(actual.Report with { Findings = [], Counts = Empty, Columns = [] }, Is.EqualTo(expected.Report with { Findings = [], Counts = Empty, Columns = [] }), way);
        Assert.That((actual.Hours!.FirstDay, actual.Hours.DayCount), Is.EqualTo((expected.Hours!.FirstDay, expected.Hours.DayCount)), way);
        Assert.That(actual.Hours.StationIds, Is.EqualTo(expected.Hours.StationIds), way);
        foreach (var pollutant in Pollutants.All)
            for (var station = 0; station < expected.Hours.StationIds.Count; station++)
                Assert.That(actual.Hours.Codes(pollutant, station).SequenceEqual(expected.Hours.Codes(pollutant, station)), Is.True, way);
    }

    private static readonly Dictionary<FindingKind, long> Empty = [];

    private static (ObservationSet? Set, Finding? Error) Outcome(string text, ReadOptions options, (int Size, int Degree) way)
    {
        try
        {
            return (Read(text, options, way), null);
        }
        catch (ObservationFormatException error)
        {
            return (null, error.Finding);
        }
    }

    private static ObservationSet Read(string text, ReadOptions options, (int Size, int Degree) way) =>
        ObservationReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), "in.csv", options with { DegreeOfParallelism = way.Degree }, way.Size);

    private static ReadOptions Options(bool lenient, int most) => new()
    {
        Lenient = lenient,
        MaxFindingsPerKind = most,
        Network = StationNetwork.OfStations(["A", "B"]),
        Span = new DateInterval(new LocalDate(2025, 1, 1), new LocalDate(2025, 12, 31)),
    };

    /// <summary>Rows with all that can be wrong with them, and the trouble asked for in a column that is not read.</summary>
    private static string MessyLong(Random random, char trouble)
    {
        var end = trouble == '\r' ? Pick(random, "\r", "\r\n") : "\n";
        var text = new StringBuilder("station,time,note,so2,pm25,co").Append(end);
        for (var row = 0; row < 60; row++)
        {
            var station = Pick(random, "A", "A", "A", "B", "B", "C", "");
            var time = Pick(random, "2025-01-01T01:00", "2025-01-01 02:00", "2024-12-31T05:00", "never", "2025/1/1 24:00", $"2025-01-0{1 + random.Next(9)}T{random.Next(26):00}:00");
            var note = (trouble, random.Next(6)) switch
            {
                ('"', 0) => "\"a\nb\"",
                ('"', 1) => "\" x, \"\"y\"\" \"",
                (' ', 0) => "  ",
                ('\u001a', 0) => "\u001a",
                _ => "x",
            };
            var cells = string.Join(',', Enumerable.Range(0, random.Next(20) == 0 ? 2 : 3).Select(_ => Value(random)));
            text.Append(trouble == ' ' ? $" {station} ,\t{time}, {note} , {cells} " : $"{station},{time},{note},{cells}").Append(end);
            if (random.Next(10) == 0)
                text.Append(trouble == ' ' ? "  \t" : "").Append(end);
        }

        return text.ToString();
    }

    private static string Value(Random random) => Pick(random, "", "NA", "-999", "-1", "12", "3.5", "0.5", "99999", "x", "0.12345", "7", "1.25", "40");

    private static string Pick(Random random, params ReadOnlySpan<string> of) => of[random.Next(of.Length)];
}
