using System.Text;
using System.Text.Json;

namespace AirQuality.Cli.Tests;

public class ReportCommandTests : CliFixture
{
    [Test]
    public void Report_Folder_WritesEveryFormAndThePictures()
    {
        var folder = PathOf("out");
        var run = Run("report", TwoYears(), "--period", "2026-10", "--to", folder, "--lang", "zh");
        Assert.That(run.Err, Is.Empty.Or.Contain("字体"));
        Assert.That(run.Code, Is.Zero);
        Assert.That(Directory.GetFiles(folder).Select(Path.GetFileName), Is.EquivalentTo(new[] { "report.html", "report.md", "report.txt", "report.json", "report.xlsx", "report.docx", "report.pptx" }));
        Assert.That(Directory.GetFiles(Path.Combine(folder, "pictures"), "*.svg"), Has.Length.GreaterThanOrEqualTo(4));
        Assert.That(run.Lines, Has.All.Matches<string>(File.Exists));
        Assert.That(File.ReadAllText(Path.Combine(folder, "report.txt")), Does.StartWith("2026年10月").And.Contain("从倒数第1名").Or.Contain("倒数第1名"));
    }

    [Test]
    public void Report_Json_HasTheSamePlacesAsRank()
    {
        var data = TwoYears();
        Run("report", data, "--period", "2026-10", "--to", PathOf("r.json"));
        using var json = JsonDocument.Parse(File.ReadAllText(PathOf("r.json")));
        var places = json.RootElement.GetProperty("sections").EnumerateArray().Single(s => s.GetProperty("id").GetString() == "ranking").GetProperty("tables").GetProperty("ranking").EnumerateArray().ToList();
        var ranked = Run("rank", data, "--period", "2026-10", "--json").Json;
        Assert.That(places.Select(p => (p.GetProperty("rank").ToString(), p.GetProperty("area").GetString(), p.GetProperty("index").ToString(), p.GetProperty("change").ToString())), Is.EqualTo(ranked.Select(p => (p.GetProperty("rank").ToString(), p.GetProperty("area").GetString(), p.GetProperty("value").ToString(), p.GetProperty("change").ToString()))));
    }

    [TestCase("report.pdf", 2, "expected a file ending in .html, .md, .txt, .json, .xlsx, .docx, .pptx or a folder")]
    [TestCase("missing/report.html", 1, "expected an existing folder")]
    [TestCase("daily.csv/", 2, "or a folder, found")]
    public void Report_BadTarget_IsAnErrorAndNothingIsWritten(string target, int code, string message)
    {
        var run = Run("report", TwoYears(), "--period", "2026-10", "--to", PathOf(target));
        Assert.That(run.Code, Is.EqualTo(code));
        Assert.That(run.Err, Does.Contain(message));
        Assert.That(Directory.GetFileSystemEntries(Folder).Select(Path.GetFileName), Is.EqualTo(new[] { "daily.csv" }));
    }

    [Test]
    public void Report_ToNothing_IsAnError()
    {
        var run = Run("report", TwoYears(), "--period", "2026-10", "--to", "");
        Assert.That((run.Code, run.Err), Is.EqualTo((2, "airq: --to: expected a file ending in .html, .md, .txt, .json, .xlsx, .docx, .pptx or a folder, found ''\n")));
    }

    [TestCase(".html")]
    [TestCase(".txt")]
    [TestCase(".json")]
    [TestCase(".xlsx")]
    [TestCase(".docx")]
    public void Report_DiskIsFull_IsAnErrorAndNothingIsLeft(string extension)
    {
        Assume.That(File.Exists("/dev/full"), "the system has a device that is always full");
        var data = TwoYears();
        File.CreateSymbolicLink(PathOf("full" + extension), "/dev/full");
        var run = Run("report", data, "--period", "2026-10", "--to", PathOf("full" + extension));
        Assert.That((run.Code, run.Out), Is.EqualTo((1, "")));
        Assert.That(run.Err, Does.Contain("No space left"));
        Assert.That(Directory.GetFileSystemEntries(Folder).Select(Path.GetFileName), Is.EquivalentTo(new[] { "daily.csv", "full" + extension }));
    }

