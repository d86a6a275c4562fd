using System.Text;
using AirQuality.Observations;
using AirQuality.Reading;
using AirQuality.Reading.Sources;
using AirQuality.Terms;
using NodaTime;

namespace AirQuality.Tests.Reading;

/// <summary>What is read after a glance is what is read without one, whether the glance told the days rightly or not.</summary>
[TestFixture]
public sealed class GlanceTests
{
    private static readonly LocalDate First = new(2024, 11, 20);
    private const int DayCount = 60;
    private const int StationCount = 10;

    private string folder = "";

    [SetUp]
    public void MakeFolder() => folder = Directory.CreateTempSubdirectory().FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Days_RowsInOrderOfTime_AreThoseOfTheFile() => Assert.That(Days(Write("long.csv", ByTime())), Is.EqualTo(new DateInterval(First, First.PlusDays(DayCount - 1))));

    [Test]
    public void Days_RowsInOrderOfStations_AreThoseOfTheFile() => Assert.That(Days(Write("long.csv", ByStation())), Is.EqualTo(new DateInterval(First, First.PlusDays(DayCount - 1))));

    [Test]
    public void Days_WideFile_AreThoseOfTheFile() => Assert.That(Days(Write("sites.csv", Wide(First, DayCount))), Is.EqualTo(new DateInterval(First, First.PlusDays(DayCount - 1))));

    [Test]
    public void Days_ADayInAFile_AreThoseOfTheFirstAndTheLast()
    {
        for (var day = 0; day < 5; day++)
            Write($"{First.PlusDays(day):uuuuMMdd}.csv", Wide(First.PlusDays(day), 1));
        string[] files = [.. Directory.GetFiles(folder).Order()];
        Assert.That(Days(files[0], files[^1]), Is.EqualTo(new DateInterval(First, First.PlusDays(4))));
    }

    [Test]
    public void Days_PackedFile_CannotBeTold()
    {
        var path = Path.Combine(folder, "long.csv.gz");
        File.WriteAllBytes(path, CsvInput.GZip(string.Concat(ByTime())));
        Assert.That(Days(path), Is.Null);
    }

    [TestCase("no header that is known\n1,2,3\n")]
    [TestCase("station,time,so2\n")]
    [TestCase("area,date,pm25\nA,2025-01-01,3\n")]
    [TestCase("")]
    public void Days_NoHours_CannotBeTold(string text) => Assert.That(Days(Write("other.csv", [text])), Is.Null);

    [Test]
    public void Days_HeaderLongerThanTheGlance_CannotBeTold() =>
        Assert.That(Days(Write("wide.csv", [$"station,time,so2,{new string('x', 200_000)}\n", "A,2025-01-01T01:00,3,0\n"])), Is.Null);

    [Test]
    public void Days_FileThatIsNotThere_CannotBeTold() => Assert.That(Days(Path.Combine(folder, "none.csv")), Is.Null);

    [Test]
    public void Read_RowsInAnyOrder_IsTheSameAsWithoutAGlance([Values("time", "station", "shuffled", "wide", "strays", "a repeated row", "all after one")] string order, [Values] bool lenient)
    {
        var random = new Random(7);
        string[] rows = order switch
        {
            "time" => [.. ByTime()],
            "station" => [.. ByStation()],
            "wide" => [.. Wide(First, DayCount)],
            "strays" => [.. ByTime().Take(4000), "S3,2023-02-03T04:00,1,2,3,4,0.5,6\n", "T,2026-02-03T04:00,1,2,3,4,0.5,6\n", .. ByTime().Skip(4000)],
            "a repeated row" => [.. ByTime().Take(9000), .. ByTime().Skip(8000)],
            "all after one" => [.. ByTime().Take(1), .. ByStation().Skip(1).Reverse()],
            _ => [.. ByTime().Take(1), .. Shuffled([.. ByTime().Skip(1)], random)],
        };
        AssertSame([Write("hours.csv", rows)], new ReadOptions { Lenient = lenient });
    }

    [Test]
    public void Read_SpanAskedFor_IsCutToItAndExtended()
    {
        string[] files = [Write("hours.csv", ByTime())];
        var span = new DateInterval(First.PlusDays(3), First.PlusDays(70));
        var all = ObservationReader.Read(files).Hours!;
        var cut = ObservationReader.Read(files, new ReadOptions { Lenient = true, Span = span }).Hours!;
        Assert.That((cut.FirstDay, cut.LastDay, cut.StationIds.Count), Is.EqualTo((span.Start, span.End, StationCount)));
        foreach (var pollutant in Pollutants.All)
            foreach (var station in cut.StationIds)
            {
                var hours = cut.Hours(pollutant, cut.IndexOf(station)).ToArray();
                var expected = Enumerable.Range(1, hours.Length).Select(hour => all.At(pollutant, station, span.Start.AtMidnight().PlusHours(hour)));
                Assert.That(hours.SequenceEqual(expected), Is.True, $"{pollutant} {station}");
            }
    }

