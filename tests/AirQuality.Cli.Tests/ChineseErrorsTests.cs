using System.Text;
using AirQuality.Accountability;
using AirQuality.Cli.Hosting;
using AirQuality.Excel;
using AirQuality.Reporting;
using AirQuality.Sql;
using AirQuality.Wording;

namespace AirQuality.Cli.Tests;

/// <summary>Whatever is wrong with files and lines, <c>--lang zh</c> says it in Chinese.</summary>
[TestFixture]
[Category("Long")]
[Category("Surface")]
public sealed class ChineseErrorsTests : CliFixture
{
    private const string Edition = """{"base": "2026", "id": "x", "name": "X", """;

    /// <summary>Command lines with the exit code they end in; D is a folder of days, B one of bad files.</summary>
    private static readonly TestCaseData[] Cases =
    [
        .. Lines(1,
            "standards --standard B/cut.json", "standards --standard B/number.json", "standards --standard B/unknown.json", "standards --standard B/null.json", "standards --standard B/missing.json",
            "standards --standard B/id.json", "standards --standard B/from.json", "standards --standard B/limits.json", "standards --standard B/limit-text.json", "standards --standard B/columns.json",
            "standards --standard B/uneven.json", "standards --standard B/none-in.json", "standards --standard B/twice.json", "standards --standard B/decimals.json", "standards --standard B/truth.json",
            "standards --standard B/broken.xlsx", "assess D/daily.csv --period 2026-10 --standard B/limits.json",
            "daily B/no-such.csv", "daily B/empty", "daily B/broken.xlsx", "daily B/broken.xls", "daily B/cut.csv.gz", "daily B/empty.csv", "daily B/open-quote.csv", "daily B/hello.csv", "daily B/binary.csv", "daily B/broken.zip",
            "daily D/daily.csv -o B/none/x.csv", "daily D/daily.csv --csv -o /dev/full", "daily D/daily.csv --span 2019",
            "published B/no-such.csv", "published B/empty", "published B/broken.xlsx", "published B/broken.xls", "published B/empty.csv", "published B/open-quote.csv", "published B/binary.csv", "published B/hello.csv",
            "map B/broken.xlsx", "map B/empty", "check B/empty", "check B/no-such.csv", "init B/empty",
            "rank D/daily.csv --period 2026-10 --group-list B/none.csv", "rank D/daily.csv --period 2026-10 --group-list B/hello.csv", "rank D/daily.csv --period 2026-10 --group-list B/broken.xlsx", "rank D/daily.csv --period 2026-10 --group city",
            "rank D/daily.csv --period 2026-10 --published B/broken.xlsx", "reconcile --published B/broken.xlsx",
            "daily D/daily.csv --stations B/hello.csv", "daily D/daily.csv --stations B/broken.xlsx", "daily D/daily.csv --stations B/open-quote.csv", "daily D/daily.csv --stations B/none.csv", "daily D/daily.csv --stations B/empty.csv",
            "daily D/daily.csv --events B/hello.csv", "daily D/daily.csv --events B/broken.xlsx", "daily D/daily.csv --events B/none.csv",
            "track D/daily.csv --targets B/hello.csv", "track D/daily.csv --targets B/none.csv", "track D/daily.csv --targets B/broken.xlsx", "track D/daily.csv --targets D/wrong-targets.csv", "plan D/daily.csv --targets D/wrong-targets.csv --year 2026",
            "outlook D/daily.csv --score B/hello.csv", "outlook D/daily.csv --score B/none.csv", "outlook D/daily.csv --score B/broken.xlsx",
            "duties D/daily.csv --rules B/cut.json", "duties D/daily.csv --rules B/rules.json", "money D/daily.csv --period 2026-10 --formula B/cut.json", "money D/daily.csv --period 2026-10 --formula B/rules.json",
            "report D/daily.csv --period 2026-10 --to B/x.docx --template B/none.docx", "report D/daily.csv --period 2026-10 --to B/x.docx --template B/broken.xlsx", "report D/daily.csv --period 2026-10 --to B/none/x.docx",
            "plot calendar D/daily.csv --period 2026-10 --to B/none/x.svg", "sample D/daily.csv", "daily D/daily.csv --project B/cut.json", "daily D/daily.csv --project B/rules.json",
            "daily B/hello.csv --engine duckdb", "daily B/none.csv --engine duckdb", "daily B/broken.xls --engine duckdb", "daily D/daily.csv --engine postgres --db NO_SUCH_VARIABLE"),
        .. Lines(2,
            "standards --standard 2206", "standards --standard B/none.json", "standards --standard B/empty",
            "daily D/daily.csv -o D/daily.csv", "daily D/daily.csv -o B/x.dat", "daily D/daily.csv --map x", "daily D/daily.csv --nonsense", "daily D/daily.csv --format",
            "rank D/daily.csv --period", "rank D/daily.csv --period 2026-13", "rank D/daily.csv --period 2026-10 --by index+smell", "rank D/daily.csv --period 2026-10 --by index+", "rank D/daily.csv --period 2026-10 --top x",
            "rank D/daily.csv --period 2026-10 --period 2026-11", "compare D/daily.csv --period 2026-10 --with nonsense", "published D/daily.csv --column x", "published D/daily.csv --period 2026-13",
            "reconcile", "reconcile D/daily.csv", "reconcile D/daily.csv D/daily.csv", "duties D/daily.csv --rules no-such", "money D/daily.csv --period 2026-10 --formula no-such", "explain D/daily.csv --period 2026-10 --metric smell",
            "daily D/daily.csv --engine duckdb --memory much", "daily t --engine postgres", "plan D/daily.csv", "plot nonsense D/daily.csv --period 2026-10 --to B/x.svg", "demo nonsense"),
    ];

