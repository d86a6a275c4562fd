using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Sample;
using AirQuality.Terms;
using NodaTime;
using NodaTime.Text;

namespace AirQuality.Cli.Tests.Sample;

public class SampleFilesTests
{
    private static readonly LocalDate End = new(2026, 1, 1);
    private string root = string.Empty;
    private string sample = string.Empty;
    private IReadOnlyList<SampleFile> files = [];

    [OneTimeSetUp]
    public void WriteSample()
    {
        root = CliFixture.NewFolder("sample");
        sample = Path.Combine(root, "sample");
        files = SampleFiles.Write(sample, End);
    }

    [OneTimeTearDown]
    public void RemoveSample() => Directory.Delete(root, recursive: true);

    [Test]
    public void Write_NewDirectory_HoldsExactlyTheFilesReturned() =>
        Assert.That(Directory.GetFiles(sample).Select(Path.GetFileName), Is.EquivalentTo(files.Select(f => f.Name)));

    [Test]
    public void Write_TwoCalendarYears_GivesOneFileAMonth() =>
        Assert.That(files.Count(f => f.Name.StartsWith("hours-", StringComparison.Ordinal)), Is.EqualTo(24));

    [Test]
    public void Write_EveryFile_HasTheRowsReturned() =>
        Assert.That(files.Select(f => Lines(f.Name).Length - 1), Is.EqualTo(files.Select(f => f.Rows)));

    [Test]
    [Category("Long")]
    [Category("Surface")]
    public void Write_Twice_GivesTheSameBytes()
    {
        var again = Path.Combine(root, "again");
        SampleFiles.Write(again, End);
        var changed = files.Where(f =>
            !File.ReadAllBytes(Path.Combine(again, f.Name)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(sample, f.Name))));
        Assert.That(changed, Is.Empty);
    }

    /// <summary>The hours are the same on every machine; how they are packed is the business of its zlib.</summary>
    [Test]
    public void Write_OneMonth_HasTheKnownContent() =>
        Assert.That(
            Convert.ToHexStringLower(SHA256.HashData(Decompress(File.ReadAllBytes(Path.Combine(sample, "hours-2025-04.csv.gz"))))),
            Is.EqualTo("83a68cdfce253cd6593f2e203aa4cd7ea876a7c97085c3be8f2984c0b8268327"));

    [Test]
    [Category("Long")]
    [Category("Surface")]
    public void Write_LaterEndOverAnEarlierSample_LeavesNoEarlierMonth()
    {
        var directory = Path.Combine(root, "replaced");
        SampleFiles.Write(directory, End);
        var later = SampleFiles.Write(directory, End.PlusMonths(1));
        Assert.That(Directory.GetFiles(directory).Select(Path.GetFileName), Is.EquivalentTo(later.Select(f => f.Name)));
    }

    [Test]
    [Category("Long")]
    [Category("Surface")]
    public void Write_EndWithinAMonth_SplitsBothEdges()
    {
        var directory = Path.Combine(root, "edges");
        var written = SampleFiles.Write(directory, new LocalDate(2026, 11, 24));
        Assert.That(written.Select(f => f.Name).Where(n => n.StartsWith("hours-", StringComparison.Ordinal)).ToList(), Has.Count.EqualTo(25));
    }

    [Test]
    public void Write_DirectoryWithAnotherFile_IsRefused()
    {
        var directory = Directory.CreateDirectory(Path.Combine(root, "foreign-file")).FullName;
        File.WriteAllText(Path.Combine(directory, "thesis.txt"), "mine");
        Assert.That(() => SampleFiles.Write(directory, End), Throws.TypeOf<DataException>().With.Message.Contains("thesis.txt"));
    }

    [Test]
    public void Write_DirectoryWithASubdirectory_IsRefused()
    {
        var directory = Path.Combine(root, "foreign-directory");
        Directory.CreateDirectory(Path.Combine(directory, "stations.csv"));
        Assert.That(() => SampleFiles.Write(directory, End), Throws.TypeOf<DataException>());
    }

    [Test]
    public void Stations_Header_IsTheDocumentedOne() =>
        Assert.That(Lines("stations.csv")[0], Is.EqualTo("station,name,kind,county,city,province,lon,lat"));

    [Test]
    public void Hours_FirstRow_IsTheFirstHourOfTheFirstStation() =>
        Assert.That(Lines("hours-2024-01.csv.gz")[1], Does.StartWith("S001,2024-01-01T01:00,"));

    [Test]
    public void Hours_LastRow_IsTheLastHourOfTheLastStation() =>
        Assert.That(Lines("hours-2025-12.csv.gz")[^1], Does.StartWith("S030,2026-01-01T00:00,"));

    [Test]
    public void Targets_EveryCountyAndYear_HasFourGoals() =>
        Assert.That(
            Lines("targets.csv").Skip(1).Select(line => line.Split(',')).GroupBy(f => (f[0], f[2])).Select(g => g.Count()).ToList(),
            Has.Count.EqualTo(24).And.All.EqualTo(4));

    [Test]
    public void Targets_EveryGoal_HasAnOffice() =>
        Assert.That(Lines("targets.csv").Skip(1).Select(line => line.Split(',')[^1]), Is.All.Not.Empty);

    [Test]
    public void Events_TwoYears_NameOneStormForEveryCountyAndCity()
    {
        var storms = Lines("events.csv").Skip(1).Select(line => line.Split(',')).ToList();
        Assert.That((storms.Count, storms.Select(f => f[1]).Distinct().Count()), Is.EqualTo((14, 1)));
    }

    [Test]
    public void Events_TheDays_AreTheOnlyOnesWithExtremePm10()
    {
        var storm = Lines("events.csv")[1].Split(',');
        var (from, to) = (LocalDatePattern.Iso.Parse(storm[1]).Value, LocalDatePattern.Iso.Parse(storm[2]).Value);
        var grid = SampleData.Generate(End);
        var extreme = new HashSet<LocalDate>();
        for (var station = 0; station < grid.StationIds.Count; station++)
        {
            var hours = grid.Hours(Pollutant.PM10, station);
            for (var hour = 0; hour < hours.Length; hour++)
            {
                if (hours[hour] > Concentration.FromDecimal(400))
                    extreme.Add(grid.FirstDay.PlusDays(hour / 24));
            }
        }

        Assert.That(extreme, Is.Not.Empty.And.All.InRange(from, to));
    }

    [Test]
    public void Events_AtThePeak_Pm25IsASmallPartOfPm10()
    {
        var from = LocalDatePattern.Iso.Parse(Lines("events.csv")[1].Split(',')[1]).Value;
        var grid = SampleData.Generate(End);
        var peak = from.At(new LocalTime(18, 0));
        Assert.That(
            grid.At(Pollutant.PM25, "S001", peak).Thousandths / (double)grid.At(Pollutant.PM10, "S001", peak).Thousandths,
            Is.LessThan(0.25));
    }

    private static byte[] Decompress(byte[] compressed)
    {
        using var gzip = new GZipStream(new MemoryStream(compressed), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        gzip.CopyTo(plain);
        return plain.ToArray();
    }

    private string[] Lines(string name)
    {
        var bytes = File.ReadAllBytes(Path.Combine(sample, name));
        if (name.EndsWith(".gz", StringComparison.Ordinal))
            bytes = Decompress(bytes);
        return Encoding.UTF8.GetString(bytes).TrimEnd('\n').Split('\n');
    }
}
