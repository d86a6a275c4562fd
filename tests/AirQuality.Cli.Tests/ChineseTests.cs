using System.CommandLine;
using System.Text.RegularExpressions;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Tests.Sample;
using NodaTime;

namespace AirQuality.Cli.Tests;

/// <summary>Under <c>--lang zh</c> nothing is said in English: help, tables, notes, errors.</summary>
[TestFixture]
[Category("Long")]
[Category("Surface")]
public sealed partial class ChineseTests : CliFixture
{
    private string sample = string.Empty;
    private string desk = string.Empty;
    private string made = string.Empty;
    private readonly Dictionary<string, Outcome> answers = new(StringComparer.Ordinal);

    private static IEnumerable<string> Commands() => Airq.CreateRoot(Silent()).Subcommands.Select(c => c.Name).Prepend(string.Empty);

    /// <summary>Command lines over the sample; S is its folder, D a county's desk of workbooks, O an empty folder, F one that does not exist.</summary>
    private static readonly string[] Answers =
    [
        "aqi --pm25 20 --date 2026-05-01",
        "aqi --so2 9 --no2 20 --pm10 50 --pm25 120 --co 0.8 --o3 90",
        "index --so2 9 --no2 20 --pm10 50 --pm25 30 --co 0.8 --o3 90",
        "standards",
        "check S/hours --stations S/stations.csv",
        "today S/hours --stations S/stations.csv --time 2026-11-23T10:00",
        "assess S/hours --stations S/stations.csv --period 2026-11",
        "assess S/hours --stations S/stations.csv --period 2026-10 --events S/events.csv --effect",
        "rank S/hours --stations S/stations.csv --period 2026-11",
        "rank S/hours --stations S/stations.csv --period 2026-10 --by index+pm25_change --group city",
        "rank S/hours --stations S/stations.csv --period 2026-10 --by index_change --ties break",
        "plan S/hours --stations S/stations.csv --targets S/targets.csv --year 2026",
        "track S/hours --stations S/stations.csv --targets S/targets.csv",
        "alerts S/hours --stations S/stations.csv --targets S/targets.csv",
        "brief S/hours --stations S/stations.csv --targets S/targets.csv --area 铁冶县",
        "brief S/hours --stations S/stations.csv --targets S/targets.csv --area 铁冶县 --as-of 2026-11-20",
        "monday S/hours --stations S/stations.csv --targets S/targets.csv --area 铁冶县",
        "sheet S/hours --stations S/stations.csv --targets S/targets.csv --area 铁冶县 --period 2026-10",
        "rank S/hours --stations S/stations.csv --period 2026-10 --area 铁冶县",
        "report S/hours --stations S/stations.csv --targets S/targets.csv --period 2026-10 --area 铁冶县",
        "completion bash",
        "gap S/hours --stations S/stations.csv --period 2026-10 --leave-bottom 3",
        "gap S/hours --stations S/stations.csv --period 2026-10 --place 2 --by good_ratio",
        "sensitivity S/hours --stations S/stations.csv --period 2026-10",
        "places S/hours --stations S/stations.csv --period 2026-10 --draws 50",
        "outlook S/hours --stations S/stations.csv --targets S/targets.csv --simulations 20",
        "scenario S/hours --stations S/stations.csv --targets S/targets.csv --episode pm25=150x3",
        "episodes S/hours --stations S/stations.csv --period 2026-01",
        "episodes S/hours --stations S/stations.csv --period 2026-01 --show summary",
        "trend S/hours --stations S/stations.csv",
        "explain S/hours --stations S/stations.csv --period 2026-11 --area 铁冶县",
        "explain S/hours --stations S/stations.csv --period 2026-10 --metric rank --area 铁冶县",
        "compare S/hours --stations S/stations.csv --period 2026-11",
        "compare S/hours --stations S/stations.csv --period 2025-01 --csv",
        "duties S/hours --stations S/stations.csv --rules hebei-2018",
        "money S/hours --stations S/stations.csv --period 2026-10 --formula anyang",
        "dust S/hours --stations S/stations.csv",
        "effort --help", // the sample has no weather
        "serve --help", // it would go on
        "reconcile S/hours S/hours --stations S/stations.csv --period 2026-10",
        "history S/hours --stations S/stations.csv --period 2026",
        "report S/hours --stations S/stations.csv --period 2026-11 --targets S/targets.csv --to O/out.txt",
        "daily S/hours --stations S/stations.csv --period 2026-10-30 --area 铁冶县",
        "hourly S/hours --stations S/stations.csv --period 2026-10-30 --area 铁冶县 --level county",
        "hj633 S/hours --stations S/stations.csv --date 2026-10-30",
        "map D/小时值/2026年小时值.xlsx",
        "plot calendar S/hours --stations S/stations.csv --period 2026-10 --area 铁冶县 --to O/calendar.svg",
        "demo --date 2026-11-01",
        "sample O/new --date 2026-11-01",
        "save -P D/airq.json",
        "shares S/hours --stations S/stations.csv --targets D/../city.csv",
        "measures S/hours --stations S/stations.csv --targets S/targets.csv --measures D/../measures.csv",
        "score S/hours --stations S/stations.csv --period 2026-10 --score taiyuan-2019",
        "publishers",
        "publish S/hours --stations S/stations.csv --like D/../published.csv --period 2026-10",
        "mcp --list -P D/airq.json",
        "published D/全省通报",
        "check -P D/airq.json",
        "brief -P D/airq.json",
        "monday -P D/airq.json",
        "rank -P D/airq.json",
        "gap -P D/airq.json",
        "sheet -P D/airq.json",
        "report -P D/airq.json",
        "reconcile -P D/airq.json --period 2026-10",
    ];

