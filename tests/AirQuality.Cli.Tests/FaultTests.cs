using System.Text.RegularExpressions;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Output;
using AirQuality.Cli.Sample;
using NodaTime;

namespace AirQuality.Cli.Tests;

/// <summary>Disks that are full, commands that are stopped, and data made to harm terminals and spreadsheets.</summary>
[TestFixture]
public sealed partial class FaultTests : CliFixture
{
    private const string Full = "/dev/full";

    private static IEnumerable<string> HostileNames =>
        ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\u001b[31mred\u001b[0m", "\u001b[2Jcleared", "\u001b]0;title\u0007", "\u202Egnp.exe", "\u0085next", "＝1+1"];

    [TestCase("--csv", "no space left on device")]
    [TestCase("--json", "no space left on device")]
    [TestCase("--lang=zh", "读写文件出错：磁盘空间不足")]
    public void StandardOutput_OnAFullDisk_IsADataErrorInOneLine(string format, string message)
    {
        using var output = new StreamWriter(new FullStream());
        using var error = new StringWriter { NewLine = "\n" };
        var code = Airq.Run(["daily", FiveCounties(), format], output, error, input: null);
        Assert.That((code, error.ToString()), Is.EqualTo((ExitCodes.DataError, $"airq: {message}\n")));
    }

    [Test]
    public void File_OnAFullDevice_IsADataErrorInOneLine()
    {
        if (!File.Exists(Full))
            Assert.Ignore($"there is no {Full} here");
        var outcome = Run("daily", FiveCounties(), "--csv", "-o", Full);
        Assert.That((outcome.Code, outcome.Out), Is.EqualTo((ExitCodes.DataError, "")));
        Assert.That(outcome.Err, Does.StartWith("airq: ").And.Contain("space").IgnoreCase);
        Assert.That(File.Exists(Full), Is.True);
    }

    [Test]
    public void File_ThatCannotBeFinished_LeavesTheOldOneAndNothingBeside()
    {
        var path = Write("report.csv", "as it was");
        var session = new Table(["area"], Failing());
        Assert.That(
            () =>
            {
                using var file = AtomicFile.Create(path);
                CsvTableWriter.Write(session, file.Writer, terminal: false, CancellationToken.None);
                file.Commit();
            },
            Throws.TypeOf<IOException>());
        Assert.That((File.ReadAllText(path), Directory.GetFiles(Folder)), Is.EqualTo(("as it was\n", new[] { path })));

        static IEnumerable<Cell[]> Failing()
        {
            for (var i = 0; i < 100_000; i++)
                yield return [Cell.Text("a name that fills buffers")];
            throw new IOException("no space left on device");
        }
    }

    [Test]
    public void Sample_OnAFullDevice_FailsAndLeavesWholeFilesOnly()
    {
        if (!File.Exists(Full))
            Assert.Ignore($"there is no {Full} here");
        File.CreateSymbolicLink(PathOf("events.csv"), Full);
        var outcome = Run("sample", Folder, "--date", "2026-11-01");
        Assert.That((outcome.Code, outcome.Out), Is.EqualTo((ExitCodes.DataError, "")));
        Assert.That(Directory.GetFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal), Is.EqualTo(new[] { "events.csv", "stations.csv", "targets.csv" }));
    }

    [Test]
    public void Sample_Stopped_LeavesWholeFilesOnlyAndCanBeWrittenAgain()
    {
        File.WriteAllText(PathOf($".stations.csv.{Guid.NewGuid():N}.tmp"), "of a run that was killed");
        Assert.That(() => SampleFiles.Write(Folder, new LocalDate(2026, 11, 1), new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(Run("sample", Folder, "--date", "2026-11-01").Code, Is.EqualTo(ExitCodes.Done));
        Assert.That(Directory.GetFiles(Folder), Has.None.EndsWith(".tmp"));
        Assert.That(Run("check", Folder).Code, Is.EqualTo(ExitCodes.Done));
    }

    [TestCase("check")]
    [TestCase("daily")]
    [TestCase("assess --period 2026-10")]
    [TestCase("rank --period 2026-10")]
    [TestCase("history --period 2026-10")]
    [TestCase("gap --period 2026-10 --leave-bottom 2")]
    [TestCase("alerts --as-of 2026-10-31")]
    public void People_NeverGetControlCharactersFromData(string command)
    {
        var words = command.Split(' ');
        foreach (var language in new[] { "zh", "en" })
        {
            foreach (var terminal in new[] { false, true })
            {
                using var host = new CliHost { Out = new StringWriter(), Err = new StringWriter(), OutIsTerminal = terminal, ErrIsTerminal = terminal };
                var code = Airq.Run([words[0], Hostile(), .. words[1..], "--lang", language, "--lenient"], host);
                Assert.That(code, Is.EqualTo(ExitCodes.Done), host.Err.ToString());
                var shown = terminal ? OwnColours().Replace($"{host.Out}{host.Err}", "") : $"{host.Out}{host.Err}";
                Assert.That(shown.Where(c => c != '\n' && (char.IsControl(c) || c == '\u202E')), Is.Empty);
            }
        }
    }

    /// <summary>Formats for machines may be printed on a terminal too, which would obey what it is sent.</summary>
    [TestCase("check")]
    [TestCase("daily")]
    [TestCase("rank --period 2026-10")]
    public void MachineFormats_OnATerminal_HaveNoControlCharacters(string command)
    {
        var words = command.Split(' ');
        foreach (var format in new[] { "--csv", "--json" })
        {
            using var host = new CliHost { Out = new StringWriter(), Err = new StringWriter(), OutIsTerminal = true, ErrIsTerminal = true };
            var code = Airq.Run([words[0], Hostile(), .. words[1..], format, "--lenient"], host);
            Assert.That(code, Is.EqualTo(ExitCodes.Done), host.Err.ToString());
            Assert.That(host.Out.ToString()!.Where(c => c != '\n' && (char.IsControl(c) || c == '\u202E')), Is.Empty, format);
            Assert.That(host.Out.ToString(), Is.Not.Empty, format);
        }
    }

    [Test]
    public void Errors_NeverShowControlCharacters()
    {
        var path = Write("bad\u001b[2J.csv", "station,time,so2(\u001b[31m)", "A,2025-01-01T01:00,\u001b[41m\u202E1");
        foreach (var outcome in new[] { Run("daily", path), Run("check", path, "\u001b[2J"), Run("daily", PathOf("\u001b[2J")), Run("\u001b[2J") })
        {
            Assert.That(outcome.Code, Is.Not.EqualTo(ExitCodes.Done));
            Assert.That((outcome.Out + outcome.Err).Where(c => c != '\n' && (char.IsControl(c) || c == '\u202E')), Is.Empty);
        }
    }

    [TestCase("rank --period 2026-10")]
    [TestCase("daily")]
    [TestCase("assess --period 2026-10")]
    public void Csv_OfHostileNames_HasNoCellThatASpreadsheetRuns(string command)
    {
        var words = command.Split(' ');
        var outcome = Run([words[0], Hostile(), .. words[1..], "--csv"]);
        Assert.That(outcome.Code, Is.EqualTo(ExitCodes.Done), outcome.Err);
        var cells = outcome.Lines.SelectMany(l => l.Split(',')).Where(c => c.Length > 0 && !decimal.TryParse(c, System.Globalization.CultureInfo.InvariantCulture, out _));
        Assert.That(cells.Where(c => "=+-@\t\r＝".Contains(c.TrimStart('"')[0], StringComparison.Ordinal)), Is.Empty);
        Assert.That(outcome.Out, Does.Contain("'=1+1"));
    }

    [TestCase("-3", "-3")]
    [TestCase("-3.5%", "-3.5%")]
    [TestCase("+12", "+12")]
    [TestCase("-3%/3y", "'-3%/3y")]
    [TestCase("-", "'-")]
    [TestCase("=1", "'=1")]
    [TestCase("\n=1", "\"'\n=1\"")]
    [TestCase("a=1", "a=1")]
    public void Csv_TextThatIsANumber_StaysOne(string text, string written)
    {
        var writer = new StringWriter();
        CsvTableWriter.Write(new Table(["x"], [[Cell.Text(text)]]), writer, terminal: false, CancellationToken.None);
        Assert.That(writer.ToString(), Is.EqualTo($"x\n{written}\n"));
    }

    /// <summary>Colours and weights of the tool itself, on a terminal.</summary>
    [GeneratedRegex("\u001b\\[[0-9;]*m", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OwnColours();

    private string Hostile() => Write("daily.csv", [Observed, .. HostileNames.SelectMany((name, i) => Days($"\"{name}\"", "2026-10-01", 31, 15 + i))]);

    private sealed class FullStream : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("no space left on device", hresult: 28);

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));
    }
}