    [Test]
    public void Read_FilesOfTwoFormats_IsTheSame() =>
        AssertSame([Write("a.csv", Wide(First, 10)), Write("b.csv", ByStation()), Write("c.csv", Wide(First.PlusDays(DayCount), 2))], new ReadOptions { Lenient = true });

    [Test]
    public void Read_FirstErrorOfTwo_IsTheOneReported() =>
        AssertSame([Write("a.csv", [CsvInput.LongHeader, "S1,2025-01-01T01:00,x,2,3,4,0.5,6\n"]), Write("b.csv", [])], new ReadOptions());

    /// <summary>Compares with a reading that expects no days, as files so small are not glanced at.</summary>
    private static void AssertSame(string[] paths, ReadOptions options)
    {
        var expected = Outcome(() => ObservationReader.Read(paths, options));
        var actual = Outcome(() => ObservationReader.ReadAfterGlance(paths, options));
        Assert.That(actual.Error, Is.EqualTo(expected.Error));
        if (expected.Error is not null)
            return;
        var (hours, glanced) = (expected.Set!.Hours!, actual.Set!.Hours!);
        Assert.That((glanced.FirstDay, glanced.DayCount, actual.Set.Report.ValuesStored, actual.Set.Report.RowsUsed), Is.EqualTo((hours.FirstDay, hours.DayCount, expected.Set.Report.ValuesStored, expected.Set.Report.RowsUsed)));
        Assert.That(actual.Set.Report.Findings, Is.EqualTo(expected.Set.Report.Findings));
        Assert.That(glanced.StationIds, Is.EqualTo(hours.StationIds));
        foreach (var pollutant in Pollutants.All)
            for (var station = 0; station < hours.StationIds.Count; station++)
                Assert.That(glanced.Codes(pollutant, station).SequenceEqual(hours.Codes(pollutant, station)), Is.True, $"{pollutant} {hours.StationIds[station]}");
    }

    private static (ObservationSet? Set, Finding? Error) Outcome(Func<ObservationSet> read)
    {
        try
        {
            return (read(), null);
        }
        catch (ObservationFormatException error)
        {
            return (null, error.Finding);
        }
    }

    private static DateInterval? Days(params string[] paths) =>
        AnnouncedSpan.Days(paths.Select(p => new Input(p, InFolder: false, File.Exists(p) ? new FileInfo(p).Length : null, () => File.OpenRead(p))), ReadOptions.Default, CancellationToken.None);

    private string Write(string name, IEnumerable<string> rows)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, string.Concat(rows), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return path;
    }

    private static IEnumerable<string> ByTime() =>
        [CsvInput.LongHeader, .. from hour in Enumerable.Range(0, DayCount * 24) from station in Enumerable.Range(0, StationCount) where (hour + station) % 11 > 0 select Row(station, hour)];

    private static IEnumerable<string> ByStation() =>
        [CsvInput.LongHeader, .. from station in Enumerable.Range(0, StationCount) from hour in Enumerable.Range(0, DayCount * 24) where (hour + station) % 11 > 0 || hour % 600 == 0 select Row(station, hour)];

    private static string Row(int station, int hour) =>
        FormattableString.Invariant($"S{station},{First.AtMidnight().PlusHours(hour + 1):uuuu-MM-dd'T'HH:mm},{hour % 97},{station},{((hour + station) % 5 == 0 ? "" : hour)},{hour % 50}.5,0.{hour % 10},{hour % 180}\n");

    private static IEnumerable<string> Wide(LocalDate first, int days)
    {
        yield return $"date,hour,type,{string.Join(',', Enumerable.Range(0, StationCount).Select(s => $"S{s}"))}\n";
        for (var day = 0; day < days; day++)
            for (var hour = 0; hour < 24; hour++)
                foreach (var type in (string[])["PM2.5", "AQI", "PM10", "SO2", "NO2", "O3", "CO"])
                    if (hour < 23 || day < days - 1)
                        yield return FormattableString.Invariant($"{first.PlusDays(day):uuuuMMdd},{hour + 1},{type},{string.Join(',', Enumerable.Range(0, StationCount).Select(s => (s + hour) % 7 == 0 ? "" : $"{(s * hour) % 90}"))}\n");
    }

    private static string[] Shuffled(string[] rows, Random random)
    {
        random.Shuffle(rows);
        return rows;
    }
}
