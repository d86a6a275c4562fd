using System.CommandLine;
using AirQuality.Cli.Hosting;
using AirQuality.Cli.Options;

namespace AirQuality.Cli.Tests;

/// <summary>Short options, completion, periods as people write them.</summary>
public sealed class CommandLineTests : CliFixture
{
    private static IEnumerable<string> Commands() => Airq.CreateRoot(Silent()).Subcommands.Select(c => c.Name);

    [TestCaseSource(nameof(Commands))]
    public void Names_OfOptions_AreUniqueInEveryCommand(string name)
    {
        var root = Airq.CreateRoot(Silent());
        var command = root.Subcommands.Single(c => c.Name == name);
        var names = command.Options.Concat(root.Options.Where(o => o.Recursive)).SelectMany(o => o.Aliases.Append(o.Name).Distinct(StringComparer.Ordinal));
        Assert.That(names.GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key), Is.Empty);
    }

    [Test]
    public void ShortOptions_DoWhatTheLongOnesDo()
    {
        var file = FiveCounties();
        Assert.That(
            Run("rank", file, "-p", "2026-10", "-b", "pm25", "-a", "B", "-c", "-L", "zh").Out,
            Is.EqualTo(Run("rank", file, "--period", "2026-10", "--by", "pm25", "--area", "B", "--csv", "--lang", "zh").Out));
    }

    [TestCase("airq ra", "rank")]
    [TestCase("airq rank --pe", "--period")]
    [TestCase("airq daily x --level ", "county")]
    [TestCase("airq trend x --metric ", "pm25")]
    public void Suggest_CompletesCommandsOptionsAndValues(string line, string expected)
    {
        var outcome = Run($"[suggest:{line.Length}]", line);
        Assert.That(outcome.Code, Is.Zero, outcome.Err);
        Assert.That(outcome.Lines, Does.Contain(expected));
    }

    [TestCase("bash", "complete -o default -F _airq airq")]
    [TestCase("zsh", "compdef _airq airq")]
    [TestCase("powershell", "Register-ArgumentCompleter -Native -CommandName airq")]
    [TestCase("pwsh", "Register-ArgumentCompleter -Native -CommandName airq")]
    public void Completion_PrintsTheScript(string shell, string line) => Assert.That(Run("completion", shell).Out, Does.Contain(line));

    [Test]
    public void Completion_OfNoShell_NamesThose() => Assert.That(Run("completion", "cmd").Err, Does.Contain("bash"));

    [TestCase("2026/10")]
    [TestCase("202610")]
    [TestCase("2026年10月")]
    [TestCase("上月")]
    [TestCase("last-month")]
    public void Period_IsReadAsPeopleWriteIt(string period)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var host = new CliHost { Out = output, Err = TextWriter.Null, Clock = new Fixed(new DateTimeOffset(2026, 11, 3, 0, 0, 0, TimeSpan.Zero)) };
        Assert.That(Airq.Run(["rank", FiveCounties(), "--period", period, "--csv"], host), Is.Zero);
        Assert.That(output.ToString(), Is.EqualTo(Run("rank", FiveCounties(), "--period", "2026-10", "--csv").Out));
    }

    [TestCase("2026/10/20")]
    [TestCase("20261020")]
    [TestCase("2026年10月20日")]
    public void Day_IsReadAsPeopleWriteIt(string day) => Assert.That(
        Run("rank", FiveCounties(), "-p", "2026-10", "--as-of", day, "--csv").Out, Is.EqualTo(Run("rank", FiveCounties(), "-p", "2026-10", "--as-of", "2026-10-20", "--csv").Out));

    [Test]
    public void Daily_OfAPeriod_HasItsDays()
    {
        var lines = Run("daily", FiveCounties(), "-p", "2026-10上旬", "--csv", "-a", "A").Lines;
        Assert.That(lines.Skip(1).Select(l => l.Split(',')[1]), Is.EqualTo(Enumerable.Range(1, 10).Select(d => $"2026-10-{d:00}")));
    }

    [Test]
    public void Hourly_PrintsTheHoursThereAre()
    {
        var file = Write("h.csv", [Hourly, .. Hours("s1", "2026-10-01", 2, 60).Take(33)]);
        Assert.That(Run("hourly", file, "--csv").Lines, Has.Length.EqualTo(34));
        Assert.That(Run("hourly", file, "--csv", "-p", "2026-10-02").Lines, Has.Length.EqualTo(10));
        Assert.That(Run("hourly", file, "--csv", "--latest").Lines, Has.Length.EqualTo(2));
    }

    [Test]
    public void Today_IsASentenceAnArea()
    {
        var file = Write("h.csv", [Hourly, .. Hours("s1", "2025-10-01", 1, 60)]);
        Assert.That(Run("today", file, "--time", "2025-10-01T12:00", "--lang", "zh").Out, Is.EqualTo("s1  截至12时AQI 82，良，首要污染物PM2.5；后12小时PM2.5均值不高于10可保优，PM2.5均值不高于90可保良。\n"));
    }

    private static CliHost Silent() => new() { Out = TextWriter.Null, Err = TextWriter.Null };

    private sealed class Fixed(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
