using AirQuality.Cli.Saved;

namespace AirQuality.Cli.Tests.Saved;

/// <summary>What a project keeps of its files is used as long as they are the same, and never gives another answer.</summary>
[TestFixture]
public sealed class SavedTests : CliFixture
{
    private string Kept => PathOf(SavedFolder.Name);

    private IEnumerable<string> KeptFiles => Directory.Exists(Kept) ? Directory.EnumerateFiles(Kept).Order(StringComparer.Ordinal) : [];

    [SetUp]
    public void MakeProject()
    {
        // A value that stands twice is told by every command, also by one that reads no file.
        Old(Write("hours.csv", [Hourly, .. Hours("A", "2026-10-01", 31, 15), .. Hours("B", "2026-10-01", 31, 18), .. Hours("A", "2026-10-01", 1, 15)]));
        Old(Write("2026年10月.csv", "排名,区县,综合指数", "1,甲县,2.10", "2,乙县,3.10"));
        Write("airq.json", """{ "data": ["hours.csv"], "published": ["2026年10月.csv"] }""");
    }

    [Test]
    public void Command_WhereNothingChanged_UsesWhatWasSaved()
    {
        var first = Daily();
        var saved = KeptFiles.ToDictionary(f => f, File.GetLastWriteTimeUtc);
        var second = Daily();
        Assert.That(second, Is.EqualTo(first));
        Assert.That(first.Err, Does.Contain("hours.csv"), "what was found while reading is told again");
        Assert.That(saved, Has.Count.EqualTo(2));
        Assert.That(saved.Select(s => File.GetLastWriteTimeUtc(s.Key)), Is.EqualTo(saved.Values), "a file that was read again is saved again");
    }

    [Test]
    public void Command_AfterAChangeOfSameLengthAndTime_ReadsTheFile()
    {
        var before = Daily();
        Write("hours.csv", [Hourly, .. Hours("A", "2026-10-01", 31, 16), .. Hours("B", "2026-10-01", 31, 18), .. Hours("A", "2026-10-01", 1, 16)]);
        Old(PathOf("hours.csv"));
        var after = Daily();
        Assert.That(after, Is.EqualTo(Daily("--fresh")));
        Assert.That(after, Is.Not.EqualTo(before));
    }

    /// <summary>Whatever becomes of what was saved, the answer is that of the files.</summary>
    [Test]
    public void Command_WhereWhatWasSavedIsDamaged_GivesTheSame([Values(0, 1)] int file, [Values("flip", "cut", "empty", "append")] string damage)
    {
        var right = Daily();
        var path = KeptFiles.ElementAt(file);
        foreach (var part in Enumerable.Range(0, 7))
        {
            var bytes = File.ReadAllBytes(path);
            switch (damage)
            {
                case "flip":
                    bytes[(bytes.Length - 1) * part / 6] ^= 1;
                    File.WriteAllBytes(path, bytes);
                    break;
                case "cut":
                    File.WriteAllBytes(path, bytes[..((bytes.Length - 1) * part / 6)]);
                    break;
                case "empty":
                    File.WriteAllBytes(path, []);
                    break;
                default:
                    File.WriteAllBytes(path, [.. bytes, 0]);
                    break;
            }

            Assert.That(Daily(), Is.EqualTo(right));
        }
    }

    [Test]
    public void Command_WhereAnotherGridHasTheName_GivesTheSame()
    {
        Daily();
        var foreign = File.ReadAllBytes(KeptFiles.First(f => f.EndsWith(".aqgrid", StringComparison.Ordinal)));
        Old(Write("hours.csv", [Hourly, .. Hours("A", "2026-10-01", 31, 16), .. Hours("B", "2026-10-01", 31, 18), .. Hours("A", "2026-10-01", 1, 16)]));
        var right = Daily();
        foreach (var grid in KeptFiles.Where(f => f.EndsWith(".aqgrid", StringComparison.Ordinal)).ToList())
            File.WriteAllBytes(grid, foreign);
        Assert.That(Daily(), Is.EqualTo(right));
    }

    [Test]
    public void Command_OfAFileJustWritten_SavesNothing()
    {
        File.SetLastWriteTimeUtc(PathOf("hours.csv"), DateTime.UtcNow);
        Daily();
        Assert.That(KeptFiles, Is.Empty);
    }

    [Test]
    public void Fresh_NeitherUsesNorSaves()
    {
        Daily("--fresh");
        Assert.That(KeptFiles, Is.Empty);
    }

    [Test]
    public void Published_FromWhatWasSaved_PrintsTheSame()
    {
        Outcome Published() => Run("published", "--csv", "--project", PathOf("airq.json"), "--lang", "en");
        var first = Published();
        Assert.That(first.Code, Is.Zero, first.Err);
        Assert.That(KeptFiles.Where(f => f.EndsWith(".tables", StringComparison.Ordinal)).ToList(), Has.Count.EqualTo(1));
        Assert.That(Published(), Is.EqualTo(first));
    }

    [Test]
    public void Save_OfAProject_SaysWhatIsKept()
    {
        var outcome = Run("save", "--csv", "--project", PathOf("airq.json"), "--lang", "en");
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Out, Is.EqualTo($"saved,stations,first_day,last_day\n{Kept},2,2026-10-01,2026-10-31\n"));
    }

    [Test]
    public void Save_WithoutAProject_IsWrongUsage() => Assert.That(Run("save", PathOf("hours.csv"), "--project", "none").Code, Is.EqualTo(2));

    private Outcome Daily(params string[] more) => Run(["daily", "--csv", "--project", PathOf("airq.json"), "--lang", "en", .. more]);

    private static void Old(string path) => File.SetLastWriteTimeUtc(path, new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc));
}
