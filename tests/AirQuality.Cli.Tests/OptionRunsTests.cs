using System.CommandLine;
using System.CommandLine.Completions;
using AirQuality.Cli.Hosting;

namespace AirQuality.Cli.Tests;

/// <summary>Every value the help lists for an option works in a whole run of its command: it is done, or what stands against it here is told.</summary>
[Category("Long")]
[Category("Surface")]
public sealed class OptionRunsTests : CliFixture
{
    private static readonly string[] Six = ["--so2", "8", "--no2", "31", "--pm10", "95", "--pm25", "35", "--co", "0.9", "--o3", "112"];

    /// <summary>A command line of each command that is done: DAYS, HOURS and TARGETS stand for files.</summary>
    private static readonly Dictionary<string, string[]> Usual = new(StringComparer.Ordinal)
    {
        ["aqi"] = [.. Six, "--date", "2026-04-01"],
        ["index"] = [.. Six, "--date", "2026-04-01"],
        ["standards"] = [],
        ["check"] = ["DAYS"],
        ["map"] = ["DAYS"],
        ["hourly"] = ["HOURS"],
        ["hj633"] = ["DAYS"],
        ["today"] = ["HOURS"],
        ["daily"] = ["DAYS"],
        ["assess"] = ["DAYS", "--period", "2026-04"],
        ["rank"] = ["DAYS", "--period", "2026-04"],
        ["plan"] = ["DAYS", "--targets", "TARGETS"],
        ["track"] = ["DAYS", "--targets", "TARGETS"],
        ["monday"] = ["DAYS", "--targets", "TARGETS"],
        ["brief"] = ["DAYS", "--area", "A"],
        ["sheet"] = ["DAYS", "--area", "A", "--period", "2026-04"],
        ["alerts"] = ["DAYS"],
        ["duties"] = ["DAYS"],
        ["money"] = ["DAYS", "--period", "2026-04", "--formula", "hubei"],
        ["gap"] = ["DAYS", "--period", "2026-04", "--place", "1"],
        ["sensitivity"] = ["DAYS", "--period", "2026-04", "--area", "A"],
        ["places"] = ["DAYS", "--period", "2026-04"],
        ["scenario"] = ["DAYS", "--targets", "TARGETS"],
        ["episodes"] = ["DAYS", "--period", "2026-04"],
        ["trend"] = ["DAYS"],
        ["explain"] = ["DAYS", "--period", "2026-04", "--area", "A"],
        ["compare"] = ["DAYS", "--period", "2026-04"],
        ["dust"] = ["HOURS"],
        ["history"] = ["DAYS", "--period", "2026"],
        ["report"] = ["DAYS", "--period", "2026-04"],
    };

    private static IEnumerable<string> CommandNames => Usual.Keys;

    [TestCaseSource(nameof(CommandNames))]
    public void EveryListedValue_OfEveryOption_IsDoneOrToldWhy(string name)
    {
        var usual = Usual[name].Select(Filled).ToArray();
        var plain = Run([name, .. usual, "--lang", "en"]);
        Assert.That(plain.Code, Is.Zero, $"{name}: {plain.Err}");
        var failed = new List<string>();
        foreach (var (option, word) in Listed(name).Where(l => !usual.Contains(l.Option)))
        {
            var outcome = Run([name, .. usual, option, word]);
            if (outcome.Code is < 0 or > 2 || (outcome.Code != 0 && outcome.Err.Length + outcome.Out.Length == 0) || outcome.Err.Contains("Exception", StringComparison.Ordinal))
                failed.Add($"{name} {option} {word}: {outcome.Code} {outcome.Err}");
        }

        Assert.That(failed, Is.Empty);
    }

    private static List<ListedValue> Listed(string name)
    {
        using var host = new CliHost { Out = TextWriter.Null, Err = TextWriter.Null };
        var root = Airq.CreateRoot(host);
        var options = root.Subcommands.Single(c => c.Name == name).Options.Concat(root.Options.Where(o => o.Recursive));
        return [.. options.SelectMany(o => o.GetCompletions(CompletionContext.Empty).Select(c => new ListedValue(o.Name, c.Label)))];
    }

    private string Filled(string argument) => argument switch
    {
        "DAYS" => Write("days.csv", [Observed, .. Days("A", "2025-03-01", 430, 30), .. Days("B", "2025-03-01", 430, 45), .. Days("C", "2025-03-01", 430, 60)]),
        "HOURS" => Write("hours.csv", [Hourly, .. Hours("s1", "2026-04-01", 2, 70)]),
        "TARGETS" => Write("targets.csv", "area,metric,year,goal", "A,pm25,2026,31", "A,exceed_days,2026,40", "B,good_ratio,2026,80"),
        _ => argument,
    };

    private sealed record ListedValue(string Option, string Word);
}
