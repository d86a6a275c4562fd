using AirQuality.Cli.Hosting;
using AirQuality.Cli.Input;
using AirQuality.Cli.Output;
using AirQuality.Terms;

namespace AirQuality.Cli.Tests;

/// <summary>CSV, JSON, files.</summary>
public sealed class OutputTests : CliFixture
{
    private static readonly Table Awkward = new(
        ["text", "number", "flag", "list"],
        [
            [Cell.Text("a,\"b\"\nc"), Cell.Number(35m, 1), Cell.Flag(true), Cell.List([Pollutant.PM10, Pollutant.PM25])],
            [Cell.Text("=1+1"), Cell.Number(-2.5m), Cell.Missing, Cell.List([])],
        ]);

    /// <summary>What moves a cursor or turns writing round is shown on a terminal, and kept in a file.</summary>
    [TestCase(true)]
    [TestCase(false)]
    public void Csv_AndJson_ShowControlCharactersOnATerminalAlone(bool terminal)
    {
        var table = new Table(["a"], [[Cell.Text("x\u001B[2J\u202Ey\u009B")]]);
        using var csv = new StringWriter();
        CsvTableWriter.Write(table, csv, terminal, CancellationToken.None);
        using var json = new StringWriter();
        JsonTableWriter.Write(table, json, terminal, CancellationToken.None);
        Assert.That(csv.ToString(), Is.EqualTo(terminal ? "a\nx\\u001B[2J\\u202Ey\\u009B\n" : "a\nx\u001B[2J\u202Ey\u009B\n"));
        Assert.That(json.ToString().Any(c => char.IsControl(c) && c != '\n'), Is.False);
        Assert.That(json.ToString().Contains('\u202E', StringComparison.Ordinal), Is.EqualTo(!terminal));
    }

    [Test]
    public void Csv_QuotesDefusesFormulasAndKeepsDecimals()
    {
        using var writer = new StringWriter();
        CsvTableWriter.Write(Awkward, writer, terminal: false, CancellationToken.None);
        Assert.That(writer.ToString(), Is.EqualTo("text,number,flag,list\n\"a,\"\"b\"\"\nc\",35.0,true,PM10+PM2.5\n'=1+1,-2.5,,\n"));
    }

    [Test]
    public void Json_KeepsTypes()
    {
        using var writer = new StringWriter();
        JsonTableWriter.Write(Awkward, writer, terminal: false, CancellationToken.None);
        Assert.That(writer.ToString(), Is.EqualTo(
            "[\n{\"text\":\"a,\\\"b\\\"\\nc\",\"number\":35.0,\"flag\":true,\"list\":[\"PM10\",\"PM2.5\"]},\n{\"text\":\"=1+1\",\"number\":-2.5,\"flag\":null,\"list\":[]}\n]\n"));
    }

    [Test]
    public void Json_NoRows_IsAnEmptyArray()
    {
        using var writer = new StringWriter();
        JsonTableWriter.Write(new Table(["a"], []), writer, terminal: false, CancellationToken.None);
        Assert.That(writer.ToString(), Is.EqualTo("[]\n"));
    }

    [Test]
    public void File_GetsUtf8WithoutMarkAndTheFormatOfItsName()
    {
        var path = PathOf("limits.csv");
        var outcome = Run("standards", "--standard", "2026", "-o", path);
        Assert.That(outcome, Has.Property("Code").EqualTo(0).And.Property("Out").Empty);
        var bytes = File.ReadAllBytes(path);
        Assert.That(bytes.Take(9), Is.EqualTo("standard,"u8.ToArray()));
        Assert.That(bytes, Has.No.Member((byte)'\r'));
        Assert.That(Directory.GetFileSystemEntries(Folder), Has.Length.EqualTo(1));
    }

    [Test]
    public void File_WhenTheCommandFails_KeepsWhatWasThere()
    {
        var path = Write("old.csv", "kept");
        using (var file = AtomicFile.Create(path))
            file.Writer.Write("half");
        Assert.That(File.ReadAllText(path), Is.EqualTo("kept\n"));
        Assert.That(Run("daily", PathOf("none.csv"), "-o", path).Code, Is.EqualTo(1));
        Assert.That(File.ReadAllText(path), Is.EqualTo("kept\n"));
        Assert.That(Directory.GetFileSystemEntries(Folder), Has.Length.EqualTo(1));
    }

    [Test]
    public void File_ThatIsALink_StaysOne()
    {
        var path = Write("old.csv", "old");
        File.CreateSymbolicLink(PathOf("link.csv"), path);
        Assert.That(Run("standards", "-o", PathOf("link.csv")).Code, Is.Zero);
        Assert.That(File.ReadAllText(path), Does.StartWith("standard,"));
        Assert.That(new FileInfo(PathOf("link.csv")).LinkTarget, Is.EqualTo(path));
    }

    [Test]
    public void File_NamedMinus_IsStandardOutput() =>
        Assert.That(Run("standards", "--csv", "-o", "-").Out, Does.StartWith("standard,"));

    [TestCase("/dev/null", true)]
    [TestCase("/dev/stdout", true)]
    [TestCase("/proc/self/fd/1", true)]
    [TestCase("/dev/shm/x.csv", false)]
    [TestCase("/x.csv", false)]
    [Platform(Exclude = "Win")]
    public void File_ThatIsADevice_IsWrittenThrough(string path, bool device) =>
        Assert.That(AtomicFile.IsDevice(path), Is.EqualTo(device));

    [Test]
    public void File_InNoFolder_IsADataError() =>
        Assert.That(Run("standards", "-o", PathOf("no/such/x.csv")).Code, Is.EqualTo(1));

    [Test]
    public void Progress_AddsUpWhatWasReadAndCleansUp()
    {
        using var terminal = new StringWriter();
        using (var progress = new ReadingProgress(terminal, Words.Of("en"), 4 << 20, TimeSpan.Zero))
        {
            progress.Report(1 << 20);
            Thread.Sleep(150);
            progress.Report(1 << 20);
        }

        Assert.That(terminal.ToString(), Does.Contain("] 25%  1 MB").And.Contain("] 50%  2 MB").And.EndsWith("\r"));
    }

    [Test]
    public void Progress_OfQuickReading_IsNotShown()
    {
        using var terminal = new StringWriter();
        using (var progress = new ReadingProgress(terminal, Words.Of("en"), 10, TimeSpan.FromMinutes(1)))
            progress.Report(10);
        Assert.That(terminal.ToString(), Is.Empty);
    }

    [Test]
    public void Patterns_AreExpandedInOrderOfName()
    {
        foreach (var name in new[] { "b-2.csv", "b-1.csv", "c.txt", ".hidden.csv" })
            Write(name, "x");
        Assert.That(FilePatterns.Expand([PathOf("*.csv")]), Is.EqualTo(new[] { PathOf("b-1.csv"), PathOf("b-2.csv") }));
        Assert.That(FilePatterns.Expand([Path.Combine(Path.GetDirectoryName(Folder)!, Path.GetFileName(Folder)[..^1] + "?", "b-?.csv")]), Does.Contain(PathOf("b-1.csv")));
        Assert.That(FilePatterns.Expand(["-", Folder]), Is.EqualTo(new[] { "-", Folder }));
        Assert.That(() => FilePatterns.Expand([PathOf("*.zip")]), Throws.TypeOf<DataException>());
    }
}
