using AirQuality.Cli.Hosting;

namespace AirQuality.Cli.Tests;

/// <summary>The core tool: texts as the whole one writes them; documents, pictures and agents refused with the word of which tool has them.</summary>
[TestFixture]
[NonParallelizable]
public sealed class CoreToolTests : CliFixture
{
    /// <summary>What only documents have, as an option, a file ending or a word of help.</summary>
    private static readonly string[] OfDocuments = [".docx", ".pptx", ".png", ".svg", "--template", "--workbooks", "--shapes", "Word", "幻灯片", "slides"];

    private static readonly string[] Refused =
    [
        "plot ranking daily.csv --period 2026-10 --to x.png",
        "plot",
        "mcp daily.csv --list",
        "rank daily.csv --period 2026-10 -o x.xlsx",
        "rank daily.csv --period 2026-10 -o x.docx",
        "rank daily.csv --period 2026-10 -o x.pptx",
        "brief daily.csv -o x.pptx",
        "outlook daily.csv --backtest -o x.svg",
        "outlook daily.csv --backtest -o x.html",
        "report daily.csv --period 2026-10 --to x.html",
        "report daily.csv --period 2026-10 -o x.html",
        "report daily.csv --period 2026-10 --to x.docx",
        "report daily.csv --period 2026-10 --to x.pptx",
        "report daily.csv --period 2026-10 --to x.xlsx",
        "report daily.csv --period 2026-10 --to x",
        "report daily.csv --period 2026-10 --to x.docx --template house.docx",
        "sample x --workbooks",
    ];

    [SetUp]
    public void LeaveOutDocuments()
    {
        AppContext.SetSwitch(CoreTool.Switch, false);
        FiveCounties();
    }

    [TearDown]
    public void BringBackDocuments() => AppContext.SetSwitch(CoreTool.Switch, true);

    [TestCaseSource(nameof(Refused))]
    public void Run_ForADocumentOrAPicture_SaysInBothLanguagesWhichToolHasIt(string line)
    {
        foreach (var (language, said) in new[] { ("zh", "此 airq 是核心版，没有文档、图片和智能体；完整版是 AirQuality.Cli 包"), ("en", "this airq is the core tool, without documents, pictures and agents; the whole one is the package AirQuality.Cli,") })
        {
            var outcome = Run([.. line.Split(' ').Select(Placed), "--lang", language]);
            Assert.That(outcome.Code, Is.EqualTo(2), outcome.Err);
            Assert.That(outcome.Err, Does.Contain(said).And.Not.Contain("\nairq:"), "one line of error");
            Assert.That(outcome.Out, Is.Empty);
            Assert.That(Directory.EnumerateFileSystemEntries(Folder).Select(Path.GetFileName), Is.EqualTo(new[] { "daily.csv" }), "nothing is written");
        }
    }

    [TestCase("rank daily.csv --period 2026-10", "csv", "json", "md", "html", "txt")]
    [TestCase("gap daily.csv --period 2026-10 --leave-bottom 1", "csv", "json", "md", "html", "txt")]
    [TestCase("report daily.csv --period 2026-10", "json", "md", "txt")]
    public void Texts_AreThoseOfTheWholeTool(string line, params string[] endings)
    {
        foreach (var ending in endings)
            Assert.That(Written(line, $"core.{ending}", hasDocuments: false), Is.EqualTo(Written(line, $"whole.{ending}", hasDocuments: true)), ending);
    }

    [Test]
    public void Endings_ThatAreUnknown_AreAnsweredWithThoseItWrites()
    {
        Assert.That(Run("rank", PathOf("daily.csv"), "--period", "2026-10", "-o", PathOf("x.svg")).Err, Does.Contain("expected a name ending in .csv, .json, .html, .md or .txt, found"));
        Assert.That(Run("report", PathOf("daily.csv"), "--period", "2026-10", "--to", PathOf("x.rtf")).Err, Does.Contain("expected a file ending in .md, .txt, .json, found"));
    }

    [Test]
    public void Help_OffersNothingItHasNot([Values("zh", "en")] string language)
    {
        var root = Run("--help", "--lang", language).Out;
        Assert.That(root.Split('\n').Select(l => l.Trim().Split(' ')[0]), Has.Member("rank").And.No.Member("plot").And.No.Member("mcp"));
        foreach (var command in CommandTable.Named(null).Select(c => c.Name).Except(["plot", "mcp"], StringComparer.Ordinal))
        {
            var help = Run(command, "--help", "--lang", language).Out;
            Assert.That(OfDocuments.Where(w => help.Contains(w, StringComparison.Ordinal)), Is.Empty, command);
        }
    }

    [Test]
    public void Help_OfEverySymbol_HasATextInChinese()
    {
        using var host = new CliHost { Out = TextWriter.Null, Err = TextWriter.Null };
        var root = Airq.CreateRoot(host);
        Assert.That(root.Subcommands.Where(c => HelpTexts.Of(c.Name) is null).Select(c => c.Name), Is.Empty);
    }

    [Test]
    public void Completion_OffersNoCommandItHasNot() => Assert.That(Run("[suggest:5]", "airq ").Out.Split('\n'), Has.Member("rank").And.No.Member("plot").And.No.Member("mcp"));

    private string Written(string line, string name, bool hasDocuments)
    {
        AppContext.SetSwitch(CoreTool.Switch, hasDocuments);
        var outcome = Run([.. line.Split(' ').Select(Placed), "-o", PathOf(name)]);
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        return File.ReadAllText(PathOf(name));
    }

    /// <summary>Files stand in the folder of the test.</summary>
    private string Placed(string word) => word == "x" || word.Contains('.', StringComparison.Ordinal) ? PathOf(word) : word;
}