    private static IEnumerable<TestCaseData> Lines(int code, params string[] lines) => lines.Select(l => new TestCaseData(l, code));

    [SetUp]
    public void MakeBadFiles()
    {
        FiveCounties();
        Write("wrong-targets.csv", "area,period,metric,goal", "A,2026,smell,x");
        Directory.CreateDirectory(PathOf("B/empty"));
        Write("B/cut.json", "{\"base\": ");
        Write("B/number.json", "{", "\"base\": 2026", "}");
        Write("B/unknown.json", Edition + "\"limit\": []}");
        Write("B/null.json", "null");
        Write("B/missing.json", """{"id": "x", "name": "X"}""");
        Write("B/id.json", """{"base": "2026", "id": "a b", "name": "X"}""");
        Write("B/from.json", Edition + "\"from\": \"May\"}");
        Write("B/limits.json", Edition + """ "limits": [{"pollutant": "PM25", "time": "Year", "class1": 9, "class2": 5}]}""");
        Write("B/limit-text.json", Edition + """ "limits": [{"pollutant": "PM25", "time": "Year", "class1": "nine", "class2": 5}]}""");
        Write("B/columns.json", Edition + """ "columns": [{"item": "PM25Day", "iaqi": [0, 50, 50], "concentration": [0, 1, 2]}]}""");
        Write("B/uneven.json", Edition + """ "columns": [{"item": "PM25Day", "iaqi": [0, 50], "concentration": [0]}]}""");
        Write("B/none-in.json", "[]");
        Write("B/twice.json", "[" + Edition + "\"note\": \"n\"}, " + Edition + "\"note\": \"n\"}]");
        Write("B/decimals.json", Edition + "\"decimalsOfPM25\": 7}");
        Write("B/truth.json", Edition + "\"incompleteNeedsExceedance\": \"yes\"}");
        Write("B/rules.json", """{"rules": 5, "lang": 3}""");
        File.WriteAllBytes(PathOf("B/empty.csv"), []);
        Write("B/hello.csv", "hello");
        Write("B/open-quote.csv", "a,b", "1,\"2");
        Write("B/binary.csv", "a\0b");
        Write("B/broken.xlsx", "PK\u0003\u0004 and no more");
        Write("B/broken.zip", "PK\u0003\u0004 and no more");
        File.WriteAllBytes(PathOf("B/broken.xls"), [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Enumerable.Range(0, 2000).Select(i => (byte)(i * 31))]);
        File.WriteAllBytes(PathOf("B/cut.csv.gz"), [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, .. Encoding.ASCII.GetBytes("no deflated data")]);
    }

    [TestCaseSource(nameof(Cases))]
    public void Error_IsToldInChineseAlone(string line, int code)
    {
        if (line.Contains("/dev/full", StringComparison.Ordinal) && !File.Exists("/dev/full"))
            Assert.Ignore("there is no /dev/full here");
        string[] words = [.. line.Split(' ').Select(w => w.StartsWith("D/", StringComparison.Ordinal) ? PathOf(w[2..]) : w.StartsWith("B/", StringComparison.Ordinal) ? PathOf(w) : w)];
        var outcome = Run(["--lang", "zh", .. words]);
        Assert.That(outcome.Code, Is.EqualTo(code), outcome.Err);
        Assert.That(outcome.Err, Does.Match(@"[\u4e00-\u9fff]").And.Not.Contain("内部错误"));
        Assert.That(ChineseTests.Prose(outcome.Err.Replace(Folder, string.Empty, StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void ExceptionsWithTextsOfTheirOwn_TakeBothLanguages()
    {
        // What a caller may hand to the constructor is a text in both languages or the parts of one, never a message.
        var assemblies = new[] { typeof(CliHost), typeof(DutyRules), typeof(ExcelWorkbooks), typeof(ReportRenderer), typeof(SqlDialect) }.Select(t => t.Assembly);
        var texts = assemblies.SelectMany(a => a.GetTypes()).Where(t => typeof(Exception).IsAssignableFrom(t) && t.GetProperty("Text")?.PropertyType == typeof(LocalizedText)).ToList();
        Assert.That(texts.Select(t => t.Name), Is.SupersetOf(["UsageException", "DataException", "RuleFileException", "SheetFormatException", "SqlSourceException", "PlanConflictException", "PublicationException", "WordTemplateException"]));
        Assert.That(texts.SelectMany(t => t.GetConstructors()).SelectMany(c => c.GetParameters()).Where(p => p.Name is "message" or "text" && p.ParameterType == typeof(string)).Select(p => p.Member.DeclaringType!.Name), Is.Empty);
    }
}