    private static readonly string[] Errors =
    [
        "", "nonsense", "rank --period 2026", "rank x.csv", "rank x.csv --period 2026-13", "rank x.csv --period 2026 --by smell", "rank x.csv --period 2026 --top 0",
        "sample --somewhere", "daily x.csv --format xml", "daily x.csv --level village", "daily x.csv --standard 1996", "standards --date 2026-02-30", "standards --csv --json",
        "index --pm25 20", "aqi", "aqi --pm25", "aqi --pm25 20 --pm25 30", "aqi --pm25 -1", "daily F/none.csv", "rank F/none.csv --period 2026", "gap S/hours --period 2026-10", "gap S/hours --period 2026-10 --place 1 --leave-bottom 1",
        "rank S/hours --period 2031-10", "rank S/hours --period 2026-10 --group city --group-list x", "daily S/hours --level city", "plot weather S/hours --period 2026-10 --to x.svg",
        "plot calendar S/hours --period 2026-10 --to x.gif", "report S/hours --period 2026-10 --to S/x.pdf", "outlook S/hours", "explain S/hours --period 2026-10 --area Nowhere", "explain S/hours --period 2026-10",
        "track S/hours --targets S/events.csv", "track S/hours --targets S/targets.csv --as-of 2020-01-01", "daily S/hours --stations S/targets.csv", "daily S/hours --events S/targets.csv",
        "scenario S/hours --stations S/stations.csv --targets S/targets.csv --episode much", "scenario S/hours --stations S/stations.csv --targets S/targets.csv --better 500", "assess S/hours --period 2026-10 --effect",
        "daily S/hours --memory 1GiB", "daily S/hours --db x", "index --so2 -3", "standards -o F/x/y.csv",
        "brief S/hours", "sheet S/hours --stations S/stations.csv", "rank S/hours --stations S/stations.csv --period 2026-10 --area Nowhere", "daily S/hours -o S/events.dat", "daily S/hours --events S/events.csv -o S/events.csv",
        "sample S/ --workbooks", "save S/hours", "save S/hours --project none", "daily S/hours --stations S/stations.csv --fresher", "rank --project F/airq.json", "init F", "completion fish", "rank S/hours --perod 2026",
    ];