    [TestCase("", "report.txt")]
    [TestCase("", "")]
    [TestCase("*", "report.json")]
    [TestCase("*", "out")]
    [TestCase("daily.*", "daily.html")]
    public void Report_WhereItWouldBeReadAsData_IsRefusedAndNothingIsWritten(string files, string target)
    {
        TwoYears();
        var run = Run("report", Path.Combine(Folder, files), "--period", "2026-10", "--to", PathOf(target));
        Assert.That((run.Code, run.Out), Is.EqualTo((2, "")));
        Assert.That(run.Err, Does.Contain("expected a place that is not read as data"));
        Assert.That(Directory.GetFileSystemEntries(Folder).Select(Path.GetFileName), Is.EqualTo(new[] { "daily.csv" }));
    }

    [TestCase("", "report.html")]
    [TestCase("", "out")]
    [TestCase("daily*", "report.txt")]
    [TestCase("*.csv", "report.txt")]
    public void Report_BesideTheData_IsWritten(string files, string target)
    {
        TwoYears();
        var run = Run("report", Path.Combine(Folder, files), "--period", "2026-10", "--to", PathOf(target));
        Assert.That(run.Code, Is.Zero, run.Err);
        Assert.That(Run("rank", Path.Combine(Folder, files), "--period", "2026-10").Code, Is.Zero);
    }

    [TestCase("out")]
    [TestCase("far/off/out")]
    [TestCase("r.html")]
    [TestCase("r.xlsx")]
    [TestCase("r.docx")]
    public void Report_PeriodWithoutData_LeavesNothingBehind(string target)
    {
        var run = Run("report", TwoYears(), "--period", "2020-10", "--to", PathOf(target));
        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Err, Does.Contain("expected data in 2020-10"));
        Assert.That(Directory.GetFileSystemEntries(Folder).Select(Path.GetFileName), Is.EqualTo(new[] { "daily.csv" }));
    }

    [TestCase("ranking", "svg")]
    [TestCase("calendar", "png")]
    public void Plot_Kind_WritesThePicture(string kind, string extension)
    {
        var path = PathOf($"p.{extension}");
        var run = Run("plot", kind, TwoYears(), "--period", "2026-10", "--to", path, "--area", "B");
        Assert.That((run.Code, run.Out.Trim()), Is.EqualTo((0, path)));
        Assert.That(Encoding.Latin1.GetString(File.ReadAllBytes(path)), Does.Contain(extension == "svg" ? "</svg>" : "PNG"));
    }

    [TestCase("burndown", "p.svg", 1, "expected data to draw")]
    [TestCase("ranking", "p.pdf", 2, ".svg or .png")]
    [TestCase("pie", "p.svg", 2, "pie")]
    public void Plot_ThatCannotBe_IsAnErrorAndNothingIsWritten(string kind, string target, int code, string message)
    {
        var run = Run("plot", kind, TwoYears(), "--period", "2026-10", "--to", PathOf(target), "--lang", "en");
        Assert.That(run.Code, Is.EqualTo(code));
        Assert.That(run.Err, Does.Contain(message));
        Assert.That(File.Exists(PathOf(target)), Is.False);
    }

    [Test]
    public void Plot_UnknownArea_NamesOneOfTheData()
    {
        var run = Run("plot", "calendar", TwoYears(), "--period", "2026-10", "--to", PathOf("p.svg"), "--area", "Z");
        Assert.That((run.Code, run.Err), Is.EqualTo((1, "airq: --area: expected an area of the data, found 'Z'; did you mean A, B, C?\n")));
    }

    /// <summary>Four counties in October of two years; B and C are equal.</summary>
    private string TwoYears() => Write(
        "daily.csv",
        [Observed, .. new[] { ("2025-10-01", 6), ("2026-10-01", 0) }.SelectMany(y => new[] { ("A", 15), ("B", 18), ("C", 18), ("D", 30) }.SelectMany(a => Days(a.Item1, y.Item1, 31, a.Item2 + y.Item2)))]);
}
