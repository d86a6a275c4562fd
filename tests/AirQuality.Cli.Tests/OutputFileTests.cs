using System.IO.Compression;
using System.Text;

namespace AirQuality.Cli.Tests;

/// <summary>-o: what a file ending says is what is written, and nothing that is read is ever replaced.</summary>
public sealed class OutputFileTests : CliFixture
{
    private string daily = string.Empty;

    [SetUp]
    public void MakeFiles()
    {
        Directory.CreateDirectory(PathOf("data"));
        daily = Write("data/daily.csv", [Observed, .. Days("A", "2026-10-01", 31, 15), .. Days("B", "2026-10-01", 31, 18)]);
        Write("stations.csv", "station,name,kind,county,city,province", "1,a,urban,A,X,P");
        Write("targets.csv", "area,metric,year,goal", "A,pm25,2026,35");
        Write("events.csv", "area,from,to,kind,source", "A,2026-10-05,2026-10-06,dust,list");
        Write("groups.csv", "group,area", "east,A", "east,B");
    }

    [TestCase("daily data/daily.csv", "data/daily.csv")]
    [TestCase("daily data/daily.csv", "data/../data/./daily.csv")]
    [TestCase("daily data", "data/daily.csv")]
    [TestCase("daily data", "data/new.csv")]
    [TestCase("daily data/", "data/new.xlsx")]
    [TestCase("daily data/*.csv", "data/new.csv")]
    [TestCase("daily d*/daily.csv", "data/daily.csv")]
    [TestCase("track data --targets targets.csv", "targets.csv")]
    [TestCase("assess data --period 2026-10 --events events.csv", "events.csv")]
    [TestCase("rank data --period 2026-10 --group-list groups.csv", "groups.csv")]
    [TestCase("daily data --stations stations.csv", "stations.csv")]
    [TestCase("daily data --standard=my.json", "my.json")]
    [TestCase("published stations.csv", "stations.csv")]
    [TestCase("reconcile data/daily.csv stations.csv --period 2026-10", "stations.csv")]
    public void Target_ThatIsRead_IsRefusedBeforeAnythingElse(string line, string target)
    {
        var before = Snapshot();
        var outcome = Run([.. line.Split(' ').Select(Placed), "-o", PathOf(target)]);
        Assert.That(outcome.Code, Is.EqualTo(2), outcome.Err);
        Assert.That(outcome.Err, Does.Contain("is not written"));
        Assert.That(Snapshot(), Is.EqualTo(before));
    }

    [Test]
    public void Report_OntoItsInput_IsRefused()
    {
        Write("data/more.txt", Observed);
        var before = Snapshot();
        Assert.That(Run("report", PathOf("data"), "--period", "2026-10", "--to", PathOf("data/more.txt")).Code, Is.EqualTo(2));
        Assert.That(Run("report", PathOf("data"), "--period", "2026-10", "-o", PathOf("data/more.txt")).Code, Is.EqualTo(2));
        Assert.That(Snapshot(), Is.EqualTo(before));
    }

    [Test]
    public void Archive_IsNeverReplacedByItsOwnAnswer()
    {
        var archive = PathOf("data.csv.gz");
        using (var packed = new GZipStream(File.Create(archive), CompressionMode.Compress))
            packed.Write(File.ReadAllBytes(daily));
        var before = File.ReadAllBytes(archive);
        var outcome = Run("daily", archive, "-o", archive);
        Assert.That(outcome.Code, Is.EqualTo(2));
        Assert.That(File.ReadAllBytes(archive), Is.EqualTo(before));
    }

    [Test]
    [Platform(Exclude = "Win")]
    public void Target_ThatIsALinkToAnInput_IsRefused()
    {
        File.CreateSymbolicLink(PathOf("link.csv"), daily);
        Assert.That(Run("daily", daily, "-o", PathOf("link.csv")).Code, Is.EqualTo(2));
        Assert.That(Run("daily", PathOf("link.csv"), "-o", daily).Code, Is.EqualTo(2));
        Directory.CreateSymbolicLink(PathOf("other"), PathOf("data"));
        Assert.That(Run("daily", PathOf("data"), "-o", PathOf("other/new.csv")).Code, Is.EqualTo(2));
        Directory.CreateDirectory(PathOf("linked"));
        File.CreateSymbolicLink(PathOf("linked/daily.csv"), daily);
        Assert.That(Run("daily", PathOf("linked"), "-o", daily).Code, Is.EqualTo(2));
    }