    [OneTimeSetUp]
    public void MakeSample()
    {
        sample = NewFolder("zh");
        SampleOnce.WriteThin(sample, new LocalDate(2026, 11, 24));
        desk = Path.Combine(NewFolder("zh-desk"), "desk");
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(desk)!, "city.csv"), "area,metric,year,goal\n云澜市,pm25,2026,41\n");
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(desk)!, "measures.csv"), "区域,领域,指标,开始,结束,预期成效,措施,责任单位,进展\n铁冶县,扬尘,PM10,2026-11-01,2026-11-30,3,洒水,住建局,实施中\n");
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(desk)!, "published.csv"), "2026年9月\n区县,综合指数,排名\n铁冶县,3.21,1\n松崖县,3.40,2\n");
        made = Run("sample", desk, "--workbooks", "--date", "2026-11-24", "--lang", "zh").Out;
        Settle(desk);
        var init = Run("init", desk, "--area", "铁冶县", "--lang", "zh");
        made += init.Out + init.Err;
    }

    [OneTimeTearDown]
    public void RemoveSample()
    {
        Directory.Delete(sample, recursive: true);
        Directory.Delete(Path.GetDirectoryName(desk)!, recursive: true);
    }

    /// <summary>What is told of a folder while its project is made.</summary>
    [Test]
    public void Init_InChinese_HasNoEnglishProse() => Assert.That(Prose(made), Is.Empty);

    [Test]
    public void Answers_AreOfEveryCommand() =>
        Assert.That(Commands().Where(c => c.Length > 0 && c != "init").Except(Answers.Select(a => a.Split(' ')[0]), StringComparer.Ordinal), Is.Empty);

    [TestCaseSource(nameof(Commands))]
    public void Help_OfEveryCommand_IsChinese(string command)
    {
        var outcome = Run(command.Length == 0 ? ["--help", "--lang", "zh"] : [command, "--help", "--lang", "zh"]);
        Assert.That(outcome.Code, Is.Zero);
        Assert.That(outcome.Out, Does.Contain("用法："));
        Assert.That(Prose(outcome.Out), Is.Empty);
    }

    [Test]
    public void Help_OfEverySymbol_HasATextInBothLanguages()
    {
        var root = Airq.CreateRoot(Silent());
        var missing = root.Subcommands.SelectMany(c => c.Options.Concat(root.Options).Select(o => (Command: c.Name, Symbol: o.Name, o.Description))
            .Concat(c.Arguments.Select(a => (Command: c.Name, Symbol: HelpTexts.KeyOf(a), a.Description)))
            .Append((Command: c.Name, Symbol: string.Empty, c.Description)));
        Assert.That(missing.Where(m => string.IsNullOrEmpty(m.Description) || HelpTexts.Of(m.Command, m.Symbol.Length == 0 ? null : m.Symbol) is null).Select(m => $"{m.Command} {m.Symbol}"), Is.Empty);
    }

    [TestCaseSource(nameof(Answers))]
    public void Answer_InChinese_HasNoEnglishProse(string line)
    {
        var outcome = Answer(line);
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(Prose(outcome.Out + outcome.Err), Is.Empty);
    }

    /// <summary>The line above a rule holds the heads of a table: none is the name that machines see.</summary>
    [TestCaseSource(nameof(Answers))]
    public void Answer_InChinese_HasNoHeadForMachines(string line)
    {
        var lines = Answer(line).Out.Split('\n');
        var heads = lines.Zip(lines.Skip(1)).Where(l => l.Second.StartsWith("───", StringComparison.Ordinal)).SelectMany(l => l.First.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        Assert.That(heads.Where(h => MachineName().IsMatch(h)).Distinct(StringComparer.Ordinal), Is.Empty);
    }

    [TestCaseSource(nameof(Answers))]
    public void Answer_InChinese_KeepsPollutantsApartFromTheirFiguresAndPercentBesideThem(string line) =>
        Assert.That(RunTogether().Matches(Answer(line).Out).Select(m => m.Value).Distinct(StringComparer.Ordinal), Is.Empty);

    [TestCaseSource(nameof(Errors))]
    public void Error_InChinese_HasNoEnglishProse(string line)
    {
        var outcome = Run([.. Words(line), "--lang", "zh"]);
        Assert.That(outcome.Code, Is.Not.Zero, outcome.Out);
        Assert.That(outcome.Err, Does.Match(@"[\u4e00-\u9fff]"));
        Assert.That(Prose(outcome.Err), Is.Empty);
    }

    [Test]
    public void Error_FollowsTheLocaleWhereNoLanguageIsAsked()
    {
        using var error = new StringWriter();
        using var host = new CliHost { Out = TextWriter.Null, Err = error, Environment = name => name == "LANG" ? "zh_CN.UTF-8" : null };
        Airq.Run(["daily", PathOf("none.csv")], host);
        Assert.That(error.ToString(), Does.Contain("没有这个文件或文件夹"));
    }

    /// <summary>What a command answers in Chinese; it is run for the first who looks at it.</summary>
    private Outcome Answer(string line) => answers.TryGetValue(line, out var known) ? known : answers[line] = Run([.. Words(line), "--lang", "zh"]);

    private static CliHost Silent() => new() { Out = TextWriter.Null, Err = TextWriter.Null };

    private string[] Words(string line) => [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Resolved)];

    /// <summary>What a word beginning with a folder's letter names; only there, for the name of a temporary folder may end with that letter.</summary>
    private string Resolved(string word) => word.Split('/', 2) switch
    {
        ["S", "hours"] => sample,
        ["S", var path] => sample + "/" + path,
        ["D", var path] => desk + "/" + path,
        ["F", var path] => Folder + "/none/" + path,
        ["O", var path] => Folder + "/" + path,
        _ => word,
    };

    /// <summary>Runs of two English words; what the user types is none.</summary>
    internal static List<string> Prose(string text) => [.. TwoWords().Matches(Typed().Replace(text, string.Empty)).Select(m => m.Value).Distinct(StringComparer.Ordinal)];

    [GeneratedRegex(@"\b[A-Za-z][a-z]+ [a-z]{2,}\b", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex TwoWords();

    /// <summary><c>PM2.530.8</c> and <c>54 %</c>.</summary>
    [GeneratedRegex(@"(?<![A-Z])(PM2\.5|PM10|SO2|NO2|O3|CO)[0-9]+(\.[0-9]+)?|[\u4e00-\u9fff][0-9.]+ %", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex RunTogether();

    [GeneratedRegex("^[a-z][a-z0-9]*(_[a-z0-9]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex MachineName();

    [GeneratedRegex("airq [a-z0-9]+|--[a-z0-9-]+ [a-z0-9-]+", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Typed();
}