    [Test]
    public void ProjectFile_AndWhatItNames_AreNeverTargets()
    {
        var project = Write("airq.json", "{ \"data\": \"data\", \"targets\": \"targets.csv\" }");
        Assert.That(Run("track", "--project", project, "-o", PathOf("targets.csv")).Code, Is.EqualTo(2));
        Assert.That(Run("daily", "--project", project, "-o", project).Code, Is.EqualTo(2));
        Assert.That(Run("daily", "--project", project, "-o", PathOf("data/out.csv")).Code, Is.EqualTo(2));
        Assert.That(Run("daily", "--project", project, "-o", PathOf("out.csv")).Code, Is.Zero);
    }

    [TestCase("out.csv", "area,date,")]
    [TestCase("out.json", "[\n{\"area\":\"A\"")]
    [TestCase("out.md", "\n| Area | Date |")]
    [TestCase("out.html", "<!DOCTYPE html>")]
    [TestCase("out.xlsx", "PK")]
    [TestCase("out.docx", "PK")]
    public void Ending_SaysWhatIsWritten(string name, string begin)
    {
        var outcome = Run("daily", daily, "-o", PathOf(name));
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(File.ReadAllText(PathOf(name)), Does.StartWith(begin));
    }

    [TestCase("out.dat")]
    [TestCase("out")]
    [TestCase("out.csv.gz")]
    [TestCase("out.pdf")]
    public void Ending_ThatIsNone_IsRefused(string name)
    {
        Assert.That(Run("daily", daily, "-o", PathOf(name)).Code, Is.EqualTo(2));
        Assert.That(File.Exists(PathOf(name)), Is.False);
    }

    [Test]
    public void Ending_ThatContradictsAnOption_IsRefused() => Assert.That(Run("daily", daily, "--csv", "-o", PathOf("out.json")).Code, Is.EqualTo(2));

    [Test]
    public void Workbook_IsReadAgainWithTheSameFigures()
    {
        Assert.That(Run("daily", daily, "-o", PathOf("out.xlsx"), "--lang", "zh").Code, Is.Zero);
        Assert.That(Run("daily", PathOf("out.xlsx"), "--csv").Out, Is.EqualTo(Run("daily", daily, "--csv").Out));
    }

    [TestCase("zh", true)]
    [TestCase("en", false)]
    public void Csv_InChinese_HasAByteOrderMark(string language, bool marked)
    {
        Run("daily", daily, "-o", PathOf("out.csv"), "--lang", language);
        Assert.That(File.ReadAllBytes(PathOf("out.csv")).AsSpan().StartsWith(Encoding.UTF8.Preamble), Is.EqualTo(marked));
        Assert.That(Run("daily", PathOf("out.csv"), "--csv").Out, Is.EqualTo(Run("daily", daily, "--csv").Out));
    }

    [Test]
    public void Csv_OfTheStandardOutput_HasAMarkOnlyWhenAsked()
    {
        Assert.That(Run("daily", daily, "--csv", "--lang", "zh").Out, Does.StartWith("area"));
        Assert.That(Run("daily", daily, "--csv", "--excel").Out, Does.StartWith("\uFEFFarea"));
    }

    private string Placed(string word) =>
        word.StartsWith("--standard=", StringComparison.Ordinal) ? "--standard=" + Write("my.json", """{"base": "2026", "id": "x", "name": "X"}""")
        : word is "targets.csv" or "events.csv" or "groups.csv" or "stations.csv" || word.StartsWith('d') && word != "daily" ? PathOf(word)
        : word;

    private string[] Snapshot() => [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => f + " " + Convert.ToBase64String(File.ReadAllBytes(f))).Where(f => !f.Contains("my.json", StringComparison.Ordinal))];
}
